"""Word tables for reading names in English news: titles, roles, heads of institutions, armed groups, agencies.

General knowledge of the genre, written down by hand; nothing here comes from one story. Lower case unless a comment says so.
"""

from __future__ import annotations

from secondsource.text.callings import NAMES_AS_WELL, PEOPLE


def wordset(text: str) -> frozenset[str]:
    """The words of a table."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """The phrases of a table, parted by bars."""
    return frozenset(part.strip() for part in text.split("|") if part.strip())


# people ----------------------------------------------------------------------------------------------------------

MALE_TITLES = wordset(
    "mr mister sir lord king prince duke baron monsieur herr señor senor signor sheikh shaikh emir sultan don"
)
FEMALE_TITLES = wordset(
    "madam madame doña dona fru frøken fröken mevrouw pani señorita signorina signorita mma mrs ms miss lady dame queen princess duchess baroness madame mme frau señora senora signora mlle"
)
HONORIFICS = MALE_TITLES | FEMALE_TITLES | wordset("mx dr prof rev fr hon st-judge maître maitre")
"""Titles that house style prints with the surname: they make an alias of their own ("Mr Rowe")."""

RANKS = wordset("""
    president vice-president premier chancellor minister secretary governor mayor senator congressman congresswoman representative
    rep sen gov judge justice magistrate ambassador consul commissioner chairman chairwoman chairperson chair director
    general gen brigadier colonel col lieutenant lt major maj captain capt sergeant sgt corporal private admiral commander
    cmdr commodore marshal constable inspector superintendent detective sheriff officer chief professor doctor reverend father
    bishop archbishop cardinal pope rabbi imam ayatollah mullah pastor dean rector provost coach pilot
    speaker delegate councillor councilor councilman councilwoman alderman attorney prosecutor solicitor counsel
    undersecretary under-secretary spokesman spokeswoman spokesperson ceo cfo coo cto editor economist analyst
    det dci dcs di dsu supt brig cllr pte cpl cmdt nurse agent
    deputy aide envoy treasurer comptroller taoiseach tánaiste warden principal headteacher headmaster
    """)
"""Words that, capitalised before a name, make what follows a person: "Governor Hale", "Finance Minister Ada Lund"."""

TITLE_MODIFIERS = wordset("""
    prime vice deputy assistant associate acting interim former ex- chief executive senior junior first second lord lady foreign
    finance defence defense interior home health education justice trade energy environment transport transportation labour labor
    agriculture housing culture economy economic development planning industry tourism sports sport water
    information communications telecommunications oil petroleum mining fisheries forestry immigration migration security
    national federal state regional provincial district city county general attorney district police fire army navy air
    force staff sergeant lance rear field wing flight squadron crown managing financial operating technical medical
    science research press public relations affairs homeland treasury commerce cabinet parliamentary permanent
    joint major lieutenant brigadier special prosecutor investment risk
    supreme high chief-of-staff right rt hon honourable honorable most reverend very exchequer intelligence civil
    """)
"""Words that may stand before a rank within one title: "Deputy Prime Minister", "Defence Secretary"."""

ROLE_NOUNS = wordset("""
    accountant activist actor actress adviser advisor administrator ambassador analyst anchor archbishop architect artist astronaut
    athlete attorney author banker baker barrister bishop biologist blogger bookkeeper boss broadcaster broker builder bureaucrat
    businessman businesswoman captain campaigner cardinal carpenter cartoonist ceo cfo chair chairman chairperson chairwoman
    chancellor chef chief chemist clergyman cleric climatologist coach co-author co-chair co-founder cofounder colonel columnist
    comedian commander commentator commissioner composer congressman congresswoman constable consultant contractor
    coordinator coroner correspondent councillor councilman councilwoman councilor counsel counsellor criminologist critic dealer
    dean delegate demographer deputy designer detective developer diplomat director driver ecologist economist
    editor emir employee engineer entrepreneur envoy epidemiologist executive expert exile farmer father fighter filmmaker
    firefighter fisherman footballer forecaster founder fugitive general geologist geophysicist governor grocer guard guitarist
    head headmaster headmistress headteacher heiress historian host hydrologist imam infectologist inspector insider investigator
    investor jihadist journalist judge jurist juror justice labourer landlord lawmaker lawyer leader lecturer legislator
    librarian lieutenant lobbyist magistrate magnate manager mathematician mayor mechanic mediator meteorologist midwife
    militant miner minister mogul monk mother mp mep musician negotiator neighbour neighbor novelist nurse nutritionist officer official
    oncologist opponent ombudsman organiser organizer owner painter paramedic partner pastor patriarch pensioner philosopher
    photographer physician physicist pilot playwright plumber poet policeman policewoman politician pollster porter postmaster premier
    presenter president priest prime-minister principal producer professor prosecutor provost psychiatrist psychologist
    publisher rabbi rapporteur reader rector refugee registrar reporter representative researcher resident responder retailer
    ringleader sailor salesman scholar scientist sculptor secretary seismologist senator sergeant sheriff shopkeeper
    singer sociologist soldier solicitor speaker specialist spokesman spokesperson spokeswoman statistician steward
    strategist student successor superintendent supervisor surgeon surveyor teacher technician terrorist tester toxicologist trader trainer
    treasurer trustee tycoon undersecretary veteran vet veterinarian vice-chair vice-chairman vice-president vicar virologist
    umpire referee promoter conductor jockey crofter caretaker intendant spectator showman beachcomber assemblyman assemblywoman backbencher
    butcher skipper bosun harbourmaster geneticist glaciologist archaeologist usher bailiff trapper angler goalkeeper striker midfielder winger
    trainer breeder rancher grower waiter waitress barman barmaid bartender janitor cleaner trucker foreman forewoman beekeeper curator conservator auctioneer
    pharmacist dentist optician undertaker gravedigger verger sexton organist choirmaster churchwarden deacon abbess nun friar acoustician hydrologist
    lifeguard lighthouse-keeper lighthousekeeper stationmaster signalman ferryman boatman fireman milkman postman
    volcanologist volunteer warden warlord whistleblower widow winemaker witness writer zoologist
    """) | (PEOPLE - NAMES_AS_WELL)
"""Head nouns of what people are: a name next to one, or with one in apposition, is a person's."""

FEMALE_ROLES = wordset(
    "chairwoman spokeswoman businesswoman congresswoman councilwoman policewoman headmistress actress heiress widow mother wife daughter sister aunt niece girlfriend grandmother landlady abbess nun matriarch stateswoman schoolgirl schoolmistress sportswoman saleswoman barmaid seamstress"
)
MALE_ROLES = wordset(
    "chairman spokesman businessman congressman councilman policeman headmaster clergyman salesman fisherman father husband son brother uncle nephew boyfriend grandfather widower landlord abbot monk patriarch statesman schoolboy schoolmaster sportsman fireman watchman stationmaster harbourmaster baronet"
)

