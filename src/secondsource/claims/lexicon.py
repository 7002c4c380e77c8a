"""Words that news uses for the same thing, words for opposite things, and words too common to tell claims apart.

The tables are written by hand and belong to no corpus: whether two sentences are compared as like or unlike never depends on
what else has been read. A class holds lemmas (nouns, verbs, adjectives alike); an axis holds two classes that are each
other's contrary, so that "alive" and "killed" speak of one thing with opposite signs.
"""

from __future__ import annotations

from functools import cache


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


# Each line: the name of the class, then its lemmas. A lemma may stand in several.
CLASSES: dict[str, str] = {
    # talk, deals, business
    "TALKS": "talk talks negotiate negotiation negotiator discuss discussion bargain bargaining haggle mediate mediation",
    "DEAL": "deal buy buyer buyout purchase acquire acquisition takeover bid offer merge merger sale sell seller transaction tender",
    "AGREE": "agree accept acceptance agreement accord pact deal treaty settlement settle compromise",
    "APPROVE": "approve approval clear clearance authorise authorize authorisation authorization ratify endorse endorsement greenlight consent permit permission pass back",
    "PRICE": "price cost value valuation fee pay worth charge",
    "PROFIT": "profit earnings gain income surplus",
    "LOSS": "loss lose deficit shortfall writedown writeoff",
    "DEBT": "debt loan borrow borrowing lend lender credit mortgage liability",
    "BADLOAN": "nonperforming impaired sour soured delinquent arrears default",
    "SHARE": "share stock equity",
    "DEPOSIT": "deposit depositor saving saver savings",
    "CUSTOMER": "customer client depositor saver consumer shopper",
    "CASH": "cash money banknote fund",
    "WITHDRAWMONEY": "withdraw withdrawal outflow take-out pull-out run",
    "LIMIT": "limit cap ceiling restrict restriction curb quota ration rationing maximum freeze threshold",
    "GUARANTEE": "guarantee guaranteed insure insured assure protect protected ensure underwrite secure",
    "INFLATION": "inflation price consumer-price cpi",
    "INTEREST": "rate interest",
    "TAX": "tax levy duty tariff vat excise",
    "BUDGET": "budget spending expenditure appropriation",
    "JOB": "job post worker workforce employee staff layoff redundancy redundancies employment",
    "LAYOFF": "layoff redundancy dismissal dismiss sack sacked fire fired axe lay-off",
    "PAYRISE": "wage salary pay",
    "BANKRUPT": "bankrupt bankruptcy insolvent insolvency administration receivership liquidation collapse",
    "SOLVENT": "solvent liquid sound healthy",
    "OWN": "own owner ownership stake shareholder holder shareholding",
    "INVEST": "invest investment investor fund funding finance financing",
    "TRADE": "trade trading export import",
    "ECONOMY": "economy economic gdp output",
    "FINE": "fine penalty sanction levy",
    "BRANCH": "branch outlet office shop store",
    "BUILD": "build construct construction erect",
    "FACTORY": "factory plant mill works site facility refinery",
    # harm, force, police
    "ATTACK": "attack assault strike raid offensive bombardment shelling shell bomb bombing airstrike ambush onslaught incursion sabotage saboteur",
    "EXPLODE": "explode explosion blast detonate detonation blow-up go-off bomb bang boom",
    "FIRE": "fire blaze burn inferno flame ignite",
    "INJURE": "injure injury injured wound wounded hurt maim casualty",
    "KILL": "kill killing death dead die fatality perish slay murder assassinate assassination toll demise fatal casualty",
    "SHOOT": "shoot shooting gunfire shot gunman gunmen",
    "WEAPON": "weapon gun rifle arm arms missile rocket munition ammunition",
    "MILITANT": "militant fighter separatist jihadist jihadi insurgent rebel extremist terrorist guerrilla gunman combatant",
    "TERROR": "terror terrorist terrorism",
    "ARREST": "arrest detain detention custody apprehend seize capture hold nab jail imprison",
    "CHARGE": "charge indict indictment accuse accusation prosecute prosecution",
    "CONVICT": "convict conviction guilty sentence",
    "TRIAL": "trial court hearing tribunal lawsuit sue suit",
    "POLICE": "police officer constable cop detective",
    "INVESTIGATE": "investigate investigation probe inquiry enquiry examine examination inspect inspection audit review scrutiny look",
    "CRIME": "crime criminal offence offense felony",
    "STEAL": "steal theft thief rob robbery burglary loot",
    "FRAUD": "fraud rig rigging rigged scam deceive deception swindle embezzle embezzlement",
    "CORRUPT": "corruption corrupt bribe bribery graft kickback",
    "KIDNAP": "kidnap abduct abduction hostage",
    "SOLDIER": "soldier troop troops army military force forces serviceman",
    "WITHDRAWTROOPS": "withdraw withdrawal pullout retreat pullback",
    "CEASEFIRE": "ceasefire cease-fire truce armistice",
    "VIOLATE": "violate violation breach breaches break infringe",
    "FIGHT": "fight fighting battle clash combat war conflict warfare hostility hostilities",
    "INVADE": "invade invasion occupy occupation incursion",
    "LIBERATE": "liberate liberation recapture retake free freed",
    "DEFEAT": "defeat beat rout vanquish crush overcome",
    "TERRITORY": "territory land ground area",
    "THREAT": "threat threaten menace danger dangerous peril hazard risk potent",
    "PROTEST": "protest protester demonstration demonstrate demonstrator rally march riot unrest",
    "STRIKEWORK": "strike walkout stoppage",
    "CRASH": "crash collide collision derail derailment accident",
    "SPY": "spy espionage surveillance intelligence",
    "HACK": "hack hacker hacking cyberattack breach",
    "NUCLEAR": "nuclear atomic uranium",
    "DAMAGE": "damage destroy destruction ruin wreck demolish",
    "FLOOD": "flood flooding inundate deluge",
    "STORM": "storm hurricane typhoon cyclone tornado",
    "QUAKE": "earthquake quake tremor",
    "EVACUATE": "evacuate clear-out evacuation evacuee flee displaced displace",
    "RESCUE": "rescue save rescuer",
    "MISSING": "missing miss unaccounted disappear vanish lost",
    "REFUGEE": "refugee migrant asylum displaced",
    "LEAK": "leak spill escape seep",
    "POISON": "poison toxic contaminate contamination pollute pollution",
    # politics and office
    "ELECTION": "election poll vote ballot electoral",
    "VOTE": "vote ballot voter",
    "TURNOUT": "turnout participation",
    "WIN": "win victory winner triumph",
    "CANDIDATE": "candidate nominee contender",
    "RESIGN": "resign resignation quit step-down stand-down departure",
    "APPOINT": "appoint appointment name nominate nomination hire",
    "LEADER": "leader head chief boss president director commander",
    "GOVERNMENT": "government administration cabinet state authority",
    "PARLIAMENT": "parliament congress legislature assembly senate lawmaker legislator mp",
    "LAW": "law legislation bill act statute legal legally",
    "REFORM": "reform overhaul restructure restructuring",
    "BAN": "ban prohibit outlaw forbid bar prohibition embargo",
    "COUP": "coup putsch overthrow oust topple",
    "SUPPORT": "support back backing help aid assist assistance",
    "ENGAGED": "engaged engage engagement presence involve involvement attention",
    "GRATEFUL": "grateful thank thanks thankful gratitude appreciate",
    "INCLUDE": "include inclusion reconcile reconciliation represent representation integrate",
    "GRIEVANCE": "grievance marginalise marginalize discrimination alienate resentment",
    "EMERGE": "emerge emergence arise appear form",
    "ALLIANCE": "alliance coalition ally allied partner",
    "WEST": "west western",
    "GROUP": "group organisation organization movement faction outfit",
    # speech, rumour, evidence
    "RUMOUR": "rumour rumor hoax fabrication falsehood myth gossip speculation",
    "SOURCEOF": "trace originate origin source stem",
    "POSTONLINE": "post blog blogger tweet website posting",
    "DOCUMENT": "document paper memo file letter record",
    "EVIDENCE": "evidence proof prove confirm confirmation corroborate verify verification",
    "INFORM": "inform tell notify brief aware",
    "PLAN": "plan intend intention propose proposal aim scheme prepare preparation plot organise organize seek",
    "EXPECT": "expect expectation forecast predict projection project estimate",
    "CHANCE": "chance odds probability likelihood possibility",
    "WARN": "warn warning alert caution",
    "ANNOUNCE": "announce announcement unveil declare declaration",
    "REFUSE": "refuse refusal deny turn-away turn-down reject rejection rebuff",
    "HIDE": "hide hidden hiding conceal concealment undeclared undisclosed cover-up secret unreported unrecorded off-book underground",
    "MISTAKE": "mistake error wrong blunder",
    "PAY": "pay payment payout",
    "QUEUE": "queue line",
    # change and motion
    "REMAIN": "remain stay continue persist linger keep",
    "LEAVE": "leave depart departure exit quit go",
    "RETURN": "return returnee repatriate repatriation",
    "ARRIVE": "arrive arrival reach come land",
    "JOIN": "join enlist recruit recruitment enrol",
    "TRAVEL": "travel journey trip flight fly",
    "SEND": "send deploy deployment dispatch",
    "RELOCATE": "relocate move moving shift relocation",
    "START": "start begin beginning launch commence open opening onset outbreak",
    "END": "end closed call-off shut-down stop finish conclude halt cease cessation close closure termination",
    "DELAY": "delay postpone postponement defer",
    "SPEED": "speed accelerate hasten",
    "CANCEL": "cancel scrap abandon drop call-off",
    "CHANGE": "change shift alter modify",
    "HALF": "half halve",
    "DOUBLE": "double twice twofold",
    "MOST": "most majority bulk mostly",
    "MANY": "many numerous large-number massive",
    # sport, health, science, weather
    "CLUB": "club team side squad",
    "COACH": "coach manager trainer",
    "MATCH": "match game fixture",
    "TRANSFER": "transfer signing",
    "FAN": "fan supporter",
    "STADIUM": "stadium arena ground",
    "DISEASE": "disease illness virus infection infect outbreak epidemic pandemic sick",
    "VACCINE": "vaccine vaccinate vaccination jab inoculate",
    "HOSPITAL": "hospital clinic",
    "DOCTOR": "doctor physician medic surgeon",
    "DRUG": "drug medicine medication",
    "PATIENT": "patient",
    "STUDY": "study research survey",
    "CLIMATE": "climate warming",
    "EMISSION": "emission carbon greenhouse",
    "RELEASE": "release free freed publish issue",
    "TRAIN": "training trained skill skilled expertise experience battle-hardened specialised specialized",
    "CHILD": "child kid schoolchild pupil minor",
    "WOMAN": "woman female",
    "MAN": "man male",
    "PERSON": "people person individual civilian resident citizen",
    "SCHOOL": "school classroom",
    "CAR": "car vehicle automobile",
    "SHIP": "ship vessel boat ferry tanker",
    "PLANE": "plane aircraft jet airliner",
    "RAIL": "train rail railway locomotive",
    "SANCTION": "sanction embargo",
    "AID": "aid relief assistance",
    "FOOD": "food hunger famine starvation",
    "POWER": "electricity blackout outage power",
    "OIL": "oil crude petroleum fuel gas",
    "HOME": "home house housing dwelling apartment",
    "SAFE": "safe safety secure security",
    # everyday acts and states that headlines word in many ways
    "TELEPHONE": "call phone telephone ring ring-up dial call-up",
    "LETTER": "letter email mail fax message memo",
    "MEET": "meet meeting summit encounter gathering conference",
    "VISIT": "visit tour trip",
    "CONCEDE": "concede concession admit admission acknowledge confess",
    "APOLOGISE": "apologise apologize apology sorry regret",
    "LOSE": "lose defeat beaten loser",
    "MARGIN": "margin lead gap cushion majority advantage ahead edge",
    "TALLY": "tally count counting total sum toll reckoning recount",
    "TAKEOFFICE": "oath swear-in swear inauguration inaugurate instal install",
    "PART": "vote participate participation turnout attend attendance",
    "BALLOT": "ballot vote paper slip",
    "SEAL": "seal sealed lock padlock unseal unsealed",
    "ESCORT": "escort guard accompany unescorted unguarded unaccompanied unwatched unattended",
    "TWICE": "twice double duplicate duplication second-time",
    "ENTER": "enter entry key-in record log register",
    "SIREN": "siren alarm alert warning",
    "EXPLOSIVE": "explosive dynamite charge bomb detonator device",
    "SABOTAGE": "sabotage saboteur attack damage tamper arson",
    "BURST": "burst breach collapse fail failure give-way rupture break overtop",
    "DAM": "dam embankment wall levee dyke dike weir barrage reservoir",
    "GATE": "gate sluice valve spillway floodgate",
    "LIFT": "lift raise open hoist",
    "BROKEN": "broken stuck jam jammed faulty defective unusable unfit inoperable unserviceable seize unsafe rust rusted wrecked",
    "CHECK": "inspect inspection check check-up test audit examine survey review",
    "SOUND": "sound intact solid stable whole undamaged",
    "WATER": "water flood wave river surge torrent",
    "RAIN": "rain rainfall shower downpour wet precipitation",
    "HOT": "hot heat heatwave drought dry",
    "COLD": "cold frost freeze snow ice",
    "RESTORE": "restore restoration back return reconnect repair",
    "REPAIR": "repair fix mend maintenance maintain overhaul",
    "EMPTY": "empty vacate vacant abandon abandoned",
    "MOVEPEOPLE": "evacuate evacuation move remove clear take-out bring-out relocate",
    "LIVE": "life live lives",
    "TELLON": "warn alert tell notify inform flag raise-alarm report write",
    "IGNORE": "ignore neglect disregard overlook dismiss sit-on shelve",
    "KNOW": "know aware knowledge learn",
    "SEE": "see witness observe spot watch",
    "RECEIVE": "receive get obtain reach arrive",
    "SIGN": "sign signature initial countersign",
    "INTEND": "intend intent intention deliberate deliberately purpose plot conspiracy",
    "ERROR": "error mistake slip oversight accident accidental inadvertent blunder glitch",
    "SHUTOUT": "shut-out turn-away exclude lock-out bar refuse",
    "ADMITIN": "admit let-in allow",
    "QUEUEUP": "queue line",
    "DELIVER": "deliver delivery supply shipment ship consignment",
    "RECALL": "recall withdraw pull",
    "BUYGOODS": "buy order procure purchase contract",
    "HIRE": "hire recruit appoint employ",
    "QUITJOB": "resign quit step-down stand-down leave go out",
    "RECOVER": "recover recovery retrieve find",
    "SINK": "sink capsize founder submerge",
    "SMELL": "smell odour odor stench",
    "SMOKE": "smoke fume soot cloud",
    "GLASS": "window glass pane",
    "SHAKE": "shake tremble rattle vibrate tremor",
    "EXPERT": "expert engineer scientist specialist geologist seismologist researcher",
    "INSTRUMENT": "instrument sensor seismograph recording reading",
    "COST": "cost price bill expense expensive",
    "COMPENSATE": "compensate compensation damages payout indemnity reimburse refund",
    "INSURANCE": "insurance insurer policy premium cover",
    "SUEAT": "sue lawsuit suit litigation claim complaint",
    "LEADGAME": "captain lead",
    "SCORE": "score goal point",
    "DOPING": "doping steroid drug banned-substance",
    "EXPEL": "expel expulsion deport deportation oust eject evict eviction",
    "DIVORCE": "divorce separate separation split",
    "MARRY": "marry marriage wedding wed",
    "PREGNANT": "pregnant pregnancy birth baby",
    "RULE": "rule ruling judge judgment judgement verdict decide decision order",
    "APPEAL": "appeal challenge contest",
    "LEAKINFO": "leak leaked disclose disclosure reveal revelation",
    "SECRET": "secret confidential classified hidden",
    "FAKE": "fake forge forged forgery counterfeit",
    "SPREAD": "spread circulate share go-viral",
    "CONTROL": "control hold run govern seize",
    "SUPPLY": "supply supplier provide provision",
    "SHORTAGE": "shortage scarcity lack shortfall ration",
    "STRANDED": "strand stranded trapped trap stuck",
    "SEARCH": "search hunt look-for comb",
    "WEIGHT": "heavy weight ton tonne",
    "RISK": "risk danger hazard unsafe threat",
    "HOLDUP": "hold stand withstand survive last",
    "GIVEWAY": "give-way fail collapse burst go break",
    "DESERT": "desert remote wilderness",
    "BORDER": "border frontier",
}

