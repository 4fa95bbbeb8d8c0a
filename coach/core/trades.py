"""Terms that people of a trade would put on a list of skills, written from general knowledge of many occupations.

The list lifts well-known terms when a posting is read; others are found by their shape and surroundings.
"""

_SOFTWARE = """
.net; .net core; accessibility; agile; airflow; akka; algorithms; android; angular; angularjs; ansible; apache; apex;
api; apis; artificial intelligence; asp.net; assembly; asynchronous programming; automation; azure; back-end; backend;
bash; big data; bigquery; biology; blockchain; bootstrap; c; c#; c++; cassandra; celery; chemistry; ci/cd; circleci;
clean code; clojure; cloud; cloud computing; cloudformation; cmake; cobol; code review; code reviews; computer
science; computer vision; confluence; containerisation; containerization; containers; continuous delivery; continuous
deployment; continuous integration; couchdb; css; css3; cucumber; cyber security; cybersecurity; cypress; d3.js; dart;
data analysis; data engineering; data lake; data mining; data modeling; data modelling; data pipelines; data science;
data structures; data visualisation; data visualization; data warehouse; data warehousing; databases; databricks; dbt;
debugging; deep learning; design patterns; devops; distributed systems; django; docker; domain-driven design;
dynamodb; ec2; elasticsearch; elixir; embedded systems; erlang; event-driven architecture; excel; express.js; f#;
fastapi; figma; firebase; flask; flink; flutter; fortran; front-end; frontend; full stack; full-stack; functional
programming; gcp; git; github; gitlab; go; golang; google analytics; google cloud; gradle; grafana; graphql; groovy;
grpc; hadoop; haskell; helm; hibernate; hive; html; html5; information security; infrastructure as code; ios; java;
java ee; javascript; jenkins; jest; jira; jquery; json; julia; junit; jvm; kafka; kanban; keras; kibana; kotlin;
kubernetes; lambda; laravel; latex; lean; linux; load balancing; looker; machine learning; macos; mariadb;
mathematics; matlab; maven; message queues; microservices; microsoft office; microsoft sql server; mobile development;
mockito; mongodb; monitoring; mvc; mysql; natural language processing; neo4j; networking; next.js; nginx; node;
node.js; nosql; numpy; object-oriented programming; objective-c; observability; openshift; oracle; pair programming;
pandas; penetration testing; perl; php; physics; postgres; postgresql; power bi; powershell; prometheus; python;
pytorch; qlik; quality assurance; r; rabbitmq; rails; react; react native; react.js; reactjs; redis; redshift; redux;
regression testing; relational databases; rest; rest api; rest apis; restful; restful apis; robotics; ruby; ruby on
rails; rust; s3; saas; salesforce; sap; sas; sass; scala; scikit-learn; scripting; scrum; selenium; serverless;
servicenow; sharepoint; shell scripting; snowflake; soap; software architecture; software development; software
engineering; software testing; solidity; spark; splunk; spring; spring boot; sql; sql server; statistics; stream
processing; svelte; swift; system architecture; tableau; tcp/ip; tdd; technical documentation; tensorflow; terraform;
test automation; test-driven development; typescript; ui; uml; unit testing; unit tests; unity; unix; unreal; user
experience; user stories; ux; vba; version control; virtualisation; virtualization; visual studio; vmware; vue;
vue.js; web development; web services; webpack; websockets; windows; wireframes; wordpress; xml; yaml
"""

_PROJECTS_AND_BUSINESS = """
account management; backlog; benchmarking; budget management; budgeting; business analysis; business cases; business
development; business intelligence; change management; commercial awareness; continuous improvement; contract
management; cost control; customer journey; data protection; diary management; due diligence; e-commerce; ecommerce;
facilitation; forecasting; fundraising; gantt; gdpr; go-to-market; google workspace; governance; health and safety;
intellectual property; kaizen; kpis; lean manufacturing; line management; market research; minute taking; ms office;
ms project; okrs; operating models; outlook; p&l; performance management; powerpoint; presentation; pricing; prince2;
process improvement; procurement; product management; product strategy; programme management; project management;
public speaking; purchasing; quality management; report writing; requirements gathering; resource planning; risk
assessment; risk assessments; risk management; roadmap; roadmaps; root cause analysis; rota; rotas; sales forecasting;
service design; six sigma; stakeholder management; strategic planning; supply chain; supply chain management; team
leadership; tenders; touch typing; vendor management; visio; word; workforce planning
"""

