"""In how many of 360 spoken interview answers a stem occurs. Written by tests/bench/fit_points.py."""

from types import MappingProxyType

N_ANSWERS = 360

_LINES = """
360 i
359 and
358 the
350 be
346 it
344 not
342 a
333 do
329 to
327 in
325 that
324 have
305 so
278 would
277 on
271 of
252 for
244 my
239 but
234 at
222 with
212 get
210 is
209 we
206 you
201 say
194 go
193 me
187 about
176 what
171 year
154 am
151 they
142 want
138 them week
134 ask first out
132 there
131 like
128 becaus
127 know person think
126 up
125 day
124 from month
117 um
115 when
113 come
111 by
109 then
105 befor no
103 just last
102 if now
100 tel
99 everi
98 take
94 down
93 time
92 can
89 see
88 never
87 thing
85 al who
83 she
79 after wil
77 which
74 work write
73 off wel
72 he
71 manag
70 onli this your
69 nobodi second
68 hour us
67 an look
65 start
64 as back leav percent use
63 give other own put
62 could
61 over
59 run
58 team
57 make need
56 good
55 our same
54 minut sit
53 bite
52 cal honest stil
50 here or
49 job
48 end move
47 actual half night
46 chang keep next
45 find her more most than
44 offic right talk yeah
43 where
42 mayb
41 let someth too
40 him realli ring send sinc
39 mean read
38 lose meet stop turn
37 head home pay
36 also bring cost money number plan should those
35 somebod
34 book check learn sign some wrong yet
33 anyth new
32 everyon his morn noth room shift til yes
31 each how list stay their through
30 finish myself phone under way
29 okay train tri
28 line love place pound report side third
27 drop paper round set uh
26 cours lead whole
25 ani everyth name onc school smal thank wait
24 build director happen notic show test walk
23 1 away boss oh page part quit rather straight whi
22 answer buy compan contract hand monday open site
21 agre anoth hear
20 again alread alway big custom fair happi live lot review spend twice
19 both budget colleagu drive email everybod fine idea lad late old quarter speak staff weekend
18 around board even friday group hope into miss moment offer shout
17 against bad client date decid fix fortnight ful help hospit mine near rate saturday sorri stand
16 afternoon car close data desk differ els famili front later long main march pick sure teach though
15 app between care count current door form less mind point promiz question someon sort support system target thursday
ticket top veri
14 anyon floor interview ladi much order pass present price reason share sick understand until watch without
13 anybod basic break complet council coupl cover cut draw enough girl level mani mum probabl pul sale sel sheet
student summer touch tuesday word
12 afterward appli area card case claim class copi file gonna guy hard join june letter littl man problem product
proper spring sunday togeth visit within
11 agenc ago alon bank becom best branch earli evening expect financ hous listen machin mark may mention nice oper
park program project red rule servic short sound supplier term travel trust
10 averag begin box clear code crew engin extra fail fal feel few figur free guess instead januari kind nurs owner
partner per real reckon rest save session shut size split store stuff suppos switch tablet teacher unit wal wednesday
win
9 advert allow award better bother caus chat child coffe credit daughter depart dollar firm kid leed lunch mate matter
mistak novemb ok outsid patient post pretend previous print push record region road season shop step supervisor tabl
van winter worri
8 account approv cancel chair chef clean club depot design ever exact exam feedback flat forget formal fund guest hate
hire hit hotel itself languag load mr normal pack play pleas priya quiet rais score senior septemb slow suggest true
union while wife
7 across add ahead annoy apolog argu associ assum august behind believ choos christma cold collect complain complaint
contact februari fil food freez friend great green hr interest junior kitchen leader licens log might nervous note
packag parent photo pictur propos pune rent role rota sampl silli simpl sooner stick stock text tool town warehous
websit window worst worth
6 accept alarm april assist bay bloke bonus bore brief catch certif chief clinic color contractor court cri daili deal
decis degre develop die direct document dog draft either english er explain fight fit fourth gap gentleman grow hal
hide high hold hurt insid issu keen key least librari lift limit measur motiv none obvious octob odd paperwork pilot
privat qualif queue rain rememb rout singl spreadsheet state station survey tech today traine truck type vendor ward
wonder
5 14th ad anymor anyway applic appoint apprais awkward babi bag bar bath bil block brilliant busi carri center certain
charg chart colleg committe consult counti cousin cycl dad dairi decent difficult driver employ farm fee fewer fli
follow foot foreman frank gas glad god handl handov health heat himself holiday husband incid includ insur juli land
leaver light liter local low mad map matern metr model modul oclock older past payment payrol plant plus practis
prefer press process qualit queri quick quid quot readi refus releas repair replac rol rough safeti self ship similar
slide squad street suit these throw titl turnaround user version video view volunt whether whose wise wors
4 abl abov abroad access age although audit autom b backlog bed bigger bin blood boy bug bus chain challeng choic
commiss communit confer control convers coordin correct dashboard databas dead deliveri deniz doubt dr easi eat electr
experi extens eye far fast feed film fridg general grant ha hole housing induct inspect item lab label landlord laugh
law leak legal lesson lower match member mile mrs must onlin onto patch pension perfect perman pitch plain pocket
polici pool poor power praiz predecessor prepar pressur pretti propert proud public publish rack reach reader realist
recept recruit refund regist regul reject relationship rep repeat repli request resid risk roster rubbish rush scanner
scope screen section seri server settl shadow sister sleep softwar speed stori strateg studi tax tea tester tip track
transfer trial valu valv volum wanna weather whiteboard wine yard
3 1st accid accur advanc adviz agent air almost amber analys anim announc annual apprentic arriv attend aw bake base
batch biggest blame blue blunt boiler bot breweri buyer cabl campaign candid caravan caseload cat cel cfo changeov
chase checklist church claus click comfort command comment commerc consid corridor crack cross cupboard decemb dentist
deposit deputi detail diari discharg doctor drawer drink dunde duplic dure easter edit editor empti equip event expens
fact fault featur fella field final fire flood fork funni fuss game glass gosh govern grade grind guid gym halv hang
harlow helen histori hmm homework hospic industri invoic involv jump kick knock labor ladder laptop lay lazi lend life
lock mainten manual marcus marketing mentor menu mess middl midnight migrat mix moan mobil monitor negoti neither
newslett nursing overtim paint pair panel parcel password patienc peak percentag perform perhap period permiss plate
possibl practic priorit procur produc promot prove pump quicker rang ray receptionist recommend refer relat remot
renew research respect return rotat row rupe scan scare schedul scheme seat sector secur shame shed shoot shorten sir
slip sometim speech spray stage statement such surpriz swap swear tag tear themselv tie trade traffic trainer
transport uni universit upset urgent usual ute vet visitor vp wage water web wed weigh welfar whatev whever white wish
workshop yep
2 20th 3rd 70 absenc absolut accurac acr act action activ address admin adult advic ah aid alert allergen alright
altogeth amount analyz angri anywher api approach argument arrog arvo assess asthma attempt attract author automat
autumn axi b2 backup backward baggag baker banking baselin bathroom bbc beforehand belt bid black bodi born brandt
breakfast bridg bristol brochur buck buddi bump bunch burn butter bypass cage cake calendar cap capac cardiff career
careless cater ceil cent ceo champion chanc cheap cheaper cheat checker checkout chenna chip churn clash classroom
clerk clipboard closer coach comm commod compet competitor complianc comput confid confirm construct contrast corpor
cos counsel countri coven covid cow creativ crime crisi criterion ct cultur culvert curriculum curv daft dave daventri
deadlin definit delet dementia depend desktop dev diabet dialys dig digit dinner diploma disagre discount dispens
display district doubl doughnut download downstair dril drone dul dump duti e ear earlier earn elect engineering
england enjoy enquiri enrol enter entri episod error especi euro exampl excel except excus exec exhibit expert extend
face failur fals fanci finger firewal fish fixtur flag fleet flu folk forc forward foundat frankfurt freezer frighten
fuel funer gaffer garden gari gate geelong generous german glasgow goal governor gp grad grandmoth grate guidanc
halfway handler happil harm haulag herself hi hot huge human hurri ice ignor import indemn infect inform inspector
instagram instinct introduc isol joint joke judg kestrel kil lamin lender liabil lie linen loader locat lockdown
longer lunchtim marco materi math meantim med medic merg mid millbrook ministri minus mm mock nail nasti natur nearer
negat neighbor news nomin noon north northgat oakfield observ offens oldest ombudsman opposit optimist option osei ot
otherw output overlap pace passeng patel paus pen penni phase picker piec pipe pizza plane plenti plot plug podcast
polish polit popular porter portion portugues poster pre princip printer profil progress protect protocol pure purg
python race rail re reaction realiz recogn redund referr refresh regress regret remain remind remov requir reserv
reset resist resolut respons restor result retir revenu reward rework rewrit ride rig robot rotten rotterdam rude
rural sad safe sandra sap scale scienc scrap scratch seal search sedat separ serv setup shake sharp shock shower
signatur skip slight sling slot smaller smel social solicitor son soup sourc south spare spec sponsor spot sqe sql
staffing stainless stair steel steer steril stone storm stress strike strong studio sub submit subscript supervis swim
talli taxi templat tempt terribl themself theori timet tire toilet total tour toward tracker translat tray triag trip
trolley tune turnov twelv ugli uncap uncl undersold upfront upgrad uphold upstair vagu varianc variet venu verifi vis
visa voic voluntaril waikato wale warm warn wast weak weight weld wind wing wit withdraw woman wrap wreck x yield
young younger
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