# Each line: the name, the one pole, the other.
AXES: dict[str, tuple[str, str]] = {
    "LIFE": ("alive living survive survivor survival", "dead die dying kill killed death slain slay demise perish deceased murder"),
    "LEVEL": (
        "rise increase up grow growth climb jump surge soar gain advance raise higher rally rebound expand expansion improve hike escalate",
        "fall decrease down drop decline shrink shrinkage slump slide plunge lower reduce reduction cut sink tumble dip contract contraction ease",
    ),
    "STAY": ("remain stay", "leave depart withdraw flee exit"),
    "OPEN": ("open opening reopen", "close closed shut closure shutter"),
    "OUTCOME": ("win victory triumph", "lose defeat"),
    "GUILT": ("guilty culpable", "innocent innocence not-guilty acquit acquittal"),
    "TRUTH": ("true genuine authentic accurate", "false untrue fake bogus fabricated fabrication invented invent fiction fairy hoax lie nonsense baseless unfounded groundless untruth"),
    "LIKELY": ("likely probable probably", "unlikely improbable doubtful"),
    "CAUSEFOR": ("support favour favor back endorse approve welcome", "oppose reject opposition object objection resist veto"),
    "GUARD": ("safe safety", "unsafe dangerous danger"),
    "ENOUGH": ("sufficient enough adequate", "insufficient inadequate shortage lack"),
    "FREEDOM": ("free release freed", "detain jail imprison captive"),
    "PRESENT": ("present exist", "absent missing"),
    "SUCCEED": ("succeed success successful", "fail failure failed collapse"),
    "WORKING": ("work function operate operational usable serviceable move budge", "stuck jam jammed broken unfit unusable defective faulty inoperable unserviceable"),
    "WATCHED": ("escort guard accompany", "unescorted unguarded unaccompanied unwatched unattended"),
    "SEALED": ("seal sealed whole intact", "unseal unsealed"),
    "HOLDS": ("hold withstand", "give-way collapse burst overtop"),
    "KEEP": ("comply honour observe respect", "violate breach infringe"),
}  # fmt: skip

