"""Cues: the words that attribute, and the frames in which they do it.

The classes follow PARC and PolNeAR (speech, thought, denial, documents) and the frames of the cues in VerbNet's classes of
communication and conjecture; the words are those of a general news vocabulary.
"""

from __future__ import annotations

from secondsource.text.callings import PEOPLE


def words(table: str) -> frozenset[str]:
    """The words of a table, parted by blanks."""
    return frozenset(table.split())


SPEECH = words("""
    say tell add announce argue assert claim comment concede conclude confirm contend declare disclose divulge explain insist maintain
    mention note observe predict promise pledge reiterate remark repeat reply report respond reveal state stress suggest testify
    urge vow warn write acknowledge admit affirm agree allege attest aver avow boast brag caution charge clarify complain confess
    confide counter emphasise emphasize exclaim forecast foretell guarantee hint indicate inform joke lament muse notify opine
    proclaim profess propose protest prophesy quip reaffirm reassure assure recall recount reason recommend relate remind retort
    rejoin shout signal speculate stipulate submit swear tweet retweet underline underscore venture volunteer whisper yell advise agree
    advocate alert answer assert begin blog blurt cable cite confirm continue convey correct crow cry deadpan decree demand demur
    describe dictate ejaculate elaborate email enthuse estimate fume gloat grouse grumble guess gush hail hold imply inquire
    interject interrupt intone jest moan mumble murmur mutter object offer ponder post plead pontificate preach predict pronounce
    prompt quote rage rant read rebut recite refer refute relay relent remonstrate resolve rule scoff scream shrug sigh smile sniff snap
    snarl specify spell spout squeal sneer stammer summarise summarize tease text thank theorise theorize thunder toast trumpet tout
    utter wail warn whine withdraw wonder worry laugh nod grin chuckle go ask query comment concur posit postulate intimate
    order project telegraph testify texted verify certify publicise publicize broadcast blare drawl croak bellow bark roar hiss gasp breathe sob storm seethe snort growl grunt rasp bawl holler chirp purr coo
    """)
"""Verbs that may stand beside words in quotation marks, before or after them."""

NEVER_INDIRECT = words("""
    ask query inquire wonder smile shrug sigh laugh nod grin chuckle sniff snap snarl toast thank begin continue go text plead
    interrupt refer prompt quote rant rage preach correct offer object cry scream hail tout trumpet withdraw relent cite hold thunder
    interject moan relay describe recite correct resolve charge begin broadcast breathe sob read answer post tease convey spell blog
    bark roar hiss gasp bellow croak drawl blare shout yell storm seethe snort growl grunt rasp bawl holler chirp purr coo
    """)
"""Of these, the ones that need the marks: without them they tell an act, not its words."""

THAT_TOO = words("post blog answer hold object resolve cry shout charge read spell cite yell rant")
"""Of those, the ones that may still take a clause with "that"."""

THOUGHT = words("""
    believe think expect fear doubt suspect reckon assess consider feel imagine anticipate worry judge assume understand
    calculate hope figure presume envisage envision foresee estimate find gather surmise deem project deduce infer conclude
    """)
"""Verbs of belief and expectation. Negated they still tell what somebody holds ("does not believe that")."""

SHOW = words("show suggest indicate find reveal demonstrate mean prove imply confirm conclude estimate")
"""Verbs by which a document speaks."""

PARENTHETICAL_THOUGHT = words("hope believe think reckon understand suspect estimate fear expect")

ASKED_FOR = words("access entry request appeal visa bid offer application permission motion comment")
"""What is turned down when it is asked for: to refuse it denies nothing."""
DECIDED_ON = words("veto bill measure nomination nominee lawsuit suit case petition amendment budget candidate candidacy treaty contract ballot vote verdict indictment resolution "
                   "referendum invitation legislation complaint filing ticket design manuscript resignation ruling sentence settlement tender")  # fmt: skip
"""What a body decides on: to reject it is an act, and denies nothing."""
COURT = words("court judge tribunal jury justice magistrate")
DENIAL = words("deny reject dismiss refute dispute contest rebut repudiate disavow discount")
"""Verbs that turn a proposition down; the noun phrase after them stands for it."""

CALLING = words("call describe label brand dub term characterise characterize denounce dismiss decry deride portray condemn "
                    "slam blast hail praise depict paint deem consider regard view rate")  # fmt: skip
