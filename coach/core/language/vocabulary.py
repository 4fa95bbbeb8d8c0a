"""Words that carry no trade of their own, for reading a posting: written from general knowledge of English postings.

All entries are lower-case. A word may stand in several lists; the reader of a posting asks them in order.
"""

_FUNCTION = """
'll 're 's 've a about above according accordingly accurately across actively actually additionally after again
against ago ahead all almost alone along alongside already also although always am amid among amongst an and annually
another any anybody anyone anything anywhere apart april are aren't around as aside at august away back be because
been before behind being below beneath beside besides between beyond billion both but by calmly came can can't cannot
carefully clearly closely constantly continuously could counts currently d daily december despite did directly dkk do
does doesn't doing don't done down dozen due during e.g each easily effectively efficiently eg eight eighteen eighty
either eleven else elsewhere enough especially etc eu eur even ever every everybody everyone everything everywhere
except far february few fewer fifteen fifty finally first firstly five for forty four fourteen friday fridays from
fully further furthermore gbp generally get gets getting go goes going gone got greatly had half has have having he
he's hence her here hers herself highly him himself his how however hundred hundreds i i'm i've i.e ideally ie if
immediately in indeed independently inside instead into is isn't it it's its itself january july june just km largely
last least less let let's like likely ll m mainly many march may maybe me might million millions mine monday mondays
monthly more moreover most mostly much must my myself n't near nearly neither never nevertheless next nine nineteen
ninety no nobody none nor normally not nothing november now nowhere october of off often on once one ones only onto
openly or other others otherwise ought our ours ourselves out outside over overall own particularly per perhaps please
plus pm politely possibly potential potentially preferably primarily probably properly quarter quarterly quickly quite
rather re really recently regarding regularly respectively s same saturday saturdays second secondly sensitively
september seven seventeen seventy several shall she she's should simply since six sixteen sixty so some somebody
someone something sometimes somewhere soon specifically still strongly successfully such sunday sundays t ten than
that that's the their theirs them themselves then there there's thereby therefore these they they're third thirteen
thirty this those thousand thousands three through throughout thursday thursdays thus to today together tomorrow
tonight too toward towards truly tuesday tuesdays twelve twice two typically uk under unless unlike until up upon us
usa usd usually ve very via was we we'll we're we've wednesday wednesdays weekly well were what what's whatever when
whenever where whereas wherever whether which whichever while who who's whoever whole whom whose why will with within
without won't works would yearly yes yet you you'd you'll you're you've your yours yourself yourselves
"""

_VERBS = """
abide accept achieve acquire act adapt add address administer adopt advertise advise agree aid aim allocate allow
allude analyse analyze answer anticipate apologise appear apply appoint appreciate approach approve argue arrange
arrive articulate ask assemble assess assign assist assume assure attach attend attract audit author automate avoid
await award balance base bear beat become begin believe belong beware book boost borrow bridge brief bring broaden
build buy calculate calibrate call campaign capture care carry categorise cause celebrate centre chair challenge
champion change check choose clarify close co-ordinate coach code collaborate collate collect combine come command
commit communicate compare compete compile complete comply compose comprise conceive conclude conduct configure
connect conserve consider consist construct consult contact contain continue contribute control convert convince cook
cooperate coordinate correct correspond count cover create cultivate curate customise cut dare deal decide dedicate
deepen defend define delegate deliver demonstrate depend deploy deputise derive describe design desire detail detect
determine develop devise diagnose differ direct discover discuss dispatch display dispose distribute document draft
draw drive earn edit educate elevate eliminate embrace employ empower enable encourage endeavour enforce engage
enhance enjoy enrich enrol ensure enter escalate establish estimate evaluate evolve examine exceed excel exchange
execute exist expand expect explain explore export express extend extract facilitate familiarise feel fetch file fill
finalise find finish fit fix flag focus follow forecast forge form formulate foster found fulfil fulfill function fund
furnish gain gather generate give grasp greet grow guarantee guard guide handle happen harness hear help highlight
hire hold host ideate identify illustrate imagine impact implement imply import improve include incorporate increase
influence inform initiate innovate inspect inspire install instruct integrate intend interact interface interpret
interview introduce invent invest investigate invite involve iterate join judge keep know launch lead leap learn leave
leverage liaise lift listen live locate log look lose love maintain make manage market match matter maximise maximize
mean measure meet mentor merge migrate mind minimise minimize mitigate model modify monetise monitor motivate move
name need negotiate nurture obey oblige observe obtain occur offer onboard open operate optimise optimize orchestrate
order organise organize originate outline oversee own pack package participate partner pass pay perceive perform
permit persuade pick pilot pioneer pitch plan play please pose possess post practice practise predict prefer prepare
prescribe present preserve prevent print prioritise prioritize process procure produce program progress project
promote propose protect prove provide publish purchase pursue push put qualify question raise range rank reach react
read realise realize receive recognise recognize recommend reconcile record recruit reduce refactor refer refine
regulate reinforce relate release rely remain remember remove render repair replace reply report represent request
require research resemble reshape resolve respond restore restructure retain retrieve return reuse reveal review
reward ride roll rotate run safeguard satisfy save say scale scan schedule score search secure see seek segment select
sell send sense separate serve set shape share ship show sign simplify simulate sit sketch solicit solve source speak
specialise specialize spend sponsor spot stand start stay steer stimulate stock stop strengthen stretch strive
structure study submit succeed suggest suit summarise supervise supplement supply support surround survey suspect
sustain synthesise tackle tailor take talk target teach tell tend test thank think thrive touch track trade train
transfer transform transition translate travel treat trigger troubleshoot trust try turn undergo understand undertake
unify unlock update upgrade upskill use utilise utilize validate value verify view visit visualise voice want weigh
welcome win wish wonder work write yield
"""