# Given names that are common somewhere in the world and seldom anything else. Used as a hint beside others.
GIVEN = wordset("""
    aaron abbas abdel abdul abdullah abigail abraham abu adam adrian agnes ahmad ahmed aisha alan albert alejandro alessandro alex alexander
    alexandra alexei alfred ali alice alison allan amanda amina amir amy ana anastasia anders andre andrea andreas andrei andrew andy angela
    angus anita anja ann anna anne annette annie anthony antoine anton antonio anwar arjun arno arthur arturo asha ashley astrid
    audrey axel ayesha barbara bashar beatrice ben benjamin bernard bernd beth betty bilal bill björn bob boris brad brenda brian bridget
    bruce bruno bryan carl carla carlos carmen carol caroline catherine cecilia charles charlotte chen chris christian christina
    christine christoph christopher claire clara claude claudia clive colin connor craig cristina daisy dale damian dan daniel daniela
    darren dave david dean deborah denis dennis derek diana diane diego dieter dimitri dmitri dmitry dolores dominic donald donna
    dorothy doug douglas duncan ebrahim edda eddie edgar edith eduardo edward edwin eileen elena eli elias elizabeth ella ellen elsa emil
    emily emma emmanuel enrique eric erica erik ernest ernst esther ethan eugene eva evan evelyn fatima felix fernando fiona florian
    fran frances francesca francesco francis francisco franco frank franz fred frederick fritz gabriel gareth gary geoff
    geoffrey george georgia gerald gerard gerhard giorgio giovanni giulia glenn gordon graham greg gregory greta guillermo
    gunnar gustav hadi haider hamid hamza hannah hans harald harold haroun harriet harry hasan hassan heather hector hedda heidi
    heinz helen helena helga helmut henri henrik henry hisham holly howard hugh hugo hussein ian ibrahim igor ilse imran ines ingrid
    irene irina iris isaac isabel isabelle isla ivan jack jackie jacob jacques jaime jake jakob jamal james jamie jan jane janet janice
    jasmine jason javier jay jean jeff jeffrey jennifer jenny jens jeremy jerome jerry jessica jill jim jimmy jin joan joanna joanne joe joel
    johan johanna johannes john johnny jon jonas jonathan jorge josé jose josef joseph joshua joyce juan judith judy julia julian
    julie jürgen justin kamal karen karim karin karl kate katherine kathleen kathryn katie keith kelly ken kenneth kevin khaled
    khalid kim kirsten klaus konrad kristin kristina kurt lars larry laura lauren laurent lawrence lea leah leila lena leo leon
    leonard leslie lewis liam lily linda lisa liz lois lorenzo louis louise luca lucas lucia lucy luis lukas luke lydia lynn magda magnus
    mahmoud malcolm manuel marc marcel marco marcus marek margaret maria mariam marianne marie marina mario marion mark markus marlene
    martha martin martina marty mary maryam mateo matteo matthew matthias maureen maurice max maximilian megan mehdi mehmet
    melissa mercedes mia michael michel michelle miguel mikael mike mikhail mila miles milan mohamed mohammad mohammed
    moira mona monica monika morgan mostafa muhammad murat mustafa nadia nancy naomi natalia natalie natasha nathan neil
    nelson niall nicholas nick nicola nicolas nigel nikolai nils nina noah noel nora norman nuri olaf oleg olga oliver olivia omar
    oscar osama otto owen pablo pamela paolo pascal pat patricia patrick paul paula paulo pavel pedro peggy penny per peter petra
    phil philip philippe philippa phoebe pierre pieter piotr rachel rafael rahul raj rajesh ralf ralph ramon rania rashid raymond
    rebecca reinhard renate rené ricardo richard rick rita rob robert roberta roberto robin rodrigo roger roland rolf roman ron ronald
    rosa rosalind rose rosemary ross roy ruben rudolf rupert russell ruth ryan saad sabine sabrina said saleh salim sally sam samantha
    samir samuel sandra sanjay sara sarah saul scott sean sebastian serge sergei sergey sharon sheila shirley silvia simon simone
    sofia solomon sonia sophie stan stanley stefan stefano stella stephanie stephen steve steven stuart sue sunil
    susan susanne suzanne sven svetlana sylvia tamara tanya tara tariq ted teresa terry tessa theo theodore theresa thomas tim
    timothy tina toby todd tom tomas tommy tony tracy trevor ulrich ulrike umar ursula valerie vanessa vera veronica victor
    victoria vijay viktor vincent viola virginia vivian vladimir volodymyr walid walter wanda warren wayne wendy wei werner wilfred
    wilhelm will william wolfgang xavier yasmin yasser youssef yuri yusuf yvonne zahra zainab zhang zoe
    """)

PARTICLES = wordset(
    "al el ul bin ibn bint ben abu umm de da di del della der den des dos du la le van von ter ten zu zur zum vom ag ould af av mac st o'"
)
"""Lower-case words that stand inside people's names."""

PERSON_VERBS = wordset("""
    resigned resigns retired died dies born married divorced shrugged smiled smiles nodded joked jokes laughed laughs sighed sighs wept cried
    whispered muttered shouted grinned chuckled blushed winced scoffed testified pleaded graduated studied taught teaches grew moved
    lived lives walked sat stood gestured paused nods shrugs himself herself hopes recalls remembers recounted quipped tells fled woke slept
    """)
"""Verbs of what people alone do: before or after a name they make it a person's."""

PERSON_NOUNS = wordset("""
    wife husband widow widower son daughter brother sister mother father parents family lawyer lawyers mum dad uncle aunt cousin niece nephew
    grandson granddaughter fiance fiancee girlfriend boyfriend successor predecessor aide aides face voice hand hands eyes death
    funeral career memoir biography resignation arrest remarks comments birthday childhood killers supporters deputy
    answer answers reply replies response rejoinder words solicitor barrister colleague colleagues friend friends neighbour neighbours neighbor neighbors
    landlord landlady manservant nephews nieces sons daughters sisters brothers kin relatives body bed house kitchen bedroom diary coat hat shoes
    pocket pockets beard hair heart leg legs arm arms foot feet shoulder grave conscience honeymoon wedding marriage divorce
    """)
"""What people have: after "Rowe's" they make a person of Rowe."""