# Classes of persons, bodies, places and goods. Two sentences that share only such words are about the same, but do not say the same.
THINGS = _words(
    "PRICE DEBT SHARE DEPOSIT CUSTOMER CASH INTEREST TAX BUDGET JOB PAYRISE OWN ECONOMY BRANCH FACTORY FIRE WEAPON MILITANT "
    "TERROR SOLDIER POLICE CRIME TERRITORY NUCLEAR CANDIDATE LEADER GOVERNMENT PARLIAMENT LAW ALLIANCE WEST GROUP "
    "POSTONLINE DOCUMENT CLUB COACH MATCH FAN STADIUM DISEASE VACCINE HOSPITAL DOCTOR DRUG PATIENT STUDY CLIMATE EMISSION "
    "CHILD WOMAN MAN PERSON SCHOOL CAR SHIP PLANE RAIL FOOD POWER OIL ELECTION VOTE HOME DESERT BORDER TRAIN FIGHT MANY "
    "MOST REFUGEE INVEST SPY STORM POISON DOUBLE HALF START EXPECT CHANCE TALLY MARGIN ENTER RECEIVE WEIGHT COST LETTER EXPLOSIVE DAM GATE WATER GLASS EXPERT INSTRUMENT BALLOT LETTER LIVE INSURANCE SIREN SEE KNOW RECEIVE PART SUPPORT ANNOUNCE TRADE EVIDENCE INFORM PAY"
)

