"""In how many spoken interview answers a stem occurs. Written by tests/bench/count_stems.py."""

from types import MappingProxyType

N_ANSWERS = 1005

_LINES = """
1005 i
1004 and
1003 the
989 be
983 it
979 a
976 not
952 do
942 have
941 in
935 to
920 that
878 so
852 would
836 on
801 of
758 for
728 my
718 at
686 say
678 with
675 get
634 you
631 go
625 we
621 about
610 but
607 me
594 is
589 what
513 year
507 am
502 they
475 there
449 ask
447 them
443 think
438 becaus person
425 out
403 know
402 week
398 want
390 come
388 first um
386 like
383 up
380 by from
370 tel
360 day then
348 if
346 now take
339 month
336 he
335 thing
317 when
313 can
312 no
303 just
294 she time
293 who
292 everi
278 befor wil
273 al
268 last
267 which
260 down
249 an
245 see
244 put
241 could
239 back
236 nobodi
230 look write
227 after
223 off
221 minut never
219 wel
216 work
209 manag
206 hour
205 second
200 leav
199 over
198 use
197 half this
196 as
192 your
191 make
189 other start us
188 percent
183 or
182 give
181 her
179 cal more own
178 him
177 ring
176 run
174 sinc
171 our stil
169 bite
167 onli
166 good
163 find
160 same
154 need pay
153 keep
150 right than
148 his
142 read where
140 sit
139 end move
138 talk team
137 somebod
135 actual stop
134 job most night
132 anyth here mean
131 their
130 someth
128 honest wrong
127 let
125 next
122 chang some
121 new
120 lose
118 number
116 money send
113 morn realli
112 too
111 home
108 everyon round turn
107 room should
106 each offic phone
104 noth
103 myself through
102 how
100 mayb meet
99 onc third those way
98 hand sign
97 everyth
96 line
95 book
94 fine
93 cost learn love
92 lot plan
91 name
90 again alway show yes
88 head open whole
86 pound
84 under walk
83 build old place til twice
82 rather yeah
81 finish
80 fair okay tri
79 also buy train
77 ani bring paper shift stand
76 check list report side wait whi
75 close stay
74 drop
73 lead notic
72 quit school
71 friday into
70 hear
69 away els miss near
68 director everybod less monday
67 answer differ page
66 cours set smal
65 compan part
64 happen
63 both email spend
62 anyon car count yet
61 boss client littl offer speak
60 anoth bad front late man site
59 custom door sort test
58 oh proper sure
57 form question
56 against fix group lad much saturday sel straight teach without
55 alread big even letter mind pick
54 drive mine veri
53 better budget contract idea point quarter word
52 board cut live march someon thank
51 break care staff weekend
50 colleagu data desk evening order uh
49 basic card
48 famili feel guy ladi price until
47 agre floor help park
46 around happi
45 firm mum shop summer
44 date ful hope long sunday
43 er hard hous instead shout sound spring thursday
42 afternoon enough fal kid pul real reason system tuesday wife
41 draw later probabl promiz review though watch
40 anybod between box claim council moment supervisor
39 cover may nice rule
38 case clear coupl decid figur girl interview pass post short touch
37 averag level main owner sheet stuff
36 christma hate hospit kitchen past quiet rate servic unit
35 account fortnight listen machin product sale understand wal within
34 agenc bank bore earli ever hold januari partner sick target ticket top wednesday
33 friend red rest slow sorri student supplier whether
32 june lunch might patient present road shut visit while
31 anyway behind best coffe file problem save septemb tabl
30 allow child class daughter hit mani matter nurs play project
29 advert app appli believ bus certif chair copi crew current engin exact explain few pretend rais share support term
water
28 afterward argu clean free guess kind note stick teacher togeth trust van woman
27 dog expect flat insur lie odd quick volunt
26 across ago cancel code complet dad dollar financ lab mr octob record senior suppos worth
25 alon charg design great holiday mark mention outsid per quid region session singl ward worri
24 branch cri either fail februari fil follow life obvious push retir split store
23 area brother complaint depot food lift oper press program season size spreadsheet throw usual
22 august bag carri clinic cold decent die eat fire hotel join joke novemb pack parent plus quot sleep tablet type
winter
21 bed center counti depart green laugh light oclock photo plant print reckon slide step websit
20 busi club color convers correct cross driver far foot hal husband librari local mile pictur piec rota switch tea
these today travel truck video win
19 add block contractor credit degre fast fight includ measur propos queue rent sister stori street survey text trial
true view window
18 annoy babi becom bigger bil boy corridor direct english extra farm feed fund grow high label land metr mistak mrs
qualif rememb return sampl union
17 assist begin bonus caus choos clever collect colleg deal guest hide hire hr hurt juli kil leed licens limit log
longer mad mate model older onlin paperwork polici seat station stock tool wors
16 apolog april bar blood bother brilliant calm chef coach complain consult doubl easter fit forget fourth gonna incid
invoic itself junior law leader least legal liter load map member pleas previous privat rain regist releas screen
softwar suggest town wast wonder
15 abov ahead alarm applic author award bin brief catch commiss decis eye face fee fish formal gap gentleman insid
keen languag nervous normal pair practis priya proud public readi request rough rout swap titl user version warehous
whose worst
14 access angri appoint approv blame bottom chat contact control court doctor dr embarrass euro fault fifth health
himself inspect low mentor menu moan none patch plate process rep replac repli safeti score self simpl studi total
warn young
13 assum audit bay candid chain chase committe deputi develop dri electr empti exam final fli grind handov issu key
lesson medic midnight otherw packag payment qualit recruit refer rol role row rubbish scale scheme shake ship slot
soft son tax terribl valu voic weak wed whatev whever
12 age air borrow bug buyer chief comput daft dead deposit difficult drink emergenc excel feedback fella fewer hang
heat interest landlord laptop lock matern modul mother motiv must paint panel pressur publish pump queri refus regul
scare schedul secur sooner statement suit swear tire traine uncl weather yard
11 ad anim b biggest bloke bottl campaign charit chart corpor counter cousin crack cycl deliveri drawer event except
expens film flood frank freez frighten funni garden glass handl hot incom knee lawyer loss loud marketing math payrol
pension power promot propert purpos recommend repair repeat research scan separ somewher speed tester themselv toilet
trip universit vet wage whiteboard wind
10 apprais apprentic associ autumn buck calendar camera cap chap communit daili decemb depend dril employ enjoy error
experi fact field forecast fridg hole housing inspector ok onto owe perfect perman pilot pitch plain pool possibl
poster practic prefer prepar pretti reach recept renew rewrit risk roof script section settl silli smaller solicitor
sometim spot standard studio tech thril track trade trainer troubl turnaround turnov vendor volum
9 accept adviz along although annual anymor anywher batch blue blunt breakfast burn cash cat checkout click comfort
competitor confer cook dashboard databas deadlin deniz diari digit disagre discharg document doubt draft extens
factori flag forc ha herself induct jump loan lower mail mainten mess meter mix neighbor north observ overtim period
permiss poor radio redund referr result rush search serious shadow stair storm strict surpriz tag tenant tip transfer
trolley uni upstair wash
8 accid address altogeth amber amount apart arriv awkward backlog band bench biscuit boat brand bread breweri bristol
ceil certain cfo chanc chip church coat complianc corner covid dul dure duti ear easi engineering entri fake folder
foreman gas god grade grant hmm hospic hul involv item kilo knock ladder launch lay leaf leak lend logist lunchtim
match middl milk monitor natur negoti noon notebook nursing oldest option organiz pain perhap pizza polic pot produc
pune quicker rack rail ray reader regular reject resid ride rude scienc sentenc server shelf shock shoe similar slight
slip societ sponsor st stage stroke tend tick traffic treat wear weigh
7 abl adult agent agreement arm assess attend autom aw backward base bath bet black button c cake canteen cheap
clipboard commerc coordin countri courier cup cupboard dairi deliv dentist discount drift earlier earn expert father
flight fold forward gate general glad gosh gp grand gym height histori homework instinct instruct judg kit lamin leas
lectur loop master migrat mobil mock nan neither newslett occup overnight pallet parcel patienc peak pen photograph
picker pipe polish predecessor printer procedur procur protect rang re refund relationship respons rid safe salari
scanner scope scrap sector seri shed shoot signal speaker specialist speech spray sql starter state strength surgeon
surgeri swim tear temp templat theori transcript translat tray triag truste upfront upset villag voucher vp wet wine
wise wish younger
6 14th absenc action adjust asleep badg baker ban bathroom beauti birthday boiler boot broker bump cel checklist choic
clerk clip column comment compar condit cow crash cv demo dinner discuss dress drip due dunde electron em enquiri
estat estim exampl exerc exhibit exist fan fanci faster folk frame fraud further garag gather gift governor grab graph
guid horribl il improv infect inherit instagram jo labor lane lazi lender link longest manual method mid mil minus
mortgag music nephew nod nurseri opposit parti passeng pattern peer penc physio placement planner pocket polit popular
portugues prove pub random realist receptionist redesign relat remot retent revenu robot roster rotat satisfact sea
shame sir sixth smel sofa spanish spel squar stress strong superv talli taxi temperatur timer tom transport truth ugli
valv vat visitor wake wari web weight white workshop x
5 abroad absolut accurac acr admin alan analys announc appeal apprenticeship architect awak bakeri basket beforehand
bid birmingham bless blind breath brick brochur butter cabl café caravan career caseload challeng cheaper cheeki
chemist citi classroom cleaner climb comm confid curious damp dark dean death deep deleg delet delight dental diabet
dig dip dispens district dock donat download drainag drown duplic e edit editor educ egg employe energi especi exit
facebook failur favor fear fiona fleet flow flu footbal freezer funer generat german glamor googl govern guarante
habit halfway healthcar hectar helen hi hip huge ice import independ interrupt introduc invit lamb lame laps larg
layer leaflet leaver ledger london loudest lowest marcus margin matron maureen mechan miser mouth museum nail network
news ninth nois nowher offici often ohio oil op oven percentag plane pm posit practiz praiz premium rank reaction
remov reserv retail rig rotterdam routin sack sap scratch sens sensor sharp shoulder signatur silenc skip slower snow
soften sourc spare spread squad startup stream strike sugar sum supermarket supervis swindon tank technician theater
tini tour twenti updat urgent valley vision wanna warm warrant weld welfar wing yep youtub zone
4 3rd a4 abandon activ admit advic agenda ai aircraft aisl almost alright ann approach argument arrest asthma attract
automat awar axi backup bang barcod bear bedroom belt bend beyond birth blanket blog blow bodi born breach bridg buddi
builder bypass cabin callback camp cardiolog carer centuri ceo charger charter churn clash claus closur co coast colin
command consid convert copper counsel cream creativ crime crisi ct culvert curriculum curv danc deck defens devic
dialys dictat dime dine diploma disciplin dissert downstair drug dump effect eighti eldest england enter entranc
episod erm escap ex exec facil fals farmer featur festiv firmwar flatmat fork forklift foundat frankfurt french fresh
fuel furious fuss gaffer galleri game gang geograph glasgow goal groceri halv handler handwrit harbor harder harvest
haulag headlin heavi hedg host human hybrid inch inform insulin intak intern investig isol joint k kettl kick kieran
knife lamp leg legaci length lifeboat lifeguard lisbon lockdown login lone luck ludlow manchest marri minibus moistur
mould nation nearer neck negat niec northgat novel offens offshor okafor orang osei pace panick password pastri
perform pharmac phase photocop phrase pie pile pin pinch playwright plenti plot plug portion pre prep prescript
primari princip probat profil progress proudest punish purchas realiz rebuild recogn recoveri registr registrar regret
relax requir resign respect revers reward roadmap rural sage sail sandwich scaffold seal seller sequenc serv shorten
shower skil smile social song space spec sport stack steel sting stone strang strateg struggl stupid style sub subject
suspect suspic tap tape task tender terrif territori tie tomorrow tonight toward tribun trick trim tutor undersold
unless unpaid unusu uphold upper vacanc vaccin vagu variat vehicl wale weird wit yield yusuf
3 12th 19th 1st a&e aberdeen academ accur act adjud adopt advanc afraid aid airlin airport alert aliv allerg allot
ambul analyst analyz android appl art asbesto asid assembl attempt audienc auditor avail avoid badger bake balanc
banking batteri beg behavior below ben bereav bernadett bird bit bluff bond booth border borough bot bracket bradford
brandt breed brew bright brown bucket bunch burglari buri cage calibr callum candl capit captain cardiac carrier
catchment cater chamber changeov cheapest checker chemic chemistri chlorin circl claimant claw clicker clock clog
closer cloud coin columbus combin commit commod commut compet concern concret confus consequ contrast convinc
copenhagen cos counsellor counselor coven creep crm croydon cto cultur cure damag daventri dayton deaf debrief debt
delay dementia desir detail dev deviat diesel disast dismiss distanc divorc doorstep doughnut drag dread dusti easier
east elect electrician enrol equip essay evalu evict exchang excit exclud excus execut exhaust experienc export extend
factor fare femi fife filler finger fitter five flap flask flexibl flor flower foam fond fool founder framework
freight fulli fun function furthest gambl gareth gari gcse gearbox generous glove gold golf grace grad graduat grate
grievanc gross grower grumpi guard guidanc guidelin hangar hannah harlow headach headset heel heritag highlight hm
hook hop household hunch hurri ident idl ignor indemn index industri initi inject innov inquest instal instructor
interpret io ireland josh journal juri kestrel kev kinda lack laundri layout leagu lean librarian lindqvist linen
locat lookup lotteri lui luton macro major makaton manufactur market marque martin marvel mask materi megawatt memori
merg messag metal micro minist minor mm mud mug nap nasti nerv nhs nightmar norfolk oat object opinion ot outag
outdoor pager panic paragraph particular path paus penalt penni petit pharmacist phil phonic physic pi pipelin plaster
plastic player plead podcast porter postcard postcod pouch predict prescrib priorit profession profit protocol pud
python qs queen quizz race radiat rare ratio rec receiv recov redo reduc refresh registri regress rehears relay reset
resist resolut restart restrict retain rework rise rollout roofer rotherham rotten royal runner rupe sad salesforc
salford salon salt scari scenario sceptic screw secondari secretari seem selfish setup shanic shape shelter shi
shorter sideway silk silver simpli simul sleeper sling slowli socket solv soup sourdough south special specif
sprinkler sqe squash staffing stainless steal steam steer stiff storag stretch strip subcontractor submit subscript
such sudden super superintend surviv sweep swing tab tail tast technic teenag tenerif tesco therap thesi thin threaten
tidi tiktok tile timber toast tone tower trace treatment tree tripl tube uk unhapp upsel uptak ute valid venu verifi
victim vietnam vis voluntaril vote wave wee welcom west whenev winc wire withdraw wood worker wrap wrexham wrist
yoghurt
2 20th 5s a1 abus aca accredit accrual actor acut adeyem administr agricultur agronomist ah aim aisha akron allergen
almond altern amaz amazon ambush analyt anesthesia anesthetist anil annek anonym api applaus arrear arrog arrow
arthrit arvo arwen asham ashdown ashgrov assign asthmat attach auc auction aunt austin authent autism auto aye b2
backdat background bacon baggag banter barg barista baselin bat bbc beard beat beep beetroot bel belong benefit besid
bex bi bike binder bingo birch bold bone bookkeep bottleneck bow bowl brake breakdown bride brightwel british
broadband buffer bulletin bundl butcher c1 cab calder calv cam canada capac cardiff cardigan careless caretak carlisl
carpet cart carton cascad cashier cast catalog cement cent centimet central chalk champion channel chapel chapter
cheat cheer chemo chenna chest chil chocol churchyard civil clair clay cloth cohort commend commission common compens
competit complic compliment comprehens concept condo confirm conflict connect consent conserv consol construct contain
contamin contradict conven copywrit core cottag coursework coventri crane crate crimin criterion crop custod dale
danger dave dawn daylight de dealer dear declar declin definit deliber delist denver depriv derbi describ desktop
detach detector detent dial didsburi dinosaur dirti disciplinari disclosur dish dispatch display disput distract domin
doncast donor downtim drain drone drum dryer dual dublin duluth dust dutch dyslex earner easili eastgat echo econom
effici effort elder elk enorm entir entitl envelop environ environment equiti essent establish evacu eve everywher
evid excess exclus exet expir extract fantast farah farida fastest fat fatigu fd fenc fenwick fertil fi fiction figma
filter firewal fisheri fixtur flashlight flavor flip float flop focus footbridg footprint former formula foster
foundri foyer fractur franchiz fruit furnitur gabl gala gateshead gazett gcses geelong gel gentl geoff ghost
girlfriend github glaze gloucest glue goodwil graham grandfath grandmoth graphic grass greg gregg grief gril grimsb
grove grumbl guilti gust gwen gwo handbook handi happier happil hardest harm harrog hat haul haulier headphon headship
heap heater helicopt henrik hereford hesit higher hil hilari hindsight hmrc hobb hoist honor hood hopeless horn horrid
hostel hostil housekeep howev hplc hub huddl hungarian hungri hunt hydraul hydrogen hygien ifeoma imagin immedi imposs
inbox incident increas individu infant infus ingred inhal inquiri insist institut instrument intend intens intranet
invent ipad ipswich irish j jacket jam jean joiner joist jordan juic justif karen kasia keith kelli kennel kidney
kington kiosk knit kofi kubernet l latest latin leaderboard learner legisl leicest leipzig leisur len lewi liabil liar
lid lighthous lim lime lincoln linkedin lit litter loader locker lockout locum logo loneli loo loom lorri loyalt
luckil luggag lumen maintain malcolm mapl marathon marbl marco maritim marriott mayor md meantim med medal mediat
medicin medium memphi merchand merchant merger merit mild millbrook milligram millisecond ministri mode moder mop
mosaic moth motion motor ms nag nando narrow ndas nearest neglect neutral niamh nick nineteenth nineti nomin non
nonsens norway nose nosi notifi notion nvq oakfield occasion olli ombudsman ooh optician optimist oracl origin
orthoped otter ought output outsourc overal overlap overrul oxygen p packet pad paddl paddleboard paramed parlor
partnership patel paulin pawel pcs pdf peel peg pel pencil permit peroxid perth pet pharma phd phish pink pip plc
pledg plinth plough plumb policyhold poorest portfolio portug postdoc potato powerpoint precast premier pride principl
prison probation programm prototyp provid pryce psycholog punctual puppi pure purg purist q2 quota r rat ravi rebook
recal receipt recip recycl redditch redid redraw redrew reel refere refin reli relief reloc remain remind reopen
resident resit restaur restor restructur resus reus revis revit rewir rigger rins river riversid robberi rollback root
rope rosa roy rub rugbi ruin sachet safeguard salmon sand sandra sauc scene scoop scorecard scotland scream scrol seam
sedat seed semi sensibl sepsi severnsid sha shal sheila shingl shopper sight sing sink sixti sketch skin skint skipton
sleev slipper slough sludg smoke snag snap snowflak sober soil solder solut solvent sop spain spike spindl sponsorship
spoon squeez stabil stabl staf stafford stakehold stale stammer standb star starv statist status stem steril sticki
stockport stool stoppag stranger strawberri structur stubborn stuf subscrib substat success sulk sun sunil sunita
supplement suppli surnam surveyor swallow sweet swimmer switchboard syllabus tableau tailor tal tasha telephon
temporari tempt ten tenth terabyt termin terri texa textil thame thanksgiv themself therapist thereabout thick thrive
tier tig tighten timesheet timet tin toddler toe toler tomasz tomato ton toner torqu touchscreen towel tracker trailer
treasur trend trouser truro tuck tulsa tune twelv twin uda ukrain ulcer uncap unlimit unsur upgrad upstream useless
vacat varianc variet veg veget ventil verbal vessel vibrat visa void voltag vulner wagon waikato waiter wakefield
walgreen walkway walt washer weaker weapon weed weekday welder welsh western whatsapp wheat wheelchair whichev whistl
whitbi whitlock whom wi widow wifi willow windscreen winston wonki worksheet world wreck xero yate yellow york
youngest youth zealand zendesk zip
"""


def _read(lines: str) -> dict[str, int]:
    """A number heads the stems that occur in that many answers."""
    found: dict[str, int] = {}
    n_answers = 0
    for entry in lines.split():
        if entry.isdigit():
            n_answers = int(entry)
        else:
            found[entry] = n_answers
    return found


FREQUENCIES = MappingProxyType(_read(_LINES))
"""Stem -> number of answers that hold it; stems of a single answer are left out."""