"""Verbs that give something a name: "called the reports a fairy tale", "described it as a trap"."""

CALLING_BARE = words("call label brand dub term deem consider rate")
"""Of these, the ones that do it without "as"."""

ESTIMATING = words("see expect forecast predict estimate project anticipate envisage foresee")
"""Verbs whose object is itself the forecast: "sees a 60 percent chance"."""

PUTTING = words("put set peg place")
"""Verbs that set a value: "put the chance at one in three"."""

GIVING = words("give have")
"""Verbs by which a document or forecaster sets a value: "gave her a 71 percent chance", "the survey has him at 47"."""

HOLDING = words("stand stick")
"""Verbs that, with "by" or "to", hold to what was said before."""

BLAMING = words("blame attribute ascribe credit accuse")
"""Verbs that name a cause or a culprit: what is said is the object with its preposition."""

JUDGING = words(
    "call label brand dub term describe denounce dismiss decry condemn slam blast hail praise criticise criticize commend accuse pronounce "
    "mock deride ridicule portray characterise characterize deem salute welcome applaud lambast attack deplore thank"
)
"""Verbs that, beside words in marks, give somebody's judgement: "criticised the mayor for “very rude words”"."""

ANNOUNCING = words(
    "announce report predict forecast propose promise pledge vow threaten allege claim confirm reveal disclose demand admit"
)
"""Verbs whose object can itself be what is said: "announced the creation of a fund"."""

CURT = words(
    "blunt clear adamant unequivocal categorical firm emphatic succinct terse brief short simple mind unrepentant unmoved unabashed unimpressed "
    "scathing philosophical direct definite defiant precise frank candid plain same"
)
"""Predicates after which a colon leads to what was said: "the mayor was blunt:"."""

OUTCOME = words(
    "answer reply response verdict advice message conclusion explanation warning retort view opinion argument finding estimate line position "
    "account version refrain comment diagnosis forecast ruling complaint plea demand"
)
"""Nouns after which a colon leads to what was said: "her advice:"."""

CHANCES = words("""
    chance chances odds probability likelihood risk risks rise fall growth inflation increase decrease decline drop cut gain loss losses
    deficit surplus recovery recession slowdown rebound return shortage shortfall possibility prospect danger threat hike pickup
    improvement turnout demand sales profit profits revenue earnings delay delays attack attacks cost costs toll number figure value
    """)
"""What is seen, forecast or put at a value."""

CAUTIONING = words("warn caution complain boast speak talk")
"""Verbs with "of" or "about" before what is said."""

PROMISING = words("promise pledge vow threaten claim swear undertake profess purport")
"""Verbs whose infinitive is what is said: "vowed to fight on", "claims to have found it"."""

URGING = words("urge exhort implore beg advise recommend encourage entreat beseech order demand warn")
"""Verbs that bid others do something: "urged them to leave"."""

HEARSAY = words(
    "say report believe think understand rumour rumor allege claim estimate repute fear suspect know presume consider"
)
"""Passives that name nobody: "is said to be", "it is thought that"."""

HEARSAY_TO = HEARSAY - {"know", "consider"}

NAMING_NOUN = words("""
    report claim allegation rumour rumor suggestion warning fear hope concern belief statement announcement assertion accusation
    speculation denial prediction estimate promise view opinion conclusion finding word suspicion assurance admission assessment
    expectation complaint threat argument contention insistence revelation testimony notion pledge vow acknowledgement acknowledgment
    remark comment message forecast guarantee worry doubt declaration disclosure charge talk theory hint reassurance conviction
    verdict ruling recommendation proposal point example idea confirmation news
    """)
"""Nouns with a clause of content: "fears that", "reports that"."""

NEEDS_SPEAKER = words("word point example idea view opinion statement comment remark message notion theory news conviction "
                          "argument promise proposal doubt belief")  # fmt: skip
"""Nouns that attribute only where somebody is named with them ("her view that", "gave an example that")."""

ARM = words(
    "service office desk department arm branch wing team newsroom bureau secretariat division unit side camp campaign staff"
)
"""Parts of a body that speak with its voice: "the board's press office", "its decision desk"."""

STAFF = words("reporter correspondent journalist photographer columnist reporters correspondents journalists photographers")
"""Those whose observation is their outlet's."""