PEOPLE_WORDS = wordset("""
    man woman boy girl teenager toddler baby father-of-two mother-of-two father-of-three mother-of-three grandmother grandfather
    husband wife widow widower son daughter brother sister uncle aunt cousin niece nephew grandson granddaughter
    survivor victim witness passer-by bystander resident native veteran suspect gunman hostage prisoner inmate defendant candidate
    villager volunteer worker graduate pupil schoolboy schoolgirl customer passenger
    """)
"""What a person is in an apposition, beside posts and trades: "Ada Lund, a mother of two"."""

PLACE_SIDES = wordset("""
    residents people villagers inhabitants citizens streets outskirts suburbs centre center north south east west northeast northwest southeast
    southwest battle siege town city village port parts mayor governor bishop archbishop coast banks environs population quarter
    neighbourhood neighborhood district province region
    """)
"""Before "of" and a name they make it a place's: "residents of", "north of"."""

JOURNEYS = wordset("""
    arrived arrives arrive travelled traveled travel flew fly drove drive returned return fled moved went sailed marched headed crossed
    landed born raised based lives lived living stationed deployed staying killed found buried arriving travelling traveling returning
    road roads train trains ferry ferries flight flights bus buses trip airport
    """)
"""Before "to", "in" or "at" and a name they make it a place's."""

REGIONS = wordset("island islands isles archipelago peninsula province region governorate")
"""After a place's name, in small letters, they are part of what it is called: "the Terne islands"."""

SERVICES = wordset("""
    fire ambulance rescue intelligence security prison prisons health weather meteorological emergency emergencies protection border postal
    press geological statistics forest parks probation seismological geodetic tax immigration hydrological
    """)
"""Before "service" they make an institution of it."""

TABLOID_OPENERS = wordset("""
    fuming furious beaming smiling grinning sobbing weeping defiant tearful embattled disgraced beleaguered shamed jailed ailing
    outspoken veteran angry raging gloating heartbroken devastated distraught grieving brave plucky hapless hero heroic cheeky glum
    blundering bungling scandal-hit crisis-hit under-fire troubled controversial charismatic flamboyant billionaire millionaire popular beloved
    stricken terrified shocked stunned delighted jubilant triumphant worried anxious bereaved injured wounded team
    """)
"""Words that papers put before a name at the head of a sentence; they are no part of it."""

SPEECH_VERBS = wordset("""
    said says say told tells tell added adds asked asks announced announces argued argues believes believed called claimed claims
    confirmed confirms declared declined denied denies describes described estimates estimated expects expected explained explains
    insisted insists noted notes predicted predicts promised quipped replied replies reported reports responded revealed
    stated states stressed suggested suggests thinks urged urges warned warns wrote writes acknowledged admitted alleged
    conceded concluded countered recalled remarked reiterated tweeted vowed welcomed wants wanted rejected hopes fears agreed accused
    """)

# bodies ----------------------------------------------------------------------------------------------------------

COMPANY_FORMS = wordset("""
    inc incorporated ltd limited plc ag gmbh sa s.a nv n.v bv b.v ab oy oyj as a.s asa a/s kg kgaa se corp corporation co company
    llc l.l.c llp lp l.p spa s.p.a srl s.r.l sarl s.a.r.l pty pte bhd berhad sdn kk k.k ooo oao zao pao ojsc cjsc jsc pjsc
    ooo. kft zrt doo d.o.o tbk sas s.a.s sl s.l eood ead ug ohg cv c.v aps
    """)
"""Endings that say only in what legal form a firm exists: no part of its name in comparisons."""

ORG_HEADS = wordset("""
    academy administration agency airline airlines airways alliance army assembly association associates authority automotive
    bancorp bank banking bar barracks board brewery broadcasting brothers bureau business cabinet capital cartel center centre chamber chemicals
    church clinic club coalition college command commission committee communications community companies company
    confederation conference congress consortium constabulary consulting cooperative co-operative corporation corps council court credit
    daily dairy department directorate dynamics education electronics embassy energy enterprise enterprises entertainment
    exchange executive express factory federation finance financial fisheries forces foundation foods front fund
    gazette government group guard herald holding holdings hospital house hotel hotels industries industry infirmary
    initiative inquiry inspectorate institute institution insurance intelligence international investigators investments journal
    laboratories laboratory labs law league legislature library line lines logistics ltd mail majority media medicine metals militia mills
    mines mining ministry minerals mission monitor motors museum mutual navy network networks news newspaper newspapers online polytechnic conservatory
    nations observatory observer office oil orchestra organisation organization orthodox panel parliament partners partnership party petroleum
    pharma pharmaceuticals pictures plc police post power press productions program programme project properties prosecutor publications
    rail railway railways radio records refinery registry regulator research reserve resistance resources retail review savings
    school schools secretariat securities senate service services shipping shipyard shipyards society software solutions staff
    standard state steel store stores studio studios supermarket supermarkets survey syndicate systems task
    technologies technology telecom telecommunications telegraph telephone television theatre times today transport treasury tribune
    tribunal trust tv union unions united universities university utilities utility ventures watch weekly works workers
    """)
"""Last words that make a capitalised phrase an organisation."""

ORG_HEADS_WEAK = wordset(
    "argus courier chronicle echo globe guardian mirror star sun world line bulletin record advertiser examiner "
    "enquirer inquirer independent leader dispatch sentinel register voice wire beacon messenger"
)
"""The same, but also ordinary words: they count from two words on."""

ORG_OPENERS = wordset(
    "radio tv television university bank ministry department institute college office council committee commission "
    "court house school association society federation union league board bureau chamber center centre museum "
    "academy hospital church diocese embassy alliance confederation campaign doctors friends network agency "
    "municipality authority directorate fund foundation organisation organization party front army movement group state "
    "parliament assembly ministry national-bank reserve club society coalition service body times voice sons daughters knights"
)
"""First words that may be followed by "of" or "for" inside an organisation's name."""

PLACE_OPENERS = wordset(
    "republic kingdom gulf bay isle isles sea strait straits cape horn state states territory mount lake port city "
    "bosnia trinidad antigua sao são rio port"
)
"""The same for places: "Gulf of Oman"."""

