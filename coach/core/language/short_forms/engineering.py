"""Short forms of trades, engineering, energy, safety and farming, as short_forms reads them."""

LINES = """
5s|sort, set in order, shine, standardise, sustain|sort, set in order, shine, standardize, sustain; 8d|eight
disciplines|8d report; a&p|airframe and powerplant; aadt|annual average daily traffic; *abs|acrylonitrile butadiene
styrene|anti-lock braking system; acb|air circuit breaker; aci|american concrete institute; acm|asbestos containing
material|asbestos-containing material; acs|accredited certification scheme; *ad|anaerobic digestion|airworthiness
directive; adg|average daily gain; aemo|australian energy market operator; aer|australian energy regulator; afci|arc
fault circuit interrupter; afdd|arc fault detection device; afr|accident frequency rate; ahdb|agriculture and
horticulture development board; ahu|air handling unit; *ai|architect's instruction|artificial insemination;
aia|american institute of architects; aiag|automotive industry action group; aiche|american institute of chemical
engineers; aisc|american institute of steel construction; ame|aircraft maintenance engineer; *ami|advanced metering
infrastructure; amm|aircraft maintenance manual; amo|approved maintenance organisation|approved maintenance
organization; *amp|asset management period|asset management plan; amr|autonomous mobile robot|automatic meter
reading|automated meter reading; ansi|american national standards institute; aod|above ordnance datum; aog|aircraft on
ground; aonb|area of outstanding natural beauty; ap|appointed person; apc|assessment of professional
competence|advanced process control|aerobic plate count; api|american petroleum institute; apqp|advanced product
quality planning; aql|acceptable quality limit; arb|architects registration board; asce|american society of civil
engineers; ashp|air source heat pump; ashrae|american society of heating, refrigerating and air-conditioning
engineers; asme|american society of mechanical engineers; asq|american society for quality; astm|american society for
testing and materials; atex|explosive atmospheres; atp|adenosine triphosphate; ats|automatic transfer switch;
atv|all-terrain vehicle|all terrain vehicle|quad bike; aws|american welding society; axp|architectural experience
program; ba|breathing apparatus; *basis|british agrochemical standards inspection scheme; *bat|best available
technique|best available techniques|best available technology; bbe|best before end|best before; bbs|behaviour based
safety|behavioural based safety|behavior based safety|behavioural safety; bca|building code of australia;
bcar|building control amendment regulations; bcms|british cattle movement service|building control management system;
bcs|body condition score|body condition scoring; bep|bim execution plan; *bess|battery energy storage system;
bfd|block flow diagram; bindt|british institute of non-destructive testing; *bis|bureau of indian standards;
bm|benchmark|bench mark; bms|battery management system; bng|biodiversity net gain; *bod|biochemical oxygen
demand|biological oxygen demand; bohs|british occupational hygiene society; bpcs|basic process control system;
bpec|british plumbing employers council; bps|basic payment scheme; brc|british retail consortium; brcgs|brand
reputation compliance global standards; bre|building research establishment; breeam|building research establishment
environmental assessment method; bsi|british standards institution; bsr|building safety regulator; btb|bovine tb;
btu|british thermal unit; bwf|british woodworking federation; c&i|control and instrumentation; caa|civil aviation
authority; cad/cam|computer-aided design and manufacturing|computer-aided design; camo|continuing airworthiness
management organisation|continuing airworthiness management organization; *cap|common agricultural policy;
*car|corrective action request|corrective action report|control of asbestos regulations; casa|civil aviation safety
authority; *cat|cable avoidance tool; cbm|condition based maintenance|condition-based maintenance; cbn|cubic boron
nitride; cbr|california bearing ratio; ccdo|certificate of competence of demolition operatives; ccgt|combined cycle
gas turbine; ccn1|core domestic gas safety; ccnsg|client contractor national safety group; ccp|critical control point;
ccs|considerate constructors scheme|carbon capture and storage; ccus|carbon capture, utilisation and storage|carbon
capture, utilization and storage; ce|compensation event|ce marking; cec|canadian electrical code; cemp|construction
environmental management plan|construction environment management plan; cems|continuous emissions monitoring
system|continuous emission monitoring system; ceng|chartered engineer; cenv|chartered environmentalist;
ceqa|california environmental quality act; cercla|comprehensive environmental response, compensation and liability
act; cesmm|civil engineering standard method of measurement; cfa|continuous flight auger; cfd|contract for
difference|contracts for difference; cfia|canadian food inspection agency; cfm|cubic feet per minute; cfpm|certified
food protection manager; *chas|contractors health and safety assessment scheme; chp|combined heat and power;
chs|circular hollow section; chst|construction health and safety technician; chw|chilled water; ci|contractor's
instruction|continuous improvement; ciat|chartered institute of architectural technologists; cibse|chartered
institution of building services engineers; cices|chartered institution of civil engineering surveyors;
cidb|construction industry development board; cieem|chartered institute of ecology and environmental management;
cieh|chartered institute of environmental health; cih|certified industrial hygienist; ciob|chartered institute of
building; cip|continuous improvement process|continuous improvement programme|clean in place|clean-in-place|cleaning
in place; ciphe|chartered institute of plumbing and heating engineering; *cis|construction industry scheme;
cisrs|construction industry scaffolders record scheme; citb|construction industry training board; ciwem|chartered
institution of water and environmental management; ciwm|chartered institution of wastes management;
clp|classification, labelling and packaging; cls|canadian lumber sizes; clt|cross laminated timber|cross-laminated
timber; cm|corrective maintenance|condition monitoring; cmrp|certified maintenance and reliability professional;
cng|compressed natural gas; *co|carbon monoxide|change order; cobie|construction operations building information
exchange; coc|certificate of compliance|certificate of conformity|certificate of conformance; *cod|chemical oxygen
demand; cogs|cost of goods sold; coida|compensation for occupational injuries and diseases act; comah|control of major
accident hazards; *cop|coefficient of performance; copq|cost of poor quality; coq|cost of quality; *corgi|council for
registered gas installers; cp|control plan; cp12|landlord gas safety record|landlord's gas safety record|gas safety
certificate; cpcs|construction plant competence scheme; cpeng|chartered professional engineer; cpk|process
capability|process capability index; cpp|construction phase plan; cpt|cone penetration test; cpvc|chlorinated
polyvinyl chloride; cqi|chartered quality institute; cqs|contractor's quantity surveyor; crs|certificate of release to
service; crsp|canadian registered safety professional; cru|commission for regulation of utilities; cse|confined space
entry; csi|construction specifications institute; csm|conceptual site model; cso|combined sewer overflow;
csp|certified safety professional; csr|customer specific requirement|customer-specific requirement; csrd|corporate
sustainability reporting directive; cstr|continuous stirred tank reactor; cswip|certification scheme for welding and
inspection personnel; ct|current transformer; ctq|critical to quality; cvr|cost value reconciliation|cost value
report; cwb|canadian welding bureau; cwi|certified welding inspector; cws|cold water service|cold water services;
*da|development application; dac|disability access certificate; *dali|digital addressable lighting interface;
dbm|dense bitumen macadam; dcc|data communications company; dcs|distributed control system; dda|disability
discrimination act; *dem|digital elevation model; *der|distributed energy resource|distributed energy resources;
desnz|department for energy security and net zero; dfa|design for assembly; dfma|design for manufacture and
assembly|design for manufacturing and assembly; dfmea|design failure mode and effects analysis|design fmea;
dhw|domestic hot water; dlwg|daily liveweight gain; dma|district metered area; dmadv|define, measure, analyse, design,
verify|define, measure, analyze, design, verify; dmaic|define measure analyse improve control|define, measure,
analyse, improve, control|define, measure, analyze, improve, control; dmi|dry matter intake; dmrb|design manual for
roads and bridges; dnc|direct numerical control|distributed numerical control; dno|distribution network operator;
*doe|design of experiments; dol|direct on line|direct-on-line; dpc|damp proof course|damp-proof course; dpi|dye
penetrant inspection; dpm|damp proof membrane|damp-proof membrane; dpmo|defects per million opportunities; dpu|defects
per unit; dro|digital readout|digital read-out; dse|display screen equipment; dsear|dangerous substances and explosive
atmospheres regulations; dso|distribution system operator; dsr|demand side response|demand-side response; dti|dial
test indicator; dtm|digital terrain model; dwi|drinking water inspectorate; dwv|drain waste vent|drain, waste and
vent; e&i|electrical and instrumentation; ea|environment agency; eam|enterprise asset management; easa|european union
aviation safety agency|european aviation safety agency; ebom|engineering bill of materials; ebv|estimated breeding
value; ec&i|electrical, control and instrumentation; eca|electrical contractors' association|electrical contractors
association; ecn|engineering change note; *eco|energy company obligation; ecow|ecological clerk of works;
ecsa|engineering council of south africa; ecv|emergency control valve; edm|electrical discharge
machining|electro-discharge machining|event duration monitoring|electronic distance measurement; efw|energy from
waste; ehs|environment, health and safety|environmental, health and safety; ehv|extra high voltage; eia|environmental
impact assessment; eic|electrical installation certificate; eis|environmental impact statement; eit|engineer in
training|engineer-in-training; elcb|earth leakage circuit breaker; *elms|environmental land management
scheme|environmental land management schemes; elv|extra low voltage|extra-low voltage; emr|experience modification
rate; ems|environmental management system; emt|electrical metallic tubing; ena|energy networks association;
engtech|engineering technician; eol|end of line; eoq|economic order quantity; eot|extension of time; epa|environmental
protection agency|environment protection authority; epc|energy performance certificate|engineering, procurement and
construction; epcm|engineering, procurement and construction management; epd|environmental product declaration;
epr|extended producer responsibility|environmental permitting regulations; eps|expanded polystyrene; erp|energy
related products; erv|energy recovery ventilator; esa|environmental site assessment; esd|emergency shutdown;
esia|environmental and social impact assessment; esos|energy savings opportunity scheme; eta|event tree analysis;
ets|emissions trading scheme|emissions trading system; eusr|energy and utility skills register; evcp|electric vehicle
charge point|electric vehicle charging point; evse|electric vehicle supply equipment; ewc|european waste catalogue;
ewi|external wall insulation; ewn|early warning notice; f-gas|fluorinated gas|fluorinated gases|fluorinated greenhouse
gas; faa|federal aviation administration; *facts|fertiliser advisers certification and training scheme; fai|first
article inspection; *fair|first article inspection report; fcaw|flux cored arc welding|flux-cored arc welding;
fcr|feed conversion ratio|feed conversion rate; fcu|fan coil unit; fe|fundamentals of engineering; *feed|front end
engineering design|front-end engineering design; fefo|first expired first out|first expired, first out; ferc|federal
energy regulatory commission; ff&e|furniture, fixtures and equipment; ffd|flame failure device; ffe|furniture,
fixtures and equipment; ffl|finished floor level; ffp3|filtering face piece|filtering facepiece; fg|finished goods;
fga|flue gas analyser|flue gas analyzer; fgi|finished goods inventory; fhrs|food hygiene rating scheme;
fidic|international federation of consulting engineers; *fit|feed-in tariff; fmd|foot and mouth disease; fmeca|failure
mode, effects and criticality analysis|failure modes, effects and criticality analysis; fod|foreign object
debris|foreign object damage; fpi|fluorescent penetrant inspection; fpy|first pass yield; fra|fire risk
assessment|flood risk assessment; fracas|failure reporting, analysis and corrective action system; frics|fellow of the
royal institution of chartered surveyors; frp|fibre reinforced polymer|fiber reinforced polymer|fiberglass reinforced
plastic; fsa|food standards agency; fsai|food safety authority of ireland; fsanz|food standards australia new zealand;
fsc|forest stewardship council; fsis|food safety and inspection service; fsma|food safety modernization act; fsms|food
safety management system; fss|food standards scotland; fssai|food safety and standards authority of india; fssc|food
safety system certification; fsvp|foreign supplier verification program; fsw|friction stir welding; ftt|first time
through; *gap|good agricultural practice|good agricultural practices; gc|general contractor; gcn|great crested newt;
gea|gross external area; gfci|ground fault circuit interrupter; gfsi|global food safety initiative; ggbs|ground
granulated blast furnace slag|ground granulated blast-furnace slag; ghg|greenhouse gas; ghs|globally harmonised
system|globally harmonized system; *gia|gross internal area; glulam|glued laminated timber; gmaw|gas metal arc
welding; gmp|guaranteed maximum price; gpm|gallons per minute; gpr|ground penetrating radar|ground-penetrating radar;
gr&r|gauge repeatability and reproducibility|gage repeatability and reproducibility|gauge r&r; gri|global reporting
initiative; grp|glass reinforced plastic|glass-reinforced plastic; gshp|ground source heat pump; gtaw|gas tungsten arc
welding; gwo|global wind organisation; hasaw|health and safety at work; hasawa|health and safety at work act; hav|hand
arm vibration|hand-arm vibration; havs|hand arm vibration syndrome|hand-arm vibration syndrome; haz|heat affected
zone|heat-affected zone; hazid|hazard identification; hazop|hazard and operability study|hazard and operability;
hazwoper|hazardous waste operations and emergency response; hdpe|high density polyethylene|high-density polyethylene;
hetas|heating equipment testing and approvals scheme; hira|hazard identification and risk assessment; hirac|hazard
identification, risk assessment and control; hiu|heat interface unit; hma|hot mix asphalt; hmc|horizontal machining
centre|horizontal machining center; hpp|high pressure processing; hpu|hydraulic power unit; hra|hot rolled
asphalt|habitats regulations assessment; hrb|higher risk building|higher-risk building; hrc|rockwell c|rockwell
hardness c; hrv|heat recovery ventilator|heat recovery ventilation; hsa|health and safety authority; hseq|health,
safety, environment and quality; hsfg|high strength friction grip; hsr|health and safety representative; hss|high
speed steel|high-speed steel; hswa|health and safety at work act; htst|high temperature short time; hwrc|household
waste recycling centre; i/o|inputs and outputs; iapmo|international association of plumbing and mechanical officials;
iaq|indoor air quality; iatf|international automotive task force; ibc|international building code|intermediate bulk
container; ibew|international brotherhood of electrical workers; icam|incident cause analysis method; *ice|institution
of civil engineers; icf|insulated concrete form|insulated concrete formwork; icheme|institution of chemical engineers;
icm|integrated crop management; icp|independent connection provider; *id|inside diameter; idno|independent
distribution network operator; iema|institute of environmental management and assessment; ieng|incorporated engineer;
ifa|irish farmers' association|irish farmers association; ifc|industry foundation classes|issued for construction;
ifst|institute of food science and technology; igbt|insulated gate bipolar transistor; igem|institution of gas
engineers and managers; ihd|in-home display; iirsm|international institute of risk and safety management;
imeche|institution of mechanical engineers; ims|integrated management system; inns|invasive non-native species;
ipc|illustrated parts catalogue|illustrated parts catalog; ipm|inches per minute|integrated pest management;
ippc|integrated pollution prevention and control; ipr|inches per revolution; iq|installation qualification;
irc|international residential code; irca|international register of certificated auditors; isep|institute of
sustainability and environmental professionals; isir|initial sample inspection report; iso|independent system
operator; istructe|institution of structural engineers; itp|inspection and test plan; iwe|international welding
engineer; iws|international welding specialist; jct|joint contracts tribunal; jha|job hazard analysis; jib|joint
industry board; jsa|job safety analysis; jsea|job safety and environment analysis|job safety and environmental
analysis; kwh|kilowatt hour|kilowatt-hour; labc|local authority building control; *lad|liquidated and ascertained
damages; *lame|licensed aircraft maintenance engineer; lca|life cycle assessment|lifecycle assessment|life cycle
analysis; lcoe|levelised cost of energy|levelized cost of energy; ldc|lawful development certificate; leed|leadership
in energy and environmental design; lel|lower explosive limit; lev|local exhaust ventilation; lfl|lower flammable
limit; lidar|light detection and ranging; lifo|last in first out|last in, first out; lmc|least material condition;
lng|liquefied natural gas; lod|level of detail|level of development; lopa|layer of protection analysis|layers of
protection analysis; lpa|local planning authority|layered process audit; lpg|liquefied petroleum gas; lps|last planner
system; lsf|low smoke and fume; lss|lean six sigma; lssbb|lean six sigma black belt; lssgb|lean six sigma green belt;
lszh|low smoke zero halogen; lthw|low temperature hot water; lti|lost time injury|lost-time injury; ltifr|lost time
injury frequency rate; ltir|lost time incident rate|lost time injury rate; lube|lubrication|lubricant; lvl|laminated
veneer lumber; *mag|metal active gas; *map|modified atmosphere packaging; mbom|manufacturing bill of materials;
mcb|miniature circuit breaker; mcc|motor control centre|motor control center; mccb|moulded case circuit breaker|molded
case circuit breaker; mchw|manual of contract documents for highway works|manual of contract documents for highways;
mcs|microgeneration certification scheme; mdf|medium density fibreboard|medium density fiberboard|medium-density
fibreboard; mdi|manual data input; mdpe|medium density polyethylene|medium-density polyethylene; meiwc|minor
electrical installation works certificate|minor works certificate; mep|mechanical, electrical and plumbing;
mes|manufacturing execution system; mhi|meat hygiene inspector; mhsa|mine health and safety act; mhswr|management of
health and safety at work regulations; micc|mineral insulated copper clad|mineral insulated copper cable; mma|manual
metal arc|manual metal arc welding; mmc|modern methods of construction|maximum material condition; moc|management of
change; moq|minimum order quantity; mpan|meter point administration number; mpc|model predictive control; mpi|magnetic
particle inspection; mprn|meter point reference number; mps|master production schedule; mql|minimum quantity
lubrication; mrb|material review board; mrf|materials recovery facility|material recovery facility|materials recycling
facility; mrics|member of the royal institution of chartered surveyors; mro|maintenance, repair and
operations|maintenance, repair and overhaul; mrpii|manufacturing resource planning; msa|measurement system
analysis|measurement systems analysis; msd|musculoskeletal disorder; msds|material safety data sheet; msha|mine safety
and health administration; mtc|material test certificate|mill test certificate; mtr|material test report|mill test
report; mv|medium voltage; mvhr|mechanical ventilation with heat recovery; nadcap|national aerospace and defense
contractors accreditation program; napit|national association of professional inspectors and testers; nasc|national
access and scaffolding confederation; nbc|national building code; nbs|national building specification; ncarb|national
council of architectural registration boards; ncc|national construction code; ncr|non-conformance
report|non-conformity report; nde|non-destructive examination|non-destructive evaluation; ndt|non-destructive testing;
nec|national electrical code|new engineering contract; nema|national electrical manufacturers association|national
environmental management act; nepa|national environmental policy act; nersa|national energy regulator of south africa;
neso|national energy system operator; nff|no fault found; nfpa|national fire protection association; nfu|national
farmers' union|national farmers union; nhbc|national house building council; nhss|national highway sector
scheme|national highways sector scheme; *nia|net internal area; niceic|national inspection council for electrical
installation contracting; niea|northern ireland environment agency; niosh|national institute for occupational safety
and health; nox|nitrogen oxides|oxides of nitrogen; npdes|national pollutant discharge elimination system;
npk|nitrogen, phosphorus and potassium|nitrogen phosphorus potassium; npors|national plant operators registration
scheme; npp|nuclear power plant; nppf|national planning policy framework; npsh|net positive suction head;
nptc|national proficiency tests council; nrm|new rules of measurement; nroso|national register of sprayer operators;
nrswa|new roads and street works act; nrw|natural resources wales; nsts|national sprayer testing scheme; ntp|notice to
proceed; nvz|nitrate vulnerable zone; o&m|operation and maintenance|operations and maintenance; ocgt|open cycle gas
turbine; od|outside diameter; ofgem|office of gas and electricity markets; ofi|opportunity for improvement; oftec|oil
firing technical association; ofwat|water services regulation authority; oh&s|occupational health and safety;
ohl|overhead line; ohs|occupational health and safety; ohsa|occupational health and safety act; onr|office for nuclear
regulation; opc|ordinary portland cement; opgw|optical ground wire; opl|one point lesson|one-point lesson;
oprp|operational prerequisite programme|operational prerequisite program; oq|operational qualification; osb|oriented
strand board; ovs|official veterinary surgeon; p&id|piping and instrumentation diagram|process and instrumentation
diagram; pa1|safe use of pesticides foundation module; pa6|knapsack sprayer|hand held applicator; pah|polycyclic
aromatic hydrocarbon; papr|powered air purifying respirator|powered air-purifying respirator; *par|planed all round;
paut|phased array ultrasonic testing; paw|plasma arc welding; pc|principal contractor|practical completion;
pcba|printed circuit board assembly; pcbu|person conducting a business or undertaking; pcd|pitch circle
diameter|polycrystalline diamond; pci|pre-construction information; pcn|personnel certification in non-destructive
testing; pcqi|preventive controls qualified individual; pd|permitted development|principal designer; pdca|plan, do,
check, act; pdi|pre-delivery inspection; pdm|predictive maintenance|product data management; pe|professional engineer;
*pea|preliminary ecological appraisal; *peep|personal emergency evacuation plan; pefc|programme for the endorsement of
forest certification; pel|permissible exposure limit; peng|professional engineer; *pet|polyethylene terephthalate;
pex|cross-linked polyethylene; pfa|pulverised fuel ash; pfas|per- and polyfluoroalkyl substances|forever chemicals;
pfc|power factor correction|prospective fault current; pfd|process flow diagram; pfmea|process failure mode and
effects analysis|process fmea; pfr|plug flow reactor; pha|process hazard analysis; pir|passive
infrared|polyisocyanurate; plc|power line communication; pm|preventive maintenance|preventative maintenance;
pm10|particulate matter; pm2.5|fine particulate matter; pme|protective multiple earthing; pmi|positive material
identification; pp|polypropylene; ppa|power purchase agreement; ppc|percent plan complete; ppds|prepacked for direct
sale|pre-packed for direct sale; ppk|process performance index; ppm|parts per million; pq|performance qualification;
pqq|pre-qualification questionnaire; pqr|procedure qualification record; pqs|professional quantity surveyor|private
practice quantity surveyor; prelims|preliminaries; prp|prerequisite programme|prerequisite program|pre-requisite
programme; prv|pressure reducing valve|pressure relief valve; pscc|prospective short circuit current; pscs|project
supervisor for the construction stage|project supervisor construction stage; psdp|project supervisor for the design
process|project supervisor design process; pse|planed square edge; psi|pounds per square inch; psm|process safety
management; pssr|pressure systems safety regulations|pre-startup safety review|pre-start-up safety review;
psv|pressure safety valve; psw|part submission warrant; ptd|permit to dig; pto|power take-off|power take off;
ptw|permit to work|permit-to-work; pv|photovoltaic; pvc|polyvinyl chloride; pwht|post weld heat treatment|post-weld
heat treatment; qcd|quality, cost and delivery|quality cost delivery; qe|quality engineer; qfd|quality function
deployment; qhse|quality, health, safety and environment; qs|quantity surveyor|quantity surveying; qshe|quality,
safety, health and environment; ra|risk assessment|roughness average|surface roughness; *ram|reliability, availability
and maintainability; rampa|registered animal medicines adviser|registered animal medicines advisor; *rams|reliability,
availability, maintainability and safety; rbi|risk based inspection|risk-based inspection; rc|reinforced concrete;
rcbo|residual current breaker with overcurrent protection|residual current circuit breaker with overcurrent
protection; rccb|residual current circuit breaker; rcfa|root cause failure analysis; rcm|reliability centred
maintenance|reliability centered maintenance|reliability-centred maintenance; rcra|resource conservation and recovery
act; rdf|refuse derived fuel|refuse-derived fuel; rdsap|reduced data standard assessment procedure;
*reach|registration, evaluation, authorisation and restriction of chemicals; rebar|reinforcing bar|reinforcement bar;
reci|register of electrical contractors of ireland; rehis|royal environmental health institute of scotland; rft|right
first time; rgi|registered gas installer; rgii|register of gas installers of ireland; rhs|rectangular hollow section;
riai|royal institute of the architects of ireland; riba|royal institute of british architects; rics|royal institution
of chartered surveyors; riddor|reporting of injuries, diseases and dangerous occurrences regulations; rmu|ring main
unit; ro|reverse osmosis; rohs|restriction of hazardous substances; rpa|rural payments agency; rpe|respiratory
protective equipment; rpm|revolutions per minute; rpn|risk priority number; rpz|reduced pressure zone|reduced pressure
zone valve; rrfso|regulatory reform fire safety order|fire safety order; rso|radiation safety officer; rsph|royal
society for public health; rt|radiographic testing; rtd|resistance temperature detector; rtk|real time
kinematic|real-time kinematic; rtpi|royal town planning institute; rtu|remote terminal unit|rooftop unit; rty|rolled
throughput yield; rul|remaining useful life; s106|section 106|section 106 agreement; s278|section 278|section 278
agreement; sabs|south african bureau of standards; *sac|special area of conservation; sacpcmp|south african council
for the project and construction management professions; *salsa|safe and local supplier approval; *sap|senior
authorised person|standard assessment procedure; *saw|submerged arc welding; sb|service bulletin; sbem|simplified
building energy model; sbti|science based targets initiative; *scar|supplier corrective action request;
scba|self-contained breathing apparatus|self contained breathing apparatus; scc|somatic cell count; sds|safety data
sheet; *sea|strategic environmental assessment; secr|streamlined energy and carbon reporting; seg|smart export
guarantee; selv|separated extra low voltage|safety extra low voltage; sem|scanning electron microscopy|scanning
electron microscope; sepa|scottish environment protection agency; sfairp|so far as is reasonably practicable; sfarp|so
far as is reasonably practicable; sfbb|safer food better business; sfi|sustainable farming incentive; sfm|surface feet
per minute; sheq|safety, health, environment and quality; shs|square hollow section; *sic|short interval control;
sif|safety instrumented function; *sip|structural insulated panel|sterilise in place|sterilize in place; *sis|safety
instrumented system; sjib|scottish joint industry board; sld|single line diagram|single-line diagram; slm|selective
laser melting; sls|selective laser sintering|serviceability limit state; sma|stone mastic asphalt; smaw|shielded metal
arc welding; smed|single minute exchange of die|single-minute exchange of dies; smets2|smart metering equipment
technical specifications; smm7|standard method of measurement; smps|switched mode power supply|switch mode power
supply; smrp|society for maintenance and reliability professionals; spd|surge protection device|surge protective
device; spt|standard penetration test; sqa|supplier quality assurance; sqdc|safety, quality, delivery and cost|safety,
quality, delivery, cost; sqdcp|safety, quality, delivery, cost and people|safety, quality, delivery, cost, people;
sqe|supplier quality engineer; sqf|safe quality food; srf|solid recovered fuel; ssip|safety schemes in procurement;
ssl|structural slab level; ssow|safe system of work|safe systems of work; sssi|site of special scientific interest;
sssts|site supervision safety training scheme|site supervisors' safety training scheme; sswp|safe system of work plan;
stel|short term exposure limit|short-term exposure limit; stw|sewage treatment works;
subbie|subcontractor|sub-contractor; suds|sustainable drainage system|sustainable urban drainage system|sustainable
drainage; swa|steel wire armoured|steel wire armoured cable; swmp|site waste management plan; swms|safe work method
statement; swp|safe work procedure|safe work practice; swppp|stormwater pollution prevention plan; t&g|tongue and
groove; taccp|threat assessment and critical control points|threat assessment critical control points; tbm|temporary
benchmark|temporary bench mark|tunnel boring machine; tbt|toolbox talk; tcfd|task force on climate-related financial
disclosures; tds|total dissolved solids; tir|total indicator reading|total indicated runout; tlv|threshold limit
value; tm|traffic management; tmo|traffic management operative; tmp|traffic management plan; tmr|total mixed ration;
tmv|thermostatic mixing valve; tofd|time of flight diffraction; tpc|total plate count; tph|total petroleum
hydrocarbons; tpi|third party inspection|third-party inspection|threads per inch; tpm|total productive manufacturing;
tpo|tree preservation order; tq|technical query; trifr|total recordable injury frequency rate; trir|total recordable
incident rate; tro|traffic regulation order; trv|thermostatic radiator valve; tso|transmission system operator;
tss|total suspended solids; tvc|total viable count; twa|time weighted average|time-weighted average; twc|temporary
works coordinator|temporary works co-ordinator; twi|training within industry; tws|temporary works supervisor;
ub|universal beam; uc|universal column; udl|uniformly distributed load; uel|upper explosive limit; uf|ultrafiltration;
ufh|underfloor heating; uht|ultra high temperature|ultra-heat treated|ultra heat treated; ukata|uk asbestos training
association; ukca|uk conformity assessed; uls|ultimate limit state; upc|uniform plumbing code; upvc|unplasticised
polyvinyl chloride|unplasticized polyvinyl chloride; usda|united states department of agriculture|us department of
agriculture; ut|ultrasonic testing; vaccp|vulnerability assessment and critical control points|vulnerability
assessment critical control points; vcb|vacuum circuit breaker; vdc|virtual design and construction; vfd|variable
frequency drive; vle|vapour liquid equilibrium|vapor liquid equilibrium; vmc|vertical machining centre|vertical
machining center; vmi|vendor managed inventory|vendor-managed inventory; vo|variation order; voc|volatile organic
compound; vrf|variable refrigerant flow; vrv|variable refrigerant volume; vsm|value stream map; vt|voltage
transformer; *wah|working at height|work at height; wamitab|waste management industry training and advisory board;
wedm|wire edm|wire electrical discharge machining; *weee|waste electrical and electronic equipment; wel|workplace
exposure limit; wfi|water for injection; whmis|workplace hazardous materials information system; whs|work health and
safety|workplace health and safety; wip|work in process; wlc|whole life carbon|whole life cost; wo|work order;
wpq|welder performance qualification; wpqr|welding procedure qualification record; wpqt|welding procedure
qualification test; wps|welding procedure specification; wras|water regulations advisory scheme|water regulations
approval scheme; wse|written scheme of examination; wtg|wind turbine generator; wtn|waste transfer note; wtp|water
treatment plant; wtw|water treatment works; wwtp|wastewater treatment plant; wwtw|wastewater treatment works|waste
water treatment works; xlpe|cross-linked polyethylene; xps|extruded polystyrene
"""
