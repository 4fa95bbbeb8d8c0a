"""Short forms of education, social work, charities and public services, as short_forms reads them."""

LINES = """
2ic|second in command|second-in-command; 501c3|five oh one c three; aa|attendance allowance|affirmative action;
aacr2|anglo-american cataloguing rules|anglo-american cataloging rules; aar|after-action review|after action
review|after-action report; aasw|australian association of social workers; *abc|antecedent, behaviour,
consequence|antecedent, behaviour and consequence|antecedent, behavior, consequence|antecedent, behavior and
consequence; abcd|asset-based community development|asset based community development; *abe|achieving best
evidence|adult basic education; abh|actual bodily harm; acct|assessment, care in custody and teamwork; *ace|adverse
childhood experience|arts council england; acecqa|australian children's education and care quality authority;
acfi|aged care funding instrument; acm|aluminium composite material; acp|advanced care plan; *add|attention deficit
disorder; adf|australian defence force; adjt|adjutant; adp|adult disability payment; afhea|associate fellow of the
higher education academy; afo|authorised firearms officer; afp|association of fundraising professionals|australian
federal police; ahrc|arts and humanities research council; aht|assistant headteacher|assistant head teacher;
aiims|australasian inter-service incident management system; aitsl|australian institute for teaching and school
leadership; *ala|american library association; *alia|australian library and information association; aln|additional
learning needs; alnco|additional learning needs coordinator|additional learning needs co-ordinator; *alp|aerial ladder
platform; alpr|automated license plate reader|automatic license plate recognition; als|additional learning
support|amyotrophic lateral sclerosis; *ami|area median income; an-acc|australian national aged care classification;
anova|analysis of variance; anpr|automatic number plate recognition; ao|assessment objective; aol|assessment of
learning; ap|advanced placement|alternative provision; apa|alternative payment arrangement; apc|article processing
charge; apdr|assess plan do review|assess, plan, do, review; apel|accreditation of prior experiential learning;
apl|accreditation of prior learning; *app|access and participation plan|authorised professional practice; aps|adult
protective services; aqf|australian qualifications framework; *ara|archives and records association; *arc|australian
research council; arla|association of residential letting agents; *arm|accredited residential manager; arv|armed
response vehicle; asb|antisocial behaviour|anti-social behaviour; asbo|antisocial behaviour order|anti-social
behaviour order; asc|autism spectrum condition|adult social care; asfa|adoption and safe families act; asl|american
sign language; asn|additional support needs; asye|assessed and supported year in employment; atar|australian tertiary
admission rank; atf|bureau of alcohol, tobacco, firearms and explosives; atr|alcohol treatment requirement;
auslan|australian sign language; b.ed|bachelor of education; bame|black, asian and minority ethnic; basw|british
association of social workers; bbsrc|biotechnology and biological sciences research council; bcaba|board certified
assistant behavior analyst; bcba|board certified behaviour analyst; *bed|bachelor of education; bia|best interests
assessor; *bop|bureau of prisons; bpsd|behavioural and psychological symptoms of dementia|behavioral and psychological
symptoms of dementia; bsc|bachelor of science; bsp|behaviour support plan|behavior support plan; bsw|bachelor of
social work|bachelor's in social work; btec|business and technology education council; btr|build to
rent|build-to-rent; bwc|body-worn camera|body worn camera; bwv|body-worn video|body worn video; c&r|control and
restraint; c-ied|counter-ied|counter improvised explosive device; c4isr|command, control, communications, computers,
intelligence, surveillance and reconnaissance; *cache|council for awards in care, health and education; cad|computer
aided dispatch; caf|common assessment framework|canadian armed forces; *cam|common area maintenance; *caps|curriculum
and assessment policy statement; caqdas|computer-assisted qualitative data analysis software; *cas|confirmation of
acceptance for studies; *casa|court appointed special advocate; *cats|cognitive abilities tests|credit accumulation
and transfer scheme; cbl|choice-based lettings|choice based lettings; cbo|community-based organisation|community-based
organization|community based organisation; cbp|customs and border protection; cbse|central board of secondary
education; cce|child criminal exploitation; ccf|combined cadet force; ccss|common core state standards; cda|child
development associate; cdp|child disability payment; ceiag|careers education, information, advice and guidance;
celta|certificate in english language teaching to adults|certificate in teaching english to speakers of other
languages; *cert|community emergency response team; cfa|country fire authority; cfbt|compartment fire behaviour
training; cfo|chief fire officer; cfre|certified fund raising executive|certified fundraising executive; cfs|community
fire safety|country fire service; chis|covert human intelligence source; chsp|commonwealth home support programme;
cic|child in care|children in care|community interest company; cid|criminal investigation department; cih|chartered
institute of housing; cihr|canadian institutes of health research; cil|center for independent living|centre for
independent living; cilip|chartered institute of library and information professionals; cin|child in need|children in
need; cio|charitable incorporated organisation; ciof|chartered institute of fundraising; cit|crisis intervention
team|crisis intervention training; cjs|criminal justice system; cla|child looked after|children looked after|copyright
licensing agency; clil|content and language integrated learning; cma|certified medication aide; cmp|client money
protection; *co|commanding officer; co-i|co-investigator; coc|continuum of care; coel|characteristics of effective
learning; *com|community offender manager; comsec|communications security; conops|concept of operations; cpa|concrete
pictorial abstract; cpat|candidate physical ability test; cpia|criminal procedure and investigations act;
cpm|certified property manager; cpp|child protection plan; cps|child protective services|child protection services;
crb|criminal records bureau; crc|community rehabilitation company|certified rehabilitation counselor; crt|casual
relief teacher; csa|child sexual abuse; cse|child sexual exploitation; csea|child sexual exploitation and abuse;
csi|crime scene investigator|crime scene investigation; csm|company sergeant major; cso|community service order;
cspe|civic, social and political education; cte|career and technical education; ctp|career transition partnership;
ctsfo|counter terrorist specialist firearms officer; ctw|career transition workshop; cva|cash and voucher assistance;
cyc|child and youth care; cyw|child and youth worker; d&t|design and technology; da|domestic abuse; daf|donor-advised
fund|donor advised fund; *dap|developmentally appropriate practice; *dash|domestic abuse, stalking and honour based
violence|domestic abuse, stalking and honour-based violence; dc|detective constable; dcf|department of children and
families; dcfs|department of children and family services; dci|detective chief inspector; dda|demand-driven
acquisition; ddc|dewey decimal classification; ddp|dyadic developmental psychotherapy; ddsl|deputy designated
safeguarding lead; *delta|diploma in english language teaching to adults; *des|department of education and
skills|disability employment services; dfid|department for international development; dgr|deductible gift recipient;
dhep|degree holder entry programme; dhs|department of homeland security|department of human services|decent homes
standard; dht|deputy headteacher|deputy head teacher; *di|detective inspector; dibels|dynamic indicators of basic
early literacy skills; *dirt|directed improvement and reflection time|dedicated improvement and reflection time;
dla|disability living allowance; dlo|direct labour organisation; dlp|designated liaison person; dm|direct mail;
dmi|digital media investigator; dmp|data management plan; *doc|department of corrections; dofe|duke of edinburgh|duke
of edinburgh's award; doi|digital object identifier; dp|direct payment; dps|deposit protection service;
dra|developmental reading assessment; drr|drug rehabilitation requirement; drtv|direct response television|direct
response tv; ds|detective sergeant; dsa|disabled students' allowance|disabled students allowance; dso|designated
school official; dsp|designated safeguarding person|direct support professional|disability support pension;
dsu|detective superintendent; dsw|disability support worker|developmental service worker; *dt|design and
technology|design technology; dtt|discrete trial training|discrete trial teaching; dtto|drug treatment and testing
order; dui|driving under the influence; dv|domestic violence; dvc|deputy vice-chancellor|deputy vice chancellor;
dwi|driving while intoxicated; ea|educational assistant|education assistant; ead|encoded archival description;
eba|evidence-based acquisition; ebacc|english baccalaureate; ebp|evidence based practice; ecce|early childhood care
and education; ece|early childhood education|early childhood educator; ecf|early career framework; ecr|early career
researcher; ect|early childhood teacher; ects|european credit transfer and accumulation system|european credit
transfer system; edd|doctor of education; eef|education endowment foundation; een|endorsed enrolled nurse;
efad|emergency fire appliance driver|emergency fire appliance driving; efc|expected family contribution;
eftsl|equivalent full-time student load; eha|early help assessment; ehc|education, health and care; ehcna|education,
health and care needs assessment; *el|english learner; ela|english language arts; eld|english language development;
elg|early learning goal; ell|english language learner; elp|english language proficiency; *elsa|emotional literacy
support assistant; emar|electronic mar; *emi|elderly mentally infirm; *en|enrolled nurse; eoc|emergency operations
centre|emergency operations center; eod|explosive ordnance disposal; eolc|end-of-life care; ep|educational
psychologist; epo|emergency protection order|emergency planning officer; epoa|enduring power of attorney; epq|extended
project qualification; epsrc|engineering and physical sciences research council; *era|excellence in research for
australia; erc|european research council; erdt|emergency response driver training; esrc|economic and social research
council; essa|every student succeeds act; esw|education social worker; esy|extended school year; ewc|education
workforce council; ewo|education welfare officer; ews|external wall system; ey|early years; *eye|early years educator;
eylf|early years learning framework; eyp|early years practitioner|early years professional; eypp|early years pupil
premium; eyt|early years teacher; eyts|early years teacher status; f&a|facilities and administrative; fafsa|free
application for federal student aid; *fair|findable, accessible, interoperable and reusable; fape|free appropriate
public education; fasd|foetal alcohol spectrum disorder|fetal alcohol spectrum disorder; fba|functional behavior
assessment|functional behaviour assessment|functional behavioral assessment; fbi|federal bureau of investigation;
fbv|fundamental british values; fca|functional capacity assessment; fe|further education; fec|full economic cost|full
economic costing; fema|federal emergency management agency; fgc|family group conference; fgdm|family group decision
making; fha|fair housing act|federal housing administration; fhea|fellow of the higher education academy|fellowship of
the higher education academy; *fir|first information report; *flo|family liaison officer; foi|freedom of information
act; fps|fundraising preference service; frago|fragmentary order; frs|fire and rescue service; fsm|free school
meals|free school meal; fto|field training officer; fws|federal work study; *gal|guardian ad litem; *gaps|grammar,
punctuation and spelling; gbh|grievous bodily harm; gbv|gender-based violence|gender based violence; ged|general
educational development; girfec|getting it right for every child; *glam|galleries, libraries, archives and museums;
gld|good level of development; gna|geriatric nursing assistant; gpa|grade point average; gpc|grapheme-phoneme
correspondence; gra|graduate research assistant; gsc|gas safety certificate; gsf|gold standards framework;
gta|graduate teaching assistant; gtc|general teaching council; gtcs|general teaching council for scotland; *ha|housing
association; *hap|housing assistance payment|higher attaining pupil; hass|humanities and social sciences;
hba|honour-based abuse|honour based abuse; hbcu|historically black college or university|historically black colleges
and universities; hbv|honour-based violence|honour based violence; hca|homes and communities agency; hcbs|home and
community-based services|home and community based services; hcp|home care package; hcv|housing choice voucher;
hcw|healthcare worker; hdc|home detention curfew; hdr|higher degree by research|higher degree research; hea|higher
education academy; hei|higher education institution; hesa|higher education statistics agency; hfsc|home fire safety
check; hfsv|home fire safety visit; hha|home health aide; hhsrs|housing health and safety rating system; *hi|hearing
impairment|hearing impaired; hlf|heritage lottery fund; hlta|higher level teaching assistant; hmi|his majesty's
inspector|his majesty's inspectorate; hmicfrs|his majesty's inspectorate of constabulary and fire and rescue services;
hmip|his majesty's inspectorate of probation|his majesty's inspectorate of prisons; hmis|homeless management
information system; hmp|his majesty's prison; hmpps|his majesty's prison and probation service; hnw|high-net-worth;
*hos|housing ombudsman service; *hots|higher order thinking skills; hoy|head of year; hpge|high potential and gifted
education; hq|headquarters; hqs|housing quality standards; hra|homelessness reduction act; hrec|human research ethics
committee; hsc|higher school certificate; hsi|hispanic-serving institution|hispanic serving institution; hsie|human
society and its environment; hud|department of housing and urban development; humint|human intelligence; hv|health
visitor; iag|information, advice and guidance; ib|international baccalaureate; ibdp|international baccalaureate
diploma programme|ib diploma programme; ibl|inquiry-based learning|enquiry-based learning; ic|incident commander;
ico|interim care order; icpc|initial child protection conference; ics|incident command system; icse|indian certificate
of secondary education; icwa|indian child welfare act; idd|intellectual and developmental disabilities|intellectual
and developmental disability|intellectual or developmental disability; *idea|individuals with disabilities education
act; idp|internally displaced person; idva|independent domestic violence advisor|independent domestic violence
adviser|independent domestic abuse advisor; iec|immediate emergency care; ied|improvised explosive device;
iep|individualized education program|individualised education programme|individual education program|individualized
education plan|individualised education plan|incentives and earned privileges; ifa|independent fostering agency;
igcse|international general certificate of secondary education; iicsa|independent inquiry into child sexual abuse;
iiif|international image interoperability framework; *ill|inter-library loan|interlibrary loan; ilo|individualised
living option|individual living options; ilp|individual learning plan; ils|integrated library system;
ingo|international non-governmental organisation|international ngo; *inset|in-service training; iom|integrated
offender management; iopc|independent office for police conduct; *ipa|interpretative phenomenological analysis;
ipeds|integrated postsecondary education data system; ipp|individual program plan|individualized program
plan|imprisonment for public protection; irem|institute of real estate management; irpm|institute of residential
property management; isaar|international standard archival authority record; isbn|international standard book number;
isl|irish sign language; isp|individual support plan|individual service plan|individualized service plan;
isr|intelligence, surveillance and reconnaissance; iss|intensive supervision and surveillance; issn|international
standard serial number; isva|independent sexual violence advisor|independent sexual violence adviser; ite|initial
teacher education; itp|individual transition plan; itt|initial teacher training; jcq|joint council for qualifications;
jesip|joint emergency services interoperability programme; jnc|joint negotiating committee; jnco|junior
non-commissioned officer; jsa|jobseekers allowance; jtac|joint terminal attack controller; k-12|kindergarten through
twelfth grade|kindergarten to twelfth grade; k12|kindergarten through twelfth grade|kindergarten to twelfth grade;
k9|k-nine; kcsie|keeping children safe in education; kef|knowledge exchange framework; kloe|key line of enquiry;
ks5|key stage 5|key stage five; ktp|knowledge transfer partnership; lac|looked-after child|looked after
child|looked-after children|looked after children|local area coordinator; lado|local authority designated officer;
*lap|lower attaining pupil; lcc|library of congress classification; lcsh|library of congress subject headings;
ldc|long day care; ldp|local development plan; *lea|local education agency|local education authority; *leo|law
enforcement officer; lgb|local governing body; lgbt|lesbian, gay, bisexual and transgender; lgsc|landlord gas safety
certificate; lgsr|landlord gas safety record; lha|local housing allowance; *li|learning intention; lihtc|low-income
housing tax credit|low income housing tax credit; lis|library and information science|library and information studies;
lms|library management system; *lo|learning objective|learning outcome; loac|law of armed conflict; loc|library of
congress; lodd|line of duty death; loi|letter of inquiry; lote|languages other than english; lra|legionella risk
assessment; lre|least restrictive environment; lrf|local resilience forum; lsa|learning support assistant; lscb|local
safeguarding children board; lscp|local safeguarding children partnership; lsi-r|level of service
inventory-revised|level of service inventory revised; lsp|library services platform; lst|learning support
teacher|learning and support team; lsw|licensed social worker; ltb|landlord and tenant board; ltc|long term care;
lybunt|last year but unfortunately not this year; *map|measures of academic progress; *marc|machine-readable
cataloging|machine readable cataloguing|machine-readable cataloguing|machine readable cataloging; *mash|multi-agency
safeguarding hub; *mat|multi-academy trust; mdt|mobile data terminal; *meal|monitoring, evaluation, accountability and
learning; *methane|major incident, exact location, type, hazards, access, number of casualties and emergency services;
*mets|metadata encoding and transmission standard; mfl|modern foreign language; mhca|mental healthcare act;
mhpss|mental health and psychosocial support; mhtr|mental health treatment requirement; mld|moderate learning
difficulties|moderate learning difficulty; mlis|master of library and information science|master's in library and
information science; mlitt|master of letters; mls|master of library science; *mods|metadata object description schema;
*moe|method of entry; mooc|massive open online course; mos|military occupational specialty; mp|military police;
mphil|master of philosophy; mps|main pay scale; mrc|medical research council; mres|master of research|masters by
research; msc|master of science; msi|multi-sensory impairment; msl|multi-sensory learning; msp|making safeguarding
personal; msw|master of social work|master's in social work|masters in social work; mtc|multiplication tables check;
mtp|medium-term plan; mtss|multi-tiered system of supports|multi-tiered systems of support|multi-tiered system of
support; myp|middle years programme|middle years program; naac|national assessment and accreditation council;
naea|national association of estate agents; naeyc|national association for the education of young children;
naplan|national assessment program literacy and numeracy; nara|national archives and records administration;
nasuwt|national association of schoolmasters union of women teachers; nasw|national association of social workers;
nato|north atlantic treaty organization|north atlantic treaty organisation; ncaa|national collegiate athletic
association; ncat|nsw civil and administrative tribunal; nccd|nationally consistent collection of data; ncea|national
certificate of educational achievement; nci|nonviolent crisis intervention|non-violent crisis intervention;
ncic|national crime information center; nclb|no child left behind; nco|non-commissioned officer; ncs|national citizen
service; ncvo|national council for voluntary organisations; ndia|national disability insurance agency; ndm|national
decision model; nea|non-exam assessment|non-examined assessment; neet|not in education, employment or training;
neh|national endowment for the humanities; nep|national education policy; nerc|natural environment research council;
nesa|nsw education standards authority; *net|natural environment teaching|natural environment training; neu|national
education union; nfa|no fixed abode|no further action|no fixed address; nfcc|national fire chiefs council;
nfer|national foundation for educational research; nfi|non-food item; nfp|not-for-profit|not for profit; ngss|next
generation science standards; nhf|national housing federation; nhmrc|national health and medical research council;
nih|national institutes of health; nihr|national institute for health and care research; *nim|national intelligence
model; nims|national incident management system; niscc|northern ireland social care council; nlcf|national lottery
community fund; nlhf|national lottery heritage fund; noms|national offender management service; nosp|notice of seeking
possession; npcc|national police chiefs' council|national police chiefs council; npo|non-profit organisation|nonprofit
organization|non-profit organization|not-for-profit organisation; npq|national professional qualification;
npqel|national professional qualification for executive leadership; npqh|national professional qualification for
headship; npqltd|national professional qualification in leading teacher development; npqml|national professional
qualification for middle leadership; npqsl|national professional qualification for senior leadership; nps|national
probation service; nqf|national quality framework|national qualifications framework; nqs|national quality standard;
nqsw|newly qualified social worker; nrla|national residential landlords association; nrm|national referral mechanism;
nrpf|no recourse to public funds; nserc|natural sciences and engineering research council; nsf|national science
foundation; nss|national student survey; ntq|notice to quit; nwcg|national wildfire coordinating group; nya|national
youth agency; o&m|orientation and mobility; oais|open archival information system; *oasys|offender assessment system;
oc|officer commanding; *oct|ontario college of teachers; oer|open educational resource; ofqual|office of
qualifications and examinations regulation; ofs|office for students; ofsted|office for standards in education;
ogrs|offender group reconviction scale; oic|officer in charge|officer in the case; omic|offender management in
custody; opac|online public access catalogue|online public access catalog; opord|operations order|operation order;
orcid|open researcher and contributor id; oscr|office of the scottish charity regulator; oshc|outside school hours
care|out of school hours care; osslt|ontario secondary school literacy test; *pace|playfulness, acceptance, curiosity
and empathy; paeds|pediatrics; *par|participatory action research; *para|paraprofessional; pbis|positive behavioral
interventions and supports|positive behaviour interventions and supports|positive behavioural interventions and
supports; pbl|project-based learning|problem-based learning; pbs|positive behavioural support|positive behavioral
support; pbsa|purpose-built student accommodation|purpose built student accommodation; pbsp|positive behaviour support
plan|positive behavior support plan; pc|police constable; pca|personal care assistant|personal care attendant;
pcaphe|postgraduate certificate in academic practice in higher education; pcc|police and crime commissioner;
pcda|police constable degree apprenticeship; pcf|professional capabilities framework; pcm|per calendar month;
pcp|person-centred plan|person-centred planning|person-centered plan|person-centered planning|person centred planning;
pcs|permanent change of station; pcso|police community support officer; pcw|personal care worker; pd|professional
development; pda|pathological demand avoidance|patron-driven acquisition; pdhpe|personal development, health and
physical education; pdra|postdoctoral research associate; pdu|probation delivery unit; pe|physical education;
*peace|preparation and planning, engage and explain, account, closure and evaluate; *pep|personal education plan;
peqf|policing education qualifications framework; pfa|paediatric first aid|psychological first aid; pfhea|principal
fellow of the higher education academy; pg|postgraduate; pgcap|postgraduate certificate in academic practice;
pgcert|postgraduate certificate; pgche|postgraduate certificate in higher education; pgchep|postgraduate certificate
in higher education practice; pgclthe|postgraduate certificate in learning and teaching in higher education;
pgde|postgraduate diploma in education|professional graduate diploma in education; pgdip|postgraduate diploma;
pgr|postgraduate research|postgraduate researcher; pgt|postgraduate taught; pha|public housing authority|public
housing agency; phd|doctor of philosophy; php|personalised housing plan|personal housing plan; pip|professionalising
investigations programme; pir|provider information return; plaafp|present levels of academic achievement and
functional performance; plc|professional learning community; plo|public law outline; plr|public lending right;
pmld|profound and multiple learning difficulties|profound and multiple learning disabilities; pnc|police national
computer; pnd|police national database; *pom|prison offender manager; *post|peace officer standards and training;
postdoc|postdoctoral researcher|postdoctoral fellow|postdoctoral; postgrad|postgraduate; pp|pupil premium;
ppie|patient and public involvement and engagement; ppv|positive pressure ventilation; pqip|professional qualification
in probation; pre-k|pre-kindergarten; prek|pre-kindergarten; premis|preservation metadata implementation strategies;
prisma|preferred reporting items for systematic reviews and meta-analyses; prs|private rented sector|property redress
scheme; pru|pupil referral unit; psap|public safety answering point; psc|phonics screening check; psea|prevention of
sexual exploitation and abuse|protection from sexual exploitation and abuse; psed|personal, social and emotional
development; psf|professional standards framework; psh|permanent supportive housing; psi|pre-sentence
investigation|prison service instruction; psni|police service of northern ireland; pso|probation service
officer|prison service order; psr|pre-sentence report; *pst|personal safety training|public safety training;
pt|physical training; pta|parent teacher association|parent-teacher association; pti|physical training instructor;
pto|parent teacher organization|parent-teacher organization; ptsd|post traumatic stress disorder; pvc|pro
vice-chancellor|pro-vice-chancellor; pvg|protecting vulnerable groups; pyd|positive youth development; pyp|primary
years programme|primary years program; qaa|quality assurance agency; qcat|queensland civil and administrative
tribunal; qcf|qualifications and credit framework; qct|queensland college of teachers; qidp|qualified intellectual
disabilities professional|qualified intellectual disability professional; qip|quality improvement plan; qma|qualified
medication aide; qtls|qualified teacher learning and skills; qtvi|qualified teacher of the visually impaired|qualified
teacher of children with visual impairment; ra|research assistant|resident assistant|resident advisor|resident
adviser; rac|residential aged care; *rad|rules for archival description; raf|royal air force; ramc|royal army medical
corps; rar|rehabilitation activity requirement; *ras|rental accommodation scheme; rba|reception baseline assessment;
rbt|registered behaviour technician; rcmp|royal canadian mounted police; rcpc|review child protection conference;
rct|randomised control trial|randomized control trial; rda|resource description and access; rdm|research data
management; *re|religious education; reb|research ethics board; recce|reconnaissance; rece|registered early childhood
educator; recon|reconnaissance; *ref|research excellence framework; reme|royal electrical and mechanical engineers;
rfm|recency, frequency and monetary value|recency, frequency, monetary; rfs|rural fire service; riddor|reporting of
injuries, diseases and dangerous occurrences; ripa|regulation of investigatory powers act; rit|rapid intervention
team; rj|restorative justice; rlc|royal logistic corps; rm|registered manager|royal marines; rmc|residents' management
company|residential management company; rn|royal navy; rnld|registered learning disability nurse;
rnr|risk-need-responsivity|risk, need and responsivity|risk need responsivity; rosh|risk of serious harm; rotc|reserve
officer training corps|reserve officers' training corps; rotl|release on temporary licence; rpl|recognition of prior
learning; rpr|relevant person's representative; rqf|regulated qualifications framework; rqt|recently qualified
teacher; rrh|rapid rehousing|rapid re-housing; rrn|restraint reduction network; rro|rent repayment order;
rse|relationships and sex education; rsh|regulator of social housing; rshe|relationships, sex and health education;
rsi|rough sleeping initiative|rough sleeper initiative; rsl|registered social landlord; rsm|regimental sergeant major;
rso|registered sex offender; rsw|registered social worker; rtb|right to buy|residential tenancies board; rti|response
to intervention; rtm|right to manage; rto|registered training organisation; rtr|right to rent; s17|section 17|section
seventeen; s20|section 20|section twenty; s21|section 21|section twenty-one; s47|section 47|section forty-seven;
s8|section 8|section eight; *saa|society of american archivists; sab|safeguarding adults board; sace|south african
council for educators|south australian certificate of education; *sap|satisfactory academic progress; *saps|south
african police service; sar|search and rescue|safeguarding adults review; *sara|scanning, analysis, response and
assessment; *sat|scholastic assessment test|scholastic aptitude test; sbm|school business manager; sc|success
criteria; scerts|social communication, emotional regulation and transactional support; scitt|school-centred initial
teacher training; scr|single central record|serious case review; scw|social care wales; sda|specialist disability
accommodation; sdg|sustainable development goal; sdp|school development plan; sef|self-evaluation form; sel|social and
emotional learning|social emotional learning; sem|structural equation modelling|structural equation modeling;
semh|social, emotional and mental health; ses|state emergency service; *set|special education teacher; sevis|student
and exchange visitor information system; sfbt|solution-focused brief therapy|solution focused brief therapy;
sfhea|senior fellow of the higher education academy; sfst|standardized field sobriety test; sgb|school governing body;
sgbv|sexual and gender-based violence; sgo|special guardianship order; shanarri|safe, healthy, achieving, nurtured,
active, respected, responsible and included; shdf|social housing decarbonisation fund; shpo|sexual harm prevention
order; *sia|security industry authority; *sib|self-injurious behaviour|self-injurious behavior; sigint|signals
intelligence; sil|supported independent living; sio|senior investigating officer; *sip|school improvement plan|school
improvement partner; *sirs|serious incident response scheme; sld|severe learning difficulties|severe learning
difficulty; slo|student learning objective|student learning outcome; slso|school learning support officer; slt|school
leadership team; *smart|specific, measurable, attainable, relevant and time-bound; smsc|spiritual, moral, social and
cultural; sna|special needs assistant; *snap|supplemental nutrition assistance program; snco|senior non-commissioned
officer; soco|scenes of crime officer|scene of crime officer; sor|schedule of rates; sow|scheme of work;
spag|spelling, punctuation and grammar; sped|special education; sphe|social, personal and health education;
spld|specific learning difficulty|specific learning difficulties|specific learning disability; sqa|scottish
qualifications authority; src|summer reading challenge; sro|school resource officer; sroi|social return on investment;
ssdi|social security disability insurance; sshrc|social sciences and humanities research council; ssi|supplemental
security income; ssp|systematic synthetic phonics; sssc|scottish social services council; ssw|supervising social
worker; sta|short term accommodation|short-term accommodation; *steam|science, technology, engineering, arts and
mathematics|science, technology, engineering, art and maths|science, technology, engineering, the arts and
mathematics|science, technology, engineering, arts and math; *stem|science, technology, engineering and math;
stfc|science and technology facilities council; stna|state tested nursing assistant; *stomp|stopping over medication
of people|stopping over-medication of people; stpcd|school teachers' pay and conditions document; su|students'
union|student union; svq|scottish vocational qualification; *swat|special weapons and tactics; swe|social work
england; swep|severe weather emergency protocol; swpbs|school-wide positive behaviour support; ta|temporary
accommodation; *tac|team around the child; taf|team around the family; tafe|technical and further education;
tanf|temporary assistance for needy families; tccc|tactical combat casualty care; tds|tenancy deposit scheme;
tdy|temporary duty; teacch|treatment and education of autistic and related communication handicapped children;
tef|teaching excellence framework; tefl|teaching english as a foreign language; tei|text encoding initiative;
*tel|technology enhanced learning|technology-enhanced learning; teqsa|tertiary education quality and standards agency;
tesol|teaching english to speakers of other languages; *tic|trauma-informed care|trauma informed care; tk|transitional
kindergarten; tlr|teaching and learning responsibility; tna|national archives; *tod|teacher of the deaf; tpd|teacher
professional development; tpi|property institute; tpo|property ombudsman; tpos|property ombudsman; tps|telephone
preference service|teachers' pension scheme|teachers pension scheme; ts/sci|top secret sensitive compartmented
information; tsa|transportation security administration; tsm|tenant satisfaction measure; tto|technology transfer
office; tvi|teacher of the visually impaired; uas|unmanned aircraft system|unmanned aerial system; uasc|unaccompanied
asylum seeking child|unaccompanied asylum-seeking children|unaccompanied asylum seeking children; ucas|universities
and colleges admissions service; udc|universal decimal classification; udl|universal design for learning;
ug|undergraduate; ugc|university grants commission; uhnw|ultra-high net worth; ukpsf|uk professional standards
framework; ukri|uk research and innovation; *un|united nations; undergrad|undergraduate; unhcr|united nations high
commissioner for refugees; *ups|upper pay scale; ups1|upper pay scale 1; upw|unpaid work; uqt|unqualified teacher;
usaid|united states agency for international development|us agency for international development; usar|urban search
and rescue; va|veterans affairs|department of veterans affairs; vawg|violence against women and girls;
vc|vice-chancellor|vice chancellor; vcaa|victorian curriculum and assessment authority; vcat|victorian civil and
administrative tribunal; vce|victorian certificate of education; vfd|volunteer fire department; vi|visual
impairment|visually impaired; *visor|violent and sex offender register; *vit|victorian institute of teaching;
*viva|viva voce; vr|vocational rehabilitation; wagoll|what a good one looks like; *walt|we are learning to;
*wash|water, sanitation and hygiene; wic|women, infants and children; *wilf|what i'm looking for; wp|widening
participation; wui|wildland-urban interface|wildland urban interface; wwc|working with children check|working with
children; wwcc|working with children check; xo|executive officer; *ya|young adult; yjb|youth justice board; yjs|youth
justice service; yoi|young offender institution; yos|youth offending service; yot|youth offending team; yro|youth
rehabilitation order
"""
