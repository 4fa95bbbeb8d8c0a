"""Terms that people of a trade would put on a list of skills, written from general knowledge of many occupations.

The list lifts well-known terms when a posting is read; others are found by their shape and surroundings.
"""

_SOFTWARE = """
.net; .net core; accessibility; agile; airflow; akka; alerting; algorithms; android; angular; angularjs; ansible;
apache; apex; api; api design; apis; argo cd; artificial intelligence; asp.net; assembly; asynchronous programming;
automation; azure; azure devops; back-end; back-end development; backend; bash; batch processing; big data; bigquery;
biology; bitbucket; blockchain; bootstrap; c; c#; c++; caching; capacity planning; cassandra; celery; chaos
engineering; chemistry; ci/cd; circleci; clean code; client-side; clojure; cloud; cloud computing; cloud migration;
cloud security; cloudformation; cmake; cobol; code quality; code review; code reviews; compilers; computer science;
computer vision; concurrency; confluence; containerisation; containerization; containers; continuous delivery;
continuous deployment; continuous integration; continuous testing; cost optimisation; couchdb; cryptography; css;
css3; cucumber; cyber security; cybersecurity; cypress; d3.js; dart; dashboards; data analysis; data catalogue; data
engineering; data governance; data lake; data lineage; data migration; data mining; data model; data modeling; data
modelling; data models; data pipelines; data privacy; data quality; data science; data structures; data vault; data
visualisation; data visualization; data warehouse; data warehouses; data warehousing; databases; databricks; datadog;
dbt; debugging; deep learning; design patterns; devops; dimensional modeling; dimensional modelling; disaster
recovery; distributed systems; django; dns; docker; domain-driven design; dynamodb; ec2; elasticsearch; elixir;
embedded systems; endpoint security; erlang; ethical hacking; event sourcing; event-driven architecture; excel;
express.js; f#; fastapi; feature engineering; feature flags; figma; firebase; firewalls; flask; flink; flutter;
fortran; front-end; front-end development; frontend; full stack; full-stack; functional programming; game engines;
gcp; generative ai; git; github; gitlab; gitops; glue; go; golang; google analytics; google cloud; gradle; grafana;
graphql; groovy; grpc; hadoop; haskell; helm; hibernate; hive; html; html5; hugging face; identity management;
incident management; incident response; information security; infrastructure as code; integration testing; intune;
ios; iso 27001; istio; itil; java; java ee; javascript; jenkins; jest; jira; jquery; json; julia; junit; jvm; kafka;
kanban; keras; kibana; kimball; kinesis; kotlin; kubernetes; lambda; langchain; laravel; large language models; latex;
lean; legacy systems; linux; linux administration; llms; load balancing; load testing; logging; looker; low latency;
low-code; machine learning; macos; malware; mariadb; mathematics; matlab; maven; message queues; microservices;
microsoft office; microsoft sql server; mlflow; mlops; mobile apps; mobile development; mockito; model deployment;
mongodb; monitoring; monorepo; multithreading; mvc; mysql; natural language processing; neo4j; network security;
networking; next.js; nginx; nlp; node; node.js; nosql; numpy; object-oriented programming; objective-c; observability;
office 365; on-call; openapi; openshift; opentelemetry; operating systems; oracle; orchestration; pair programming;
pandas; penetration testing; performance testing; performance tuning; perl; php; physics; platform engineering;
playwright; postgres; postgresql; power bi; powershell; prometheus; pulumi; python; pytorch; qlik; quality assurance;
query optimisation; query tuning; r; rabbitmq; rails; react; react native; react.js; reactjs; recommender systems;
redis; redshift; redux; refactoring; regression testing; relational databases; responsive design; rest; rest api; rest
apis; restful; restful apis; retrieval-augmented generation; reverse engineering; robotics; ruby; ruby on rails; rust;
s3; saas; salesforce; sap; sas; sass; scala; schema design; scikit-learn; scripting; scrum; secure coding; selenium;
server-side; serverless; service desk; servicenow; sharepoint; shell; shell scripting; siem; site reliability;
snowflake; soap; software architecture; software design; software development; software engineering; software testing;
solidity; solution architecture; spark; splunk; spring; spring boot; sql; sql server; statistics; storybook; stream
processing; streaming; streaming pipelines; svelte; swift; system architecture; system design; tableau; tailwind;
tcp/ip; tdd; technical debt; technical documentation; technical support; technical writing; tensorflow; terraform;
test automation; test-driven development; threat modelling; time series; typescript; ui; uml; unit testing; unit
tests; unity; unix; unreal; usability testing; user acceptance testing; user experience; user interfaces; user
research; user stories; ux; ux research; vba; version control; virtualisation; virtualization; visual studio; vmware;
vue; vue.js; vulnerability management; wcag; web accessibility; web development; web performance; web services;
webpack; websockets; windows; windows server; wireframes; wordpress; xcode; xml; yaml; zero trust
"""