_IRREGULAR_VERBS = """
based became becoming begun being bought brought built came chosen creating doing done drawn driven ensuring felt fit
following found gained gave given gone got grew grown having held including kept knew known led left lost made making
meant met needed paid proven providing put ran read run running said sat saw seen sent set shown sold spent spoken
stood taken taught thought told took understood used using went won working written wrote
"""

_QUALIFIERS = """
able abreast absolute accurate active additional adequate advanced affordable afternoon amazing ambitious ample annual
apparent applicable appropriate attractive available average aware awesome bad based basic beautiful beneficial best
better big bold bonus brand brave brief bright brilliant broad busy calm capable central certain cheerful clear clever
close comfortable commensurate commercially committed common compelling competent competitive complete complex
comprehensive confident consistent constant contemporary convenient cool core correct creative critical crucial
curious current cutting-edge daily dedicated deep deeply demanding demonstrable demonstrated dependable desirable
desired detailed different difficult direct disciplined discreet discretionary distinct diverse documented driven
dynamic eager early east eastern easy effective efficient eligible enjoyable enormous enthusiastic entire equal
equivalent essential established evening everyday exact excellent exceptional excited exciting existing expected
experienced expert extensive extra extraordinary fair familiar fantastic fast fast-growing fast-moving fast-paced
favourable fellow few final fine first-class flat fluent forward-thinking free frequent fresh friendly full full-time
fun fundamental future general generous genuine given global good great growing hands-on happy hard healthy helpful
high high-performing high-quality highest honest huge human humble ideal immediate important impressive in-depth
inclusive incredible independent individual informal initial innovative inspiring integral intellectual intense
interested interesting international intimate junior keen key kind large larger largest late later latest leading
likely little live local long long-term loyal main major mandatory massive meaningful mid-level minded minimal minimum
minor mixed modern modest monthly morning motivated multiple mutual national natural neat necessary new next nice
night north northern numerous obvious official on-going ongoing only open optional ordinary original outstanding
overall own part-time particular passionate patient perfect permanent personal pleasant polite popular positive
possible potential practical pragmatic precise preferred present prestigious previous primary prior prioritised
private proactive professional proficient profound progressive prominent promising proper proud proven public
qualified quick quiet rapid rare ready real realistic reasonable recent recognised recognized record regional regular
related relevant reliable remarkable renowned required respected responsible rewarding rich right robust safe same
same-day scalable seamless self-driven self-motivated senior sensible sensitive serious several shared short
significant similar simple single skilled sleek small smart smooth sole solid sound south southern special specific
stable standard state-of-the-art steady strategic strong structured substantial successful such sufficient suitable
superb superior supportive sure sustainable talented technically temporary thorough tight timely top top-notch total
traditional true trusted trustworthy typical ultimate uncapped unique up-to-date useful usual valid valuable varied
various vast versatile vibrant visible vital warm welcome welcoming well-known west western wide willing wonderful
world-class world-leading worldwide young
"""

