"""Short forms of software, data and products, as short_forms reads them."""

LINES = """
2fa|two-factor authentication|two factor authentication; a11y|accessibility; aaa|authentication, authorisation and
accounting|authentication, authorization and accounting; abac|attribute-based access control|attribute based access
control; ac|acceptance criteria|acceptance criterion; *acid|atomicity, consistency, isolation, durability|atomicity,
consistency, isolation and durability; acl|access control list; acm|association for computing machinery;
acs|australian computer society; *ad|active directory; adas|advanced driver assistance system|advanced driver
assistance systems; adc|analogue-to-digital converter|analog-to-digital converter|analogue to digital converter|analog
to digital converter; admin|administration|administrator; adr|architecture decision record|architectural decision
record; adsl|asymmetric digital subscriber line; aes|advanced encryption standard; agi|artificial general
intelligence; agv|automated guided vehicle|automatic guided vehicle; aiops|artificial intelligence for it operations;
ajax|asynchronous javascript and xml; *alb|application load balancer; alm|application lifecycle management|application
life cycle management; alu|arithmetic logic unit; amqp|advanced message queuing protocol; ams|application managed
services|application management services; *ann|artificial neural network; aot|ahead-of-time|ahead of time; ap|access
point; apm|application performance monitoring|application performance management|association for project
management|associate product manager; appsec|application security; *apt|advanced persistent threat; aql|acceptable
quality level|acceptance quality limit; *aria|accessible rich internet applications; *arp|address resolution protocol;
*art|agile release train; asic|application-specific integrated circuit|application specific integrated circuit;
asm|attack surface management; asn|autonomous system number; aspice|automotive spice; asr|automatic speech
recognition; ast|abstract syntax tree; asv|approved scanning vendor; asvs|application security verification standard;
atdd|acceptance test-driven development|acceptance test driven development; *ate|automated test equipment|automatic
test equipment; atm|asynchronous transfer mode; auc|area under the curve;
auth|authentication|authorisation|authorization; authn|authentication; authz|authorisation|authorization;
av|antivirus|anti-virus|audio-visual|audiovisual; az|availability zone; baas|backend as a service|backup as a service;
bacnet|building automation and control networks; bas|breach and attack simulation; bc|business continuity;
bcdr|business continuity and disaster recovery; bcp|business continuity plan|business continuity planning; bcs|british
computer society; bec|business email compromise; bem|block element modifier; bfd|bidirectional forwarding detection;
bff|backend for frontend|back end for front end; bgp|border gateway protocol; bia|business impact analysis;
*bios|basic input output system|basic input/output system; bldc|brushless dc|brushless direct current; ble|bluetooth
low energy; *blob|binary large object; bng|broadband network gateway; bpa|business process analysis|business process
automation; bpm|business process management|business process modelling|business process modeling; bpmn|business
process model and notation; bpo|business process outsourcing; bpr|business process re-engineering|business process
reengineering; brd|business requirements document|business requirement document; brm|business relationship
manager|business relationship management|benefits realisation management|benefits realization management; bsc|base
station controller; bsod|blue screen of death; bsp|board support package; bss|business support system|base station
subsystem; bts|base transceiver station; bva|boundary value analysis; byod|bring your own device; c2|command and
control; ca|certificate authority|certification authority|conditional access; caas|containers as a service|container
as a service; *cab|change advisory board|change approval board; cae|computer-aided engineering|computer aided
engineering; *cam|computer-aided manufacturing|computer aided manufacturing; capm|certified associate in project
management; capwap|control and provisioning of wireless access points; casb|cloud access security broker;
cbap|certified business analysis professional; ccaas|contact centre as a service|contact center as a service;
ccb|change control board; ccie|cisco certified internetwork expert; ccna|cisco certified network associate; ccnp|cisco
certified network professional; ccpa|california consumer privacy act; ccpm|critical chain project management;
ccsp|certified cloud security professional; cdc|change data capture; cde|cardholder data environment|common data
environment; cdk|cloud development kit; cdma|code-division multiple access|code division multiple access; cdo|chief
data officer|chief digital officer; cdp|customer data platform; cdr|call detail record|critical design review;
ceh|certified ethical hacker; *cert|computer emergency response team; cgnat|carrier-grade nat|carrier grade nat;
ci|configuration item; cia|confidentiality, integrity and availability|confidentiality, integrity, availability;
cidr|classless inter-domain routing; ciem|cloud infrastructure entitlement management; cio|chief information officer;
cirt|cyber incident response team|computer incident response team; *cis|center for internet security|centre for
internet security; cisa|certified information systems auditor|cybersecurity and infrastructure security agency;
cism|certified information security manager; ciso|chief information security officer; cissp|certified information
systems security professional; cka|certified kubernetes administrator; ckad|certified kubernetes application
developer; cks|certified kubernetes security specialist; clec|competitive local exchange carrier; cls|cumulative
layout shift; cmdb|configuration management database; cmmc|cybersecurity maturity model certification; cmmi|capability
maturity model integration; cmos|complementary metal-oxide semiconductor|complementary metal oxide semiconductor;
cnapp|cloud-native application protection platform|cloud native application protection platform; cncf|cloud native
computing foundation; cni|critical national infrastructure|container network interface; cnn|convolutional neural
network; coe|centre of excellence|center of excellence; comms|communications; config|configuration; *cop|community of
practice; *cope|corporate-owned, personally enabled|corporate owned personally enabled; cors|cross-origin resource
sharing|cross origin resource sharing; *cots|commercial off-the-shelf|commercial off the shelf; cpe|customer premises
equipment|customer-premises equipment|continuing professional education; cpi|cost performance index; cpm|critical path
method; cpo|chief product officer; cpq|configure price quote|configure, price, quote; cqrs|command query
responsibility segregation; cr|change request|code review; crc|cyclic redundancy check; crd|custom resource
definition; *crest|council of registered ethical security testers; crisc|certified in risk and information systems
control; crisp-dm|cross-industry standard process for data mining; crl|certificate revocation list; *crud|create,
read, update and delete|create read update delete|create, read, update, delete; csa|cloud security alliance;
csf|critical success factor|cybersecurity framework; csirt|computer security incident response team|cyber security
incident response team; csm|certified scrum master|certified scrummaster; csp|cloud service provider|content security
policy|communications service provider|communication service provider; cspm|cloud security posture management;
cspo|certified scrum product owner; csr|certificate signing request|client-side rendering|client side rendering;
csrf|cross-site request forgery|cross site request forgery; csv|comma-separated values|comma separated values|computer
system validation|computerised system validation|computerized system validation; ct|continuous testing; ctal|certified
tester advanced level; cte|common table expression; ctem|continuous threat exposure management; ctf|capture the flag;
ctfl|certified tester foundation level; cti|cyber threat intelligence|computer telephony integration; cto|chief
technology officer; cv|computer vision|cross-validation|cross validation; cve|common vulnerabilities and exposures;
cvss|common vulnerability scoring system; cwdm|coarse wavelength division multiplexing; cwe|common weakness
enumeration; cwv|core web vitals; cx|customer experience; dac|digital-to-analogue converter|digital-to-analog
converter|digital to analogue converter|digital to analog converter|discretionary access control; *dag|directed
acyclic graph; *dam|digital asset management|database activity monitoring; dao|data access object; *das|distributed
antenna system|direct-attached storage|direct attached storage; dast|dynamic application security testing;
dataops|data operations; dau|daily active user|daily active users; db|database; dba|database administrator|database
administration; dbms|database management system; dc|data centre|data center|domain controller; dcim|data centre
infrastructure management|data center infrastructure management; ddl|data definition language; ddos|distributed denial
of service|distributed denial-of-service; dect|digital enhanced cordless telecommunications; *des|data encryption
standard; *dev|developer|development; devsecops|development, security and operations; dfd|data flow diagram;
dfir|digital forensics and incident response; dft|design for test|design for testability; dg|data governance;
dhcp|dynamic host configuration protocol; di|dependency injection; dimm|dual in-line memory module; dkim|domainkeys
identified mail; dlp|data loss prevention|data leakage prevention; dlq|dead letter queue|dead-letter queue; dma|direct
memory access; dmarc|domain-based message authentication, reporting and conformance; dml|data manipulation language;
dmz|demilitarised zone|demilitarized zone; dnssec|domain name system security extensions|dns security extensions;
dod|definition of done|department of defense; *dom|document object model; *dor|definition of ready; *dora|digital
operational resilience act|devops research and assessment; *dos|denial of service|denial-of-service; dpa|data
protection act|data processing agreement; dpi|deep packet inspection|dots per inch; dpo|direct preference
optimisation|direct preference optimization; dq|data quality; dr|disaster recovery; drm|digital rights management;
drp|disaster recovery plan|disaster recovery planning; *dry|don't repeat yourself|do not repeat yourself; dsa|data
structures and algorithms; dsar|data subject access request; dsdm|dynamic systems development method; dsl|digital
subscriber line|domain-specific language|domain specific language; dslam|digital subscriber line access multiplexer;
dsp|digital signal processing|digital signal processor; dspm|data security posture management; dsu|daily
stand-up|daily standup; dto|data transfer object; dw|data warehouse|data warehousing; dwdm|dense wavelength division
multiplexing; dwh|data warehouse|data warehousing; dx|developer experience; *eac|estimate at completion; ebgp|external
border gateway protocol|external bgp; ebpf|extended berkeley packet filter; ecc|error-correcting code|error correction
code|elliptic curve cryptography; ecmp|equal-cost multi-path|equal cost multipath; ecn|engineering change notice;
eco|engineering change order; ecr|engineering change request; ecu|electronic control unit|engine control unit;
*eda|exploratory data analysis|electronic design automation|event-driven architecture|event driven architecture;
edr|endpoint detection and response; eeprom|electrically erasable programmable read-only memory; eigrp|enhanced
interior gateway routing protocol; emc|electromagnetic compatibility; emi|electromagnetic interference;
*emm|enterprise mobility management; env|environment; eol|end-of-life; eos|end of support|end-of-support; eosl|end of
service life; epc|evolved packet core; epm|endpoint privilege management|enterprise performance management;
epmo|enterprise project management office|enterprise pmo; epp|endpoint protection platform; erd|entity relationship
diagram|entity-relationship diagram; esb|enterprise service bus; esd|electrostatic discharge; evm|earned value
management; evpn|ethernet virtual private network|ethernet vpn; ew|electronic warfare; fcr|first call resolution|first
contact resolution; fdd|feature-driven development|feature driven development|frequency division duplex; fdm|fused
deposition modelling|fused deposition modeling; fe|front end|front-end|frontend; fedramp|federal risk and
authorization management program; ferpa|family educational rights and privacy act; fft|fast fourier transform;
*fib|forwarding information base; *fido|fast identity online; fim|file integrity monitoring; finops|financial
operations; fips|federal information processing standard|federal information processing standards; fisma|federal
information security management act|federal information security modernization act; fmeda|failure modes, effects and
diagnostic analysis; fp|functional programming; fpga|field-programmable gate array|field programmable gate array;
fps|frames per second; frd|functional requirements document; frs|functional requirements specification|functional
requirement specification; fsd|functional specification document|functional specification; fsm|finite state
machine|field service management; fta|fault tree analysis; fte|full-time equivalent|full time equivalent; ftp|file
transfer protocol; fttc|fibre to the cabinet|fiber to the cabinet|fibre to the curb|fiber to the curb; ftth|fibre to
the home|fiber to the home; fttn|fibre to the node|fiber to the node; fttp|fibre to the premises|fiber to the
premises; fttx|fibre to the x|fiber to the x; fwa|fixed wireless access; gan|generative adversarial network;
gbdt|gradient boosted decision trees|gradient-boosted decision trees; gbm|gradient boosting machine; gbps|gigabits per
second; gc|garbage collection|garbage collector; gcih|giac certified incident handler; gds|government digital service;
genai|generative ai|generative artificial intelligence; gitops|git operations; gnn|graph neural network; gnss|global
navigation satellite system; golang|go programming language|go language; gpio|general-purpose input/output|general
purpose input output|general-purpose input output; *gpo|group policy object; gpon|gigabit passive optical network;
gprs|general packet radio service; gps|global positioning system; gpt|generative pre-trained transformer|generative
pretrained transformer; grc|governance, risk and compliance|governance risk and compliance; gre|generic routing
encapsulation; gru|gated recurrent unit; gslb|global server load balancing; gsm|global system for mobile
communications; gtin|global trade item number; guid|globally unique identifier; gwt|given when then|given, when, then;
*ha|high availability|highly available; *hal|hardware abstraction layer; *ham|hardware asset management;
hcd|human-centred design|human-centered design|human centred design|human centered design; hci|human-computer
interaction|human computer interaction|hyperconverged infrastructure|hyper-converged infrastructure; hdd|hard disk
drive|hard drive; hdfs|hadoop distributed file system; hdl|hardware description language; *hi-fi|high-fidelity|high
fidelity; hids|host-based intrusion detection system|host intrusion detection system; hil|hardware in the
loop|hardware-in-the-loop; hitl|human in the loop|human-in-the-loop; hld|high-level design|high level design; hlr|home
location register; hpa|horizontal pod autoscaler|horizontal pod autoscaling; hpc|high-performance computing|high
performance computing; hsm|hardware security module; hsrp|hot standby router protocol; http|hypertext transfer
protocol; https|hypertext transfer protocol secure; hw|hardware; i/o|input/output|input output|input and output;
i18n|internationalisation|internationalization; i2c|inter-integrated circuit; ia|information architecture|information
assurance; iaas|infrastructure as a service; iast|interactive application security testing; ibgp|internal border
gateway protocol|internal bgp; ic|integrated circuit|individual contributor; icd|interface control document;
icmp|internet control message protocol; ics|industrial control system|industrial control systems; ict|information and
communications technology|information and communication technology|in-circuit test|in-circuit testing;
idf|intermediate distribution frame|inverse document frequency; idor|insecure direct object reference; idp|identity
provider|intelligent document processing|internal developer platform; idps|intrusion detection and prevention system;
*ids|intrusion detection system; iec|international electrotechnical commission; ieee|institute of electrical and
electronics engineers; iet|institution of engineering and technology; ietf|internet engineering task force;
iga|identity governance and administration; igp|interior gateway protocol; iiba|international institute of business
analysis; iiot|industrial internet of things|industrial iot; imap|internet message access protocol; ims|ip multimedia
subsystem; imu|inertial measurement unit; infosec|information security; infra|infrastructure; ioc|indicator of
compromise|indicators of compromise|inversion of control; ipam|ip address management; ipc|inter-process
communication|interprocess communication; ipma|international project management association; ips|intrusion prevention
system; ipsec|internet protocol security; ipt|integrated product team|ip telephony; iptv|internet protocol television;
ipv4|internet protocol version 4|ip version 4|ip version four; ipv6|internet protocol version 6|ip version 6|ip
version six; ir|incident response|information retrieval|infrared; irp|incident response plan; isaca|information
systems audit and control association; isdn|integrated services digital network; isms|information security management
system; iso|international organization for standardization|international organisation for standardisation;
isp|internet service provider; isr|interrupt service routine|incremental static regeneration; istqb|international
software testing qualifications board; isv|independent software vendor; itam|it asset management; itgc|it general
control|it general controls; itom|it operations management; itt|invitation to tender; ivr|interactive voice response;
jd|job description; jdbc|java database connectivity; jdk|java development kit; *jit|just-in-time|just in time;
jml|joiners, movers and leavers|joiners movers leavers|joiner mover leaver; jpa|java persistence api; jre|java runtime
environment; json|javascript object notation; jsp|jakarta server pages|java server pages; jtag|joint test action
group; jtbd|jobs to be done|jobs-to-be-done; jvm|java virtual machine; jwt|json web token; kb|knowledge base;
kba|knowledge base article|knowledge article; kedb|known error database; *kiss|keep it simple, stupid; kms|key
management service|key management system|knowledge management system; knn|k-nearest neighbours|k-nearest neighbors|k
nearest neighbours|k nearest neighbors; kql|kusto query language; kri|key risk indicator; kt|knowledge transfer;
ktlo|keep the lights on|keeping the lights on; kvm|keyboard, video and mouse|kernel-based virtual machine;
l10n|localisation|localization; l2|layer 2|layer two|level 2; l3|layer 3|layer three|level 3; l7|layer 7|layer seven;
lacp|link aggregation control protocol; *lag|link aggregation group; lan|local area network; laps|local administrator
password solution; lb|load balancer; lcd|liquid crystal display; lcnc|low-code no-code|low code no code; lcp|largest
contentful paint; lda|latent dirichlet allocation|linear discriminant analysis; ldap|lightweight directory access
protocol; *led|light-emitting diode|light emitting diode; *less|large-scale scrum|large scale scrum; lfi|local file
inclusion; *lin|local interconnect network; lld|low-level design|low level design; lldp|link layer discovery protocol;
llmops|large language model operations; lo-fi|low-fidelity|low fidelity; *lora|low-rank adaptation|low rank
adaptation|long range; *los|line of sight|line-of-sight; lpwan|low-power wide-area network|low power wide area
network; lqa|linguistic quality assurance|localisation quality assurance|localization quality assurance; lstm|long
short-term memory|long short term memory; lte|long-term evolution|long term evolution; lts|long-term support|long term
support; lun|logical unit number; lvm|logical volume manager|logical volume management; *mac|media access
control|mandatory access control; macd|moves, adds, changes and deletes|moves, adds, changes and disconnects;
*mae|mean absolute error; *mam|mobile application management; *map|mean average precision; mape|mean absolute
percentage error; mau|monthly active user|monthly active users; mbd|model-based design|model based design;
mbps|megabits per second; mbse|model-based systems engineering|model based systems engineering; mbt|model-based
testing|model based testing; mcmc|markov chain monte carlo; mcp|model context protocol;
mcu|microcontroller|microcontroller unit|micro-controller; mdf|main distribution frame; mdm|mobile device
management|master data management; mdr|managed detection and response; mfa|multi-factor authentication|multifactor
authentication|multi factor authentication; *mi|management information|major incident; mib|management information
base; *mil|model in the loop|model-in-the-loop; *mim|major incident management|major incident manager; mimo|multiple
input multiple output|multiple-input multiple-output; *mis|management information system; misra|motor industry
software reliability association; mitm|man in the middle|man-in-the-middle; mle|machine learning engineer|maximum
likelihood estimation; mlp|multilayer perceptron|multi-layer perceptron|minimum lovable product; mmf|minimum
marketable feature; mmp|minimum marketable product; mmu|memory management unit; mno|mobile network operator;
*moe|mixture of experts; *mom|minutes of meeting; *moscow|must have, should have, could have, won't have;
mou|memorandum of understanding; mpi|message passing interface; mpls|multiprotocol label switching|multi-protocol
label switching; mpp|massively parallel processing; mqtt|message queuing telemetry transport; mrd|market requirements
document; msa|master services agreement|master service agreement; msc|mobile switching centre|mobile switching center;
mse|mean squared error|mean square error; msp|managed service provider|managing successful programmes; mss|managed
security services; mssp|managed security service provider; mstp|multiple spanning tree protocol; mtbf|mean time
between failures|mean time between failure; mtls|mutual tls|mutual transport layer security; mttd|mean time to
detect|mean time to detection; mttf|mean time to failure; mttr|mean time to repair|mean time to recovery|mean time to
resolve|mean time to resolution|mean time to restore|mean time to respond; mtu|maximum transmission unit; mvno|mobile
virtual network operator; mvt|multivariate testing|multivariate test; mvvm|model view viewmodel|model-view-viewmodel;
mx|mail exchange|mail exchanger; nac|network access control; *nas|network-attached storage|network attached storage;
*nat|network address translation; nbi|northbound interface; ncsc|national cyber security centre; ndr|network detection
and response; ner|named entity recognition; nerc|north american electric reliability corporation; netops|network
operations; nfc|near-field communication|near field communication; nfr|non-functional requirement|nonfunctional
requirement; nfs|network file system; nft|non-functional testing|non-functional test; nfv|network functions
virtualisation|network functions virtualization|network function virtualisation|network function virtualization;
ngfw|next-generation firewall|next generation firewall; *nic|network interface card; nids|network intrusion detection
system|network-based intrusion detection system; nis|network and information systems; nist|national institute of
standards and technology; nlg|natural language generation; nlu|natural language understanding; nms|network management
system; nmt|neural machine translation; noc|network operations centre|network operations center; npd|new product
development; npi|new product introduction; nrr|net revenue retention; nsg|network security group; nte|network
terminating equipment|network termination equipment; ntp|network time protocol; nvram|non-volatile random access
memory|non-volatile ram; o11y|observability; oauth|open authorization|open authorisation; obd|on-board
diagnostics|onboard diagnostics; ocm|organisational change management|organizational change management; ocsp|online
certificate status protocol; odbc|open database connectivity; odm|original design manufacturer; ods|operational data
store; oem|original equipment manufacturer; oidc|openid connect; *ola|operational level agreement|operating level
agreement; olap|online analytical processing; olt|optical line terminal; oltp|online transaction processing;
ont|optical network terminal; onu|optical network unit; *oo|object-oriented|object oriented; ooad|object-oriented
analysis and design; oob|out-of-band|out of band; ood|object-oriented design|object oriented design; *oom|out of
memory; opsec|operational security|operations security; oscp|offensive security certified professional; osi|open
systems interconnection; osint|open-source intelligence|open source intelligence; osp|outside plant; ospf|open
shortest path first; oss|open-source software|open source software|operational support system|operations support
system; ost|opportunity solution tree; ot|operational technology; ota|over-the-air|over the air; otdr|optical time
domain reflectometer|optical time-domain reflectometer; otp|one-time password|one-time passcode|one time password;
ou|organisational unit|organizational unit; owasp|open web application security project|open worldwide application
security project; p1|priority 1|priority one; p2|priority 2|priority two; p2p|peer-to-peer|peer to peer;
p3o|portfolio, programme and project offices; paas|platform as a service; pabx|private automatic branch exchange;
*pam|privileged access management; *pat|port address translation; payg|pay as you go|pay-as-you-go; pbi|product
backlog item; pbx|private branch exchange; pca|principal component analysis; pci|payment card industry|peripheral
component interconnect; pcie|pci express|peripheral component interconnect express; pdca|plan-do-check-act|plan do
check act; pdlc|product development life cycle|product development lifecycle; pdr|preliminary design review|personal
development review; pdu|power distribution unit|protocol data unit|professional development unit;
peft|parameter-efficient fine-tuning|parameter efficient fine-tuning; pentest|penetration test|penetration testing;
pentester|penetration tester; *pert|program evaluation and review technique|programme evaluation and review technique;
pfq|project fundamentals qualification; *pi|programme increment|program increment|planning increment; *pia|privacy
impact assessment; *pid|project initiation document|project initiation
documentation|proportional-integral-derivative|proportional integral derivative; *pim|privileged identity
management|product information management; pir|post-incident review|post-implementation review|post implementation
review; pki|public key infrastructure; plg|product-led growth|product led growth; pll|phase-locked loop|phase locked
loop; plm|product lifecycle management|product life cycle management; pmbok|project management body of knowledge;
pmf|product-market fit|product market fit; pmi|project management institute; pmm|product marketing manager;
pmp|project management plan; pmq|project management qualification; poam|plan of action and milestones|plans of action
and milestones; poc|point of contact; *poe|power over ethernet; *pom|page object model|project object model;
*pon|passive optical network; *pop|point of presence|points of presence; *pots|plain old telephone service; pov|proof
of value|point of view; ppm|project portfolio management|portfolio, programme and project management; prd|product
requirements document|product requirement document; preprod|pre-production; prince2|projects in controlled
environments; *prod|production; psm|professional scrum master; pspo|professional scrum product owner; pstn|public
switched telephone network; psu|power supply unit|power supply; ptp|precision time protocol|point-to-point;
pwa|progressive web app|progressive web application; pwm|pulse width modulation|pulse-width modulation; pxe|preboot
execution environment; qbr|quarterly business review; qoe|quality of experience; qos|quality of service; qps|queries
per second; qr|quick response; qsa|qualified security assessor; raas|ransomware as a service; raci|responsible,
accountable, consulted and informed|responsible, accountable, consulted, informed; *rad|rapid application development;
*radius|remote authentication dial-in user service; *rag|retrieval-augmented generation|retrieval augmented
generation|red, amber, green|red amber green; *raid|redundant array of independent disks|risks, assumptions, issues
and dependencies|risks, actions, issues and decisions|risks, assumptions, issues, dependencies; *ram|random access
memory|random-access memory; *ran|radio access network; *rasp|runtime application self-protection; *rat|remote access
trojan; rbac|role-based access control|role based access control; rce|remote code execution; rdf|resource description
framework; rdma|remote direct memory access; rdp|remote desktop protocol; rds|remote desktop services; regex|regular
expression; repo|repository; *rest|representational state transfer; *retro|retrospective; rf|radio frequency;
rfc|request for change|request for comments; rfq|request for quotation|request for quote; rft|request for tender;
*rib|routing information base; *rip|routing information protocol; risc|reduced instruction set computer|reduced
instruction set computing; rl|reinforcement learning; rlhf|reinforcement learning from human feedback; rls|row-level
security|row level security; rma|return merchandise authorisation|return merchandise authorization; rmf|risk
management framework; rmm|remote monitoring and management; rmse|root mean squared error|root mean square error;
rnn|recurrent neural network; *roc|receiver operating characteristic; *roe|rules of engagement; *rom|read-only
memory|rough order of magnitude; rpc|remote procedure call; rpo|recovery point objective; rps|requests per second;
rsa|rivest-shamir-adleman; rsrp|reference signal received power; rssi|received signal strength indicator|received
signal strength indication; rstp|rapid spanning tree protocol; rtc|real-time clock|real time clock; rte|release train
engineer; rtl|register-transfer level|register transfer level; rtm|requirements traceability matrix|requirement
traceability matrix; rto|recovery time objective; rtos|real-time operating system|real time operating system;
rtp|real-time transport protocol; *rum|real user monitoring; rup|rational unified process; sa|solution
architect|solutions architect|systems analyst|system administrator; *safe|scaled agile framework; *sam|software asset
management; saml|security assertion markup language; *san|storage area network|subject alternative name; sase|secure
access service edge; sast|static application security testing; *sat|site acceptance test|site acceptance
testing|system acceptance testing; sbc|session border controller|single-board computer|single board computer;
sbom|software bill of materials; sca|software composition analysis; scd|slowly changing dimension; scm|source code
management|software configuration management|source control management; scp|secure copy protocol; sd|service desk;
sd-wan|software-defined wide area network|software-defined wan|software defined wan; sde|software development
engineer; sdet|software development engineer in test|software developer in test; sdh|synchronous digital hierarchy;
sdm|service delivery manager|service delivery management; sdn|software-defined networking|software-defined
network|software defined networking; sdr|software-defined radio|software defined radio; secops|security operations;
serp|search engine results page; sfc|system file checker; sfp|small form-factor pluggable|small form factor pluggable;
sft|supervised fine-tuning|supervised fine tuning; sftp|secure file transfer protocol|ssh file transfer protocol;
sgd|stochastic gradient descent; shap|shapley additive explanations; *siam|service integration and management;
*sil|software in the loop|software-in-the-loop|safety integrity level; *sip|session initiation protocol; *sit|system
integration testing|systems integration testing; *slam|simultaneous localisation and mapping|simultaneous localization
and mapping; sli|service level indicator; slm|service level management|small language model; *smart|specific,
measurable, achievable, relevant and time-bound|specific, measurable, achievable, relevant, time-bound; smb|server
message block|small and medium-sized business; smd|surface-mount device|surface mount device; sms|short message
service; smt|surface-mount technology|surface mount technology; smtp|simple mail transfer protocol; snmp|simple
network management protocol; *soap|simple object access protocol; *soar|security orchestration, automation and
response; *soc|security operations centre|security operations center|system on chip|system on a chip|system-on-chip;
soe|standard operating environment; *solid|single responsibility, open-closed, liskov substitution, interface
segregation and dependency inversion; *som|system on module|system-on-module; sonet|synchronous optical
networking|synchronous optical network; *sos|scrum of scrums; sotif|safety of the intended functionality; sp|story
point|stored procedure|service pack; *spa|single-page application|single page application|single-page app|single page
app; spec|specification; spf|sender policy framework; spi|serial peripheral interface|schedule performance index;
spoc|single point of contact; spof|single point of failure; sqa|software quality assurance; sql|structured query
language; sqli|sql injection; sro|senior responsible owner; srs|software requirements specification|software
requirement specification; ssd|solid-state drive|solid state drive; ssdlc|secure software development life
cycle|secure software development lifecycle|secure sdlc; sse|security service edge|server-sent events; ssg|static site
generation|static site generator; ssh|secure shell; ssid|service set identifier; ssl|secure sockets layer; ssot|single
source of truth; ssp|system security plan; sspr|self-service password reset; ssr|server-side rendering|server side
rendering; ssrf|server-side request forgery|server side request forgery; stb|set-top box; stlc|software testing life
cycle|software test life cycle|software testing lifecycle; stp|spanning tree protocol|shielded twisted pair;
stt|speech-to-text|speech to text; *sus|system usability scale; svg|scalable vector graphics; svm|support vector
machine; sw|software; swe|software engineer; swot|strengths, weaknesses, opportunities and threats|strengths,
weaknesses, opportunities, threats; sysadmin|system administrator|systems administrator|system administration|systems
administration; sysml|systems modelling language|systems modeling language; sysops|system operations|systems
operations; t&m|time and materials|time and material; *tam|technical account manager|total addressable market;
*tara|threat analysis and risk assessment; tcp|transmission control protocol; tcp/ip|transmission control
protocol/internet protocol; tdd|time division duplex|technical design document; tdm|test data management|time-division
multiplexing|time division multiplexing; telco|telecommunications company|telecoms company;
telecom|telecommunications; telecoms|telecommunications; tf-idf|term frequency-inverse document frequency|term
frequency inverse document frequency; tftp|trivial file transfer protocol; tl|tech lead|technical lead|team lead|team
leader; tla|three-letter acronym; tld|top-level domain; tlpt|threat-led penetration testing; tls|transport layer
security; tmmi|test maturity model integration; togaf|open group architecture framework; *toil|time off in lieu;
*tom|target operating model; *tor|terms of reference|top of rack; totp|time-based one-time password; tpm|technical
program manager|technical programme manager|technical product manager|trusted platform module; tprm|third-party risk
management|third party risk management; tps|transactions per second; tpu|tensor processing unit; tqm|total quality
management; trl|technology readiness level; ttfb|time to first byte; ttl|time to live|time-to-live; ttm|time to
market; ttp|tactics, techniques and procedures|tactic, technique and procedure; tts|text-to-speech|text to speech;
uac|user account control; uart|universal asynchronous receiver-transmitter|universal asynchronous receiver
transmitter; uav|unmanned aerial vehicle; uc|unified communications|use case; ucaas|unified communications as a
service; ucd|user-centred design|user-centered design|user centred design|user centered design; udf|user-defined
function|user defined function; udp|user datagram protocol; ueba|user and entity behaviour analytics|user and entity
behavior analytics; uefi|unified extensible firmware interface; uem|unified endpoint management; uid|user
identifier|user id; uml|unified modelling language|unified modeling language; umts|universal mobile telecommunications
system; *ups|uninterruptible power supply; *uri|uniform resource identifier; url|uniform resource locator;
usb|universal serial bus; utm|unified threat management; utp|unshielded twisted pair; uuid|universally unique
identifier; uxr|user experience research|ux research|ux researcher; v&v|verification and validation; vae|variational
autoencoder; vapt|vulnerability assessment and penetration testing; vcpu|virtual cpu|virtual central processing unit;
vcs|version control system|version control; vdi|virtual desktop infrastructure; vdsl|very high-speed digital
subscriber line; vfx|visual effects; vhdl|vhsic hardware description language; vlan|virtual local area network|virtual
lan; vlm|vision language model|vision-language model; vlsi|very large-scale integration|very large scale integration;
vlsm|variable-length subnet mask|variable length subnet mask|variable length subnet masking; vnet|virtual network;
vnf|virtual network function|virtualised network function|virtualized network function; voc|voice of the
customer|voice of customer; vod|video on demand; vpc|virtual private cloud; vpls|virtual private lan service;
vps|virtual private server; vqa|visual question answering; vrf|virtual routing and forwarding; vrrp|virtual router
redundancy protocol; vsm|value stream mapping|value stream management; vuln|vulnerability; vxlan|virtual extensible
lan|virtual extensible local area network; w3c|world wide web consortium; waf|web application firewall; *wan|wide area
network; *wap|wireless access point; wau|weekly active user|weekly active users; wbs|work breakdown structure;
wfh|work from home|working from home; *wip|work in progress; wlan|wireless local area network|wireless lan;
wlc|wireless lan controller|wireless controller; wmi|windows management instrumentation; wpa|wi-fi protected access;
wsdl|web services description language; wsjf|weighted shortest job first; wysiwyg|what you see is what you get;
xai|explainable ai|explainable artificial intelligence; xdr|extended detection and response; xml|extensible markup
language; xp|extreme programming; xr|extended reality; xss|cross-site scripting|cross site scripting; xxe|xml external
entity; yagni|you aren't gonna need it; yaml|yaml ain't markup language; zt|zero trust|zero-trust; zta|zero trust
architecture|zero-trust architecture; ztna|zero trust network access|zero-trust network access
"""