_PROJECTS_AND_BUSINESS = """
acceptance criteria; account management; action plans; agile delivery; asset management; audit trails; backlog;
benchmarking; benefits realisation; bid writing; board papers; board reports; budget; budget holder; budget
management; budget monitoring; budgeting; business analysis; business case; business cases; business continuity;
business development; business intelligence; business process mapping; business requirements; category management;
change management; client relationships; commercial awareness; continuous improvement; contract management; contract
negotiation; correspondence; cost benefit analysis; cost control; cost reduction; customer insight; customer journey;
customer satisfaction; data entry; data protection; data reporting; delivery plans; diary; diary management; digital
transformation; document control; due diligence; e-commerce; ecommerce; equality and diversity; event planning;
executive support; expenses; facilitation; facilities management; filing; filing systems; forecast; forecasting;
framework agreements; front desk; fundraising; gantt; gap analysis; gdpr; go-to-market; goal setting; google
workspace; governance; grant management; health and safety; impact assessment; import and export; intellectual
property; invoices; iso 14001; iso 9001; kaizen; key performance indicators; kpi; kpis; lean manufacturing; lean six
sigma; lessons learned; line management; logistics planning; market research; meeting minutes; microsoft excel;
microsoft project; microsoft teams; milestones; minute taking; ms office; ms project; mystery shopping; negotiate;
negotiating; net promoter score; nps; office administration; office management; okrs; open data; operating models;
operational planning; options appraisal; organisational design; outlook; p&l; partnership working; performance
indicators; performance management; performance reporting; policy development; post-project reviews; powerpoint;
presentation; presentations; pricing; prince2; problem solving; process improvement; process mapping; procurement;
product launch; product launches; product management; product roadmap; product roadmaps; product strategy; programme
management; project governance; project management; project planning; project plans; public procurement; public
speaking; purchase orders; purchasing; quality control; quality management; record keeping; records management; remote
teams; report writing; request for proposal; requirements analysis; requirements gathering; resource planning; risk
assessment; risk assessments; risk management; risk register; risk registers; roadmap; roadmaps; root cause analysis;
rota; rotas; sales forecasting; service delivery; service design; service improvement; service level agreements;
shorthand; six sigma; spreadsheets; stakeholder engagement; stakeholder management; stakeholder mapping; standard
operating procedures; strategic planning; strategy development; supplier management; supplier negotiation; supply
chain; supply chain management; switchboard; target operating model; team building; team leadership; team management;
team meetings; tender; tendering; tenders; time management; touch typing; travel arrangements; typing; user needs;
value engineering; value for money; vendor management; visio; volunteer management; volunteers; waterfall; word;
workforce planning; workshop facilitation
"""