_EMPTY = """
abilities ability addition advantage advert applicant applicants appointment aspect aspects attitude background basis
beginning behalf being candidate candidates capabilities capability capacity career careers case centre chance
characteristics charge choice circumstances colleagues combination commitment competence competences competencies
competency condition conditions consideration contribution contributions covid-19 criteria criterion cv date dates day
days degree delay department departments desire detail details difference direction duties duty edge effort efforts
element elements employee employees employer employers employment end ends environment environments equivalent etc
evidence example examples excellence existence expectation expectations experience experiences expert expertise
experts exposure eye eyes factor factors fall folks foundation friend friends front fte fun function
functions future glassdoor grasp ground habit hands head headquarters heart history home hour hours hrs humor humour
idea ideas importance improvement improvements incl individual individuals instance interest interests
interview interviews issue issues job jobs journey kind kinds knowledge lack level levels life linkedin location
locations look lot lots love luck majority manner matter matters means member members mind minimum mix month months
motivation name nature need needs no noise number numbers objective objectives occasion one opening opinion
opportunities opportunity option options order others our p.a pace part participant participants parts passion past
people percent period person place places pleasure plenty plus point points position positions possibilities
possibility post potential preference presence pride pro-rata proof prospect prospects purpose qualification
qualifications question questions range rate reach reason reasons ref regard request requests requirement requirements
respect responsibilities responsibility rest result results role roles room sample scale scope secret self sense set
sets setting settings shape share side sides situation situations size skill skills something sort sorts spirit stage
start starters statement step steps stuff sum summary talent talents task tasks team teams tech technique techniques
term terms thing things thought thoughts time times title today top topic topics touch track tradition turn twitter
type types understanding usage use vacancy validation value values variety view views vision way ways week weekend
weekends weeks will willingness word words work world worldwide year years
"""

_COMMON = """
access account accountability action actions activities activity age agenda aim aims allowance allowances ambition
ambitions amount answer application applications approach approaches area areas aspiration asset assistance attention
balance bar base belief benefit benefits bit body bonus bonuses brand breaks budget building business businesses
calendar campus care case cases category center centre certificate certificates change changes cities city class
client clients climate closing collection commission committee communities community companies company comparison
competition complexity concept concepts connection contact content context contract cooperation core corporation cost
costs countries country couple course courses cover creation culture customer customers date dates deadline deadlines
deal dealing decision decisions demand demands description development differences disability discipline disciplines
discussion discussions diversity division documents door duration ease effect energy engagement enquiries ensuring
entry event events execution explanation eye face facilities fact faculty families family feature features feedback
feel field fields file files firm focus folder folders freedom front gap gender goal goals grade group groups growth
guidance hand health heart help holiday holidays house husband identity image impact inclusion income industries
industry info information initiative initiatives innovation input inquiries insight insights inspiration insurance
integration intention introduction item items key landscape language learning leave lifestyle limit line lines link
list lunch mail market markets match material materials measure meeting meetings method methods mindset mission moment
morning nationality network offer offers office offices operation operations orders organisation organisations
organization organizations orientation origin outcome outcomes output overview pa package page panel paperwork parties
path pay peers pension perks personality personnel perspective perspectives phase phd phone piece plan plans platform
player policies policy pool portfolio power practice practices pressure principle principles priorities priority
problem problems procedure procedures process processes product production products profession professional
professionals profile profit program programme programmes programs progress project projects proposal proposals
qualities quality quarter race recruitment reference references region regions relation relations relationship
relationships religion report reports reputation research resource resources resume return review reward rewards right
rights risk risks rules salary sale schedule scheme school schools section sector sectors selection service services
session sessions setup shift shifts sign site sites society solution solutions source sources space speed staff stage
stages stakeholder stakeholders standard standards state status stock strategies strategy strength strengths structure
structures study style subject subjects success supplier suppliers support switch system systems target targets
teamwork technologies technology test tests theme thinking tool tools toolset touch town training transformation
travel trend trends trip unit units universities university usage user users version visit visitors voice wage web
website wife word workforce working workload workplace workshop workshops
"""