# Classes that often speak of one matter in other words: half a match.
RELATED = (
    ("TALKS", "DEAL"), ("TALKS", "AGREE"), ("TALKS", "PLAN"), ("ATTACK", "KILL"), ("ATTACK", "EXPLODE"), ("ATTACK", "DAMAGE"), ("EXPLODE", "DAMAGE"), ("SHOOT", "KILL"),
    ("CEASEFIRE", "AGREE"), ("ARREST", "CHARGE"), ("CONVICT", "TRIAL"), ("RESIGN", "LEAVE"), ("ELECTION", "WIN"),
    ("VOTE", "WIN"), ("TRANSFER", "DEAL"), ("OWN", "DEAL"), ("INVEST", "DEAL"), ("LAYOFF", "JOB"), ("BAN", "LIMIT"), ("LIMIT", "REFUSE"),
    ("HIDE", "MISSING"), ("LEAVE", "RETURN"), ("INCLUDE", "GRIEVANCE"), ("ENGAGED", "SUPPORT"), ("DEFEAT", "LIBERATE"),
    ("INVESTIGATE", "TRIAL"), ("STRIKEWORK", "PROTEST"), ("CANCEL", "END"), ("DELAY", "CANCEL"),
)  # fmt: skip

COOKED = r"(?:got|made|cooked|dream(?:ed|t)|trumped|thought|whipped|drummed) up"
"""What is said of a story that somebody made."""