_HEALTH_AND_CARE = """
activities of daily living; acute care; adult nursing; advanced life support; advocacy; anatomy; antenatal care;
antibiotics; aseptic technique; assessments; asthma; audiology; autism; basic life support; behaviour support;
bereavement; blood glucose monitoring; blood pressure; blood transfusion; cannulation; cardiology; care assessments;
care coordination; care of the elderly; care pathways; care planning; care plans; care records; case conferences; case
notes; case recording; catheter care; catheterisation; catheters; challenging behaviour; charting; chemotherapy; child
in need; child protection; children in care; chronic conditions; clinical assessment; clinical audit; clinical coding;
clinical documentation; clinical governance; clinical notes; clinical practice; clinical records; clinical skills;
clinical supervision; clinical trials; cognitive behavioral therapy; cognitive behavioural therapy; community nursing;
continence care; controlled drugs; counselling; court reports; court work; cpr; critical care; cross infection;
de-escalation; dementia; dental hygiene; dental implants; dental nursing; dental radiography; dermatology; diabetes;
diagnostic imaging; dialysis; discharge planning; dispensing; domiciliary care; drug calculations; duty of care; ear
care; eating disorders; ecg; ecgs; ehr; elderly care; electronic health records; electronic patient records; emergency
care; emergency medicine; emis; end of life care; endoscopy; epic; exercise programmes; falls prevention; family
support; family therapy; first aid; fluid balance; foster carers; fostering; frailty; geriatric care; handover;
handovers; hcpc registration; health assessments; health education; health promotion; healthcare; hearing aids;
hoists; home visits; hospice; hospice care; icu; immunisation; immunisations; independent living; infection control;
infection prevention; infusion pumps; intensive care; intravenous antibiotics; intravenous therapy; iv therapy; key
worker; learning disabilities; learning disability; long-term conditions; looked-after children; manual handling;
manual therapy; medical records; medical terminology; medication; medication administration; medication safety;
medicines; medicines management; medicines optimisation; mental capacity; mental capacity act; mental health; mental
health first aid; mentoring; midwifery; mobility aids; motivational interviewing; moving and handling; mri;
multidisciplinary team; multidisciplinary working; musculoskeletal; needs assessment; neonatal; neurology; news2; nmc
registration; non-invasive ventilation; nurse prescribing; nursing; nursing care; nursing diagnosis; nutrition;
nutrition and hydration; observations; obstetrics; occupational health; occupational therapy; oncology; ophthalmology;
optometry; oral health; orthodontics; orthopaedics; ostomy care; over-the-counter; oxygen therapy; paediatric nursing;
paediatrics; pain management; palliative care; patient advocacy; patient assessment; patient care; patient education;
patient group directions; patient handling; patient observations; patient records; patient safety; peg feeding;
person-centred; person-centred care; personal care; pharmacology; pharmacy; phlebotomy; physical health;
physiotherapy; positive behaviour support; post-operative care; postnatal care; prescribing; prescriptions; pressure
area care; pressure ulcer prevention; pressure ulcers; primary care; psychiatry; psychology; public health;
radiography; radiology; registered nurse; rehabilitation; repeat prescriptions; residential care; respiratory;
restraint; resuscitation; safe staffing; safeguarding; safeguarding adults; safeguarding children; sbar; scrub;
section 47; sepsis; service users; sexual health; sleep-in shifts; smoking cessation; social care; social work; social
work england; speech and language therapy; sterilisation; stoma care; strength-based practice; stroke; substance
misuse; suicide prevention; supervision; supported living; surgical instruments; suturing; systmone; telehealth;
telemetry; theatre; tracheostomy; tracheostomy care; trauma; trauma-informed; treatment plans; triage; tube feeding;
ultrasound; vaccination; vaccinations; vaccines; venepuncture; venous access; ventilation; veterinary nursing; vital
signs; vulnerable adults; ward management; ward rounds; wellbeing; wound care; wound dressing; wound management; x-ray
"""