TOPICS = wordset("""
    advanced agricultural agriculture air aid antitrust archives arts atomic aviation banking border business children civil climate
    coal coastal commerce commercial commodities communications competition conservation constitutional consumer consumers
    corporate corrections counter-terrorism counterterrorism crime criminal crops culture customs cyber data dairy defence defense deposit
    development digital disaster disease drug drugs economic economics economy education election electoral electricity emergency employment
    energy enterprise environment environmental equality equity exchange export external family federal field finance financial fire
    fisheries fishery food foods foreign forest forestry forests gas general geological grid guarantee harbour harbor health heritage
    higher highways home homeland housing human immigration income industrial industry information infrastructure innovation
    insurance intelligence interior internal international investment investor justice labor labour land legal livestock
    local maritime market markets medical medicine medicines meteorological migration military mine mines mining monetary national naval
    natural nuclear occupational ocean offshore oil patent pension pensions petroleum pharmaceutical planning police policy port ports postal
    power press prison prisons prosecution public quality rail railway railways refugee refugees regional registry relations
    religious rescue research reserve resources revenue rights river road roads rural safety science sciences seafood securities security
    seismological shipping social space special sport sports standards state statistical statistics strategic structure studies
    supply tax taxation technology telecoms telecommunications tourism trade trading traffic training transport transportation
    treasury universities urban veterans veterinary war waste water weather welfare wildlife women women's work workers works young youth
    """)
"""Subjects with which public bodies are named: "Ministry of Health and Housing", "the competition office"."""

SWORN = wordset("""
    guild lions supporters soldiers defenders guardians cells banner fighters sword brotherhood sisterhood order emirate caliphate annals circle
    warriors children hands martyrs companions partisans mothers fathers veterans victims citizens wolves eagles hawks province builders keepers
    """)
"""Inside a sentence, with a capital, they open names as well: "the Lions of Orvik"."""

TRADING = wordset("""
    ales leasing resorts homes toys travels haulage scaffolding pulp paper lithium cobalt sonar arms orbital aerospace avionics robotics genomics biotech
    therapeutics optics photonics ceramics textiles garments freight cargo couriers express transit aero aviation cement concrete plastics polymers
    fertilisers fertilizers seeds flour bakeries confectionery beverages drinks spirits wines vineyards meats dairies poultry seafoods orchards
    outlets apparel fitness inns lodges rentals lettings estates realty developments construction contractors engineering consultants
    analytics cloud wireless mobile broadband gaming interactive entertainment betting lending loans payments pay crypto assurance diagnostics
    dental devices instruments machinery boilers elevators batteries solar timber recycling salvage towage cruises tankers terminals munitions
    cosmetics fragrances jewellers opticians pharmacies appliances furniture carpets interiors landscapes nurseries kennels stables
    """)
"""Last words of firms' names that say what they trade in, and that hardly anybody is called by."""

PLACE_FIRST = wordset("""
    barrio calle avenida plaza rua rue ruelle via viale piazza strada platz schloss burg castello castillo château chateau isla isola ilha île ile islote
    wadi jebel jabal djebel ain tel kfar beit bayt deir khan khirbet loch lough glen strath cabo cap capo laguna lago lac pantai gunung pulau kampung
    kota sungai tanjung borgo mont monte montagne puerto porto cerro sierra pico nevado volcán rio río oued nahr ras mys ostrov gora nether upper lower
    bad alto baixo alta baja haut haute colonia villa vila ville aldea quinta hacienda finca fort forte fuerte
    """)
"""With these open the names of places in many tongues: "Loch Brenna", "Barrio Tarvo"."""
PLACE_LAST = wordset(
    "crag gap cay springs marina gate point tower towers creek wharf crossing reef atoll glacier falls loch plaza parade terrace mews"
)
"""And with these they end, as hardly a surname does."""
STORMS = wordset("hurricane cyclone typhoon storm")
ARTICLES = wordset("el la le il die das der les los las het lo gli den det")
"""Articles of other tongues, with which papers' names open more often than people's."""
LEARNT = wordset("learned learnt seen obtained reviewed established read")
"""What papers have done: "The Beacon has seen the letter"."""

INSTITUTION_HEADS = wordset("""
    ministry office regulator agency authority commission bureau department inspectorate watchdog police court army navy
    parliament council service union federation association fund exchange treasury ombudsman directorate administration
    tribunal board institute prosecutor prosecutors committee chamber senate brigade coastguard customs registry
    observatory secretariat government assembly legislature military cabinet embassy consulate hospital university
    """)
"""Heads of lower-case descriptions that single out one body in a story: "the statistics office"."""

NO_INSTITUTION = wordset("""
    press post box home head branch regional local ticket new old main same other own first second third last next whole
    foreign-exchange room corner lost private small large big big-city field doctor's dentist's front back top his her their our my
    several many few some two three four five six single such any each every no more most entire joint law rental
    secret special customer emergency-room civil-service good bad fellow current former previous
    sub trade-off free full civil long short poor public-service voluntary marketing sales monthly annual weekly daily
    """)
"""Words with which such a head is not the name of a body: "the press office", "the local council"."""

CENTRAL_BANK_NAMES = wordset("national central reserve state federal")
"""With "Bank of" and a place, what central banks are called."""

SOLO_INSTITUTIONS = wordset(
    "police parliament government army navy military treasury coastguard senate cabinet congress prosecutors"
)
"""Descriptions that name a body without a further word."""

CLASS_SYNONYMS: dict[str, str] = {
    word: name
    for name, group in {
        "bank": "bank lender bancorp savings",
        "newspaper": "newspaper paper daily tabloid weekly times gazette herald journal courier mail post tribune telegraph star news "
        "guardian chronicle mirror express standard echo magazine observer",
        "blog": "blog website site portal outlet",
        "station": "station broadcaster radio tv television channel network broadcasting",
        "wire": "wire newswire",
        "union": "union",
        "fund": "fund",
        "ministry": "ministry department",
        "regulator": "regulator watchdog",
        "agency": "agency",
        "office": "office",
        "authority": "authority",
        "commission": "commission",
        "court": "court tribunal",
        "council": "council",
        "committee": "committee",
        "university": "university college school",
        "hospital": "hospital clinic infirmary",
        "airline": "airline airlines airways carrier",
        "company": "company firm corporation inc ltd plc ag group holdings holding industries maker carmaker manufacturer producer "
        "operator developer retailer insurer utility miner refiner supplier contractor business enterprise brokerage shipyard "
        "cooperative co-operative supermarket chain conglomerate giant motors steel energy oil mining foods",
        "institute": "institute think-tank thinktank",
        "charity": "charity foundation",
        "party": "party",
        "club": "club",
        "exchange": "exchange bourse",
        "association": "association federation society body",
        "police": "police constabulary force",
        "army": "army military",
        "group": "militia movement militants rebels front network",
        "museum": "museum",
        "trust": "trust",
    }.items()
    for word in group.split()
}
"""The kinds of body that a bare description picks up: "the lender" is whatever bank was spoken of last."""

ORG_INTROS = wordset("""
    organisation organization
    agency airline app bank blog broadcaster brokerage carmaker chain channel charity club company conglomerate consultancy
    cooperative daily developer firm foundation giant group insurer lender magazine maker manufacturer miner movement network newspaper newswire
    operator outlet paper party platform portal producer provider rating refiner retailer site start-up startup station studio subsidiary
    supermarket supplier tabloid think-tank thinktank union utility website weekly
    """)