# Reports of a report: what "called the reports a fairy tale", "the idea of a cap" and "denied the plan" stand for.
ANAPHORS = _words(
    "report claim allegation rumour rumor story suggestion accusation assertion statement idea plan proposal move decision "
    "talk speculation account notion theory charge news estimate figure matter deal message sort such it this that so thing"
)
ECHOES = _words(
    "report claim allegation rumour rumor story suggestion accusation assertion speculation account notion theory idea"
)
"""Nouns that stand for what somebody else has said."""

REJECTIONS = (
    "fairy tale", "fairytale", "pure fiction", "fiction", "nonsense", "rubbish", "false", "untrue", "not true", "baseless",
    "unfounded", "groundless", "fabricat", "invented", "invention", "made up", "made-up", "a lie", "lies", "hoax", "fake",
    "absurd", "ridiculous", "ludicrous", "preposterous", "without foundation", "no truth", "far too high", "far too low",
    "too high", "too low", "exaggerat", "overblown", "inaccurate", "incorrect", "wrong", "mistaken", "misleading", "fantasy",
    "laughable", "bogus", "nothing of the sort", "nothing of the kind", "no such", "a myth", "slander", "smear", "rejected", "hogwash",
)  # fmt: skip
"""Fragments by which a speaker rejects what others say."""