_TRADES_AND_ENGINEERING = """
17th edition; 18th edition; 2391; 3d printing; 5s; additive manufacturing; air conditioning; alarm systems;
allen-bradley; ansi; ansys; apprenticeship; arc welding; asbestos; asbestos awareness; assembly drawings; autocad;
automated machinery; aviation; bearings; bim; block paving; blueprints; boilers; brakes; brazing; breakdowns;
bricklaying; brickwork; bs 7671; building control; building regulations; building services; building surveys; cable
management; cable tray; cabling; cad; cad drawings; calibration; carpentry; catia; cavity walls; cctv; cdm
regulations; cement; chainsaw; chassis; circuit boards; circuit breakers; circuit design; circuits; civil engineering;
clutch; cmms; cnc; cnc machining; cnc programming; commissioning; composites; compressed air; concrete; condition
monitoring; conduit; confined spaces; construction management; containment; control circuits; control panels; control
systems; control valves; conveyors; coshh; cost estimating; crane; cranes; creo; cscs; data cabling; decorating;
demolition; design calculations; design for manufacture; diagnostic equipment; dimensional inspection; distribution
boards; drilling; dry lining; ecs card; ecs gold card; eicr; electric motors; electric vehicles; electrical
engineering; electrical installation; electrical testing; electrics; electronics; embedded software; emc testing;
emergency lighting; engine management; engines; equipment installation; ev charging; excavators; extraction;
fabrication; fault diagnosis; fault finding; fault-finding; fea; fibre optic; fire alarms; fire doors; fire stopping;
firmware; first fix; fleet maintenance; floor laying; flooring; fluid dynamics; forklift; fpga; furniture assembly;
fusion 360; gas boilers; gas safe; gearboxes; generators; geotechnical; glazing; grinding; groundworks; guttering;
hand and power tools; hand tools; health and safety legislation; heat pumps; heating systems; high voltage; hmi; hot
works; hvac; hydraulic systems; hydraulics; industrial automation; injection moulding; inspection and testing;
instrumentation; insulation; inventor; inverters; ipaf; iso 13485; isolation; jigs and fixtures; joinery; jointing;
labview; ladders; laser cutting; lathes; lean tools; legionella; lift maintenance; lifting operations; lighting;
lock-off; lock-out tag-out; lockout tagout; loto; lone working; low voltage; machine guarding; machine tools;
machining; maintenance; maintenance planning; masonry; material selection; materials science; mechanical assembly;
mechanical design; mechanical drawings; mechanical engineering; mechanical maintenance; mechatronics; method statements;
metrology; micrometer; micrometers; mig; mig welding; milling; mot testing; motor control; motors; multimeter;
multimeters; nebosh; nhbc; nvq; nx; oil changes; packaging lines; paint spraying; painting; panel wiring; part p; pasma;
pat testing; patch panels; pcb design; permit to work; permit-to-work; permits to work; photovoltaic; pipe fitting;
pipework; planned maintenance; planned preventative maintenance; plant operation; plasterboard; plastering; plc; plcs;
plumbing; pneumatic systems; pneumatics; power tools; ppe; ppm; precision engineering; press tools; pressure testing;
preventative maintenance; preventive maintenance; process control; process engineering; process safety; production
engineering; production planning; programmable logic controllers; project engineering; prototyping; pumps; quantity
surveying; quantity take-off; rams; reactive maintenance; reading drawings; refrigeration; reliability engineering;
rendering; renewables; revit; rewires; rewiring; rigging; risk assessments and method statements; robots; roofing;
root-cause analysis; safe isolation; safety audits; safety management; sanding; sawing; scada; scaffolding; schematics;
screeding; second fix; sensors; servicing; sheet metal; sheet metal work; shuttering; siemens; siemens s7; signalling;
simulink; site inspections; site management; site safety; site surveys; sla; snagging; solar panels; solar pv;
soldering; solid works; solidworks; stainless steel; steel erection; steelwork; stress analysis; structural analysis;
structural engineering; structural steel; surface finishing; surveying; switchgear; tanking; technical drawings;
technical specifications; test equipment; test rigs; testing; testing and commissioning; thermal analysis; thermal
imaging; thermodynamics; three-phase; three-phase motors; tig welding; tiling; timber frame; time-served; tolerances;
toolbox talks; tooling; total productive maintenance; tpm; traffic management; trunking; turning; tyres; underfloor
heating; valves; variable speed drives; vehicle diagnostics; vehicle inspections; vehicle maintenance; vehicle
servicing; vibration analysis; water treatment; waterproofing; weld inspection; welding; welding inspection; wiring;
wiring diagrams; wiring regulations; working at height; workshop manuals
"""

