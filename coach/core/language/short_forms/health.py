"""Short forms of health and care, as short_forms reads them."""

LINES = """
10mwt|10-metre walk test|ten-metre walk test|10-meter walk test; 6mwt|six-minute walk test|6 minute walk test;
a1c|glycated hemoglobin|hemoglobin a1c; aa|anaesthesia associate|anesthesiologist assistant; aac|augmentative and
alternative communication; aacn|american association of critical-care nurses|american association of colleges of
nursing; aacp|acupuncture association of chartered physiotherapists; aaha|american animal hospital association;
aap|associate ambulance practitioner; aapc|american academy of professional coders; aba|applied behaviour
analysis|applied behavior analysis; abcde|airway, breathing, circulation, disability, exposure; abdo|association of
british dispensing opticians; abi|ankle brachial index|acquired brain injury; abpi|ankle brachial pressure index;
abx|antibiotics; ac|approved clinician; acat|aged care assessment team; ace-iii|addenbrooke's cognitive examination;
acgme|accreditation council for graduate medical education; achs|australian council on healthcare standards;
acl|anterior cruciate ligament; *acorn|australian college of perioperative nurses; acp|advanced clinical
practitioner|advanced clinical practice|advance care planning|advance care plan|advanced care paramedic; acpp|accuracy
checking pharmacy technician; acpt|accuracy checking pharmacy technician|accredited checking pharmacy technician;
acqsc|aged care quality and safety commission; acs|acute coronary syndrome; *act|accuracy checking
technician|acceptance and commitment therapy; acvpu|alert, confusion, voice, pain, unresponsive; *ada|american dental
association|australian dental association|americans with disabilities act; ade|adverse drug event; adn|associate
degree in nursing|associate degree nurse; adon|assistant director of nursing; *ados|autism diagnostic observation
schedule; adr|adverse drug reaction; aed|automated external defibrillator|antiepileptic drug; aemt|advanced emergency
medical technician; af|atrial fibrillation; afib|atrial fibrillation; afo|ankle foot orthosis|ankle-foot orthosis;
afpp|association for perioperative practice; agacnp|adult-gerontology acute care nurse practitioner; ahcs|academy for
healthcare science; ahima|american health information management association; ahpra|australian health practitioner
regulation agency; *aims|australian institute of medical and clinical scientists; ain|assistant in nursing; aki|acute
kidney injury; alara|as low as reasonably achievable; alarp|as low as reasonably practicable; *alert|acute
life-threatening events recognition and treatment; *alf|assisted living facility; alos|average length of stay;
*ama|american medical association|australian medical association; amc|australian medical council; amd|age-related
macular degeneration; amhp|approved mental health professional; *amps|assessment of motor and process skills;
amr|antimicrobial resistance; ams|antimicrobial stewardship; amu|acute medical unit|alongside midwifery unit;
*ana|american nurses association|antinuclear antibody; anaes|anaesthetics; ancc|american nurses credentialing center;
anm|auxiliary nurse midwife|auxiliary nursing and midwifery; anmf|australian nursing and midwifery federation;
anp|advanced nurse practitioner; antt|aseptic non-touch technique; aop|association of optometrists; aorn|association
of perioperative registered nurses; aota|american occupational therapy association; apa|australian physiotherapy
association|american psychological association; apd|automated peritoneal dialysis|auditory processing disorder;
aph|antepartum haemorrhage|antepartum hemorrhage; apha|animal and plant health agency; api|active pharmaceutical
ingredient; apls|advanced paediatric life support; *app|advanced practice physiotherapist|advanced physiotherapy
practitioner; aprn|advanced practice registered nurse; *apt|anatomical pathology technologist|anatomical pathology
technology; apta|american physical therapy association; aptt|activated partial thromboplastin time; aptuk|association
of pharmacy technicians uk|association of pharmacy technicians united kingdom; arcp|annual review of competency
progression|annual review of competence progression; ardms|american registry for diagnostic medical sonography;
ards|acute respiratory distress syndrome; *arm|artificial rupture of membranes; arom|active range of motion|active
range of movement; arrs|additional roles reimbursement scheme; arrt|american registry of radiologic technologists;
*art|antiretroviral therapy; *asa|american society of anesthesiologists; asar|australian sonographer accreditation
registry; asc|ambulatory surgery center|ambulatory surgical center; ascls|american society for clinical laboratory
science; ascp|american society for clinical pathology; *asha|accredited social health activist|american
speech-language-hearing association; ashp|american society of health-system pharmacists; asist|applied suicide
intervention skills training; asmirt|australian society of medical imaging and radiation therapy; asrt|american
society of radiologic technologists; ast|antimicrobial susceptibility testing|aspartate aminotransferase;
atls|advanced trauma life support; *ava|australian veterinary association; avma|american veterinary medical
association; avpu|alert, voice, pain, unresponsive; axr|abdominal x-ray; babcp|british association for behavioural and
cognitive psychotherapies; bacp|british association for counselling and psychotherapy; badn|british association of
dental nurses; bams|bachelor of ayurvedic medicine and surgery; bbs|berg balance scale; bcba|board certified behavior
analyst; bccnm|british columbia college of nurses and midwives; bcg|bacillus calmette-guérin|bacillus calmette-guerin;
bcma|bar code medication administration|barcode medication administration; bcps|board certified pharmacotherapy
specialist; bd|twice daily|twice a day; bda|british dental association|british dietetic association; bds|bachelor of
dental surgery; beva|british equine veterinary association; bfi|baby friendly initiative; bgl|blood glucose level;
biochem|biochemistry; bip|behaviour intervention plan|behavior intervention plan; bipap|bilevel positive airway
pressure; bir|british institute of radiology; birads|breast imaging reporting and data system; bma|british medical
association; bmi|body mass index; bms|biomedical scientist; bmt|bone marrow transplant; bnp|b-type natriuretic
peptide; *bop|board of pharmacy; bp|blood pressure; bpd|borderline personality disorder; bpe|basic periodontal
examination; bpharm|bachelor of pharmacy; bps|british psychological society; bpt|bachelor of physiotherapy;
bsava|british small animal veterinary association; bsc|biosafety cabinet|biological safety cabinet; bsl-2|biosafety
level 2|biosafety level two; bsl-3|biosafety level 3|biosafety level three; bsn|bachelor of science in nursing;
bsqr|blood safety and quality regulations; btb|bovine tuberculosis; bva|british veterinary association; bvd|bovine
viral diarrhoea|bovine viral diarrhea; bvm|bag valve mask|bag-valve-mask; bvms|bachelor of veterinary medicine and
surgery; bvna|british veterinary nursing association; bvsc|bachelor of veterinary science; c-section|caesarean
section|cesarean section; cabg|coronary artery bypass graft|coronary artery bypass grafting; cad|computer-aided
dispatch|coronary artery disease; cadc|certified alcohol and drug counselor; camh|centre for addiction and mental
health; camrt|canadian association of medical radiation technologists; *cap|community-acquired pneumonia|college of
american pathologists; capd|continuous ambulatory peritoneal dialysis; *cardio|cardiology; *case|consortium for the
accreditation of sonographic education; casevac|casualty evacuation; *cat|computed axial tomography|cognitive analytic
therapy; cauti|catheter-associated urinary tract infection; cbc|complete blood count; cbcs|certified billing and
coding specialist; cbct|cone beam computed tomography|cone beam ct; cbd|case-based discussion|cannabidiol;
cbrn|chemical, biological, radiological and nuclear; ccc|certificate of clinical competence; ccc-slp|certificate of
clinical competence in speech-language pathology; ccg|clinical commissioning group; ccio|chief clinical information
officer; ccot|critical care outreach team; ccrn|critical care registered nurse; ccs|certified coding specialist;
cct|certificate of completion of training; ccu|coronary care unit|critical care unit; cd|controlled drug;
cda|certified dental assistant; cdao|controlled drugs accountable officer; cdc|community diagnostic centre|centers for
disease control and prevention; cdi|clinical documentation improvement|clinical documentation integrity|clostridium
difficile infection; cdlo|controlled drugs liaison officer; cds|controlled drugs|clinical decision support;
cdsco|central drugs standard control organisation|central drugs standard control organization; cdu|clinical decision
unit|clinical decisions unit; *celf|clinical evaluation of language fundamentals; certavp|certificate in advanced
veterinary practice; cesr|certificate of eligibility for specialist registration; cet|continuing education and
training; cfr|community first responder; cft|compassion-focused therapy|compassion focused therapy; cgas|children's
global assessment scale; cgm|continuous glucose monitoring|continuous glucose monitor; chc|continuing healthcare;
chemo|chemotherapy; chf|congestive heart failure; ciw|care inspectorate wales; ciwa|clinical institute withdrawal
assessment; ckd|chronic kidney disease; cl|contact lens; cl2|containment level 2|containment level two;
cl3|containment level 3|containment level three; clabsi|central line-associated bloodstream infection; clia|clinical
laboratory improvement amendments; clo|contact lens optician; clsi|clinical and laboratory standards institute;
cma|canadian medical association|certified medical assistant; cme|continuing medical education; cmha|canadian mental
health association; cmhn|community mental health nurse; cmht|community mental health team; cmio|chief medical
information officer; cmo|chief medical officer; cms|centers for medicare and medicaid services; cnc|clinical nurse
consultant; cne|clinical nurse educator|continuing nursing education; cnio|chief nursing information officer;
cnm|certified nurse midwife|certified nurse-midwife|clinical nurse manager; cno|chief nursing officer|college of
nurses of ontario; cnor|certified perioperative nurse; cns|clinical nurse specialist|central nervous system;
coa|certified ophthalmic assistant; coc|continuity of carer|continuity of care; codp|college of operating department
practitioners; *cola|commission on office laboratory accreditation; copa|certified ophthalmic assistant; copm|canadian
occupational performance measure; coptom|college of optometrists; core-10|clinical outcomes in routine evaluation;
coru|health and social care professionals council; *cot|certified ophthalmic technician; cota|certified occupational
therapy assistant; covid-19|coronavirus disease 2019; *cows|clinical opiate withdrawal scale; cp|cerebral palsy;
cpa|care programme approach; cpap|continuous positive airway pressure; cpc|certified professional coder;
cpcs|community pharmacist consultation service; cpe|carbapenemase-producing enterobacterales|carbapenemase-producing
enterobacteriaceae|continuing pharmacy education; cpg|clinical practice guideline; cpht|certified pharmacy technician;
cpi|crisis prevention intervention; cpn|community psychiatric nurse; cpoe|computerised physician order
entry|computerized physician order entry|computerized provider order entry; cppe|centre for pharmacy postgraduate
education; cpso|college of physicians and surgeons of ontario; cpt|certified phlebotomy technician|current procedural
terminology; cptsd|complex post-traumatic stress disorder; cqi|continuous quality improvement|clinical quality
improvement; cquin|commissioning for quality and innovation; cr|computed radiography; cra|clinical research associate;
crc|clinical research coordinator; crcst|certified registered central service technician; crf|clinical research
facility|case report form|chronic renal failure; crht|crisis resolution and home treatment; crhtt|crisis resolution
and home treatment team; cri|constant rate infusion; crna|certified registered nurse anesthetist; crp|c-reactive
protein; crrt|continuous renal replacement therapy; crt|certified respiratory therapist; csf|cerebrospinal fluid;
csmls|canadian society for medical laboratory science; csp|chartered society of physiotherapy; cssd|central sterile
services department|central sterile supply department; cst|certified surgical technologist|core surgical training;
cta|ct angiography|ct angiogram; ctg|cardiotocography|cardiotocograph; cto|community treatment order; ctpa|ct
pulmonary angiogram; *cues|covid-19 urgent eyecare service; cva|cerebrovascular accident; cvad|central venous access
device; cvc|central venous catheter; cvicu|cardiovascular intensive care unit; cvt|certified veterinary technician;
cvvh|continuous veno-venous haemofiltration|continuous venovenous hemofiltration; cwp|children's wellbeing
practitioner; cxr|chest x-ray; cyto|cytology; d2a|discharge to assess; danb|dental assisting national board;
dat|direct antiglobulin test; dau|day assessment unit; dbt|dialectical behaviour therapy|dialectical behavior therapy;
dcd|developmental coordination disorder|developmental co-ordination disorder; dci|dental council of india; dcp|dental
care professional; dct|dental core training; dds|doctor of dental surgery; dea|drug enforcement administration;
decon|decontamination; defib|defibrillator|defibrillation; defra|department for environment, food and rural affairs;
derm|dermatology; *des|diabetic eye screening; desp|diabetic eye screening programme; dexa|dual-energy x-ray
absorptiometry; dfg|disabled facilities grant; dft|dental foundation training; dhsc|department of health and social
care; dicom|digital imaging and communications in medicine; dka|diabetic ketoacidosis; dld|developmental language
disorder; dmd|doctor of dental medicine; dme|durable medical equipment; dmlt|diploma in medical laboratory technology;
dms|discharge medicines service; dn|district nurse; dna|deoxyribonucleic acid|did not attend; dnar|do not attempt
resuscitation; dnp|doctor of nursing practice; dnr|do not resuscitate; doac|direct oral anticoagulant; *don|director
of nursing; dops|direct observation of procedural skills; dpharm|diploma in pharmacy; dpo|data protection officer;
dpp|designated prescribing practitioner; dpt|doctor of physical therapy; *dr|diabetic retinopathy|digital radiography;
drg|diagnosis-related group|diagnosis related group; drl|diagnostic reference level; dsm|diagnostic and statistical
manual of mental disorders|diagnostic and statistical manual; dsm-5|diagnostic and statistical manual of mental
disorders; dsn|diabetes specialist nurse; dspt|data security and protection toolkit; dst|decision support tool;
dsu|day surgery unit; dvm|doctor of veterinary medicine; dvt|deep vein thrombosis; dx|diagnosis; dxa|dual-energy x-ray
absorptiometry; eau|emergency assessment unit; ebm|evidence-based medicine|expressed breast milk; ebp|evidence-based
practice; eca|emergency care assistant; ecc|emergency and critical care; ecfmg|educational commission for foreign
medical graduates; *echo|echocardiogram|echocardiography; ecmo|extracorporeal membrane oxygenation; ecp|emergency care
practitioner; ecsw|emergency care support worker; ect|electroconvulsive therapy; edd|estimated due date|expected date
of delivery|estimated date of discharge|expected date of discharge; eds|eating, drinking and swallowing|eating
drinking and swallowing; eeg|electroencephalogram|electroencephalography; efaw|emergency first aid at work;
efm|electronic fetal monitoring|electronic foetal monitoring; egd|esophagogastroduodenoscopy; egfr|estimated
glomerular filtration rate; ehc|emergency hormonal contraception; ei|early intervention; eip|early intervention in
psychosis; eit|early intervention team; ekg|electrocardiogram; *ema|european medicines agency; emar|electronic
medication administration record; emd|emergency medical dispatcher|emergency medical dispatch; emdr|eye movement
desensitisation and reprocessing|eye movement desensitization and reprocessing; emg|electromyography|electromyogram;
emhp|education mental health practitioner; ems|emergency medical services; emt|emergency medical technician;
emt-b|emergency medical technician basic; emt-p|emergency medical technician paramedic; emtala|emergency medical
treatment and active labor act; endo|endodontics|endodontic|endoscopy|endocrinology; enp|emergency nurse practitioner;
enpc|emergency nursing pediatric course; ent|ear, nose and throat; eob|explanation of benefits; eol|end of life;
eolc|end of life care; epals|european paediatric advanced life support; epau|early pregnancy assessment unit;
epcr|electronic patient care record|electronic patient care report; epls|european paediatric life support;
epma|electronic prescribing and medicines administration; eprr|emergency preparedness, resilience and response;
eps|electronic prescription service; epu|early pregnancy unit; eqa|external quality assessment|external quality
assurance; *eras|enhanced recovery after surgery; ercp|endoscopic retrograde cholangiopancreatography; erp|exposure
and response prevention; *esp|extended scope practitioner; esr|erythrocyte sedimentation rate|electronic staff record;
esrd|end-stage renal disease; ett|endotracheal tube; eucast|european committee on antimicrobial susceptibility
testing; eupd|emotionally unstable personality disorder; evoc|emergency vehicle operations course|emergency vehicle
operator course; ews|early warning score; f1|foundation year 1|foundation year one; f2|foundation year 2|foundation
year two; f2f|face to face|face-to-face; *facs|fluorescence-activated cell sorting; *fast|face, arms, speech,
time|focused assessment with sonography in trauma; faw|first aid at work; fbc|full blood count; fbdo|fellowship of the
british dispensing opticians; fcp|first contact practitioner|first contact physiotherapist; fda|food and drug
administration; *fees|fibreoptic endoscopic evaluation of swallowing|flexible endoscopic evaluation of
swallowing|fiberoptic endoscopic evaluation of swallowing; felv|feline leukaemia virus|feline leukemia virus;
fes|functional electrical stimulation; ffa|fundus fluorescein angiography; ffp|fresh frozen plasma; ffp3|filtering
face piece 3|filtering facepiece 3; ffpe|formalin-fixed paraffin-embedded; fgm|female genital mutilation; fhir|fast
healthcare interoperability resources; fim|functional independence measure; *fish|fluorescence in situ
hybridisation|fluorescence in situ hybridization; fiv|feline immunodeficiency virus; fluoro|fluoroscopy; fmd|falsified
medicines directive; fmu|freestanding midwifery unit; fna|fine needle aspiration; fnac|fine needle aspiration
cytology; fnc|funded nursing care; fnp|family nurse practitioner|family nurse partnership; fpd|fixed partial denture;
frca|fellowship of the royal college of anaesthetists; frcem|fellowship of the royal college of emergency medicine;
frcpath|fellowship of the royal college of pathologists; frcr|fellowship of the royal college of radiologists;
frcs|fellowship of the royal college of surgeons; frec|first response emergency care; fsrh|faculty of sexual and
reproductive healthcare; fwb|full weight bearing; fy1|foundation year 1|foundation year one; fy2|foundation year
2|foundation year two; g&s|group and save; ga|general anaesthetic|general anaesthesia|general anesthesia;
*gad|generalised anxiety disorder|generalized anxiety disorder; gad-7|generalised anxiety disorder
assessment|generalized anxiety disorder scale; gastro|gastroenterology; gat|goldmann applanation tonometry; gc-ms|gas
chromatography mass spectrometry|gas chromatography-mass spectrometry; gcc|general chiropractic council; gcs|glasgow
coma scale|glasgow coma score; gdd|global developmental delay; gdm|gestational diabetes mellitus|gestational diabetes;
gds|geriatric depression scale|general dental services; gdv|gastric dilatation volvulus|gastric dilatation-volvulus;
gfr|glomerular filtration rate; gi|gastrointestinal; girft|getting it right first time; gnm|general nursing and
midwifery; goc|general optical council; gosc|general osteopathic council; gpcert|general practitioner certificate;
gpn|general practice nurse; gpwer|gp with extended role|general practitioner with extended role; gpwsi|gp with special
interest|gp with a special interest; gsl|general sales list; gtn|glyceryl trinitrate; *gum|genitourinary medicine;
gvhd|graft versus host disease; gyn|gynecology; gynae|gynaecology; h&e|haematoxylin and eosin|hematoxylin and eosin;
haem|haematology; hai|hospital-acquired infection|healthcare-associated infection; hap|hospital-acquired pneumonia;
*hart|hazardous area response team; hazmat|hazardous materials; hb|haemoglobin|hemoglobin; hba1c|glycated
haemoglobin|glycated hemoglobin; hcahps|hospital consumer assessment of healthcare providers and systems;
hcai|healthcare-associated infection; hcp|healthcare professional|healthcare provider; hcpcs|healthcare common
procedure coding system; hcr-20|historical clinical risk management; hcsw|healthcare support worker|health care
support worker; hcu|high care unit; hd|haemodialysis|hemodialysis; hedis|healthcare effectiveness data and information
set; hee|health education england; heme|hematology; hems|helicopter emergency medical service|helicopter emergency
medical services; hep|home exercise programme|home exercise program; *hes|hospital eye service|hospital episode
statistics; hf|heart failure; hfnc|high-flow nasal cannula; hfno|high-flow nasal oxygen; hge|haemorrhagic
gastroenteritis|hemorrhagic gastroenteritis; hhs|department of health and human services|health and human services;
hie|health information exchange; hiqa|health information and quality authority; histo|histology|histopathology;
*hit|high intensity therapist; hitech|health information technology for economic and clinical health; hith|hospital in
the home; hiv|human immunodeficiency virus; hiw|healthcare inspectorate wales; hl7|health level seven; hla|human
leukocyte antigen|human leucocyte antigen; hmo|health maintenance organization; hmr|home medicines review;
honos|health of the nation outcome scales; hpcsa|health professions council of south africa; hpra|health products
regulatory authority; hpv|human papillomavirus; hr|heart rate; hrg|healthcare resource group; hrt|hormone replacement
therapy; hsdu|hospital sterilisation and decontamination unit; hse|health service executive; hssib|health services
safety investigations body; hta|human tissue authority|human tissue act; htm|health technical memorandum; i&o|intake
and output; iabp|intra-aortic balloon pump; iacuc|institutional animal care and use committee; iadl|instrumental
activity of daily living|instrumental activities of daily living; iapt|improving access to psychological therapies;
ibclc|international board certified lactation consultant; ibd|inflammatory bowel disease; ibms|institute of biomedical
science; ibs|irritable bowel syndrome; icb|integrated care board; icd|international classification of
diseases|implantable cardioverter defibrillator; icd-10|international classification of diseases, tenth
revision|international classification of diseases; icd-11|international classification of diseases; icf|international
classification of functioning, disability and health|intermediate care facility; icgp|irish college of general
practitioners; icp|intensive care paramedic|integrated care pathway|intracranial pressure; ics|integrated care system;
idc|indwelling catheter|indwelling urinary catheter; iddsi|international dysphagia diet standardisation initiative;
ielts|international english language testing system; ig|information governance; igrt|image-guided
radiotherapy|image-guided radiation therapy; ihc|immunohistochemistry; ihcd|institute of health and care development;
ils|immediate life support; *im|intramuscular; *ima|indian medical association; imca|independent mental capacity
advocate; img|international medical graduate; imha|independent mental health advocate; imrt|intensity-modulated
radiotherapy|intensity-modulated radiation therapy; imt|internal medicine training; inab|irish national accreditation
board; inmo|irish nurses and midwives organisation; inr|international normalised ratio|international normalized ratio;
intra-op|intraoperative|intra-operative; io|intraosseous; iol|induction of labour|intraocular lens; iop|intraocular
pressure|intensive outpatient program; iotn|index of orthodontic treatment need; ip|independent prescriber|independent
prescribing; ipd|inpatient department; ipt|interpersonal psychotherapy|interpersonal therapy; iqc|internal quality
control; ir|interventional radiology; irb|institutional review board; irmer|ionising radiation medical exposure
regulations; irr|ionising radiations regulations; irr17|ionising radiations regulations 2017|ionising radiations
regulations; isbar|identify, situation, background, assessment, recommendation|introduction, situation, background,
assessment, recommendation; iscp|irish society of chartered physiotherapists; itls|international trauma life support;
iud|intrauterine device; iugr|intrauterine growth restriction; ivf|in vitro fertilisation|in vitro fertilization;
ivi|intravenous infusion; *jag|joint advisory group on gi endoscopy; jcaho|joint commission on accreditation of
healthcare organizations; jci|joint commission international; jesip|joint emergency services interoperability
principles; jmo|junior medical officer; jrcalc|joint royal colleges ambulance liaison committee; kub|kidneys, ureters
and bladder|kidneys ureters bladder; l&d|labour and delivery|labor and delivery; *la|local anaesthetic|local
anaesthesia|local anesthesia; lai|long-acting injectable; larc|long-acting reversible contraception;
lasik|laser-assisted in situ keratomileusis; lc-ms|liquid chromatography mass spectrometry|liquid chromatography-mass
spectrometry; lc-ms/ms|liquid chromatography tandem mass spectrometry; lcsw|licensed clinical social worker;
lda|lines, drains and airways; ldn|learning disability nurse; lfpse|learn from patient safety events; lft|liver
function test; linac|linear accelerator; lis|laboratory information system; lma|laryngeal mask airway; lmc|lead
maternity carer|local medical committee; lmcc|licentiate of the medical council of canada; lmft|licensed marriage and
family therapist; lmhc|licensed mental health counselor; lmsw|licensed master social worker; lnu|local neonatal unit;
locssip|local safety standards for invasive procedures; loinc|logical observation identifiers names and codes;
*los|length of stay; lpa|lasting power of attorney; lpc|licensed professional counselor; lps|liberty protection
safeguards; lscs|lower segment caesarean section; lsvt|lee silverman voice treatment; ltac|long-term acute care;
ltc|long-term care|long term condition; ltot|long-term oxygen therapy|long term oxygen therapy; lvn|licensed
vocational nurse; lvt|licensed veterinary technician; m&h|moving and handling; m&m|morbidity and mortality;
*ma|medical assistant; maldi-tof|matrix-assisted laser desorption ionisation time-of-flight|matrix-assisted laser
desorption/ionization time-of-flight; mammo|mammography|mammogram; mapa|management of actual or potential aggression;
mappa|multi-agency public protection arrangements; marac|multi-agency risk assessment conference;
*mat|medication-assisted treatment; mau|medical assessment unit|medical admissions unit; maxfax|maxillofacial
surgery|maxillofacial; mbbs|bachelor of medicine and bachelor of surgery|bachelor of medicine, bachelor of surgery;
mbchb|bachelor of medicine and bachelor of surgery|bachelor of medicine, bachelor of surgery; mbct|mindfulness-based
cognitive therapy; mbs|medicare benefits schedule; mbss|modified barium swallow study; mca|medicines counter
assistant; mcc|medical council of canada; mcca|multi-compartment compliance aid; mci|mass casualty incident|mild
cognitive impairment|medical council of india; mcoc|midwifery continuity of carer; mcoptom|member of the college of
optometrists; mcsp|member of the chartered society of physiotherapy; mcv|mean corpuscular volume; md|doctor of
medicine; mdi|metered dose inhaler; mds|minimum data set|myelodysplastic syndrome|monitored dosage system; mdu|medical
defence union; mecs|minor eye conditions service; med-surg|medical-surgical|medical surgical; medevac|medical
evacuation; meds|medicines|medications; *meows|modified early obstetric warning score; *methane|major incident, exact
location, type of incident, hazards, access, number of casualties, emergency services; *mews|modified early warning
score|maternity early warning score; mfds|membership of the faculty of dental surgery; mha|mental health act;
mhfa|mental health first aid|mental health first aider; mhp|mental health practitioner; mhra|medicines and healthcare
products regulatory agency; mhst|mental health support team; mi|myocardial infarction|motivational interviewing;
*micro|microbiology; micu|medical intensive care unit|mobile intensive care unit; mini-cex|mini clinical evaluation
exercise; mips|merit-based incentive payment system; mis|minimally invasive surgery; miu|minor injuries unit|minor
injury unit; mjdf|membership of the joint dental faculties; mla|medical laboratory assistant; mlc|midwifery-led
care|midwife-led care; mls|medical laboratory scientist|medical laboratory science; mlt|medical laboratory
technician|medical laboratory technologist; mlu|midwife-led unit|midwifery-led unit; mmr|measles, mumps and rubella;
mmse|mini-mental state examination|mini mental state examination; mnd|motor neurone disease|motor neuron disease;
mnsi|maternity and newborn safety investigations; mnvp|maternity and neonatal voices partnership; moc|maintenance of
certification; moca|montreal cognitive assessment; moho|model of human occupation; mohost|model of human occupation
screening tool; moi|mechanism of injury; moud|medication for opioid use disorder; mpds|medical priority dispatch
system; mpe|medical physics expert; mpharm|master of pharmacy; mpi|master patient index; mpje|multistate pharmacy
jurisprudence examination; mps|medical protection society; *mr|magnetic resonance; mra|magnetic resonance angiography;
mrcgp|membership of the royal college of general practitioners; mrcp|membership of the royal college of
physicians|membership of the royal colleges of physicians|magnetic resonance cholangiopancreatography;
mrcpsych|membership of the royal college of psychiatrists; mrcs|membership of the royal college of surgeons|membership
of the royal colleges of surgeons; mrcvs|member of the royal college of veterinary surgeons;
mrsa|methicillin-resistant staphylococcus aureus; mrt|medical radiation technologist; *ms|multiple sclerosis;
msc|microbiological safety cabinet; msf|multi-source feedback; msk|musculoskeletal; msn|master of science in nursing;
msu|midstream specimen of urine|midstream urine; mtm|medication therapy management; mur|medicines use review;
mva|motor vehicle accident|manual vacuum aspiration; mvc|motor vehicle collision; mvp|maternity voices partnership;
nabh|national accreditation board for hospitals and healthcare providers; nabl|national accreditation board for
testing and calibration laboratories; nacwo|named animal care and welfare officer; naplex|north american pharmacist
licensure examination; naru|national ambulance resilience unit; nata|national association of testing authorities;
natssip|national safety standards for invasive procedures; navle|north american veterinary licensing examination;
nbcot|national board for certification in occupational therapy; nbm|nil by mouth; ncepod|national confidential enquiry
into patient outcome and death; nchd|non-consultant hospital doctor; nclex|national council licensure examination;
ncqa|national committee for quality assurance; nct|non-contact tonometry|non-contact tonometer; ndc|national drug
code; ndis|national disability insurance scheme; ndoh|national department of health; ndt|neurodevelopmental
treatment|neurodevelopmental therapy; nebdn|national examining board for dental nurses; neet|national eligibility cum
entrance test; neqas|national external quality assessment service; neuro|neurology; nfa-vps|non-food animal
veterinarian, pharmacist, suitably qualified person; ng|nasogastric; ngt|nasogastric tube; nhsbsp|nhs breast screening
programme; nhsbt|nhs blood and transplant; nhse|nhs england; *nic|nurse in charge; *nice|national institute for health
and care excellence; nihss|national institutes of health stroke scale|nih stroke scale; nipe|newborn and infant
physical examination; niv|non-invasive ventilation; nj|nasojejunal; nls|newborn life support; nm|nuclear medicine;
nmba|nursing and midwifery board of australia; nmbi|nursing and midwifery board of ireland; nmc|national medical
commission; nmes|neuromuscular electrical stimulation; nmp|non-medical prescriber|non-medical prescribing; nms|new
medicine service; noac|novel oral anticoagulant; nok|next of kin; np|nurse practitioner; npa|national pharmacy
association|nasopharyngeal airway; npi|national provider identifier; npo|nothing by mouth; npte|national physical
therapy examination; npwt|negative pressure wound therapy; nqp|newly qualified paramedic; nremt|national registry of
emergency medical technicians; nrp|neonatal resuscitation program|neonatal resuscitation programme|nationally
registered paramedic; nsaid|non-steroidal anti-inflammatory drug|nonsteroidal anti-inflammatory drug; nsqhs|national
safety and quality health service standards|national safety and quality health service; nstemi|non-st elevation
myocardial infarction; num|nurse unit manager; nvs|named veterinary surgeon; nwb|non-weight bearing|non weight
bearing; nzrex|new zealand registration examination; o&g|obstetrics and gynaecology|obstetrics and gynecology;
ob-gyn|obstetrics and gynaecology|obstetrics and gynecology; ob/gyn|obstetrics and gynaecology|obstetrics and
gynecology; obgyn|obstetrics and gynaecology|obstetrics and gynecology; obs|obstetrics; ocd|obsessive compulsive
disorder|obsessive-compulsive disorder; *oct|optical coherence tomography; od|overdose|doctor of optometry;
*odd|oppositional defiant disorder; odp|operating department practitioner|operating department practice;
oet|occupational english test; ogd|oesophagogastroduodenoscopy; ohca|out-of-hospital cardiac arrest|out of hospital
cardiac arrest; ohe|oral health education|oral health educator; ohi|oral hygiene instruction|oral hygiene
instructions; oht|oral health therapist; omfs|oral and maxillofacial surgery; onc|oncology; ooh|out of
hours|out-of-hours; opa|oropharyngeal airway; opat|outpatient parenteral antimicrobial therapy|outpatient parenteral
antibiotic therapy; opcs-4|office of population censuses and surveys classification of interventions and procedures;
opd|outpatient department|outpatients department; opg|orthopantomogram; ophthal|ophthalmology;
opt|orthopantomogram|orthopantomograph; optom|optometry|optometrist; *ore|overseas registration examination; orif|open
reduction and internal fixation|open reduction internal fixation; ortho|orthopaedics|orthopedics|orthodontics;
osce|objective structured clinical examination; ost|opioid substitution therapy; ot|operating theatre;
ota|occupational therapy assistant|operating theatre assistant; otc|over the counter|over-the-counter;
otr|occupational therapist registered|registered occupational therapist; oud|opioid use disorder; ov|official
veterinarian; p&t|pharmacy and therapeutics; pa|physician associate|physician assistant; pacs|picture archiving and
communication system|picture archiving and communications system; pacu|post-anaesthesia care unit|post-anesthesia care
unit|post anaesthetic care unit; paeds|paediatrics; pas|patient administration system; pbm|pharmacy benefit
manager|photobiomodulation; pbs|pharmaceutical benefits scheme|positive behaviour support|positive behavior support;
pca|patient-controlled analgesia|patient care assistant; pci|percutaneous coronary intervention|pharmacy council of
india; pcn|primary care network; pcp|primary care paramedic|primary care provider|primary care physician; pcr|patient
care report; pct|patient care technician|primary care trust; pd|pupillary distance|parkinson's disease|personality
disorder|peritoneal dialysis; pde|practice development educator|professional development educator; pdmp|prescription
drug monitoring program; pdsa|plan do study act|plan, do, study, act; pe|pulmonary embolism; pecs|picture exchange
communication system; peds|pediatrics; *peep|positive end-expiratory pressure; pef|practice education facilitator;
*pep|post-exposure prophylaxis; perio|periodontics|periodontal|periodontology; periop|perioperative|peri-operative;
*pet|positron emission tomography; pet-ct|positron emission tomography computed tomography; *pews|paediatric early
warning score|pediatric early warning score; pfm|porcelain fused to metal; pft|pulmonary function test; pgd|patient
group direction; pgme|postgraduate medical education; pha|public health agency; pharmd|doctor of pharmacy; phe|public
health england; phecc|pre-hospital emergency care council; phi|protected health information|private health insurance;
phleb|phlebotomy; php|partial hospitalization program; phq-9|patient health questionnaire-9|patient health
questionnaire; phr|personal health record; phtls|prehospital trauma life support|pre-hospital trauma life support;
*pi|principal investigator; *pic|pharmacist in charge|pharmacist-in-charge; picc|peripherally inserted central
catheter; picu|paediatric intensive care unit|pediatric intensive care unit|psychiatric intensive care unit;
pid|patient identifiable data|pelvic inflammatory disease; pii|personally identifiable information; pil|patient
information leaflet; pils|paediatric immediate life support; pip|pharmacist independent prescriber; plab|professional
and linguistic assessments board; pma|professional midwifery advocate; pmh|past medical history; pmhnp|psychiatric
mental health nurse practitioner|psychiatric-mental health nurse practitioner; pmhx|past medical history; pmi|patient
master index; pna|professional nurse advocate; pnf|proprioceptive neuromuscular facilitation; poa|preoperative
assessment|pre-operative assessment; poct|point-of-care testing|point of care testing; polst|physician orders for
life-sustaining treatment|portable orders for life-sustaining treatment; *pom|prescription only
medicine|prescription-only medicine; pom-v|prescription only medicine veterinarian; pomv|prescription only medicine
veterinarian; ponv|postoperative nausea and vomiting|post-operative nausea and vomiting;
post-op|postoperative|post-operative; pph|postpartum haemorrhage|postpartum hemorrhage; ppi|proton pump
inhibitor|patient and public involvement; ppo|preferred provider organization; prbc|packed red blood cells;
pre-op|preoperative|pre-operative; pre-reg|pre-registration; prehab|prehabilitation; *prep|pre-exposure prophylaxis;
prf|patient report form; prn|pro re nata; *prom|passive range of motion|passive range of movement|patient-reported
outcome measure; *prompt|practical obstetric multi-professional training; *pros|prosthodontics; psa|prostate-specific
antigen|prescribing safety assessment|professional standards authority; psd|patient specific direction;
psi|pharmaceutical society of ireland; psirf|patient safety incident response framework; psni|pharmaceutical society
of northern ireland; pss|practice standards scheme; psw|personal support worker;
*psych|psychiatry|psychiatric|psychology; pt|physical therapist|physical therapy; pta|physical therapist
assistant|physical therapy assistant; ptcb|pharmacy technician certification board; pts|patient transport
service|patient transport services; ptsd|post-traumatic stress disorder|posttraumatic stress disorder;
pv|pharmacovigilance; pwb|partial weight bearing; pwp|psychological wellbeing practitioner; qds|four times a day|four
times daily; qi|quality improvement; qof|quality and outcomes framework; qpcr|quantitative pcr|quantitative polymerase
chain reaction|real-time pcr; qpr|question, persuade, refer; racf|residential aged care facility; racgp|royal
australian college of general practitioners; racp|royal australasian college of physicians; racs|royal australasian
college of surgeons; radiog|radiography|radiographer; *rama|registered animal medicines advisor; rbc|red blood cell;
rbt|registered behavior technician; rc|responsible clinician; rcem|royal college of emergency medicine; rcgp|royal
college of general practitioners; rcm|royal college of midwives|revenue cycle management; rcot|royal college of
occupational therapists; rcp|royal college of physicians; rcpath|royal college of pathologists; rcr|royal college of
radiologists; rcslt|royal college of speech and language therapists; rct|randomised controlled trial|randomized
controlled trial|root canal treatment|root canal therapy; rcvs|royal college of veterinary surgeons; rd|registered
dietitian; rda|registered dental assistant; rdcs|registered diagnostic cardiac sonographer; rdh|registered dental
hygienist; rdms|registered diagnostic medical sonographer; *rec|research ethics committee; *recover|reassessment
campaign on veterinary resuscitation; rehab|rehabilitation; *respect|recommended summary plan for emergency care and
treatment; resus|resuscitation; rgp|rigid gas permeable; rheum|rheumatology; rhia|registered health information
administrator; rhit|registered health information technician; ris|radiology information system; rma|registered medical
assistant; rmo|resident medical officer; rna|ribonucleic acid; rnfa|registered nurse first assistant; rnld|registered
nurse learning disability|registered nurse learning disabilities; roi|release of information; *rom|range of
motion|range of movement|routine outcome measure; rosc|return of spontaneous circulation; rp|responsible pharmacist;
rpa|radiation protection adviser; rpd|removable partial denture; rph|registered pharmacist; rpn|registered practical
nurse|registered psychiatric nurse; rps|royal pharmaceutical society|radiation protection supervisor; rpsgt|registered
polysomnographic technologist; rqia|regulation and quality improvement authority; rr|respiratory rate; rrt|registered
respiratory therapist|rapid response team|renal replacement therapy; rrv|rapid response vehicle; rscn|registered sick
children's nurse; rsi|rapid sequence induction|rapid sequence intubation|repetitive strain injury; rsv|respiratory
syncytial virus; rt|rapid tranquillisation|respiratory therapist|radiation therapist; rt-pcr|reverse transcription
polymerase chain reaction|reverse transcriptase pcr; rta|road traffic accident; rtc|road traffic collision;
rtt|referral to treatment; rvn|registered veterinary nurse; rvt|registered vascular technologist|registered veterinary
technician; rx|prescription; sabr|stereotactic ablative radiotherapy|stereotactic ablative body radiotherapy;
*sabre|serious adverse blood reactions and events; sact|systemic anti-cancer therapy; sae|serious adverse event;
sahpra|south african health products regulatory authority; *salt|speech and language therapy|speech and language
therapist; samhsa|substance abuse and mental health services administration; *sampler|signs and symptoms, allergies,
medications, past medical history, last oral intake, events; sanas|south african national accreditation system;
sanc|south african nursing council; sapc|south african pharmacy council; sau|surgical assessment unit|surgical
admissions unit; savc|south african veterinary council; sbrt|stereotactic body radiotherapy|stereotactic body
radiation therapy; sc|subcutaneous; scbu|special care baby unit; sci|spinal cord injury; scor|society and college of
radiographers; scp|surgical care practitioner; scphn|specialist community public health nurse|specialist community
public health nursing; scr|summary care record; sdec|same day emergency care; sfa|surgical first assistant; sga|small
for gestational age|supraglottic airway; sho|senior house officer; *shot|serious hazards of transfusion; si|serious
incident|sensory integration; sicu|surgical intensive care unit; *sign|scottish intercollegiate guidelines network;
*sim|simulation; siro|senior information risk owner; slcn|speech, language and communication needs;
slp|speech-language pathologist|speech-language pathology|speech language pathologist; slpa|speech-language pathology
assistant; smi|serious mental illness|severe mental illness; smpc|summary of product characteristics; smr|structured
medication review; snf|skilled nursing facility; snomed|systematized nomenclature of medicine|systematised
nomenclature of medicine; snp|single nucleotide polymorphism; *soap|subjective, objective, assessment, plan|subjective
objective assessment plan; sor|society of radiographers|society and college of radiographers; spc|suprapubic
catheter|summary of product characteristics; spd|sterile processing department|sensory processing disorder;
spect|single photon emission computed tomography; spo2|oxygen saturation|peripheral oxygen saturation; sqp|suitably
qualified person; srom|spontaneous rupture of membranes; srs|stereotactic radiosurgery; ssd|sterile services
department; ssi|surgical site infection; ssri|selective serotonin reuptake inhibitor; st3|specialty training year 3;
stemi|st elevation myocardial infarction|st-elevation myocardial infarction; sti|sexually transmitted infection;
stp|scientist training programme; sts|sit to stand; subcut|subcutaneous; subq|subcutaneous; sud|substance use
disorder; *suds|subjective units of distress; susar|suspected unexpected serious adverse reaction; svn|student
veterinary nurse; svt|supraventricular tachycardia; t&o|trauma and orthopaedics|trauma and orthopedics;
*tat|turnaround time; tb|tuberculosis; tbi|traumatic brain injury; tdm|therapeutic drug monitoring; tds|three times a
day|three times daily; *tee|transesophageal echocardiogram|transesophageal echocardiography; *tens|transcutaneous
electrical nerve stimulation; tft|thyroid function test; tga|therapeutic goods administration; thr|total hip
replacement; tia|transient ischaemic attack|transient ischemic attack; tiva|total intravenous anaesthesia|total
intravenous anesthesia; tjc|joint commission; tkr|total knee replacement; tld|thermoluminescent dosimeter;
tmd|temporomandibular disorder; tmj|temporomandibular joint; tna|trainee nursing associate; tncc|trauma nursing core
course; tnr|trap neuter return|trap-neuter-return; *toe|transoesophageal echocardiogram|transoesophageal
echocardiography; toefl|test of english as a foreign language; tplo|tibial plateau levelling osteotomy|tibial plateau
leveling osteotomy; tpr|temperature, pulse and respiration; tta|to take away; tte|transthoracic
echocardiogram|transthoracic echocardiography; tto|to take out; *tug|timed up and go; turp|transurethral resection of
the prostate; tvn|tissue viability nurse; tx|treatment; txa|tranexamic acid; u&e|urea and electrolytes; uda|unit of
dental activity; ukas|united kingdom accreditation service|uk accreditation service; ukcp|uk council for
psychotherapy|united kingdom council for psychotherapy; ukhsa|uk health security agency; ukmla|uk medical licensing
assessment; ukons|uk oncology nursing society; uoa|unit of orthodontic activity; usmle|united states medical licensing
examination; usp|united states pharmacopeia; uss|ultrasound scan; utc|urgent treatment centre; uti|urinary tract
infection; v300|independent and supplementary prescribing; va|visual acuity; *vac|vacuum-assisted closure;
vap|ventilator-associated pneumonia; vas|visual analogue scale|visual analog scale; vats|video-assisted thoracoscopic
surgery; vax|vaccination; vbac|vaginal birth after caesarean|vaginal birth after cesarean; vbg|venous blood gas;
vca|veterinary care assistant; vci|veterinary council of ireland; vet|veterinary surgeon|veterinarian|veterinary;
vetmb|bachelor of veterinary medicine; vf|ventricular fibrillation; vfss|videofluoroscopic swallow
study|videofluoroscopic swallowing study; *vip|visual infusion phlebitis|volunteer immunisation practitioner;
vmat|volumetric modulated arc therapy; vmd|veterinary medicines directorate; vn|veterinary nurse;
vre|vancomycin-resistant enterococci|vancomycin-resistant enterococcus; vt|ventricular tachycardia; vte|venous
thromboembolism; vtne|veterinary technician national examination; vts|vocational training scheme|veterinary technician
specialist; wais|wechsler adult intelligence scale; wbc|white blood cell; wpba|workplace-based assessment;
xmatch|crossmatch
"""