# Lemmas that tell no claim from another, then lemmas that tell little; everything else by its length.
EMPTY = _words(
    "be have do will would shall should can could may might must say tell get go make take give see know think believe come "
    "want need put use become seem appear keep let show call ask add speak mean look turn try happen thing something "
    "anything nothing everything someone anyone nobody everyone other another such same also only just even still already "
    "very more most much many some any each every all both few several own well now then there here so too yet again ever "
    "never not no yes about over under up down out off on in at by for with from into than as if when while because how why "
    "what who which where whether that this these those it he she they we you i his her their our my your its him them us "
    "me one two three part way lot kind sort bit fact like away back around however although though since until before "
    "after during between among per a an the and or but of to according accord expect source reason matter number amount "
    "level case point side dollar euro pound mark yen rupee rouble ruble franc crown krona peso percent percentage cent "
    "pence penny kilometre kilometer metre meter mile tonne ton single several various whose"
)
LIGHT = _words(
    "year month week day time today tomorrow yesterday morning evening night hour minute moment end beginning start begin "
    "people person man woman country state government official new old big large small high low long short good bad great "
    "major main first second last next late early recent previous current former more less many work find found continue "
    "follow include set run move plan report statement news media group company world place area part city town national "
    "international public local likely possible able clear important different particular certain whole total half member "
    "house home head leader minister president chief million billion thousand percent cent per quarter spokesman "
    "spokeswoman spokesperson ask bring hold lead leave remain help support change issue problem question answer idea "
    "result effect role hand life word name line form order law right rate price cost money pay accept receive allow face "
    "play meet stop open close reach send carry expect decide agree want hope feel consider describe note suggest claim "
    "deny confirm reject comment decline warn announce real rise fall increase decrease drop decline grow growth gain lower "
    "raise jump reduce up down half force service term figure count read write hear"
)