"""Nouns that come right before an organisation's name: "the retailer Marlow"."""

ORG_FOLLOWERS = wordset("""
    shares stock spokesman spokeswoman spokesperson officials official customers employees executives executive chairman chairwoman
    chair chief board reporters reporter profits staff shareholders newspaper website correspondent report
    founder boss lawyer lawyers depositors members subsidiary calculations poll survey fact-checkers editor headquarters journalist journalists
    economist economists analyst analysts index product products workers union spokespeople bosses director directors
    """)
"""Nouns that come right after one: "Marlow shares"."""

COMPANY_ENDINGS = (
    "bank",
    "gas",
    "oil",
    "neft",
    "tel",
    "tech",
    "corp",
    "soft",
    "energo",
    "prom",
    "hydro",
    "media",
    "leaks",
    "news",
    "chem",
    "pharma",
    "steel",
    "motors",
    "power",
    "petrol",
    "watch",
    "wire",
    "telecom",
    "stroy",
    "invest",
    "trans",
    "avia",
    "tass",
    "press",
)
"""Endings of invented company names: "Rosneft", "Swedbank"."""

PLACE_FOLLOWERS = wordset(
    "residents district valley villagers road bridge market airport river mayor dam reservoir suburb province region city town village "
    "hospital school border island coast peninsula governorate neighbourhood neighborhood harbour harbor area municipality council "
    "weir bypass crossroads railway station streets people farmers fishermen locals police"
)
"""Nouns that come right after a place."""

PLACE_INTROS = wordset(
    "city town village province region district island port capital river mount lake county state suburb neighbourhood "
    "neighborhood municipality governorate hamlet valley peninsula camp"
)
PLACE_HEADS = wordset("""
    street road avenue lane square river mountains mountain island islands bay sea ocean lake valley airport bridge park forest
    desert peninsula province county district region city town village beach hill hills canal strait harbour harbor heights
    coast gulf plateau basin station port square boulevard highway terminal junction quay dock docks pier republic kingdom emirate
    cathedral mosque prison stadium dam mine
    """)
"""Last words that make a capitalised phrase a place."""

NOT_A_NAME_HEADS = wordset("""
    act agreement accord accords treaty convention protocol cup games olympics war day week month year prize award awards summit festival
    championship championships championship directive law bill amendment constitution report review-board plan programme-of deal
    championship crisis revolution eve christmas ramadan easter championship code manual scale age era century
    operation initiative-of championship massacre attack attacks election elections referendum covid covid-19 bible
    internet web euro dollar dollars yen pound rouble ruble franc
    """)
"""Last words of capitalised phrases that name neither person, body nor place."""

CALENDAR = wordset("""
    mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
    nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun christmas easter ramadan
    usd eur gbp jpy chf rub cny gmt utc ist bst est edt pst pdt cet cest am pm
    """)

DIRECTIONS = wordset(
    "north south east west northern southern eastern western central upper lower north-east north-west south-east "
    "south-west northeast northwest southeast southwest greater"
)

DEMONYMS = wordset("""
    afghan african albanian algerian american americans angolan arab arabs arabian arabic argentine argentinian armenian asian
    assyrian australian austrian azerbaijani azeri bahraini bangladeshi basque belarusian belgian bolivian bosnian brazilian
    british britons briton bulgarian burmese cambodian cameroonian canadian catalan chechen chilean chinese christian christians
    colombian congolese croatian cuban cypriot czech danish dane dutch ecuadorian egyptian emirati english eritrean estonian ethiopian
    european europeans eurasian filipino finnish flemish french frenchman georgian german germans ghanaian greek guatemalan haitian
    hindu hindus honduran hungarian icelandic indian indians indonesian iranian iranians iraqi iraqis irish islamic islamist
    islamists israeli israelis italian ivorian jamaican japanese jew jewish jews jordanian kazakh kenyan korean kosovan kuwaiti kurd kurdish
    kurds kyrgyz lao latin latvian lebanese liberian libyan lithuanian macedonian malaysian malian maltese mexican mexicans moldovan
    mongolian moroccan mozambican muslim muslims namibian nepalese nicaraguan nigerian nigerien norwegian omani orthodox ottoman pakistani
    pakistanis palestinian palestinians panamanian paraguayan pashtun persian peruvian polish pole portuguese protestant catholic qatari
    roma romanian russian russians rwandan salvadoran saudi saudis scot scottish scots senegalese serb serbian serbs shia shiite shiites shi'ite
    sikh singaporean slovak slovene slovenian somali somalis soviet spanish spaniard sudanese sunni sunnis swedish swede swiss syrian syrians
    taiwanese tajik tamil tanzanian thai tibetan tunisian turk turkish turks turkmen ugandan ukrainian ukrainians uruguayan uzbek
    rohingya rohingyas uyghur uyghurs uighur uighurs venezuelan vietnamese welsh western westerners yazidi yazidis yemeni zambian zimbabwean jihadi jihadist jihadists
    democrat democrats democratic republican republicans tory tories conservative conservatives communist communists maoist nazi nazis
    marxist socialist zionist
    """)
"""Adjectives and nouns of peoples, faiths and creeds: no names of anybody."""

STARTERS = wordset("""
    a about above according across additionally after again against ahead all almost along already also although among an and another any
    anyone apart are around as asked at away back because been before behind below beside besides between beyond both briefly but by can claim
    consequently could critics currently despite did do does down during each earlier early either else especially even eventually every
    everyone everybody few finally first five following for formerly four from further furthermore general get given had half has have having he
    hello hence her here his how however hundreds i if in including indeed initially inside instead into is it its just keep
    last late lately later less like longer look many may maybe me meanwhile million millions moreover more most much must my near
    nearly neither never nevertheless new next no nobody none nor not nothing now of off officials often on once one only or other others otherwise
    our out outside over overall own particularly per perhaps photo police previously rather read recent recently regarding reporting
    same second see send several she should shortly since six so some somebody someone something sometimes soon sources still such
    ten than that the their them then there therefore these they third this those though thousands three through throughout thus till to today
    together tomorrow tonight too toward towards two under unless unlike until up upon update updated us very via was we were what whatever when where
    whereas whether which while who whoever whom whose why will with within without would yes yesterday yet you your verdict editing
    seven eight nine eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred thousand dozen dozens scores
    analysts advertisement breaking exclusive image file correction editor's share subscribe video watch
    """)
"""Words with which sentences and lines open and that are no names."""

# armed groups and houses of many names ---------------------------------------------------------------------------

