"""Short forms of finance, law, people and offices, as short_forms reads them."""

LINES = """
aba|american bar association; *abc|anti-bribery and corruption|activity-based costing; *abi|association of british
insurers; abl|asset-based lending|asset based lending; abn|australian business number; abs|asset-backed security|asset
backed security; aca|affordable care act; acams|association of certified anti-money laundering specialists;
accc|australian competition and consumer commission; acg|associate of the chartered governance institute;
*ach|automated clearing house; acii|associate of the chartered insurance institute; acnc|australian charities and
not-for-profits commission; acv|actual cash value; *addie|analysis, design, development, implementation and
evaluation; adea|age discrimination in employment act; admin|administrative; aer|annual equivalent rate;
afca|australian financial complaints authority; afsl|australian financial services licence; agm|annual general
meeting; ahri|australian human resources institute; aia|annual investment allowance; aicpa|american institute of
certified public accountants; *aim|alternative investment market; aip|agreement in principle; alb|arm's length
body|arm's-length body; alco|asset and liability committee|asset liability committee; alm|asset and liability
management|asset liability management; ao|administrative officer; aob|any other business; aoe|attachment of earnings;
apics|association for supply chain management; apr|annual percentage rate; apra|australian prudential regulation
authority; aps|australian public service; apsc|australian public service commission; apsco|association of professional
staffing companies; aro|accounts receivable officer|asset retirement obligation; asc|accounting standards
codification; asfa|association of superannuation funds of australia; asic|australian securities and investments
commission; ast|assured shorthold tenancy; asx|australian securities exchange; atd|association for talent development;
*ate|after the event|after-the-event; ated|annual tax on enveloped dwellings; atm|automated teller machine;
ato|australian taxation office|australian tax office; att|association of taxation technicians; aum|assets under
management; austrac|australian transaction reports and analysis centre; avc|additional voluntary contribution;
awol|absent without leave; awr|agency workers regulations; b-bbee|broad-based black economic empowerment;
bacs|bankers' automated clearing services|bankers automated clearing services; *bas|business activity statement;
bbbee|broad-based black economic empowerment; bcea|basic conditions of employment act; bcm|business continuity
management; *bee|black economic empowerment; beps|base erosion and profit shifting; bg|bank guarantee; bi|business
interruption; biba|british insurance brokers' association; *bic|bank identifier code; bik|benefit in kind|benefits in
kind; boe|bank of england; *bop|business owner's policy|business owners policy; bpa|blanket purchase agreement;
bpo|blanket purchase order; bps|basis point|basis points; bpss|baseline personnel security standard; bptc|bar
professional training course; brp|biometric residence permit; bs|balance sheet; bsa|bank secrecy act; bsb|bar
standards board|bank state branch; bte|before the event|before-the-event; btl|buy to let|buy-to-let; bva|budget versus
actual|budget vs actual; c&b|compensation and benefits; ca|chartered accountant; caanz|chartered accountants australia
and new zealand; caat|computer-assisted audit technique|computer-assisted audit techniques|computer assisted audit
techniques; cafcass|children and family court advisory and support service; cagr|compound annual growth rate;
cai|chartered accountants ireland; caia|chartered alternative investment analyst; *cams|certified anti-money
laundering specialist; cao|child arrangements order; capex|capital expense; capm|capital asset pricing model;
*cass|client assets sourcebook|current account switch service; catman|category management; cba|collective bargaining
agreement|cost benefit analysis|cost-benefit analysis; cbi|central bank of ireland; cc|carbon copy; ccar|comprehensive
capital analysis and review; ccc|cash conversion cycle; ccj|county court judgment; ccma|commission for conciliation,
mediation and arbitration; ccmc|costs and case management conference; ccms|client and cost management system;
cco|chief compliance officer; ccs|crown commercial service; cdbg|community development block grant; cdd|customer due
diligence|client due diligence; cdo|collateralised debt obligation|collateralized debt obligation; cds|credit default
swap; cefa|certificate for financial advisers; cemap|certificate in mortgage advice and practice; ceo|chief executive
officer; cet1|common equity tier 1|common equity tier one; cetv|cash equivalent transfer value; cfa|conditional fee
agreement; cfc|controlled foreign company|controlled foreign corporation; cfe|certified fraud examiner; cfo|chief
financial officer|cash flow from operations; cfp|certified financial planner; cfpb|consumer financial protection
bureau; cft|combating the financing of terrorism|countering the financing of terrorism; cftc|commodity futures trading
commission; cgi|chartered governance institute; cgl|commercial general liability; cgma|chartered global management
accountant; cgt|capital gains tax; cgu|cash-generating unit|cash generating unit; *chaps|clearing house automated
payment system; chro|chief human resources officer; cia|certified internal auditor; cicm|chartered institute of credit
management; cif|cost, insurance and freight|cost insurance and freight; cii|chartered insurance institute;
ciia|chartered institute of internal auditors; cil|community infrastructure levy; cila|chartered institute of loss
adjusters; cim|confidential information memorandum; ciot|chartered institute of taxation; cipfa|chartered institute of
public finance and accountancy; cipp|chartered institute of payroll professionals; cipp/e|certified information
privacy professional; cips|chartered institute of procurement and supply; ciro|canadian investment regulatory
organization; cisi|chartered institute for securities and investment; *cit|corporate income tax; clc|council for
licensed conveyancers; cle|continuing legal education; clm|contract lifecycle management|contract life cycle
management; clo|collateralised loan obligation|collateralized loan obligation; clt|chargeable lifetime transfer;
cma|certified management accountant|competition and markets authority; cmc|case management conference|claims
management company; coa|chart of accounts; *cob|close of business; *cobra|consolidated omnibus budget reconciliation
act; *cobs|conduct of business sourcebook; *coc|change of control|code of conduct; cofa|compliance officer for finance
and administration; *cola|cost of living adjustment|cost-of-living adjustment; colp|compliance officer for legal
practice; *comps|comparable companies|comparables; coo|chief operating officer; *cop|court of protection|code of
practice; *cor|combined operating ratio|contracting officer's representative; *cos|cost of sales|certificate of
sponsorship; cosec|company secretary|company secretarial; coso|committee of sponsoring organizations; cpa|certified
practising accountant|chartered professional accountant; cpcu|chartered property casualty underwriter; cpff|cost plus
fixed fee|cost-plus-fixed-fee; cph|cost per hire|cost-per-hire; cphr|chartered professional in human resources;
cpi|consumer price index|consumer prices index; cpo|chief procurement officer|chief people officer; cpp|canada pension
plan|certified payroll professional|certified purchasing professional; cppb|certified professional public buyer;
cppo|certified public procurement officer; cpr|civil procedure rules; cps|crown prosecution service; cpsm|certified
professional in supply management; cptd|certified professional in talent development; cqs|conveyancing quality scheme;
cra|credit reference agency|canada revenue agency|community reinvestment act; cro|chief risk officer|companies
registration office; crs|common reporting standard; cru|compensation recovery unit; csr|corporate social
responsibility; ct|corporation tax; cta|chartered tax adviser; ctc|cost to company; ctf|counter-terrorist
financing|counter terrorist financing; ctr|currency transaction report|council tax reduction|council tax reduction
scheme; cv|curriculum vitae; cva|company voluntary arrangement; d&i|diversity and inclusion; d&o|directors and
officers|directors' and officers'; dac6|directive on administrative cooperation; *das|digital apprenticeship service;
db|defined benefit; dba|damages-based agreement|damages based agreement; dbt|department for business and trade;
dc|defined contribution; dcm|debt capital markets; dd|due diligence|direct debit; ddp|delivered duty paid;
deib|diversity, equity, inclusion and belonging; depo|deposition; dfars|defense federal acquisition regulation
supplement; dfe|department for education; dft|department for transport; dhp|discretionary housing payment; dio|days
inventory outstanding; *dip|decision in principle; dipfa|diploma for financial advisers; dippfs|diploma in regulated
financial planning; dluhc|department for levelling up, housing and communities; dms|document management system;
*dol|date of loss|department of labor; dotas|disclosure of tax avoidance schemes; dpa|deferred prosecution agreement;
dpo|days payable outstanding; dps|dividend per share|dynamic purchasing system; dscr|debt service coverage ratio|debt
service cover ratio; dsit|department for science, innovation and technology; dso|days sales outstanding; dta|double
taxation agreement|deferred tax asset; dti|debt to income|debt-to-income; dtl|deferred tax liability; dv|developed
vetting; dv01|dollar value of a basis point; dvla|driver and vehicle licensing agency; dvpo|domestic violence
protection order; dwp|department for work and pensions; e&o|errors and omissions; ea|enrolled agent|executive
assistant; eaa|employment agencies act; ead|exposure at default; *eat|employment appeal tribunal; eba|enterprise
bargaining agreement; ebit|earnings before interest and tax|earnings before interest and taxes; ebitda|earnings before
interest, taxes, depreciation and amortization|earnings before interest, tax, depreciation and amortisation;
ecl|expected credit loss; ecm|enterprise content management|equity capital markets; ecoa|equal credit opportunity act;
ed&i|equality, diversity and inclusion|equity, diversity and inclusion; edd|enhanced due diligence; *edgar|electronic
data gathering, analysis and retrieval; edi|equity, diversity and inclusion; edms|electronic document management
system; edrm|electronic discovery reference model; edrms|electronic document and records management system; eeo|equal
employment opportunity; eeoc|equal employment opportunity commission; eft|electronic funds transfer; egm|extraordinary
general meeting; ei|employment insurance; eia|equality impact assessment; ein|employer identification number;
eir|environmental information regulations; eis|enterprise investment scheme; *el|employers' liability|employers
liability|employer's liability; elt|executive leadership team; emcc|european mentoring and coaching council;
*emi|enterprise management incentive|enterprise management incentives; *emir|european market infrastructure
regulation; enps|employee net promoter score; eo|executive officer; eod|end of day|event of default; eoi|expression of
interest|expressions of interest; eom|end of month; eor|employer of record; eoy|end of year; epa|enduring power of
attorney|end-point assessment|end point assessment; epf|employees' provident fund|employees provident fund;
eps|earnings per share|employer payment summary; eqcr|engagement quality control review; eqia|equality impact
assessment; *era|employment rights act; *erg|employee resource group; erisa|employee retirement income security act;
esa|employment and support allowance; esfa|education and skills funding agency; esi|employees' state
insurance|employee state insurance|electronically stored information; esic|employees' state insurance
corporation|employees state insurance corporation; esop|employee stock ownership plan|employee share ownership plan;
espp|employee stock purchase plan; esrs|european sustainability reporting standards|european sustainability reporting
standard; *et|employment tribunal; etb|extended trial balance; etf|exchange-traded fund|exchange traded fund;
ev|enterprise value; ev/ebitda|enterprise value to ebitda; evp|employee value proposition|executive vice president;
ewc|expected week of childbirth; *ex|employee experience; *exec|executive; exw|ex works; fais|financial advisory and
intermediary services act|financial advisory and intermediary services; fao|for the attention of; *far|fixed asset
register|federal acquisition regulation; fasb|financial accounting standards board; fatca|foreign account tax
compliance act; fatf|financial action task force; fbc|full business case; fbp|finance business partner; fbt|fringe
benefits tax; fc|financial controller; fca|free carrier; fcca|fellow of the association of chartered certified
accountants; fcdo|foreign, commonwealth and development office; fcf|free cash flow; fcpa|foreign corrupt practices
act; fd|finance director; fda|first directions appointment; fdic|federal deposit insurance corporation; fdr|financial
dispute resolution; ffo|funds from operations; ffp|firm fixed price|firm-fixed-price; fhdra|first hearing dispute
resolution appointment; fica|financial intelligence centre act|federal insurance contributions act; *fig|financial
institutions group; fincen|financial crimes enforcement network; finra|financial industry regulatory authority;
fintech|financial technology; fintrac|financial transactions and reports analysis centre; flsa|fair labor standards
act; fm|finance manager; fmla|family and medical leave act|family medical leave act; fnol|first notification of
loss|first notice of loss; *fob|free on board; foia|freedom of information act; fos|financial ombudsman service;
fpr|family procedure rules; fps|full payment submission|faster payments service; frc|financial reporting council;
frcp|federal rules of civil procedure; frm|financial risk manager; frs|financial reporting standard; fsa|flexible
spending account; fsca|financial sector conduct authority; fscs|financial services compensation scheme; fsra|financial
services regulatory authority; ftc|fixed-term contract|fixed term contract|federal trade commission; fts|find a tender
service; ftt|first-tier tribunal|first tier tribunal; fum|funds under management; futa|federal unemployment tax act;
fvtpl|fair value through profit or loss; fwa|fair work act; fwc|fair work commission; fwo|fair work ombudsman;
fy|financial year|fiscal year; g&a|general and administrative; g7|grade 7|grade seven; gaar|general anti-abuse
rule|general anti-avoidance rule; gaas|generally accepted auditing standards; gagas|generally accepted government
auditing standards; gao|government accountability office; *gap|guaranteed asset protection; gasb|governmental
accounting standards board; gc|general counsel; gdl|graduate diploma in law; gdp|gross domestic product;
*gem|government e-marketplace; gep|gross earned premium; gi|general insurance; gl|general liability;
glba|gramm-leach-bliley act; gp|general partner|gross profit; gpa|government property agency; gpg|gender pay gap;
gr/ir|goods receipt invoice receipt; grn|goods received note; grni|goods received not invoiced; *grow|goal, reality,
options, will; gsa|general services administration; gss|government statistical service; gst|goods and services tax;
gwp|gross written premium; h2r|hire to retire|hire-to-retire; hb|housing benefit; hcm|human capital management;
hdhp|high-deductible health plan|high deductible health plan; heloc|home equity line of credit; heo|higher executive
officer; hmcts|his majesty's courts and tribunals service; hmda|home mortgage disclosure act; hmlr|his majesty's land
registry|hm land registry; hmo|house in multiple occupation|houses in multiple occupation; hmt|his majesty's
treasury|hm treasury; hnw|high net worth; hnwi|high net worth individual|high-net-worth individual; hoa|homeowners
association|homeowners' association; hod|head of department; *hots|heads of terms; hra|human rights act|housing
revenue account; hrci|hr certification institute; hrm|human resource management|human resources management; hrms|human
resource management system|human resources management system; hsa|health savings account; hst|harmonised sales
tax|harmonized sales tax; hud|housing and urban development; ia|impact assessment|internal audit|information asset;
iao|information asset owner; ias|international accounting standard|international accounting standards|instalment
activity statement; iasb|international accounting standards board; ib|investment banking; iban|international bank
account number; ibnr|incurred but not reported; ic|investment committee; ica|international compliance association;
icaap|internal capital adequacy assessment process; icaew|institute of chartered accountants in england and wales;
icai|institute of chartered accountants of india; icas|institute of chartered accountants of scotland; icb|institute
of certified bookkeepers; icf|international coaching federation; icfr|internal control over financial
reporting|internal controls over financial reporting; ico|information commissioner's office|information commissioners
office; icobs|insurance conduct of business sourcebook; icr|interest coverage ratio|interest cover ratio;
idd|insurance distribution directive; idiq|indefinite delivery indefinite quantity|indefinite delivery, indefinite
quantity; idp|individual development plan; ifa|independent financial adviser|independent financial advisor;
ifate|institute for apprenticeships and technical education; ifb|invitation for bid; igo|information governance
officer; iht|inheritance tax; iia|institute of internal auditors; ilaap|internal liquidity adequacy assessment
process; ilr|indefinite leave to remain; ilt|instructor-led training|instructor led training; imc|investment
management certificate; incoterm|international commercial term|international commercial terms; insurtech|insurance
technology; interco|intercompany; ip|insolvency practitioner; ipo|initial public offering|intellectual property
office; ipsas|international public sector accounting standards|international public sector accounting standard;
ipt|insurance premium tax; ir|industrial relations|investor relations; ir35|off-payroll working|off payroll working;
*ira|individual retirement account; irb|internal ratings-based|internal ratings based; irdai|insurance regulatory and
development authority of india; irr|internal rate of return; irs|interest rate swap|internal revenue service;
*isa|international standard on auditing|international standards on auditing|individual savings account;
isae|international standard on assurance engagements; isda|international swaps and derivatives association;
*ism|institute for supply management; isqm|international standard on quality management; issb|international
sustainability standards board; itb|invitation to bid; itr|income tax return; *iva|individual voluntary arrangement;
ixbrl|inline extensible business reporting language|inline xbrl; jcc|joint consultative committee; jd|juris doctor;
je|journal entry; jmlsg|joint money laundering steering group; jncc|joint negotiating and consultative committee;
jsa|jobseeker's allowance; kam|key account management|key account manager; kc|king's counsel|kings counsel; kci|key
control indicator; *kid|key information document; *kit|keeping in touch; kra|key result area|key responsibility area;
ksb|knowledge, skills and behaviours|knowledge, skills and behaviors; kyb|know your business;
kyc|know-your-customer|know your client; l/c|letter of credit; *la|local authority; laa|legal aid agency;
lbo|leveraged buyout|leveraged buy-out; lbtt|land and buildings transaction tax; lc|letter of credit; lcr|liquidity
coverage ratio; lep|local enterprise partnership; lga|local government association|local government area; lgd|loss
given default; lgo|local government ombudsman; lgps|local government pension scheme; lgsco|local government and social
care ombudsman; *lia|legitimate interests assessment; libor|london interbank offered rate; llb|bachelor of laws;
llc|limited liability company; llm|master of laws; llp|limited liability partnership; lna|learning needs analysis;
*loc|letter of credit|line of credit; loi|letter of intent; lp|limited partner|limited partnership; lpa|law of
property act; lpc|legal practice course; lpi|learning and performance institute; lra|labour relations act; lsat|law
school admission test; lse|london stock exchange; lta|long-term agreement|long term agreement; ltd|long-term
disability|long term disability; lti|loan to income|loan-to-income; ltip|long-term incentive plan|long term incentive
plan; ltm|last twelve months|last 12 months; ltt|land transaction tax; ltv|loan to value|loan-to-value|lifetime value;
lwop|leave without pay; lxd|learning experience design; lxp|learning experience platform; m&e|monitoring and
evaluation; *mar|market abuse regulation; *mat|most advantageous tender; mba|master of business administration;
mbo|management buyout|management buy-out|management by objectives; mbs|mortgage-backed security|mortgage backed
security; mbti|myers-briggs type indicator; mca|ministry of corporate affairs; mcips|member of the chartered institute
of procurement and supply; mcob|mortgages and home finance conduct of business sourcebook; mcr|minimum capital
requirement; md|managing director; md&a|management discussion and analysis|management's discussion and analysis;
*meat|most economically advantageous tender; *mel|monitoring, evaluation and learning; mfma|municipal finance
management act; mga|managing general agent; mhclg|ministry of housing, communities and local government;
miam|mediation information and assessment meeting; mib|motor insurers' bureau|motor insurers bureau; mifid|markets in
financial instruments directive; mla|member of the legislative assembly; mlr|money laundering regulations; mlro|money
laundering reporting officer; *mod|ministry of defence; moic|multiple on invested capital; moj|ministry of justice;
*mom|month on month|month-on-month|month over month|month-over-month; mp|member of parliament; mpa|master of public
administration; mpp|master of public policy; msp|member of the scottish parliament; mtd|making tax digital|month to
date|month-to-date; mtfp|medium-term financial plan|medium term financial plan; mtfs|medium-term financial
strategy|medium term financial strategy; naic|national association of insurance commissioners; nala|national
association of legal assistants; nalp|national association of licensed paralegals; nao|national audit office; nav|net
asset value; nbfc|non-banking financial company; nbv|net book value; nca|national crime agency; ncb|no claims
bonus|no-claims bonus; ncd|no claims discount|no-claims discount; nda|nondisclosure agreement|non disclosure
agreement; ndpb|non-departmental public body; nec4|new engineering contract 4; *ned|non-executive director;
neft|national electronic funds transfer; nes|national employment standards; ngo|non-governmental
organisation|non-governmental organization|nongovernmental organization; nhbc|national house-building council;
ni|national insurance; nic|national insurance contribution|national insurance contributions; nii|net interest income;
nim|net interest margin; njc|national joint council; nlra|national labor relations act; nlrb|national labor relations
board; nlw|national living wage; nmls|nationwide multistate licensing system; nmo|non-molestation order; nmw|national
minimum wage; nndr|national non-domestic rates; nofo|notice of funding opportunity; noi|net operating income;
npl|non-performing loan|nonperforming loan; npv|net present value; nq|newly qualified|newly qualified solicitor;
nri|non-resident indian; nsfr|net stable funding ratio; nwp|net written premium; nyse|new york stock exchange;
o2c|order to cash|order-to-cash; obc|outline business case; obr|office for budget responsibility; occ|office of the
comptroller of the currency; oci|other comprehensive income; od|organisational development|organizational
development|organisational design; od&d|organisational design and development; oecd|organisation for economic
co-operation and development; oeic|open-ended investment company; ofac|office of foreign assets control; ofccp|office
of federal contract compliance programs; ofsi|office of financial sanctions implementation; ogd|other government
department; ogp|office of government procurement; ojeu|official journal of the european union; ojt|on the job
training|on-the-job training; omb|office of management and budget; oms|order management system; ons|office for
national statistics; ooo|out of office; opex|operating expense|operating expenses|operational expenditure; opg|office
of the public guardian; ops|operations; *opt|optional practical training; orsa|own risk and solvency assessment;
osfi|office of the superintendent of financial institutions; oss|one stop shop|one-stop shop; otc|order to cash;
ote|on-target earnings|on target earnings; otj|off the job|off-the-job; p&c|property and casualty; p/e|price to
earnings|price-to-earnings|price earnings; p2p|procure to pay|procure-to-pay|purchase to pay|purchase-to-pay;
pa23|procurement act 2023; *pace|police and criminal evidence act; *pat|profit after tax; paygw|pay as you go
withholding; pbc|provided by client|prepared by client; pbt|profit before tax; pcaob|public company accounting
oversight board; pcn|penalty charge notice; pcr|public contracts regulations; pd|probability of default|position
description; pdp|personal development plan|professional development plan; pdr|performance and development
review|performance development review; pe|private equity; pe/vc|private equity and venture capital; pecr|privacy and
electronic communications regulations; peo|professional employer organisation|professional employer organization;
*pep|politically exposed person; *perm|permanent; pes|pre-employment screening; *pestle|political, economic, social,
technological, legal and environmental; pf|provident fund; pfma|public finance management act; pfs|personal finance
society; pgdl|postgraduate diploma in law; phr|professional in human resources; *pi|professional indemnity|personal
injury; pii|professional indemnity insurance; *pip|personal injury protection|personal independence payment;
pipeda|personal information protection and electronic documents act; *pit|personal income tax; pl|public liability;
plc|public limited company; pmi|private medical insurance|private mortgage insurance|purchasing managers'
index|purchasing managers index; pnl|profit and loss; poa|power of attorney; poca|proceeds of crime act;
popia|protection of personal information act; *posh|prevention of sexual harassment; pp&e|property, plant and
equipment; ppa|purchase price allocation; ppe|property, plant and equipment; ppi|payment protection insurance;
ppv|purchase price variance; pq|parliamentary question; pqe|post-qualification experience|post qualification
experience|post-qualified experience; pr|purchase requisition|purchase request; pra|prudential regulation authority;
prsi|pay related social insurance; psa|paye settlement agreement|professional services agreement; psc|person with
significant control|people with significant control; psd2|second payment services directive|payment services directive
two|payment services directive 2; psed|public sector equality duty; psl|preferred supplier list; psr|payment systems
regulator|payment services regulations; pto|paid time off; pwfa|pregnant workers fairness act; qbe|qualified by
experience; qfa|qualified financial adviser; qoq|quarter on quarter|quarter-on-quarter|quarter over
quarter|quarter-over-quarter; qr|qualified retention; qtd|quarter to date|quarter-to-date; qwe|qualifying work
experience; r&o|risks and opportunities; r2r|record to report|record-to-report; rbi|reserve bank of india; rcsa|risk
and control self-assessment|risk and control self assessment; rct|relevant contracts tax; rcv|replacement cost value;
rdec|research and development expenditure credit; rdr|retail distribution review; *rec|recruitment and employment
confederation; recon|reconciliation; *reg|regulation; regtech|regulatory technology; reit|real estate investment
trust; req|requisition; respa|real estate settlement procedures act; rfa|request for application|request for
applications; rfp|request for proposals; rfr|risk-free rate; rfx|request for information, proposal or quotation;
rg146|regulatory guide 146; rif|reduction in force; rm|relationship manager; roa|return on assets|record of advice;
roce|return on capital employed; *roe|return on equity|record of employment; rog|interrogatory; roic|return on
invested capital; ropa|record of processing activities|records of processing activities; *ros|revenue online service;
rou|right of use|right-of-use; rpi|retail price index|retail prices index; rpo|recruitment process outsourcing;
rrsp|registered retirement savings plan; rsu|restricted stock unit; rtgs|real-time gross settlement|real time gross
settlement; rti|real time information|real-time information; rtp|request to pay|real-time payment; rtr|record to
report|record-to-report; rtw|right to work|return to work; rwa|risk-weighted asset|risk weighted asset; s151|section
151; s2c|source to contract|source-to-contract; s2p|source to pay|source-to-pay; sa|self assessment|self-assessment;
saica|south african institute of chartered accountants; *salt|state and local tax; *sam|successive approximation
model; *sap|statutory adoption pay; sar|suspicious activity report|solicitors accounts rules; sars|south african
revenue service; saye|save as you earn; sc|security check|security clearance|supply chain; scorm|sharable content
object reference model|shareable content object reference model; scr|solvency capital requirement; scs|senior civil
service; sdd|simplified due diligence; sdl|skills development levy; sdrt|stamp duty reserve tax; sebi|securities and
exchange board of india; *sec|securities and exchange commission; seis|seed enterprise investment scheme; seo|senior
executive officer; sepa|single euro payments area; seta|sector education and training authority; sfdr|sustainable
finance disclosure regulation; sfo|serious fraud office; sg|superannuation guarantee; sg&a|selling, general and
administrative|sales, general and administrative; sgc|superannuation guarantee charge; shpp|shared parental pay;
shrm|society for human resource management; shrm-cp|shrm certified professional; *sip|share incentive plan;
sipp|self-invested personal pension; siu|special investigations unit|special investigation unit; slm|supplier
lifecycle management; sm&cr|senior managers and certification regime; smcr|senior managers and certification regime;
smf|senior management function; smp|statutory maternity pay; smr|suspicious matter report; smsf|self-managed
superannuation fund|self managed super fund|self-managed super fund; smt|senior management team; soa|statement of
advice; *soc|strategic outline case; sof|source of funds; sofr|secured overnight financing rate; *sonia|sterling
overnight index average; sorp|statement of recommended practice; sotp|sum of the parts|sum-of-the-parts; sow|source of
wealth|scope of work; *spa|share purchase agreement|sale and purchase agreement; spac|special purpose acquisition
company; spad|special adviser|special advisor; sphr|senior professional in human resources; spl|shared parental leave;
spp|statutory paternity pay; spv|special purpose vehicle; sq|selection questionnaire; sqd|supplier quality
development; srm|supplier relationship management; ssas|small self-administered scheme; ssn|social security number;
ssp|statutory sick pay; *star|situation, task, action, result; std|short-term disability|short term disability;
stp|single touch payroll|straight-through processing; str|suspicious transaction report; *super|superannuation;
suta|state unemployment tax act; svp|senior vice president; *swift|society for worldwide interbank financial
telecommunication; swp|strategic workforce planning; sysc|senior management arrangements, systems and controls;
t&e|travel and expenses|travel and expense; *tar|technology-assisted review|technology assisted review; tb|trial
balance; tcf|treating customers fairly; tcs|tax collected at source; tds|tax deducted at source|tax deduction at
source; *temp|temporary; tfn|tax file number; *tif|tax increment financing; tila|truth in lending act; tm|trade
mark|trademark; tmt|technology, media and telecoms|technology, media and telecommunications; tna|training needs
analysis|training needs assessment; tni|training needs identification; tob|terms of business; toc|theory of change;
*tod|test of design; *toe|test of effectiveness; tolata|trusts of land and appointment of trustees act; tp|transfer
pricing; tpa|third-party administrator|third party administrator; tpft|third party fire and theft|third party, fire
and theft; tpl|third-party liability|third party liability; tpr|pensions regulator; tro|temporary restraining order;
tsr|total shareholder return; ttf|time to fill|time-to-fill; tth|time to hire|time-to-hire; ttm|trailing twelve
months|trailing 12 months; ttt|train the trainer|train-the-trainer; ube|uniform bar examination|uniform bar exam;
ubo|ultimate beneficial owner; uc|universal credit; ucits|undertakings for collective investment in transferable
securities; uhnw|ultra high net worth|ultra-high-net-worth; uhnwi|ultra high net worth individual|ultra-high-net-worth
individual; uif|unemployment insurance fund; uim|underinsured motorist; ukspf|uk shared prosperity fund; ukvi|uk visas
and immigration; usc|universal social charge; uscis|united states citizenship and immigration services|us citizenship
and immigration services; uspto|united states patent and trademark office; utr|unique taxpayer reference;
uw|underwriting|underwriter; *var|value at risk; vba|visual basic for applications; vc|venture capital|venture
capitalist; vcfse|voluntary, community, faith and social enterprise; vcs|voluntary and community sector;
vcse|voluntary, community and social enterprise; vdr|virtual data room; vfm|value for money; *vies|vat information
exchange system; vilt|virtual instructor-led training|virtual instructor led training; vip|very important person;
vle|virtual learning environment; vms|vendor management system; vp|vice president; vwap|volume-weighted average
price|volume weighted average price; wacc|weighted average cost of capital; *warn|worker adjustment and retraining
notification; wc|workers' compensation|workers compensation; wht|withholding tax; wpm|words per minute; wrc|workplace
relations commission; wsib|workplace safety and insurance board; wtd|working time directive; wtr|working time
regulations; xapi|experience api; xbrl|extensible business reporting language; xol|excess of loss; yoy|year on
year|year-on-year|year over year|year-over-year; ypo|yorkshire purchasing organisation; ytd|year to date|year-to-date;
ytm|yield to maturity; zbb|zero-based budgeting|zero based budgeting
"""