@cache
def stem(lemma: str) -> str:
    """A lemma without the ending that only changes its part of speech.

    Who does it stays apart from what is done: a fighter is not a fight.

    >>> stem("investigation") == stem("investigate")
    True
    >>> stem("fighter") == stem("fight")
    False
    """
    if len(lemma) < 6:
        return lemma
    for ending in _ENDINGS:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= 4:
            return lemma[: -len(ending)]
    return lemma


_ENDINGS = (
    "isations", "izations", "isation", "ization", "ational", "iveness", "fulness", "ousness", "ations", "ation",
    "ings", "ment", "ness", "ance", "ence", "able", "ible", "tion", "sion", "ally", "ious", "ist", "ism", "ity", "ive", "ing",
    "ate", "ise", "ize", "ion", "ful", "ial", "ous", "ed", "al", "ly", "es", "en", "s", "e", "y",
)  # fmt: skip


@cache
def _classes() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for name, words in CLASSES.items():
        for word in words.split():
            table.setdefault(word, set()).add(name)
    for name, poles in AXES.items():
        for pole in poles:
            for word in pole.split():
                table.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in table.items()}


@cache
def _signs() -> dict[tuple[str, str], int]:
    return {
        (name, word): sign
        for name, poles in AXES.items()
        for sign, pole in zip((1, -1), poles, strict=True)
        for word in pole.split()
    }


@cache
def keys(lemma: str) -> frozenset[str]:
    """What a lemma counts as in a comparison: its classes, and its own stem.

    >>> "LIMIT" in keys("cap") and "LIMIT" in keys("restriction")
    True
    """
    return _classes().get(lemma, frozenset()) | {stem(lemma)}


@cache
def kin(lemma: str) -> frozenset[str]:
    """The classes that are related to those of a lemma."""
    own = keys(lemma)
    return frozenset(b for a, b in (*RELATED, *((y, x) for x, y in RELATED)) if a in own)


@cache
def eventive(lemma: str) -> bool:
    """Whether a lemma names what happens, is done or is so, rather than somebody or something.

    >>> eventive("limit"), eventive("branch"), eventive("nationalise")
    (True, False, True)
    """
    classes = _classes().get(lemma, frozenset())
    if classes:
        return not classes <= THINGS
    return lemma.endswith(("ise", "ize", "ify", "ation", "ction", "sion", "ment", "ance", "ence"))


def sign(axis: str, lemma: str) -> int:
    """On which pole of an axis a lemma lies: 1, -1, or 0 for neither."""
    return _signs().get((axis, lemma), 0)


@cache
def rarity(lemma: str) -> float:
    """How much a lemma says about which claim this is, 0 to 1.3: a table of common words and, for the rest, their length.

    >>> rarity("be") < rarity("year") < rarity("takeover")
    True
    """
    if lemma in EMPTY or len(lemma) < 2:
        return 0.0
    if lemma in LIGHT:
        return 0.35
    return 0.85 + 0.05 * min(9, max(0, len(lemma) - 4))