_ROLES = """
accountant accountants administrator administrators adviser advisers advisor advisors agent agents analyst analysts
apprentice architect architects assistant assistants associate associates auditor buyer captain chef chefs clerk
clerks co-ordinator coach coaches colleague consultant consultants coordinator coordinators counsel designer designers
developer developers director directors doctor doctors driver drivers editor electrician electricians engineer
engineers executive executives fellow founder founders graduate graduates head heads hire hires inspector instructor
intern interns lawyer lawyers lead leader leaders leads lecturer librarian manager managers mechanic mechanics mentor
nurse nurses officer officers operative operatives operator operators owner owners paralegal partner partners
pharmacist physician planner plumber practitioner practitioners president professor professors programmer programmers
receptionist recruiter representative representatives researcher researchers salesperson scientist scientists
secretary sister solicitor solicitors specialist specialists strategist student students superintendent supervisor
supervisors surveyor tailor teacher teachers technician technicians technologist therapist therapists trainee tutor
vet waiter welder worker workers writer
"""

_SOFT = """
accountable adaptability adaptable ambition analytical attention attention-to-detail collaboration collaborative
communication communicative communicator compassion compassionate confidence confidentiality conscientious creative
creativity curiosity customer-focused customer-oriented decision-making dependability detail-oriented diligence
diligent diplomacy discretion drive empathetic empathy energetic energy enthusiasm enthusiastic ethic ethics
flexibility flexible honesty humility humor humour independence independently influencing initiative integrity
interpersonal judgement judgment kindness leadership listening mindset motivated motivation multi-tasking multitasking
negotiation open-minded openness organisation organisational organised organizational organized outgoing patience
patient people-oriented persistence personable persuasive positivity pragmatic pressure prioritisation prioritise
prioritization proactive proactivity problem-solver problem-solving professionalism punctual punctuality reliability
reliable resilience resilient resourceful respectful responsible result-oriented results-driven results-oriented
self-discipline self-motivated self-motivation self-starter sociable solution-oriented structured tact tactful
team-oriented team-player teamwork thinker time-management tolerant trustworthy verbal versatile work-ethic written
"""

_SKILL_HEADS = """
accounting accounts administration aid algebra algorithms analysis analytics application architecture audit auditing
audits automation biology bookkeeping butchery calculus campaigns care certificate certification checks chemistry
circuits cleaning cloud coaching coding compliance computing construction control controls conveyancing cooking
copywriting counselling cryptography curriculum cutting data databases decoration degree dentistry design development
diagnostics diploma dispensing documentation drafting drainage drawing drawings driving ecology economics education
electronics engineering english equipment ergonomics estimating fabrication farming finance fitting forecasting
framework frameworks french gardening genetics german handling hardware hygiene illustration imaging immunology
infrastructure inspection inspections installation instruments insurance inventory investigation journalism languages
law laws legislation licence license linux literacy logistics machinery machining maintenance management manufacturing
marketing mathematics maths mechanics medicine merchandising microscopy midwifery migration mining modeling modelling
monitoring negotiation networking networks nursing nutrition operations optimisation optimization painting pathology
patterns payroll pharmacology phonics photography physics physiology pipelines planning plastering plumbing policing
pricing printing processing procurement programming protection protocols prototypes prototyping psychology purchasing
reconciliation reconciliations recruitment regulation regulations rehabilitation repair repairs reporting retail
robotics rota rotas safeguarding safety sales scheduling science sciences security sequencing servers simulation
software spanish spectroscopy spreadsheets standards statistics stocktakes storage surgery surveying surveys taxation
teaching technologies telecommunications testing theory therapy toxicology trading translation transport treatment
underwriting ux valuation ventilation virtualisation virtualization visualisation visualization warehousing welding
wiring
"""

_NOUN_VERBS = """
aid answer approach audit award balance book brief call campaign care chair change check claim coach code command
contact contract control cost count cover design detail display draft draw edit exchange export file fit focus
forecast function fund hire host impact import influence interface interview launch lead lift log look market match
measure model move need offer order pack package permit pick pilot pitch plan post practice present print process
produce program progress project promise purchase question range record release repair report request research respect
result return review reward ride risk run sale sample scale scan schedule score search sense service set share show
sketch source stage stand start stay step stock structure study supply support survey switch talk target task test
tool touch track trade train transfer transition travel trust update upgrade use value view visit vote walk work
"""