_FINANCE_AND_LAW = """
account reconciliation; accounting; accounting standards; accounting systems; accounts payable; accounts receivable;
accruals; actuarial; actuarial science; aml; aml checks; analytical review; annual accounts; anti-bribery; anti-money
laundering; arbitration; asset finance; audit; audit planning; audits; auto-enrolment; balance sheets; bank
reconciliation; bank reconciliations; bankruptcy; billing; bloomberg; bookkeeping; bribery; budgetary control;
budgets; capital markets; case management; cash flow; cash flow forecasting; cash handling; cashflow; chargebacks;
claims; claims handling; client money; commercial contracts; commercial law; commercial leases; commercial property;
company law; company secretarial; completion statements; completions; compliance; consolidated accounts;
consolidation; contract drafting; contract law; contract review; conveyancing; corporate finance; corporate
governance; corporate law; corporate tax; cost accounting; costing; court bundles; credit analysis; credit checks;
credit control; credit risk; criminal law; debt collection; debt recovery; deeds; deferred income; depreciation;
derivatives; disclosure; discovery; dispute resolution; document review; drafting; e-disclosure; employment law;
equities; equity; estate administration; exchange of contracts; expense claims; external audit; family law; file
management; financial analysis; financial control; financial controls; financial crime; financial management;
financial modeling; financial modelling; financial planning; financial regulations; financial reporting; financial
services; financial statements; fixed asset register; fixed assets; fixed income; foreign exchange; fraud; fund
accounting; gaap; general insurance; general ledger; gross margin; hedge accounting; hedging; ifrs; immigration law;
income tax; indemnity; insolvency; insurance claims; intercompany; intercompany reconciliations; internal audit;
internal control; internal controls; investment analysis; investments; invoicing; ir35; journals; know your customer;
kyc; land registry; landlord and tenant; leasehold; leases; ledgers; legal aid; legal drafting; legal research; legal
writing; legislation; lending; life insurance; litigation; loan applications; lpc; management accounting; management
accounts; margins; market risk; mediation; mergers and acquisitions; mlro; money laundering; month end; month-end;
month-end close; mortgage; mortgages; netsuite; nominal ledger; paye; payroll; pension schemes; pensions; personal
injury; petty cash; pleadings; portfolio management; prepayments; pricing models; private client; private equity;
probate; profit and loss; property law; property transactions; purchase ledger; quickbooks; reconciliations;
regulatory compliance; regulatory reporting; rent collection; residential conveyancing; residential property; revenue
recognition; sage; sales ledger; self-assessment; service charges; settlement agreements; share schemes; solvency ii;
stamp duty; statutory accounts; stock valuation; supplier payments; tax; tax compliance; tax planning; tax returns;
taxation; title checks; trade finance; treasury; trial balance; underwriting; us gaap; valuations; variance analysis;
vat; vat returns; wealth management; wills and probate; witness statements; working capital; xero; year end; year-end;
year-end accounts
"""

_MARKETING_AND_SALES = """
a/b testing; account executives; account planning; ad copy; adobe creative cloud; adobe creative suite; advertising;
affiliate marketing; after effects; after-sales; analytics; audience insight; audience research; b2b; b2b marketing;
b2b sales; b2c; blog posts; blogging; brand awareness; brand guidelines; brand identity; brand management; brand
positioning; brand strategy; brand voice; briefing agencies; buyer personas; campaign management; campaign planning;
campaign reporting; canva; channel partners; click-through rate; client retention; closing; cms; cold calling; cold
outreach; community engagement; community management; competitor analysis; complaint handling; complaints;
consultative selling; content calendar; content calendars; content creation; content design; content marketing;
content planning; content production; content strategy; contract renewals; conversion; conversion rate; conversion
rate optimisation; copywriting; crisis communications; crm; cross-selling; customer acquisition; customer engagement;
customer experience; customer journeys; customer onboarding; customer relationship management; customer relationships;
customer retention; customer segmentation; customer service; customer success; customer support; demos; digital
campaigns; digital content; digital marketing; direct mail; display advertising; editorial calendar; email automation;
email campaigns; email marketing; engagement rate; event management; events; external communications; facebook;
facebook ads; field sales; fundraising campaigns; google ads; google tag manager; graphic design; growth marketing;
hootsuite; hubspot; illustrator; inbound marketing; indesign; individual giving; influencer marketing; influencers;
inside sales; instagram; internal communications; investor relations; key accounts; keyword research; landing pages;
lead generation; lead nurturing; lead qualification; link building; linkedin ads; live chat; loyalty schemes;
mailchimp; major donors; market analysis; market segmentation; marketing automation; marketing campaigns; marketing
communications; marketing plan; marketing plans; marketing strategy; marketo; meddic; media buying; media monitoring;
media planning; media relations; merchandising; meta ads; mobile marketing; negotiating contracts; negotiation; new
business; new business development; newsletters; objection handling; off-page seo; omnichannel; on-page seo; online
communities; organic social; out-of-home; outbound calls; outbound sales; paid advertising; paid campaigns; paid
media; paid search; paid social; paid social campaigns; partner marketing; partnerships; performance marketing;
personalisation; photography; photoshop; pinterest; pipeline management; podcast; podcasts; ppc; press office; press
releases; price negotiation; print design; product demonstrations; product marketing; product positioning; promotions;
proposals; prospecting; public relations; quota; reels; referral schemes; refunds; renewals; reputation management;
retail marketing; retention; roi; sales; sales calls; sales enablement; sales pipeline; sales presentations; sales
process; sales reports; sales targets; sales territory; scriptwriting; search engine optimisation; search engine
optimization; segmentation; sem; seo; shopify; short video; short videos; short-form video; social channels; social
listening; social media; social media management; social media marketing; solution selling; sponsorship; sprout
social; storyboards; storytelling; survey design; tag manager; tender responses; territory management; tickets;
tiktok; tone of voice; trade marketing; trade shows; upsell; upselling; user-generated content; ux writing; value
proposition; video content; video editing; video production; visual merchandising; web analytics; web content;
webinars; website management; youtube; zendesk
"""