MOUTHPIECE = words(
    "spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople press-officer representative representatives"
)
"""Those who, unnamed, have the voice of the body for which they speak."""

ENVOYS = words(
    "observers monitors analysts economists researchers scientists experts forecasters strategists inspectors investigators representatives"
)
"""Those who in the plural, of one body, speak for it: "observers from the Coastal League"."""

LIGHT = words("make give express voice issue raise take have hold offer repeat deliver share put send spread reiterate publish "
                  "release carry receive get hear dismiss reject deny")  # fmt: skip
"""Verbs that carry such a noun as their object."""

BELIEVING_ADJECTIVE = words(
    "confident convinced adamant sure certain afraid worried concerned hopeful optimistic pessimistic sceptical skeptical doubtful "
    "fearful clear insistent unequivocal alarmed aware satisfied"
)
"""Adjectives with a clause of content: "is confident that"."""

FALSE = words("false bogus debunked fake untrue unfounded erroneous mistaken baseless fabricated hoax discredited")
"""A claim that the page itself calls false is no evidence for it."""

DOCUMENT = words("""
    report post paper document statement letter memo memorandum email e-mail note notice survey poll study data datum figures figure review
    filing record records research analysis investigation inquiry enquiry census statistics account accounts article story
    communique communiqué release bulletin message tweet blog page website site book transcript complaint indictment affidavit
    lawsuit suit petition resolution ruling verdict judgment judgement audit dossier leaflet poster sign banner placard brief briefing
    cable communication text circular newsletter column editorial essay diary log prospectus presentation slide tape recording video
    footage caption headline advertisement ad advert pamphlet manifesto charter motion draft order warrant contract agreement test tests
    result results model models image images photo photos photograph picture evidence findings index barometer minutes summary
    newspaper magazine paper journal media broadcaster bill law constitution entry thread reply answer questionnaire
    medium logbook ledger register table tables sheet bulletin calculation tally count schedule timetable manual certificate chart map reading
    """)
"""Nouns of what is written, measured or broadcast: a document can be a source."""

BODY = words("""
    bank lender company firm group maker carrier airline agency office ministry department regulator police government union court
    committee commission council fund board bureau authority institute university hospital school party parliament senate congress
    administration army navy military force forces service services corporation association federation society club team foundation
    charity organisation organization watchdog tribunal inspectorate secretariat embassy cabinet presidency palace chamber exchange
    retailer supplier utility operator developer insurer brokerage broker consultancy exporter importer producer manufacturer
    newspaper paper broadcaster station channel website site outlet magazine community coalition alliance opposition militia network
    laboratory lab observatory museum library diocese church trust cooperative co-operative consortium conglomerate giant startup
    chain publisher bakery brewery shipyard port railway factory mill mine town city county state country kingdom republic region
    clinic hotel restaurant store shop theatre theater studio gallery zoo supermarket bar pub
    municipality village prison ombudsman prosecutor centre center think-tank tank taskforce panel mission campaign
    infirmary prefecture constabulary directorate brigade registry curia headquarters orchestra philharmonic league label coastguard gendarmerie junta
    racecourse racetrack casino refinery smelter distillery winery dairy academy college polytechnic faculty conservatory seminary hospice pharmacy airport aerodrome
    archdiocese parish synod monastery abbey convent mosque synagogue temple consulate legation delegation legislature judiciary regiment battalion garrison squadron
    fleet syndicate cartel subsidiary conservancy commissariat mayoralty prosecution management leadership regime bloc guild squad observatory brotherhood
    """)
"""Nouns of bodies that speak with one voice."""

BODIES_OF_TWO = {
    "hall": words("town city village county guild"),
    "staff": words("general"),
    "guard": words("coast border national presidential home civil state frontier"),
    "watch": words("coast"),
    "line": words("shipping ferry cruise"),
    "house": words("trading publishing auction fashion clearing brokerage"),
    "board": words("health school water"),
    "office": words("press"),
}
"""Bodies that two nouns name together, under the second of them: "the coast guard", "town hall"."""

REFLEXIVE = words("itself himself herself themselves")