_HEALTH_AND_CARE = """
acute care; anatomy; aseptic technique; assessments; basic life support; cannulation; care planning; care plans;
catheterisation; chemotherapy; child protection; clinical governance; clinical trials; cognitive behavioural therapy;
court reports; dementia; diabetes; discharge planning; dispensing; duty of care; electronic patient records; end of
life care; falls prevention; first aid; handover; handovers; hoists; immunisation; infection control; infection
prevention; intensive care; intravenous therapy; learning disabilities; manual handling; medication; medication
administration; medication safety; mental capacity act; mental health; mentoring; midwifery; motivational
interviewing; moving and handling; nmc registration; nursing; nutrition; occupational therapy; paediatrics; palliative
care; patient care; patient safety; personal care; pharmacology; phlebotomy; physiotherapy; radiography; registered
nurse; rehabilitation; safeguarding; sterilisation; substance misuse; supervision; theatre; trauma-informed; triage;
venepuncture; ventilation; vital signs; ward rounds; wound care
"""

_TRADES_AND_ENGINEERING = """
17th edition; 18th edition; 3d printing; 5s; ansys; apprenticeship; autocad; blueprints; bricklaying; cable
management; calibration; carpentry; catia; cavity walls; circuit breakers; civil engineering; cnc; commissioning;
composites; compressed air; conduit; containment; control panels; conveyors; creo; design for manufacture; electrical
engineering; electrical installation; electronics; emergency lighting; fabrication; fault finding; fault-finding; fea;
fire alarms; first fix; fluid dynamics; forklift; fusion 360; gas safe; hand tools; hydraulics; injection moulding;
inspection and testing; inventor; inverters; isolation; joinery; labview; lathes; machining; maintenance; materials
science; mechanical engineering; metrology; mig welding; milling; motors; nx; painting; part p; permit-to-work;
permits to work; pipework; planned maintenance; plastering; plc; plcs; plumbing; pneumatics; power tools; preventive
maintenance; prototyping; pumps; quantity surveying; reactive maintenance; refrigeration; revit; roofing; scada;
scaffolding; schematics; second fix; sheet metal; simulink; site safety; soldering; solidworks; switchgear; technical
drawings; test rigs; testing; thermodynamics; three-phase; three-phase motors; tig welding; tolerances; toolbox talks;
trunking; welding; wiring diagrams
"""

_FINANCE_AND_LAW = """
accounting; accounts payable; accounts receivable; accruals; actuarial; anti-money laundering; audit; audits; balance
sheets; bank reconciliations; billing; bookkeeping; budgets; case management; cash flow; cash handling; compliance;
consolidation; contract law; conveyancing; corporate finance; corporate tax; credit control; derivatives; discovery;
drafting; employment law; equities; external audit; financial analysis; financial modeling; financial modelling;
financial reporting; financial statements; fixed assets; fixed income; fraud; hedging; ifrs; income tax; insolvency;
intercompany; internal audit; internal controls; invoicing; journals; land registry; leasehold; legal research;
legislation; litigation; management accounts; margins; month-end; mortgages; payroll; portfolio management; property
law; quickbooks; reconciliations; regulatory reporting; sage; statutory accounts; tax; tax returns; taxation;
treasury; underwriting; valuations; variance analysis; vat; vat returns; xero; year-end
"""

_MARKETING_AND_SALES = """
a/b testing; account executives; adobe creative cloud; adobe creative suite; after effects; b2b; b2b sales; b2c; brand
management; campaign management; canva; closing; cold calling; community management; complaint handling; complaints;
content creation; content marketing; content strategy; copywriting; crm; customer retention; customer service;
customer success; customer support; demos; digital marketing; direct mail; email campaigns; email marketing; events;
google ads; graphic design; hubspot; illustrator; indesign; influencer marketing; key accounts; lead generation; live
chat; mailchimp; market analysis; marketing automation; media planning; media relations; merchandising; negotiation;
paid search; paid social; photography; photoshop; ppc; press releases; prospecting; public relations; quota; refunds;
sales; search engine optimisation; segmentation; seo; shopify; social media; storytelling; territory management;
tickets; trade shows; upselling; video editing; video production; visual merchandising; web analytics; zendesk
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
)
"""Well-known terms, lower-case, each as the tuple of its words."""