_PEOPLE_TEACHING_AND_SERVICE = """
absence management; academic writing; allergens; animal welfare; appraisals; arabic; archaeology; architecture;
assessment for learning; baking; barista; behaviour management; bioinformatics; butchery; cash and carry; catering;
cell culture; cellar management; child development; childcare; chromatography; classroom management;
click-and-collect; climate change; cooking; counterbalance; crime prevention; cscs card; curriculum; curriculum
design; customs; danish; defects; differentiation; disciplinary; dispatch; driving licence; dutch; early years;
ecology; economics; editing; employee engagement; employee relations; employment legislation; energy systems; english;
environmental science; epidemiology; export; fire safety; first response; fleet management; flow cytometry; food
costs; food hygiene; food safety; freight; french; front of house; genetics; geology; german; gis; gmp; grant
applications; grievances; guided reading; haccp; hgv; horticulture; hospitality; housekeeping; hplc; hydrology;
immunology; import; instructional design; interviewing; inventory; inventory management; italian; job evaluation;
journalism; laboratory techniques; landscaping; learning and development; lesson planning; licence; life cycle
assessment; literacy; logistics; mandarin; mass spectrometry; menu planning; menus; microbiology; microscopy;
mixology; molecular biology; norwegian; numeracy; onboarding; order picking; organic chemistry; packing; pastry;
payroll; pcr; pedagogy; peer review; phonics; point of sale; polish; portuguese; proofreading; pupil progress;
qualitative research; quantitative research; reach truck; recruitment; remote sensing; renewable energy; research
methods; reservations; reward; route planning; safeguarding; security; sequencing; shrinkage; sign language; spanish;
special educational needs; spectroscopy; stability studies; statistical analysis; stock control; stocktakes;
sustainability; swedish; talent acquisition; talent management; teaching; timetable; training needs analysis;
translation; transport planning; tutoring; vehicle checks; warehouse management; warehousing; wine; workday
"""

_PEOPLE_AND_OFFICE = """
absence; acas; applicant tracking; ats; benefits administration; bullying and harassment; candidate sourcing; career
coaching; case work; cipd; coaching; compensation and benefits; competency frameworks; conflict resolution;
disciplinaries; disciplinary and grievance; diversity and inclusion; employee benefits; employee handbook; employee
surveys; employee wellbeing; exit interviews; headhunting; hr administration; hr policies; hr systems; hris;
inductions; industrial relations; job descriptions; job design; job grading; leadership development; learning design;
learning needs analysis; line managers; occupational health referrals; one-to-ones; organisational development;
organizational development; pay reviews; payroll processing; pensions administration; people management; performance
reviews; psychometric testing; redundancies; redundancy; restructures; restructuring; right to work; salary
benchmarking; sickness absence; staff development; staff retention; staff training; succession planning; talent
development; trade unions; training delivery; training programmes; tupe; workplace investigations
"""