FAMILIES: dict[str, tuple[str, tuple[str, ...]]] = {
    "Islamic State": (
        "GROUP",
        (
            "Islamic State",
            "Islamic State group",
            "Islamic State of Iraq and the Levant",
            "Islamic State in Iraq and the Levant",
            "Islamic State of Iraq and Syria",
            "Islamic State in Iraq and Syria",
            "Islamic State of Iraq and al-Sham",
            "Islamic State in Iraq and al-Sham",
            "So-called Islamic State",
            "ISIL",
            "Isil",
            "ISIS",
            "Isis",
            "IS",
            "IS group",
            "Daesh",
            "Da'esh",
            "Daish",
            "Dáesh",
            "ISIS group",
            "Islamic State militant group",
        ),
    ),
    "Islamic State Khorasan": (
        "GROUP",
        ("Islamic State Khorasan", "Islamic State Khorasan Province", "ISIS-K", "ISKP", "IS-K", "Isis-K"),
    ),
    "al-Qaeda": (
        "GROUP",
        (
            "al-Qaeda",
            "al Qaeda",
            "Al-Qaeda",
            "Al Qaeda",
            "al-Qaida",
            "al Qaida",
            "Al-Qaida",
            "Al Qaida",
            "al-Qa'ida",
            "Al Qa'ida",
            "al-Qa'eda",
            "al-Kaida",
            "Qaeda",
            "Qaida",
        ),
    ),
    "al-Qaeda in the Arabian Peninsula": (
        "GROUP",
        ("al-Qaeda in the Arabian Peninsula", "AQAP", "al Qaeda in the Arabian Peninsula"),
    ),
    "al-Qaeda in the Islamic Maghreb": (
        "GROUP",
        ("al-Qaeda in the Islamic Maghreb", "AQIM", "al Qaeda in the Islamic Maghreb"),
    ),
    "Hezbollah": ("GROUP", ("Hezbollah", "Hizbollah", "Hizbullah", "Hezballah", "Hizballah", "Hezbullah")),
    "Hamas": ("GROUP", ("Hamas",)),
    "Taliban": ("GROUP", ("Taliban", "Taleban")),
    "Houthis": ("GROUP", ("Houthis", "Houthi", "Ansar Allah", "Huthi", "Huthis")),
    "Boko Haram": ("GROUP", ("Boko Haram", "Boko-Haram")),
    "al-Shabaab": (
        "GROUP",
        ("al-Shabaab", "al Shabaab", "al-Shabab", "al Shabab", "Al-Shabaab", "Al Shabaab", "Al-Shabab", "Shabaab", "Shabab"),
    ),
    "Jabhat al-Nusra": (
        "GROUP",
        (
            "Jabhat al-Nusra",
            "al-Nusra Front",
            "Nusra Front",
            "Al-Nusra Front",
            "Al Nusra Front",
            "al Nusra Front",
            "Al Nusra",
            "al-Nusra",
        ),
    ),
    "Hayat Tahrir al-Sham": ("GROUP", ("Hayat Tahrir al-Sham", "Hay'at Tahrir al-Sham", "HTS")),
    "Kurdistan Workers' Party": ("GROUP", ("Kurdistan Workers' Party", "Kurdistan Workers Party", "PKK")),
    "People's Protection Units": ("GROUP", ("People's Protection Units", "YPG")),
    "Syrian Democratic Forces": ("GROUP", ("Syrian Democratic Forces", "SDF")),
    "Free Syrian Army": ("GROUP", ("Free Syrian Army", "FSA")),
    "Peshmerga": ("GROUP", ("Peshmerga", "Pesh Merga", "Peshmergas")),
    "Revolutionary Armed Forces of Colombia": ("GROUP", ("Revolutionary Armed Forces of Colombia", "FARC", "Farc")),
    "Irish Republican Army": ("GROUP", ("Irish Republican Army", "IRA")),
    "ETA": ("GROUP", ("ETA", "Eta")),
    "Tamil Tigers": ("GROUP", ("Tamil Tigers", "Liberation Tigers of Tamil Eelam", "LTTE")),
    "Lashkar-e-Taiba": ("GROUP", ("Lashkar-e-Taiba", "Lashkar-e-Tayyiba", "Lashkar-e-Toiba", "Lashkar-e-Taiyaba")),
    "Jaish-e-Mohammed": ("GROUP", ("Jaish-e-Mohammed", "Jaish-e-Mohammad", "Jaish-e-Muhammad")),
    "Haqqani network": ("GROUP", ("Haqqani network", "Haqqani Network")),
    "Wagner Group": ("GROUP", ("Wagner Group", "Wagner group", "Wagner")),
    "Lord's Resistance Army": ("GROUP", ("Lord's Resistance Army", "LRA")),
    "Palestinian Islamic Jihad": ("GROUP", ("Palestinian Islamic Jihad", "Islamic Jihad")),
    "Popular Mobilization Forces": (
        "GROUP",
        (
            "Popular Mobilization Forces",
            "Popular Mobilisation Forces",
            "Hashd al-Shaabi",
            "Hashed al-Shaabi",
            "Popular Mobilization Units",
            "Popular Mobilisation Units",
        ),
    ),
    "Rapid Support Forces": ("GROUP", ("Rapid Support Forces", "RSF")),
    "Shining Path": ("GROUP", ("Shining Path", "Sendero Luminoso")),
    "National Liberation Army": ("GROUP", ("National Liberation Army", "ELN")),
    "Muslim Brotherhood": ("GROUP", ("Muslim Brotherhood",)),
    "Abu Sayyaf": ("GROUP", ("Abu Sayyaf",)),
    "Islamic Revolutionary Guard Corps": (
        "GROUP",
        (
            "Islamic Revolutionary Guard Corps",
            "Islamic Revolutionary Guards Corps",
            "Revolutionary Guards",
            "Revolutionary Guard",
            "IRGC",
        ),
    ),
    "United Nations": ("ORG", ("United Nations", "UN", "U.N.")),
    "UN Security Council": ("ORG", ("UN Security Council", "U.N. Security Council", "United Nations Security Council")),
    "European Union": ("ORG", ("European Union", "EU", "E.U.")),
    "European Commission": ("ORG", ("European Commission",)),
    "European Central Bank": ("ORG", ("European Central Bank", "ECB")),
    "NATO": ("ORG", ("NATO", "Nato", "North Atlantic Treaty Organization", "North Atlantic Treaty Organisation")),
    "African Union": ("ORG", ("African Union", "AU")),
    "Arab League": ("ORG", ("Arab League", "League of Arab States")),
    "International Monetary Fund": ("ORG", ("International Monetary Fund", "IMF")),
    "World Bank": ("ORG", ("World Bank",)),
    "World Health Organization": ("ORG", ("World Health Organization", "World Health Organisation", "WHO")),
    "World Trade Organization": ("ORG", ("World Trade Organization", "World Trade Organisation", "WTO")),
    "International Atomic Energy Agency": ("ORG", ("International Atomic Energy Agency", "IAEA")),
    "International Criminal Court": ("ORG", ("International Criminal Court", "ICC")),
    "Organization for Security and Co-operation in Europe": (
        "ORG",
        ("Organization for Security and Co-operation in Europe", "Organization for Security and Cooperation in Europe", "OSCE"),
    ),
    "OPEC": ("ORG", ("OPEC", "Opec", "Organization of the Petroleum Exporting Countries")),
    "UNICEF": ("ORG", ("UNICEF", "Unicef")),
    "UNESCO": ("ORG", ("UNESCO", "Unesco")),
    "UNHCR": ("ORG", ("UNHCR", "UN High Commissioner for Refugees", "U.N. High Commissioner for Refugees")),
    "Red Cross": ("ORG", ("International Committee of the Red Cross", "ICRC", "Red Cross")),
    "Médecins Sans Frontières": (
        "ORG",
        ("Médecins Sans Frontières", "Medecins Sans Frontieres", "Doctors Without Borders", "MSF"),
    ),
    "Amnesty International": ("ORG", ("Amnesty International", "Amnesty")),
    "Human Rights Watch": ("ORG", ("Human Rights Watch", "HRW")),
    "Central Intelligence Agency": ("ORG", ("Central Intelligence Agency", "CIA", "C.I.A.")),
    "Federal Bureau of Investigation": ("ORG", ("Federal Bureau of Investigation", "FBI", "F.B.I.")),
    "National Security Agency": ("ORG", ("National Security Agency", "NSA")),
    "Pentagon": (
        "ORG",
        ("Pentagon", "Department of Defense", "Defense Department", "US Department of Defense", "U.S. Department of Defense"),
    ),
    "White House": ("ORG", ("White House",)),
    "Kremlin": ("ORG", ("Kremlin",)),
    "State Department": (
        "ORG",
        (
            "State Department",
            "US State Department",
            "U.S. State Department",
            "US Department of State",
            "U.S. Department of State",
        ),
    ),
    "Federal Reserve": ("ORG", ("Federal Reserve", "US Federal Reserve", "U.S. Federal Reserve", "Fed")),
    "Bank of England": ("ORG", ("Bank of England", "BoE")),
    "Downing Street": ("ORG", ("Downing Street", "Number 10")),
    "Scotland Yard": ("ORG", ("Scotland Yard", "Metropolitan Police", "Met Police")),
    "Interpol": ("ORG", ("Interpol", "INTERPOL")),
    "Europol": ("ORG", ("Europol",)),
    "MI5": ("ORG", ("MI5",)),
    "MI6": ("ORG", ("MI6",)),
    "GCHQ": ("ORG", ("GCHQ",)),
    "Mossad": ("ORG", ("Mossad",)),
    "Reuters": ("ORG", ("Reuters", "Thomson Reuters", "REUTERS")),
    "Associated Press": ("ORG", ("Associated Press", "AP", "The Associated Press")),
    "Agence France-Presse": ("ORG", ("Agence France-Presse", "Agence France Presse", "AFP")),
    "Press Association": ("ORG", ("Press Association", "PA Media")),
    "United Press International": ("ORG", ("United Press International", "UPI")),
    "Deutsche Presse-Agentur": ("ORG", ("Deutsche Presse-Agentur", "dpa", "DPA")),
    "Xinhua": ("ORG", ("Xinhua", "Xinhua News Agency")),
    "TASS": ("ORG", ("TASS", "Tass", "Itar-Tass", "ITAR-TASS")),
    "Interfax": ("ORG", ("Interfax",)),
    "RIA Novosti": ("ORG", ("RIA Novosti", "RIA")),
    "Kyodo": ("ORG", ("Kyodo", "Kyodo News")),
    "Bloomberg": ("ORG", ("Bloomberg", "Bloomberg News")),
    "Anadolu Agency": ("ORG", ("Anadolu Agency", "Anadolu")),
    "ANSA": ("ORG", ("ANSA", "Ansa")),
    "EFE": ("ORG", ("EFE", "Efe")),
    "Yonhap": ("ORG", ("Yonhap", "Yonhap News Agency")),
    "BBC": ("ORG", ("BBC", "British Broadcasting Corporation", "BBC News")),
    "CNN": ("ORG", ("CNN",)),
    "NBC": ("ORG", ("NBC", "NBC News")),
    "CBS": ("ORG", ("CBS", "CBS News")),
    "ABC": ("ORG", ("ABC", "ABC News")),
    "Fox News": ("ORG", ("Fox News", "Fox")),
    "MSNBC": ("ORG", ("MSNBC",)),
    "NPR": ("ORG", ("NPR", "National Public Radio")),
    "ITV": ("ORG", ("ITV", "ITV News")),
    "Sky News": ("ORG", ("Sky News",)),
    "Channel 4": ("ORG", ("Channel 4", "Channel 4 News")),
    "Al Jazeera": ("ORG", ("Al Jazeera", "al-Jazeera", "Al-Jazeera", "Aljazeera")),
    "Al Arabiya": ("ORG", ("Al Arabiya", "al-Arabiya", "Al-Arabiya")),
    "New York Times": ("ORG", ("New York Times", "The New York Times", "NYT")),
    "Washington Post": ("ORG", ("Washington Post", "The Washington Post")),
    "Wall Street Journal": ("ORG", ("Wall Street Journal", "The Wall Street Journal", "WSJ")),
    "Financial Times": ("ORG", ("Financial Times", "The Financial Times", "FT")),
    "The Guardian": ("ORG", ("The Guardian", "Guardian")),
    "The Times": ("ORG", ("The Times",)),
    "The Economist": ("ORG", ("The Economist", "Economist")),
    "The Daily Telegraph": (
        "ORG",
        ("The Daily Telegraph", "Daily Telegraph", "The Telegraph", "Telegraph", "Sunday Telegraph"),
    ),
    "The Independent": ("ORG", ("The Independent", "Independent")),
    "Daily Mail": ("ORG", ("Daily Mail", "The Daily Mail", "Mail Online", "MailOnline")),
    "Le Monde": ("ORG", ("Le Monde",)),
    "Le Figaro": ("ORG", ("Le Figaro",)),
    "El País": ("ORG", ("El País", "El Pais")),
    "Der Spiegel": ("ORG", ("Der Spiegel", "Spiegel")),
    "Haaretz": ("ORG", ("Haaretz", "Ha'aretz")),
    "USA Today": ("ORG", ("USA Today",)),
    "Los Angeles Times": ("ORG", ("Los Angeles Times", "The Los Angeles Times", "LA Times")),
    "HuffPost": ("ORG", ("HuffPost", "Huffington Post", "The Huffington Post")),
    "Politico": ("ORG", ("Politico", "POLITICO")),
    "BuzzFeed": ("ORG", ("BuzzFeed", "Buzzfeed", "BuzzFeed News")),
    "RT": ("ORG", ("RT", "Russia Today")),
    "IRNA": ("ORG", ("IRNA",)),
    "SANA": ("ORG", ("SANA",)),
    "Rudaw": ("ORG", ("Rudaw",)),
    "Twitter": ("ORG", ("Twitter",)),
    "Facebook": ("ORG", ("Facebook",)),
    "Google": ("ORG", ("Google",)),
    "YouTube": ("ORG", ("YouTube", "Youtube")),
    "WhatsApp": ("ORG", ("WhatsApp", "Whatsapp")),
    "Telegram": ("ORG", ("Telegram",)),
    "Wikileaks": ("ORG", ("WikiLeaks", "Wikileaks")),
    "General Motors": ("ORG", ("General Motors", "GM")),
    "General Electric": ("ORG", ("General Electric", "GE")),
    "United States": ("LOC", ("United States", "United States of America", "US", "U.S.", "USA", "U.S.A.", "America", "U.S")),
    "United Kingdom": ("LOC", ("United Kingdom", "UK", "U.K.", "Britain", "Great Britain", "U.K")),
    "United Arab Emirates": ("LOC", ("United Arab Emirates", "UAE", "U.A.E.", "Emirates")),
    "Soviet Union": ("LOC", ("Soviet Union", "USSR", "U.S.S.R.")),
    "Turkey": ("LOC", ("Turkey", "Türkiye", "Turkiye")),
    "Myanmar": ("LOC", ("Myanmar", "Burma")),
    "Ivory Coast": ("LOC", ("Ivory Coast", "Côte d'Ivoire", "Cote d'Ivoire")),
    "Czech Republic": ("LOC", ("Czech Republic", "Czechia")),
    "Netherlands": ("LOC", ("Netherlands", "The Netherlands", "Holland")),
    "Democratic Republic of Congo": (
        "LOC",
        ("Democratic Republic of Congo", "Democratic Republic of the Congo", "DR Congo", "DRC", "Congo-Kinshasa"),
    ),
    "North Korea": ("LOC", ("North Korea", "DPRK", "Democratic People's Republic of Korea")),
    "South Korea": ("LOC", ("South Korea", "Republic of Korea")),
    "Russia": ("LOC", ("Russia", "Russian Federation")),
    "China": ("LOC", ("China", "People's Republic of China", "PRC")),
    "Eswatini": ("LOC", ("Eswatini", "Swaziland")),
    "Cape Verde": ("LOC", ("Cape Verde", "Cabo Verde")),
    "East Timor": ("LOC", ("East Timor", "Timor-Leste")),
    "Kyiv": ("LOC", ("Kyiv", "Kiev")),
    "Washington": ("LOC", ("Washington", "Washington DC", "Washington, D.C.", "Washington D.C.")),
    "New York": ("LOC", ("New York", "New York City", "NYC")),
    "Mumbai": ("LOC", ("Mumbai", "Bombay")),
    "Kolkata": ("LOC", ("Kolkata", "Calcutta")),
    "Beijing": ("LOC", ("Beijing", "Peking")),
    "Idlib": ("LOC", ("Idlib",)),
    "Erbil": ("LOC", ("Erbil", "Arbil", "Irbil")),
    "Raqqa": ("LOC", ("Raqqa", "al-Raqqa", "Raqqah")),
    "Middle East": ("LOC", ("Middle East", "Mideast")),
    "Europe": ("LOC", ("Europe",)),
    "Asia": ("LOC", ("Asia",)),
    "Africa": ("LOC", ("Africa",)),
    "North America": ("LOC", ("North America",)),
    "South America": ("LOC", ("South America",)),
    "Latin America": ("LOC", ("Latin America",)),
    "Southeast Asia": ("LOC", ("Southeast Asia", "South-East Asia", "South-east Asia", "South East Asia")),
    "Central Asia": ("LOC", ("Central Asia",)),
    "North Africa": ("LOC", ("North Africa",)),
    "West Africa": ("LOC", ("West Africa",)),
    "East Africa": ("LOC", ("East Africa",)),
    "Gaza": ("LOC", ("Gaza", "Gaza Strip", "the Gaza Strip")),
    "West Bank": ("LOC", ("West Bank",)),
    "Palestine": ("LOC", ("Palestine", "Palestinian Territories")),
    "Kurdistan": ("LOC", ("Kurdistan", "Iraqi Kurdistan", "Kurdistan Region", "Kurdistan Region of Iraq")),
    "Crimea": ("LOC", ("Crimea",)),
    "Donbas": ("LOC", ("Donbas", "Donbass")),
    "Kashmir": ("LOC", ("Kashmir",)),
    "Chechnya": ("LOC", ("Chechnya",)),
    "Scotland": ("LOC", ("Scotland",)),
    "England": ("LOC", ("England",)),
    "Wales": ("LOC", ("Wales",)),
    "Northern Ireland": ("LOC", ("Northern Ireland", "Ulster")),
    "Tibet": ("LOC", ("Tibet",)),
    "Kosovo": ("LOC", ("Kosovo",)),
    "Bosnia": ("LOC", ("Bosnia", "Bosnia and Herzegovina", "Bosnia-Herzegovina")),
    "Balkans": ("LOC", ("Balkans",)),
    "Sinai": ("LOC", ("Sinai", "Sinai Peninsula", "Sinai peninsula")),
    "Sahel": ("LOC", ("Sahel",)),
    "Levant": ("LOC", ("Levant",)),
    "Mediterranean": ("LOC", ("Mediterranean", "Mediterranean Sea")),
    "Caucasus": ("LOC", ("Caucasus",)),
    "Baltic": ("LOC", ("Baltic Sea",)),
    "Arctic": ("LOC", ("Arctic",)),
    "Antarctica": ("LOC", ("Antarctica",)),
    "Scandinavia": ("LOC", ("Scandinavia",)),
    "Catalonia": ("LOC", ("Catalonia",)),
    "Darfur": ("LOC", ("Darfur",)),
}
"""Widely known bodies, groups and places that go under several names: name, kind, every name. Cased: "IS" is one, "is" none."""
