"""In how many of 360 spoken interview answers a stem occurs. Written by tests/bench/fit_points.py."""

from types import MappingProxyType

N_ANSWERS = 555

_LINES = """
555 i
554 and
553 the
541 be it
535 not
533 a
523 do
511 have to
509 in
499 that
484 so
448 would
443 on
424 of
403 for
390 my
387 at
363 with
358 but
348 say
346 get
340 we
334 is
330 you
321 me
320 go
314 about
305 what
270 am
268 year
245 they
235 there
230 want
228 becaus
226 ask them
222 week
221 know
220 out
219 person
218 think um
211 first
208 up
203 from like
195 by
194 day
192 then
188 month
187 come
178 when
175 if
174 now
173 tel
170 no
165 just
161 everi take
158 thing
154 last
150 who
149 befor
148 time
146 can she
144 he
140 al which
133 see
129 down
123 never work
122 wil
121 after
120 nobodi this write
116 an wel
115 off
114 look
113 hour
112 back could
111 manag minut
109 second use
106 put
104 over start
103 your
102 as leav percent
101 give more us
100 own
99 onli
98 bite other
96 run
94 make or
92 half
91 our
90 good
88 cal team
87 stil
85 sinc
84 keep sit
83 right
82 find ring
81 her need same
80 him
79 actual honest
78 here
77 than
76 move pay
75 where
74 end
73 chang job night
71 realli
70 mayb mean
69 stop talk
68 his someth
67 read somebod
66 let most next
63 anyth new send
62 lose wrong
61 too yeah
60 home turn
59 should
58 noth offic room some
57 cost head meet money their through
56 how phone
55 morn number
54 myself
53 also everyon learn sign yes
52 finish onc
51 book bring plan third those
50 check line place
49 round shift
48 okay report til tri
47 everyth love way
46 drop old rather train under yet
45 each list
44 name
43 build cours paper pound side
42 notic wait whole
41 1 fine lead show
40 ani everybod into open school set
39 director quit stay walk
38 spend
37 alway buy fair
36 answer hand hear part site straight test twice whi
35 away boss els happen less page smal speak thank
34 anoth anyon lad monday much uh
33 again oh stand sure
32 close lot
31 both client colleagu compan littl near sort veri
30 against big budget contract count idea live miss
29 bad custom email famili friday hope
28 alread car differ even front ful help late later march mine offer without
27 desk fix long main pick quarter question review shout weekend
26 agre around basic board data drive fal man moment point saturday sheet staff
25 break case fortnight group though thursday word
24 afternoon card date floor form happi order price probabl proper someon teach
23 door feel interview mind pul reason system until
22 care council coupl decid earli enough firm girl hospit instead ladi letter partner promiz rate rule sick sorri
sunday supervisor target watch
21 app box claim clear current cut hard hous kid mum present quiet student
20 anybod cover evening figur file hold januari level product sel servic summer support touch trust unit
19 agenc better class guy june machin may owner sale shop sound spring ticket top visit within
18 afterward between child draw engin ever kitchen might pass problem rais road share stuff supplier suppos understand
17 ago appli branch code daughter guess hate lunch nice nurs park pretend program real short togeth tuesday wal
16 account advert allow averag christma copi er expect few fil join listen mani outsid project rest save term whether
wife
15 across bank becom believ carri coffe complet fail financ flat friend great play post red region septemb shut split
teacher volunt wednesday worri
14 anyway area argu best either gonna hit kind local novemb oper record senior session singl size spreadsheet store
switch
13 add alon bore chair clean club complaint correct credit dad deal design dog free itself lab leed mark matter
mention note octob odd per print push quot reckon season slow stick travel van websit while win
12 begin behind bigger catch certif choos collect cri degre die eat exact explain extra follow food hotel mate mistak
normal patient plus press previous priya step tabl true type union water winter
11 ahead apolog assist august award bonus bus cancel caus cold consult crew depart depot dollar fast februari fight
guest high himself holiday insid insur junior languag least lift load log mr nervous obvious pack packag photo plant
quick rememb sampl tablet user usual ward wonder worth
10 annoy assum babi bil block bother center charg chef color contractor english far feed foot forget formal fund gap
hire hurt juli keen leader light measur parent past propos qualif regist retir role rota simpl sleep sooner station
suggest suit swear text tool window yard
9 access age alarm approv april bed bloke boy brief brilliant chat complain contact counti decent decis direct exam
farm feedback fit fourth health hr incid librari licens moan mrs oclock ok older paperwork piec plate pleas practis
public quid rol score sister studi survey titl today town valu view warehous whose wors worst
8 accept angri anim anymor associ audit bag bay bin candid clinic colleg control convers corpor court cycl deputi
develop difficult drink driver fault fee gentleman grow heat hide housing interest item label land law lie limit mad
map matern member model must none patch pension perfect pictur polici privat qualit queri queue rain readi releas rent
replac request rough scheme screen self slide stock street tea these traine vendor video wast whever
7 abov although applic appoint b bar batch chase chief clever coach communit daili employ event film fire frank freez
garden green hal handov husband includ inspect issu key laptop laugh lesson mentor menu metr mile motiv onlin panel
payrol poor possibl power pretti propert pune reader recruit refer refus regul repair return rewrit rout safeti scale
settl ship silli slight smaller softwar speed state stori themselv throw total truck version whiteboard wise woman
6 ad apprais author autom autumn backlog biggest blame blood boiler bottl brother bug burn busi buyer calendar calm
chain chart commiss committe complianc confer corridor cousin dairi databas deliveri deniz deposit diari doctor
document doubt draft dril easi electr excel face fella fewer field final fli flood foreman fridg gas general glad god
grind ha handl invoic joke jump knee liter longer mainten midnight mock modul negoti newslett onto payment perhap
pilot pitch plain pool prefer pressur process promot proud prove publish rack reach relationship rep repli scanner
scare seat sector seri server son sql swap tax tech tip toilet track trade transfer trial trolley turnaround upstair
vet volum wage weather weigh whatev
5 14th abl abroad adviz air altogeth annual aw awkward baker base bath blunt borrow bottom breweri cabl cat certain
challeng charit checkout choic coordin corner crack cross dead deadlin decemb dentist depend disagre discharg district
doubl dr dri dure easter embarrass empti engineering expens extens eye fact fake fish frighten funni grade grant helen
histori hot induct involv kit lay leaver legal life lock loss low lower manual marketing medic mid migrat monitor
mother neighbor nurseri option paint pair parcel perman praiz predecessor prepar pump radio rail re realist recept
receptionist recommend redund referr refund reject repeat research resid risk rubbish rush safe scan schedul scope
script search section shadow shake sharp shock similar skip sometim sponsor squad statement storm strike surgeri
surpriz terribl tester traffic treat trip troubl universit visitor wanna warm warn weak wed welfar wine
4 accid action agent amount anywher apprentic argument arriv attend band blue breakfast bristol brochur camera career
caseload cel click clipboard comfort comment commerc comput convert covid cupboard dashboard digit dinner dul duplic
duti editor emergenc enjoy error especi except exerc experi faster fifth folder forecast fork forward further fuss
gather gosh govern gp guid halv handler hang healthcar herself hmm hole homework hospic huge inherit inspector
instinct kil knock labor ladder landlord leak lend lender loud lunchtim match mess middl mix mobil mouth news nursing
otherw passeng patienc peak peer period permiss physio picker placement plane pocket polic poster practic printer
procedur produc rang ray realiz recoveri relat renew roster rotat row rude sap scrap seal secur sens separ serious
shed shoot shorten slip slot soften solicitor somewher sourc spot spray stage stair starter steel strateg strength
stress strict supermarket superv supervis taxi tear tend theori tie timer trainer transport turnov uncl uni upset
urgent valv voic vp wash web weight weld workshop yep young
3 1st absenc absolut academ accur accurac acr adult advanc advic alert almost alright amber analys analyz announc
approach architect asleep assess attract axi backup backward bake bang banking beauti beforehand belt bench bend bid
biscuit boat bodi bot bridg brown buck buddi butter bypass cake campaign cap caravan cash ceil cfo chanc changeov
charter cheap checklist cheeki chemic chip church churn clash classroom claus clerk climb cloud coat command compar
competitor condit confid consid contrast courier cow crash crm ct cup curious curv daft delet dementia detail diabet
dictat dig diploma discount discuss dispens drainag drawer drift drip drug due dunde earlier earn edit em employe
england entri equip estim exampl excit exec exist expert extend fanci featur festiv finger flag flap flexibl flow
footbal forc freezer fuel fun gaffer game garag gari gearbox generat generous german glamor glasgow glass grab gym
halfway harlow headlin host hul human hybrid import incom industri infect inform instagram intern interrupt ireland
isol kick kilo lamb lame lamin lane laps lawyer lazi leaf lectur loan locat marcus marri materi meter method mil milk
minus mortgag nan nap nasti negat neither nois noon north northgat observ offici okafor oldest opposit organiz overtim
owe pain pallet particular password pattern percentag perform pharmac planner plenti plot plug polish polit popular
portion pre premium princip priorit procur profil progress protect pub python qs quicker random reaction recogn
redesign reduc regular remot reserv resist respect respons restart result rid ride robot roofer rotten rotterdam rupe
rural sad salari scienc scratch seller sentenc serv setup shame signal simul sir smel social sofa soft space speaker
spec speech spread sqe st sting stone stroke strong studio subscript such sugar surgeon suspic swim swindon tag talli
tap temp tenant theater tire tom trace triag trim truste truth uk undersold upper ute vagu venu villag wale wear weird
white wind wing wish wrap x yield zone
2 19th 20th 3rd 70 a4 abandon act activ address adjud adjust admin adopt ah aid aim aircraft aisl alan allerg allergen
allot android anesthesia anil ann apart api appl apprenticeship arrear arrog arvo asbesto ashgrov assembl asthma
attempt auction automat awar b2 baggag bakeri baselin basket bathroom bbc bedroom bet bex bi bird birmingham birthday
bit black blog bold born bracket brandt breed brew brick bright broker bump bunch c café cage callback cam canteen
capac captain cardiff careless carer cashier cater cent centimet ceo chamber champion chap cheaper cheat checker cheer
chenna churchyard citi civil clip closer coast cohort colin columbus column comm commod common compet confirm conflict
consol construct contamin copper cos counsel counselor counter countri coven cream creativ creep crime crimin crisi
criterion cultur culvert curriculum damp dave daventri dean debt declin defens definit delay desktop detach dev devic
dialys dip disciplin display dock doncast doughnut download downstair drag dread dress drone drown dump e ear easili
eastgat educ effect egg eldest elect electrician energi enquiri enrol enter entitl envelop episod essent estat euro
eve evict exchang excus exhaust exhibit exit experienc factor factori failur fals fan farida fastest fatigu femi fife
fiona firewal firmwar fitter five fixtur flatmat fleet float flu foam focus fold folk fool foundat frame framework
frankfurt fraud french fresh function funer furious gambl gang gate gcses geelong gentl glaze glove goal gold governor
grad graduat graham grandmoth graph grate grievanc guard guidanc habit handwrit hangar happil harbor harder harm
harvest haulag heavi hedg heel heritag hi hindsight hip hobb horribl household housekeep hplc hunch hurri ice ignor il
incident indemn independ index inquiri instal instruct intak introduc invent investig invit io joint josh journal judg
keith kestrel kinda kofi kubernet larg launch layout leaflet legaci liabil lifeguard lincoln linen link lisbon loader
lockdown locker login logist loop loudest lowest luggag lui lumen mail makaton manchest marco margin market martin
master math matron meantim med medal megawatt memori merg merger metal micro millbrook minibus ministri minor mm mould
ms mud music nail natur nearer neglect nephew nerv network nhs niamh niec nightmar nod nomin nonsens notifi oakfield
oat occasion offens offshor often ohio oil ombudsman ooh op optimist oracl osei ot ought outdoor output oven overlap
overnight pace pastri patel path paus pen penalt penni pet phase phish phonic pipe pipelin pizza player playwright
pledg pm podcast porter portugues postcard pot prep prescrib prescript profession protocol proudest provid pryce pure
purg race rank ravi recov redid redo redraw refere refresh regress regret relax remain remind remov requir reset
resign resolut restor restrict retail retent revenu reward rework rig rigger riversid roadmap rollout roof rosa sack
safeguard sage salford salt sandra satisfact scenario sceptic scream secondari sedat sensor sequenc shal shanic shape
shelf shelter shi shingl shoe shoulder shower sideway signatur silk simpli sixth skint skipton sleeper sling slower
snow snowflak solut solvent song soup sourdough south spanish spare specialist specif sponsorship sprinkler stabl
staffing stainless standard standb startup starv statist steer steril stiff storag stretch strip sub subcontractor
subject submit substat sunita super surviv suspect swallow swimmer technic technician temperatur templat tempt tender
terri themself therapist threaten thril tick tiktok timber timet toler tour toward tracker translat tray trend trouser
tune twelv twenti twin ugli uncap unpaid upfront upgrad uphold useless vacat valid varianc variet vat vehicl verifi
vis visa voluntaril waikato wave weaker weed welder wit withdraw worker wreck younger youtub yusuf
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