_MODIFIERS = """
academic acute administrative agricultural alternate analytical architectural biological biomedical business chemical
civil client-facing clinical cognitive commercial computational contractual corporate cross-functional cultural
customer-facing diagnostic digital domestic economic editorial educational electrical electronic end-to-end
environmental ethical experimental external federal financial functional geographical governmental handheld health
high-level hourly human hydraulic industrial institutional interdisciplinary internal judicial large-scale legal
legislative linguistic logistical managerial manual mathematical mechanical medical mental mobile molecular
multi-disciplinary multicultural multidisciplinary municipal musical natural non-profit nuclear numerical nutritional
online operational optical organisational organizational paediatric pedagogical pharmaceutical physical political
post-qualifying post-registration predictive preventive programmatic psychological qualitative quantitative reflective
registered regulated regulatory residential responsive reusable rotating scientific seasonal secondary social societal
solar spatial statistical statutory supernumerary surgical tactical technical technological temporary theoretical
therapeutic transactional tropical unlimited up-to-date urban verbal virtual visual vocational voluntary web
"""

_VAGUE = """
action actions activities activity agenda aim aims ambition ambitions amount answer application applications approach
approaches area areas asking asset attention balance base belief benefit benefits bit body bonus bonuses business
businesses category certifications change changes city class climate collection committee communities community
companies company complexity concept concepts connection content context cooperation core country couple course
creation culture decision decisions demand demands description development discipline disciplines discussion
discussions division duration effect energy event events execution explanation face fact feature features
feedback feel field fields firm focus freedom front gap goal goals grade group groups growth guidance hand health
heart help holiday identity image impact inclusion industries industry info information initiative initiatives
innovation input insight insights inspiration integration intention introduction item items key landscape level line
lines link list lot market markets match material matter measure meeting meetings method methods mindset mission
moment network offer offers office offices operation operations organisation organisations organization organizations
orientation outcome outcomes output overview package part path pay pension perks personality perspective perspectives
phase piece place plan plans platform platforms player power practice practices pressure principle principles
priorities priority problem problems procedure procedures process processes product products profession professional
professionals profile program programme programmes programs progress project projects quality quarter reputation
resource resources result reward rewards right rights rules salary scheme section sector sectors service services
session sessions site sites society software solution solutions source sources space speed staff stage stages standard
standards state status strength strengths structure structures style subject subjects success support switch system
systems target targets technical technologies technology theme thinking tool tools toolset touch town transformation
trend trends type unit units university usage user version visit voice website word workforce working workload
workplace world
"""

GRAMMAR_WORDS: frozenset[str] = frozenset(_FUNCTION.split())
"""Determiners, pronouns, prepositions, auxiliaries, adverbs and dates: no term begins, ends or runs across one."""

VERBS: frozenset[str] = frozenset(_VERBS.split())
"""Base forms of the verbs in which postings tell what is to be done."""

IRREGULAR_VERBS: frozenset[str] = frozenset(_IRREGULAR_VERBS.split())
"""Verb forms that no ending gives away, and those that are never part of a term."""

NOUN_VERBS: frozenset[str] = frozenset(_NOUN_VERBS.split())
"""Verbs whose base form is a noun as well: "unit tests", "risk review"."""

QUALIFIERS: frozenset[str] = frozenset(_QUALIFIERS.split())
"""Adjectives of praise, degree and time: what they qualify may be a term, they are not."""

EMPTY_NOUNS: frozenset[str] = frozenset(_EMPTY.split())
"""Nouns that say nothing of any trade: taken off the ends of a term."""

COMMON_NOUNS: frozenset[str] = frozenset(_COMMON.split())
"""Nouns of every posting that mean something only beside another word: "data quality", not "quality"."""

ROLE_NOUNS: frozenset[str] = frozenset(_ROLES.split())
"""Last words of job titles."""

SOFT_WORDS: frozenset[str] = frozenset(_SOFT.split())
"""Words that make a term a soft skill."""

SKILL_HEADS: frozenset[str] = frozenset(_SKILL_HEADS.split())
"""Last words of terms that name something learnt: "infection control", "variance analysis"."""

MODIFIERS: frozenset[str] = frozenset(_MODIFIERS.split())
"""Adjectives of a field of work: part of a longer term, no term alone."""

VAGUE_NOUNS: frozenset[str] = frozenset(_VAGUE.split())
"""Nouns that no user would take for a keyword when they stand alone."""
