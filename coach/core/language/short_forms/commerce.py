"""Short forms of logistics, transport, shops, hospitality, sales and media, as short_forms reads them."""

LINES = """
1rm|one-rep max|one repetition maximum; 2pl|second-party logistics; 4pl|fourth-party logistics|lead logistics
provider; a/v|audio visual; aaib|air accidents investigation branch; aar|association of american railroads; *ab|able
seaman|able-bodied seaman; *abc|audit bureau of circulations; *abs|american bureau of shipping; abta|association of
british travel agents; abv|alcohol by volume; abx|account-based experience; acd|automatic call distribution|automatic
call distributor; *ace|american council on exercise; acma|australian communications and media authority; acop|approved
code of practice; acos|advertising cost of sale|advertising cost of sales; acs|approved contractor scheme|access
control system; acsm|american college of sports medicine; *act|action counters terrorism; acw|after-call work;
*ad|assistant director|art director; adp|airside driving permit|airside driver permit; adr|average daily rate;
ae|account executive; aeo|authorised economic operator|authorized economic operator|answer engine optimisation|answer
engine optimization; afiso|aerodrome flight information service officer; agm|assistant general manager; *aha|alpha
hydroxy acid; ahla|american hotel and lodging association; aht|average handling time|average handle time; ai|all
inclusive; *aida|attention, interest, desire, action; ais|automatic identification system; aitt|association of
industrial truck trainers; allmi|association of lorry loader manufacturers and importers; ama|american marketing
association; amrap|as many reps as possible|as many rounds as possible; amsa|australian maritime safety authority;
amt|aircraft maintenance technician|aviation maintenance technician; ans|air navigation services; ansp|air navigation
service provider; anz|australia and new zealand; aov|average order value; ap|associated press|assistant
producer|associate producer; apac|asia pacific; apics|american production and inventory control society; aplh|award
for personal licence holders; aps|advanced planning and scheduling|advanced planning system; apu|auxiliary power unit;
*arc|alarm receiving centre; arpa|automatic radar plotting aid; arpu|average revenue per user; artcc|air route traffic
control center; artic|articulated lorry|articulated vehicle; as/rs|automated storage and retrieval system;
*asa|average speed of answer|advertising standards authority; asca|australian strength and conditioning association;
ascm|association for supply chain management; asis|american society for industrial security; aslef|associated society
of locomotive engineers and firemen; asm|assistant store manager|area sales manager; asn|advance shipping
notice|advanced shipping notice|advance shipment notice; aso|app store optimisation|app store optimization;
asp|average selling price; asrs|automated storage and retrieval system|aviation safety reporting system; ata|actual
time of arrival; atco|air traffic control officer|air traffic controller; atcs|air traffic control specialist;
atd|actual time of departure; atis|automatic terminal information service; atl|above the line; atm|air traffic
management; ato|automatic train operation; atol|air travel organiser's licence|air travel organisers' licensing;
atp|available to promise|airline transport pilot|automatic train protection; atpl|airline transport pilot licence|air
transport pilot licence|airline transport pilot license; ats|air traffic service|air traffic services; atsu|air
traffic service unit; atv|average transaction value; aur|average unit retail; av|audio visual; avl|automatic vehicle
location; avsec|aviation security; awb|air waybill; aws|automatic warning system; b&b|bed and breakfast; b/l|bill of
lading; b2b2c|business to business to consumer; b2g|business-to-government; babtac|british association of beauty
therapy and cosmetology; bai|broadcasting authority of ireland; bant|budget, authority, need and timeline|budget
authority need timeline; *bar|best available rate; *barb|broadcasters' audience research board; *bases|british
association of sport and exercise sciences; bcci|board of control for cricket in india; bd|business development;
bde|business development executive; bdo|business development officer; beo|banquet event order; bha|beta hydroxy acid;
biab|builder in a bottle|builder gel in a bottle; bicsc|british institute of cleaning science; bifa|british
international freight association; bifm|british institute of facilities management; bizdev|business development;
bjtc|broadcast journalism training council; bmr|basal metabolic rate; bmu|building maintenance unit; bogo|buy one get
one; bogof|buy one get one free; boh|back of the house; bol|bill of lading; bolo|be on the lookout; boma|building
owners and managers association; bopis|buy online pick up in store; brcgs|british retail consortium global standards;
brt|bus rapid transit; bsia|british security industry association; btl|below the line; bvlos|beyond visual line of
sight; bvod|broadcaster video on demand; c&b|conference and banqueting; c&c|click and collect; c&e|conference and
events; c-tpat|customs-trade partnership against terrorism; cafm|computer-aided facilities management|computer aided
facility management; *cap|committee of advertising practice; casl|canada's anti-spam legislation; caz|clean air zone;
cbsa|canada border services agency; cbtc|communications-based train control; cca|customer care advisor|customer care
agent|customer care assistant; cco|chief commercial officer|chief customer officer; cdc|central distribution
centre|consolidation and distribution centre; cdl|commercial driver's licence|commercial driver's license|commercial
driver license|commercial driving license|configuration deviation list; cdl-a|class a commercial driver's
license|class a cdl; cdp|chef de partie; *cds|customs declaration service; ces|customer effort score; cfi|certified
flight instructor; cfii|certified flight instructor instrument; cfm|certified facility manager; cfr|cost and
freight|code of federal regulations; cfs|container freight station; cha|certified hotel administrator; *chief|customs
handling of import and export freight; cibtac|confederation of international beauty therapy and cosmetology; cif|cost
insurance freight; cilt|chartered institute of logistics and transport; cim|chartered institute of marketing;
cims|cleaning industry management standard; cimspa|chartered institute for the management of sport and physical
activity; cip|carriage and insurance paid to|carriage and insurance paid; cipr|chartered institute of public
relations; cit|cash in transit; clocs|construction logistics and community safety; clp|commercial learner's permit;
cltd|certified in logistics, transportation and distribution; cltv|customer lifetime value; clv|customer lifetime
value; cmo|chief marketing officer; cmp|certified meeting professional; cmv|commercial motor vehicle; coc|certificate
of competency|chain of custody; coe|certificate of equivalency; colregs|collision regulations|international
regulations for preventing collisions at sea; *cor|chain of responsibility|certificate of recognition; coss|controller
of site safety; cp|close protection; cpe|cost per engagement; cpfr|collaborative planning, forecasting and
replenishment; cpg|consumer packaged goods; cph|cases per hour|calls per hour; cpi|cost per install; cpim|certified in
production and inventory management|certified in planning and inventory management; cpl|commercial pilot
licence|commercial pilot's licence|commercial pilot license|cost per lead; cpm|cost per mille|cost per thousand|cost
per thousand impressions|cents per mile; cpnp|cosmetic products notification portal; cpo|close protection officer;
cpp|cost per point|certified protection professional; cps|cost per sale; cpsr|cosmetic product safety report;
cpt|carriage paid to|certified personal trainer; cpv|cost per view; crm|crew resource management; cro|chief revenue
officer; crs|computer reservation system|central reservation system; crtc|canadian radio-television and
telecommunications commission; cs|customer service|customer success|customer support; csa|compliance, safety,
accountability|customer service agent|customer service advisor|customer service associate|canadian standards
association; csat|customer satisfaction score; cscp|certified supply chain professional; cscs|certified strength and
conditioning specialist; csep|certified special events professional; csr|customer service representative|customer
service rep; ctor|click-to-open rate; ctp|capable to promise; ctpat|customs trade partnership against terrorism;
ctv|connected tv|connected television; cvit|cash and valuables in transit; cvr|conversion rate; cxo|chief experience
officer; d2c|direct-to-consumer; d2d|door to door; dach|germany, austria and switzerland; dap|delivered at place;
dar|daily activity report; *daw|digital audio workstation; dc|distribution centre|distribution center;
dco|driver-controlled operation; dcpc|driver certificate of professional competence|driver cpc; ddmrp|demand-driven
mrp|demand-driven material requirements planning; ddu|delivered duty unpaid; def|diesel exhaust fluid; defib|automated
external defibrillator; dg|dangerous goods; dgca|directorate general of civil aviation; dgd|dangerous goods
declaration; dgn|dangerous goods note; dgr|dangerous goods regulations; dgsa|dangerous goods safety adviser|dangerous
goods safety advisor; digitach|digital tachograph; dio|days of inventory outstanding; *dit|digital imaging technician;
dj|disc jockey; dm|district manager|duty manager|direct message|direct marketing; dma|data and marketing
association|direct marketing association; dmc|destination management company; dmcp|destination management certified
professional; dmo|destination management organisation|destination marketing organization; dmp|data management
platform; dmu|diesel multiple unit; dnc|do not call; dnd|do not disturb; dob|daily occurrence book; *doc|documentary;
*doh|days on hand; doms|delayed onset muscle soreness; doo|driver-only operation; dooh|digital out-of-home;
dop|director of photography; *dos|days of supply; dosm|director of sales and marketing; *dot|department of
transportation; dp|dynamic positioning|director of photography; dpa|designated person ashore; dpo|dynamic positioning
operator; dps|designated premises supervisor; dpu|delivered at place unloaded; dqc|driver qualification card;
drp|distribution requirements planning|distribution resource planning; dsa|dynamic search ads; dslr|digital
single-lens reflex; dsp|demand-side platform; dtc|direct-to-consumer; dtmf|dual-tone multi-frequency; dvir|driver
vehicle inspection report; dvr|digital video recorder; dvsa|driver and vehicle standards agency; dwt|deadweight
tonnage|deadweight; dxp|digital experience platform; e-e-a-t|experience, expertise, authoritativeness and trust;
ean|european article number; eap|emergency action plan; eas|electronic article surveillance; ebr|executive business
review; ecb|england and wales cricket board; ecdis|electronic chart display and information system; ecpc|enhanced cost
per click; ecpm|effective cost per mille; ecr|efficient consumer response|engine control room; edlp|everyday low
price|everyday low pricing; edm|electronic direct mail; eeat|experience, expertise, authoritativeness and trust;
efb|electronic flight bag; egpws|enhanced ground proximity warning system; eld|electronic logging device;
eldt|entry-level driver training; *ema|ethyl methacrylate; emcee|master of ceremonies; emea|europe, middle east and
africa|europe, the middle east and africa; emom|every minute on the minute; *emu|electric multiple unit;
eng|electronic news gathering; eng1|seafarer medical|seafarer medical certificate; *ens|entry summary declaration;
eobr|electronic on-board recorder; eoq|end of quarter; eori|economic operators registration and identification;
ep|executive producer; epirb|emergency position indicating radio beacon; epk|electronic press kit; epod|electronic
proof of delivery; ertms|european rail traffic management system; esag|event safety advisory group; esfr|early
suppression fast response; esp|email service provider; esr|emergency speed restriction; etcs|european train control
system; etd|estimated time of departure; etm|exercise to music; eto|electro-technical officer; etops|extended-range
twin-engine operations; evs|environmental services; f&b|food and beverage; *fa|football association; fae|field
application engineer; faq|frequently asked question; *far|federal aviation regulation|federal aviation regulations;
fas|free alongside ship; fc|fulfilment centre|fulfillment center; fcc|federal communications commission; fcl|full
container load; fdm|flight data monitoring; fefo|first expiry first out; feu|forty-foot equivalent unit;
fiata|international federation of freight forwarders associations; fifa|international federation of association
football; *fir|flight information region; fis|flight information service; fiso|flight information service officer;
*fit|fully independent traveller|free independent traveller; fm|facilities management|facilities manager|facility
management|facility manager; fmcg|fast-moving consumer goods; fmcsa|federal motor carrier safety administration;
fms|flight management system; fo|first officer; foc|freight operating company; foh|front of the house; fom|front
office manager; foqa|flight operational quality assurance; fors|fleet operator recognition scheme; fpso|floating
production storage and offloading; fra|federal railroad administration; frms|fatigue risk management system; frt|first
response time; fsqa|food safety and quality assurance; fta|freight transport association|free trade agreement;
ftl|full truckload|flight time limitations|flight time limitation; ga|google analytics; gaa|gaelic athletic
association; gbp|google business profile; gcw|gross combination weight; gcwr|gross combination weight rating;
gdn|google display network; gds|global distribution system; *geo|generative engine optimisation|generative engine
optimization; gfx|graphics; gm|general manager; gmb|google my business; gmdss|global maritime distress and safety
system; gmv|gross merchandise value; gnfr|goods not for resale; gop|gross operating profit; goppar|gross operating
profit per available room; gpp|general physical preparedness; gpu|ground power unit; gpws|ground proximity warning
system; grp|gross rating point; grr|gross revenue retention; grt|gross registered tonnage; gsa|general sales agent;
gsat|general security awareness training; gsc|google search console; gse|ground support equipment; gsi|guest
satisfaction index; gsm-r|global system for mobile communications railway|gsm for railways; gsoc|global security
operations centre|global security operations center; gss|guest satisfaction score; gtm|google tag manager; gtw|gross
train weight; gvc|general visual line of sight certificate; gvms|goods vehicle movement service; gvw|gross vehicle
weight; gvwr|gross vehicle weight rating; gwp|gift with purchase; gx|group exercise; habia|hair and beauty industry
authority; hawb|house air waybill; hazcom|hazard communication; hazmat|hazardous material; hbl|house bill of lading;
hcv|heavy commercial vehicle; hd|high definition; hdv|heavy-duty vehicle; hepa|high-efficiency particulate air;
hiit|high-intensity interval training; *hit|high-intensity training; hos|hours of service; hr|heavy rigid; hrv|heart
rate variability; hrwl|high risk work licence; hts|harmonized tariff schedule|harmonised tariff schedule; hvm|hostile
vehicle mitigation; iaa|irish aviation authority; iab|interactive advertising bureau; iata|international air transport
association; ibp|integrated business planning; icao|international civil aviation organization|international civil
aviation organisation; icp|ideal customer profile; id&v|identification and verification; idm|institute of data and
marketing; idv|identification and verification; ifb|interruptible foldback; ifm|integrated facilities management;
ifma|international facility management association; ifr|instrument flight rules; ifta|international fuel tax
agreement; iicrc|institute of inspection, cleaning and restoration certification; ilea|international live events
association; ils|instrument landing system; imc|instrument meteorological conditions|integrated marketing
communications; imdg|international maritime dangerous goods; *imo|international maritime organization|international
maritime organisation; inci|international nomenclature of cosmetic ingredients; incoterms|international commercial
terms; ipl|intense pulsed light; ipso|independent press standards organisation; ipt|items per transaction;
ir|instrument rating|incident report; irp|international registration plan; irse|institution of railway signal
engineers; isf|importer security filing; *ism|international safety management; isps|international ship and port
facility security; isr|inside sales representative|inside sales rep; issa|international sanitary supply association;
itec|international therapy examination council; itssar|independent training standards scheme and register;
iwa|individual working alone; iwfm|institute of workplace and facilities management; iwms|integrated workplace
management system; jis|just in sequence; kcs|knowledge-centered service|knowledge-centred service; kds|kitchen display
system; kol|key opinion leader; kp|kitchen porter; kpo|knowledge process outsourcing; lae|licensed aircraft engineer;
latam|latin america; lcl|less than container load; lcv|light commercial vehicle; lez|low emission zone; lfl|like for
like; liss|low-intensity steady state; llop|low-level order picker; lolo|lift-on lift-off; lolp|low-level order
picker; lom|local operations manager; lp|loss prevention; lpn|licence plate number|license plate number; lpr|license
plate recognition; lrt|light rail transit; lta|lawn tennis association; ltad|long-term athlete development; ltl|less
than truckload; lto|limited time offer; *mad|mean absolute deviation; *mani|manicure; mani-pedi|manicure and pedicure;
*map|minimum advertised price; marcom|marketing communications; marcomms|marketing communications; marpol|marine
pollution convention|prevention of pollution from ships; mawb|master air waybill; mbl|master bill of lading;
mc|multi-combination|master of ceremonies|machine controller; mca|maritime and coastguard agency; mcc|multi-crew
cooperation; mdf|market development funds|market development fund; meddic|metrics, economic buyer, decision criteria,
decision process, identify pain and champion; *mel|minimum equipment list; mep|mise en place; mer|marketing efficiency
ratio; metar|meteorological aerodrome report; mhe|materials handling equipment|material handling equipment|mechanical
handling equipment; *mice|meetings, incentives, conferences and exhibitions; *midas|minibus driver awareness scheme;
mlc|maritime labour convention; mld|manual lymphatic drainage; mma|methyl methacrylate; mmc|merchant mariner
credential; mmj|multimedia journalist; *mmm|marketing mix modelling|media mix modelling|marketing mix modeling;
*mojo|mobile journalism; *mom|mobile operations manager; mot|ministry of transport test; mpg|miles per gallon;
mpi|meeting professionals international; mpl|multi-crew pilot licence; mpos|mobile point of sale; mps|master
production scheduling; mql|marketing qualified lead; *mr|medium rigid; mrn|movement reference number;
mrp2|manufacturing resource planning; msrp|manufacturer's suggested retail price; mta|multi-touch attribution;
mua|makeup artist; mvr|motor vehicle record; *nam|national account manager; nasm|national academy of sports medicine;
ncass|nationwide caterers association; nctj|national council for the training of journalists; ndc|national
distribution centre|national distribution center; ndr|net dollar retention; ngb|national governing body; nhbf|national
hair and beauty federation; nhvr|national heavy vehicle regulator; *nib|news in brief; nle|non-linear
editor|non-linear editing; nop|normal operating procedure; notam|notice to airmen|notice to air missions;
nplq|national pool lifeguard qualification; nqj|national qualification in journalism; nsca|national strength and
conditioning association; nsi|national security inspectorate; nsm|national sales manager; nts|non-technical skills;
ntsb|national transportation safety board; nuj|national union of journalists; nvocc|non-vessel operating common
carrier; nvr|network video recorder; o-licence|operator's licence|operator licence; *ob|outside broadcast|occurrence
book; ocrs|operator compliance risk score; ofcom|office of communications; ohle|overhead line equipment;
ojti|on-the-job training instructor; *ole|overhead line equipment; ooo|out of order; oos|out of stock; oov|out of
vision; oow|officer of the watch; orr|office of rail and road|office of rail regulation; osa|on-shelf availability;
osr|outside sales representative|outside sales rep; ota|online travel agent|online travel agency; otb|open to buy;
otd|on-time delivery; otm|on-track machine; otp|on-track plant|on-time performance; otr|over the road;
ott|over-the-top; p&i|protection and indemnity; p-way|permanent way; pa|public address|production assistant|press
association; pacs|physical access control system; par-q|physical activity readiness questionnaire; parq|physical
activity readiness questionnaire; pax|passenger|passengers; pbn|performance-based navigation; pcma|professional
convention management association; pco|professional conference organiser; pdp|professional driving permit;
pedi|pedicure; pf|pilot flying; *pi|perpetual inventory|physical inventory|physical intervention; *pic|person in
charge|pilot in command; picop|person in charge of possession; picos|person in charge of siding possession;
pids|perimeter intrusion detection system; *pin|personal identification number; *pit|powered industrial truck;
plu|price look-up; pmax|performance max; pmm|product marketing; pms|property management system; pmu|permanent makeup;
pnf|pilot not flying; poa|plan of action; *pod|proof of delivery; pog|planogram; *pop|point of purchase; posm|point of
sale materials|point of sale material; ppd|paraphenylenediamine; pph|picks per hour; ppl|private pilot licence|private
pilot's licence|private pilot license; ppm|public performance measure; ppo|pool plant operator|pool plant operations;
ppt|powered pallet truck; pql|product qualified lead; prca|public relations and communications association;
prdp|professional driving permit; prm|passenger with reduced mobility|passengers with reduced mobility|person with
reduced mobility; prp|platelet-rich plasma; prsa|public relations society of america; psa|private security
authority|public service announcement; psc|port state control; psira|private security industry regulatory authority;
psop|pool safety operating procedures; psp|pre-employment screening program; psr|permanent speed restriction;
psvar|public service vehicles accessibility regulations; pt|personal trainer|personal training; ptc|positive train
control; pts|personal track safety; ptz|pan tilt zoom; pway|permanent way; pwp|purchase with purchase; q&a|questions
and answers|question and answer; qsr|quick service restaurant; raib|rail accident investigation branch; rajar|radio
joint audience research; rbs|responsible beverage service; rcg|responsible conduct of gambling; rdc|regional
distribution centre|regional distribution center; *reefer|refrigerated trailer|refrigerated container; *reps|register
of exercise professionals|repetitions; revops|revenue operations; revpar|revenue per available room; rff|rescue and
fire fighting; rffs|rescue and fire fighting service; rfu|rugby football union; rha|road haulage association;
rlsa|remarketing lists for search ads; rlss|royal life saving society; rmt|rail, maritime and transport union;
rnav|area navigation; rnp|required navigation performance; ro-ro|roll-on roll-off; roas|return on ad spend|return on
advertising spend; romi|return on marketing investment; rop|reorder point; ropax|roll-on roll-off passenger;
ropis|reserve online pick up in store; roro|roll-on roll-off; *ros|run of show|running order; rpe|rate of perceived
exertion|rating of perceived exertion; rpm|revenue per mile|revenue per mille; rrp|recommended retail price;
rrv|road-rail vehicle; rsa|road safety authority|responsible service of alcohol|responsive search ad; rsg|responsible
service of gambling; rsm|regional sales manager; rsp|retail selling price; rssb|rail safety and standards board;
rta|road transport authority|regional transport authority|real-time analyst; rtb|real-time bidding|reason to believe;
rtg|rubber-tyred gantry|rubber-tired gantry; rtitb|road transport industry training board; rtm|route to
market|real-time management; rto|regional transport office; rtpi|real-time passenger information; rts|return to
sender|return to stock|return to service; rtv|return to vendor; rvsm|reduced vertical separation minimum|reduced
vertical separation minima; rya|royal yachting association; s&c|switches and crossings|strength and conditioning;
s&oe|sales and operations execution; s&t|signalling and telecommunications|signalling and telecoms; sacaa|south
african civil aviation authority; *sag|safety advisory group|screen actors guild; *sal|sales accepted lead;
*sam|serviceable addressable market|strategic account manager; samsa|south african maritime safety authority;
sbj|senior broadcast journalist; scac|standard carrier alpha code; *scan|see, check and notify; sccm|senior cabin crew
member; scm|supply chain management; scor|supply chain operations reference; scr|selective catalytic reduction;
se|sales engineer|solutions engineer; senr|sport and exercise nutrition register; sep|safety and emergency procedures;
sfa|sales force automation; sfbb|safer food, better business; sfo|senior first officer; sfs|ship from store; sfx|sound
effects|special effects; *sic|second in command; *sid|standard instrument departure; sida|security identification
display area; sitrep|situation report; smb|small to medium business|small and medium business; smp|scalp
micropigmentation; sms|safety management system; sng|satellite news gathering; sof|statement of facts; soh|stock on
hand; solas|safety of life at sea; *som|serviceable obtainable market|share of market; sop|standard operating
procedures; *sot|sound on tape; sov|share of voice; spad|signal passed at danger; spf|sun protection factor;
spiff|sales performance incentive fund|sales performance incentive; *spin|situation, problem, implication,
need-payoff; splh|sales per labour hour|sales per labor hour; spmu|semi-permanent makeup; sql|sales qualified lead;
srm|safety risk management|structural repair manual; ssaib|security systems and alarms inspection board; sscc|serial
shipping container code; ssi|solid state interlocking; ssp|supply-side platform; sswp|safe system of work pack;
sta|scheduled time of arrival|swimming teachers' association; *star|standard terminal arrival route|standard
instrument arrival; stb|surface transportation board; stc|supplemental type certificate; stcw|standards of training,
certification and watchkeeping; std|scheduled time of departure; stp|segmentation, targeting and positioning;
sts|ship-to-shore|ship-to-ship; *sub|sub-editor|substitute; svod|subscription video on demand; swl|safe work leader;
swot|strengths weaknesses opportunities threats; swp|safe work pack; tacho|tachograph; taf|terminal aerodrome
forecast; tcas|traffic collision avoidance system|traffic alert and collision avoidance system; tcpa|telephone
consumer protection act; tcs|temperature control for safety; tcv|total contract value; tdee|total daily energy
expenditure; *ten|temporary event notice; teu|twenty-foot equivalent unit; tfl|transport for london; tfm|total
facilities management; *tips|training for intervention procedures; tl|truckload; tm|transport manager|territory
manager; tma|terminal manoeuvring area|terminal control area; tmcpc|transport manager certificate of professional
competence|transport manager cpc; tmo|television match official; toc|train operating company; tos|terminal operating
system; tpws|train protection and warning system; tracon|terminal radar approach control; trevpar|total revenue per
available room; tsb|transportation safety board; tsm|territory sales manager; tsr|temporary speed
restriction|telephone sales representative|technical support representative; tssa|transport salaried staffs
association; ttl|through the line; ttm|temporary traffic management; ttr|time to resolution|time to resolve;
tvc|television commercial|tv commercial; twic|transportation worker identification credential; uefa|union of european
football associations; uhd|ultra high definition; ukad|uk anti-doping; uksca|uk strength and conditioning association;
uld|unit load device; ulez|ultra low emission zone; ulv|ultra low volume; uof|use of force; uom|unit of measure;
upc|universal product code; uph|units per hour; upt|units per transaction; uscg|us coast guard|united states coast
guard; usdaw|union of shop, distributive and allied workers; utm|urchin tracking module; var|value-added
reseller|video assistant referee; vbied|vehicle-borne improvised explosive device; vct|vinyl composition tile;
vfr|visual flight rules; vgm|verified gross mass; vhf|very high frequency; vj|video journalist; vlcc|very large crude
carrier; vlos|visual line of sight; vm|visual merchandising|visual merchandiser; vmc|visual meteorological conditions;
vms|video management system|variable message sign; vna|very narrow aisle; vo|voiceover; vor|vehicle off road|very high
frequency omnidirectional range; vosa|vehicle and operator services agency; vt|video tape; vtct|vocational training
charitable trust; vts|vessel traffic services|vessel traffic service; wada|world anti-doping agency; wape|weighted
absolute percentage error; wcs|warehouse control system; *wes|warehouse execution system; wfm|workforce management;
wfo|workforce optimisation|workforce optimization; wfp|water-fed pole; wmape|weighted mean absolute percentage error;
wos|weeks of supply; wset|wine and spirit education trust; ymca|young men's christian association; yms|yard management
system
"""