PERSON = (
    words("""
    person man woman official minister president spokesman spokeswoman spokesperson chief head director chairman chairwoman chair
    chairperson executive analyst economist expert lawyer attorney doctor professor teacher nurse officer general colonel captain
    commander lieutenant sergeant soldier policeman policewoman detective inspector judge prosecutor governor mayor senator
    congressman congresswoman lawmaker legislator deputy secretary ambassador envoy diplomat aide adviser advisor manager owner
    founder partner resident neighbour neighbor witness victim survivor worker driver passenger customer client shopper pensioner
    farmer fisherman student pupil parent mother father son daughter brother sister wife husband widow uncle aunt cousin
    grandmother grandfather friend colleague leader activist campaigner protester protestor priest bishop imam pastor rabbi
    scientist researcher author writer journalist reporter editor correspondent blogger columnist commentator historian
    candidate politician councillor councilor king queen prince princess chancellor premier trader investor strategist broker banker
    source insider supporter opponent critic member representative delegate negotiator coach player captain manager trainer
    engineer pilot sailor skipper captain miner builder architect surveyor clerk cashier boss treasurer auditor
    accountant consultant planner organiser organizer volunteer tourist visitor guest host boy girl child teenager youth
    prisoner inmate detainee suspect defendant plaintiff militant rebel fighter gunman hostage refugee migrant whistleblower
    superintendent commissioner coordinator co-ordinator administrator executive ranger warden keeper librarian curator
    counsel barrister solicitor advocate magistrate pundit forecaster chaplain vicar docker porter baker grocer postman postwoman cleaner nurse medic
    master supervisor foreman steward headteacher headmaster headmistress principal dean provost patient villager islander townsman
    shopkeeper landlord landlady tenant employee apprentice intern staffer operative investigator juror accused convict translator
    interpreter photographer artist singer musician actor actress comedian novelist poet playwright designer biologist chemist physicist
    geologist seismologist meteorologist virologist epidemiologist psychologist statistician mathematician astronomer surgeon physician
    paramedic midwife pharmacist dentist vet firefighter lifeguard diver fisher fishmonger butcher grower rancher logger trucker cyclist
    runner striker goalkeeper midfielder referee umpire swimmer athlete champion jockey rider owner veteran major marshal admiral brigadier
    constable sheriff coroner bailiff usher magistrate paralegal notary chairperson vice-president lecturer rector scholar academic
    commuter motorist pedestrian bystander onlooker passer-by survivor evacuee refugee returnee pilgrim worshipper cardinal archbishop
    nun monk abbot mullah cleric sheikh chieftain elder mediator observer monitor inspector examiner trustee benefactor donor
    shareholder creditor debtor buyer seller dealer merchant auctioneer collector contractor subcontractor developer technician
    electrician plumber carpenter welder mechanic roofer ringleader organiser convenor convener
    dad mum mom daddy mummy granddad grandson granddaughter nephew niece stepfather stepmother stepson stepdaughter fiance fiancee fiancé fiancée girlfriend
    boyfriend bride groom bridegroom spouse lover mistress pal buddy twin toddler infant kid classmate roommate flatmate housemate schoolmate teammate coworker
    co-worker babysitter nanny waiter waitress barman bartender chef cook gardener veterinarian hacker hunter gamer user caller viewer listener reader subscriber
    crewman crewmember airman marine sniper jihadist terrorist extremist insurgent smuggler robber burglar thief killer murderer attacker assailant stalker
    ex-wife ex-husband ex-girlfriend ex-boyfriend co-founder co-author filmmaker film-maker documentarian publicist agent promoter producer director screenwriter
    biographer archaeologist palaeontologist paleontologist zoologist botanist ecologist climatologist volcanologist toxicologist pathologist psychiatrist
    paediatrician pediatrician cardiologist oncologist neurologist dermatologist
    """)
    | PEOPLE
)
"""Nouns of people."""

REFUSING = words("decline refuse fail forget neglect hesitate pretend")
WITHHELD_MODAL = words("would could might should may must can")
"""Modals under which a verb of saying tells no saying ("could say")."""

NEGATIONS = words("not n't n’t never nobody no-one neither nor hardly scarcely")
NOBODY = words("nobody none neither no-one nothing")
ADDRESSED = words("tell inform assure remind warn notify reassure advise convince persuade alert caution email text brief")
"""Verbs whose object may be the one who is told."""

FIRST_PERSON = words("i we me us my our mine ours myself ourselves")
SECOND_PERSON = words("you your yours yourself one")