_TEACHING_AND_CULTURE = """
a level; a-level; adult education; adult learners; alternative provision; archive management; archives; art and
design; art history; arts education; assessment; audience development; behaviour support plans; british sign language;
bsl; cataloguing; class teacher; co-production; collections care; collections management; community outreach;
conservation; creative writing; critical thinking; curating; curation; digital learning; distance learning; drama;
e-learning; early years foundation stage; education programmes; educational psychology; ehcp; ehcps; exams; exhibition
design; exhibition planning; experiential learning; eyfs; family learning; film-making; forest school; formative
assessment; functional skills; further education; gallery education; gallery tours; gcse; guided tours; heritage;
higher education; hybrid learning; inclusion; inclusive practice; informal learning; information literacy;
interpretation; ipad; key stage; key stage 1; key stage 2; key stage 3; key stages; knowledge organisers; learner
engagement; learning management systems; learning outcomes; learning platforms; learning programmes; learning
resources; lesson plans; lifelong learning; literacy and numeracy; lms; loans; local history; local studies; makaton;
marking; metadata; modern languages; moodle; museum education; museum studies; music; national curriculum; object
handling; object-based learning; ofsted; online teaching; oral history; outdoor learning; outreach; parent engagement;
parents evenings; pastoral care; phonics screening; physical education; primary education; provenance; public
engagement; public programmes; qts; reading schemes; reminiscence; research skills; schemes of work; school visits;
science communication; secondary education; seminar teaching; sen; senco; send; send provision; special needs; special
needs education; speech and language; stage management; student support; student wellbeing; subtitling; teacher
training; teaching assistants; team teaching; thesis supervision; training design; transcription; translation memory;
tutorials; visitor experience; visitor services; workshops for schools; youth work
"""

_FOOD_HOTELS_AND_SHOPS = """
a la carte; afternoon tea; allergen; allergen management; back of house; bakery; banqueting; bar work; barista
training; beverage; booking systems; bread; bread making; breakfast service; brioche; cake decorating; cake
decoration; cash up; cashing up; check-in; chef de partie; chocolate work; cleaning schedules; cocktail making;
cocktails; coffee; commis chefs; concierge; contract catering; cooking from scratch; costing menus; croissants;
customer complaints; customer loyalty; customer returns; deli; delicatessen; desserts; displays; dough; doughs; epos;
event catering; fermentation; fine dining; fish preparation; floor management; food allergies; food and beverage; food
cost; food preparation; food presentation; food safety management; food waste; front office; garnishes; gelato;
gluten-free; gluten-free baking; gross profit; guest experience; guest relations; guest satisfaction; guest service;
hospitality management; hotel management; housekeeping standards; hygiene; hygiene standards; ice cream; ice creams;
in-store promotions; kitchen hygiene; kitchen management; knife skills; labour costs; laminated dough; lamination;
larder; laundry; loss prevention; meal planning; menu; menu costing; menu design; menu development; merchandising
standards; mise en place; night audit; opera pms; order taking; pastry section; patisserie; petits fours; planograms;
plating; point-of-sale; portion control; pos; pricing menus; product knowledge; quality checks; recipe development;
recipes; replenishment; reservations systems; restaurant service; revenue management; room service; sauces; seasonal
menus; shop floor; silver service; sommelier; sorbets; sourdough; special diets; stock checks; stock counts; stock
levels; stock management; stock ordering; stock rotation; stock takes; stockroom; store operations; store standards;
sugar work; sugarcraft; supplier orders; table service; tempering; tempering chocolate; till operation; tills;
up-selling; vegan baking; vegan cooking; vegetarian cooking; viennoiserie; visual displays; waste control; waste
reduction; wedding cakes; wine list; wine service; yield management
"""

_TRANSPORT_STORES_AND_LAND = """
adr; air freight; aircraft maintenance; animal care; animal handling; animal husbandry; arboriculture; beekeeping;
biosecurity; cargo; carrier management; cold chain; container handling; couriers; crop production; customs clearance;
customs declarations; cycle counting; dairy; dangerous goods; defensive driving; delivery routes; demand planning;
despatch; digital tachograph; distribution; driver cpc; drivers hours; estate management; fares; farm machinery;
fencing; fertiliser; fisheries; flight planning; floristry; forestry; freight forwarding; fuel efficiency; garden
design; gardening; goods in; goods-in; grounds maintenance; habitat management; habitat surveys; harvesting; hazardous
goods; heavy goods; incoterms; inventory control; irrigation; lambing; land management; last mile; livestock; load
planning; loading and unloading; loading bay; lorry loading; manual handling training; materials handling; materials
planning; milking; mrp; navigation; nursery stock; order fulfilment; order processing; pallet truck; passenger safety;
passenger service; pcv licence; pest control; pesticide application; pesticides; pick and pack; plant identification;
planting; ploughing; port operations; procurement planning; pruning; rail safety; reverse logistics; road safety;
route knowledge; safety briefings; sea freight; shift handover; shipping; shunting; soil science; stock accuracy;
stock transfers; tachograph; tachographs; ticketing; timber; tractor driving; traffic law; transport management; tree
surgery; turf; vehicle safety; vehicle safety checks; veterinary; voice picking; walk-round checks; wildlife surveys;
wms; woodland management; yard management
"""

_SCIENCE_SAFETY_AND_PUBLIC_SERVICE = """
access control; analytical chemistry; antibody; assay development; assays; asset protection; biochemistry;
bioprocessing; bioreactors; biostatistics; body-worn cameras; casework; cell biology; chain of custody; chemical
engineering; clean room; cleanroom; climate adaptation; clinical research; community policing; community safety;
computational biology; conflict management; counter-terrorism; crime scene; criminal investigation; crispr; crowd
control; data collection; dbs; dbs check; developmental biology; digital forensics; disaster management; door
supervision; drug discovery; electrochemistry; elisa; emergency planning; emergency response; emissions; energy
efficiency; environmental impact assessment; environmental management; environmental monitoring; evidence gathering;
experimental design; field sampling; fieldwork; fire risk assessment; fire risk assessments; first responder;
fluorescence microscopy; food science; forensics; formulation; ftir; gas chromatography; gc-ms; gene editing; glp;
good laboratory practice; good manufacturing practice; hazard identification; health surveillance; histology;
homelessness; housing; housing allocations; housing benefit; housing law; human rights; image analysis; immunoassays;
incident reporting; investigations; iso 17025; laboratory equipment; laboratory safety; lc-ms; licensing; lims; local
government; local plan; material characterisation; method development; method validation; neuroscience;
next-generation sequencing; nmr; noise monitoring; nuclear safety; ph; pharmacokinetics; pharmacovigilance; planning
applications; planning law; planning policy; plant science; polymer chemistry; polymers; probation; process
validation; protein purification; proteomics; public consultation; public protection; quality management systems;
quality systems; radiation protection; regulatory affairs; regulatory submissions; research ethics; research
governance; restorative justice; sample collection; sample preparation; sampling; scientific writing; search and
rescue; security checks; sia licence; sops; spectrophotometry; stem cells; surveillance; synthetic chemistry; tenancy
management; titration; town planning; toxicology; urban design; urban planning; validation protocols; waste
management; water quality; water sampling; welfare benefits; western blot; witness interviews; youth offending
"""

_DESIGN_AND_MEDIA = """
3d modelling; 3ds max; adobe premiere; animation; architectural drawings; art direction; audio editing; audio
production; blender; book design; branding; broadcast; broadcasting; building information modelling; camera operation;
cinema 4d; colour grading; colour theory; concept art; copy editing; copyright; costume design; davinci resolve;
design systems; design thinking; desktop publishing; editorial; fact-checking; fashion design; feature writing; film
editing; final cut pro; garment construction; illustration; infographics; information architecture; information
design; interaction design; interior design; layout; lighting design; live streaming; location scouting; maya; mood
boards; motion design; motion graphics; news writing; newsroom; packaging design; pattern cutting; photo editing;
photo shoots; photojournalism; podcast production; post-production; pre-press; premiere pro; print production; product
design; production management; prototypes; radio; rhino; scenography; script editing; service blueprints; sewing; shot
lists; sketchup; sound design; sound engineering; space planning; stop motion; storyboarding; style guides;
sub-editing; textiles; typography; ui design; user flows; user journeys; user-centred design; ux design; vectorworks;
visual design; visual identity; web design; wireframing
"""


def _terms(*tables: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(term.split()) for table in tables for term in table.split(";") if term.strip())


TRADE_TERMS: frozenset[tuple[str, ...]] = _terms(
    _SOFTWARE,
    _PROJECTS_AND_BUSINESS,
    _HEALTH_AND_CARE,
    _TRADES_AND_ENGINEERING,
    _FINANCE_AND_LAW,
    _MARKETING_AND_SALES,
    _PEOPLE_TEACHING_AND_SERVICE,
    _PEOPLE_AND_OFFICE,
    _TEACHING_AND_CULTURE,
    _FOOD_HOTELS_AND_SHOPS,
    _TRANSPORT_STORES_AND_LAND,
    _SCIENCE_SAFETY_AND_PUBLIC_SERVICE,
    _DESIGN_AND_MEDIA,
)
"""Well-known terms, lower-case, each as the tuple of its words."""
