"""A newsroom that never was: any number of invented articles, the same for one seed, two in five of them copies.

newsroom.py FOLDER [--articles 1000] [--seed 1] [--pages 0.5]
newsroom.py --alike [FILE.jsonl ...]      how much unrelated articles share, beside real ones (JSON Lines with a text or a list of paragraphs)

Every story has its country, towns, bodies, people and figures, its own few hundred words, and a dozen facts and quotations which its reports
share as the reports of one day do; outlets print each other's copy verbatim, trimmed, under another headline, lightly reworded, with a figure
of their own, or sewn together from two. It is there to measure time and memory, and to be killed, cut and filled with; no quality is
measured on it, for what it says makes no sense.

Is it fair? What a step that compares articles has to do depends on how much unrelated ones share. The runs of five words are counted that two
articles both hold, over 4,000 pairs of about 200 originals each (``--alike``), here and in real news (American political news of 2015-16;
three American papers on the same seventy events of 2010-16):

                                     runs of five that two share        different words
    this newsroom, other stories     mean 0.14, largest 7               7,000 in 129,000
    political news of one campaign   mean 0.09, largest 37              11,900 in 134,000
    three papers                     mean 0.20, largest 73              8,000 in 82,000
    this newsroom, one story         mean 23, median 22
    three papers, one event          mean 21, median 9

An earlier form of this newsroom, with sentences from templates, had 2,200 different words and shared 32 runs between unrelated articles: what was
measured on it is not to be compared with what is measured on this one.
"""

# ruff: noqa: SIM905  (word tables read better as text)

from __future__ import annotations

import argparse
import html
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

COPIES = 0.4
ONSETS = "b br d dr f g gr h j k kr l m n p pr r s sk st t tr v z sh ch th".split()
VOWELS = "a e i o u a e i o ai ei ou".split()
CODAS = "l m n r s t k nd rn sk lt v x th".split()
GIVEN_ENDS = "a o in ek ya as el ira en is ova an".split()
FAMILY_ENDS = "ov ic sen ard elli oku man ez ian ath ora und osk ett by ler".split()
TOWN_ENDS = "burg ville stad port ford mouth abad holm grad minster wick haven field".split()
LAND_ENDS = "ia land stan ova onia ara".split()

OUTLETS = [
    f"{the}{place} {paper}"
    for the, papers in (
        ("The ", ("Courier", "Herald", "Examiner", "Chronicle", "Observer")),
        ("", ("Today", "News", "Wire Daily")),
    )
    for paper in papers
    for place in ("Brackwater", "Ostrand", "Fellmoor", "Quayside", "Midvale", "Harrowgate", "Linden", "Sandhurst")
]
AGENCIES = (
    "Northline",
    "Meridian Press",
    "Tri-State News Service",
    "Continental Wire",
    "Harbour News Agency",
    "United Dispatch",
)
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

# Words --------------------------------------------------------------------------------------------------------------------------

THINGS = """abbey account adviser affair airfield airport alarm alley alliance allotment ambulance anchor anthem apartment appeal apple apprentice archive
area armoury army arrest ash assembly asset asylum attic auction audit avenue baker balcony ballot bank banner barge barley barn barracks barrier basin
battery beach beacon bed bell bench bicycle bill bishop blanket blockade board boat boiler bond book border bottle boulevard boundary boycott branch
brewery brick bridge brigade broker brother budget building bulletin bus butcher cabin cabinet cable camera camp campaign canal candidate cannon canteen
captain car cargo carpenter carriage case castle cathedral cattle ceasefire cellar cemetery census ceremony chain chamber channel chapel charge charity
charter chemist chest chimney church cinema circuit clause clay cleaner clerk cliff clinic clock cloth coach coal coalition coast code coffin collapse
college colonel colony column commander company compensation complaint compound conference congress consul contract convoy copper corridor cottage cotton
council counter county coup courier court courtyard cousin crane credit crew crop crossing crowd currency custom dairy dam deal debate debt decree defect
delay delegate deposit depot deputy desert diesel dike diplomat disease dispute district ditch diver dock doctor document dog donor door draft drainage
drought drug dust duty editor election elevator embassy embankment emergency engine envelope envoy estate estuary evacuation evidence exam exile exit export
factory fair family farm farmer fault fee fence ferry festival fever field film fine fire fish fishery flag fleet flood floor flour food forecast forest
forge fort foundation fountain freight frontier fruit fuel fund funeral furnace gallery garage garden garrison gas gate gauge general generator glass
goat gold governor grain grant gravel grocer guard guest guild gun gym hall hangar harbour hardship harvest hatch heater hedge helicopter herd highway
hill holiday horse hospital hostage hotel household housing hut ice idea import income index inquiry inquest inspection inspector institute insurer
interest invoice iron island item jail journalist journey judge junction jury justice kettle key kiln kitchen label laboratory ladder lake lamp land lane
laundry law lawyer leaflet league lease leather ledger letter levy library licence lift lighthouse limit loan lobby lock locomotive lodge lorry loss
machine magistrate mail majority manager map march margin market marsh mask mast mayor meadow measure medal medicine meeting melon member memo memorial
merchant merger message meter metal midwife mile militia mill mine miner minister mirror mission mortgage mosque motor motion mountain museum nephew
net network notary notice nurse oak oath offer office officer oil olive orchard order orphan oven owner oyster package palace panel paper parade parcel
parish park parliament partner passenger passport pasture path patient patrol pavement payment peace peasant pension permit petition pharmacy photograph
piano pier pilgrim pilot pipe pipeline pitch plan plane plant platform plaza pledge plough poet police policy pond pony poplar port porter post poster
potato powder premium press price priest prince prison prisoner profit project promise property prosecutor protest province pump pupil quarry quay queue
quota radio raid railway rain ranch rate reactor rebel receipt record reform refinery refugee refund register relative relief rent repair report rescue
reservoir resident resort review reward ribbon rice rifle ring river road roadblock robbery rock roof room rope route rubble rule rumour sail sailor
salary sale salt sanction sand satellite sawmill scaffold scandal schedule scholar school schooner scientist seal search season seat secret sector seed
seminar senator sentence server shaft share sheep shelf shelter shepherd shift ship shipment shipyard shoe shop shore shortage shrine siege signal silo
silver siren sister site sketch slope smoke snow soil soldier song speech spire square stable stadium staircase stamp station statue steam steel steward
stock stone store storm stove strait stream street strike student studio subsidy suburb subway sugar suitcase summit supplier supply surgeon survey
survivor suspect swamp switch synagogue tailor tank tanker tariff tax taxi teacher telegram telescope temple tenant tent terminal terrace test theatre
theft threshold ticket tide timber timetable title tobacco toll tomb tool torch tournament tower track tractor trade tradition trail train trainee tram
tram-line transfer transit treasury treaty tree trench trial tribe tribunal trolley truck trust tunnel turbine tyre union uniform vaccine valley valve
van vault vegetable vehicle vendor verdict vessel veteran viaduct victim village vineyard violin visa visitor volunteer vote voter voucher wage wagon
waiter wall ward warden warehouse warning warrant watch water weapon weather wedding weir well wharf wheat wheel widow window wine winter witness wood
wool workshop wreck writer yacht yard yield zone""".split()
QUALITIES = """abandoned absent abstract academic acceptable accidental accurate acting active acute additional adequate adjacent administrative afraid
agricultural alleged alternative ambitious amended ancient angry annual anonymous anxious apparent armed artificial ashamed assistant attractive automatic
available average awkward bankrupt bare basic bitter blank blind bold brave brief bright brisk broad broken brown bulky burnt busy calm capable careful
careless casual cautious central certain cheap chemical chief chilly civil civilian clean clear clever closed cloudy clumsy coastal cold colonial
commercial common compact compulsory concrete confident confidential consistent constant controversial convenient corrupt costly crooked crowded crucial
crude cruel curious current damaged damp dangerous daring dark dead deaf decent deep deliberate delicate dense desperate detailed different difficult
digital dim direct dirty disabled discreet distant domestic double doubtful dry dull durable dusty eager early eastern eccentric economic elaborate elderly
elected electric electronic elegant emergency empty enormous entire equal essential everyday exact excellent excessive exclusive expensive experimental
expert explosive extensive external extra faint fair faithful false familiar famous faulty favourable federal fertile final financial firm flat flexible
floating foreign formal former forthcoming fragile free frequent fresh friendly frozen full furious further generous gentle genuine giant gloomy gradual
grand grateful grave greedy green grey grim guilty harmless harsh hasty hazardous healthy heavy helpful hidden high historic hollow holy honest hostile
huge humble humid hungry idle illegal immediate imperial important imported impressive improved inaccurate inadequate independent indoor industrial
inferior informal initial inland innocent insecure intact intense interim internal invisible irregular isolated joint junior keen known large late lawful
lazy leading leaking legal liberal light limited liquid lively local lonely long loose loud low loyal lucky main major makeshift marginal marine
maritime mass massive mature mean medical medieval merciful mild military minor missing mobile moderate modern modest monthly moral mobile municipal
muddy mutual narrow national native natural naval neat necessary nervous neutral new noble noisy nominal northern notorious nuclear numerous obscure
obsolete obvious occasional odd official old open opposite optional ordinary organic original orthodox outdated outer outspoken oval overdue overseas
painful pale partial patient peaceful peculiar permanent personal plain pleasant political poor popular portable possible postal powerful practical
precious precise preliminary premature present previous primary private probable profitable prominent prompt proper proposed provincial provisional
public punctual pure quiet radical random rapid rare raw ready real reasonable rebuilt recent reckless red redundant regional regular reliable religious
reluctant remote rented residential resolute respectable restless rich rigid ripe rival rotten rough round royal rural rusty sacred sacked safe salty
scarce scattered scientific seasonal secondary secret secure senior sensible separate serious severe shabby shallow sharp short shut silent similar
simple single skilled slender slight slippery slow small smooth sober social soft solar sole solemn solid sour southern spare special specific spectacular
stable stale standard standing steady steep sterile stern sticky stiff stolen strange strategic strict striking strong stubborn subsidised substantial
successful sudden sufficient suitable sunken superb superior supreme surplus suspicious swift symbolic talented tall technical temporary tender tense
thick thin thorough tidy tight timid tiny tired total tough toxic traditional tragic tribal tropical troubled ugly unanimous uneasy unexpected unfair
unfinished unhappy uniform unique unknown unlawful unlikely unpaid unpopular unsafe unstable unusual upper upset urban urgent usable useful usual vacant
vague valid valuable various vast verbal vertical veteran vigilant violent visible vital vivid voluntary vulnerable warm wary wasteful watertight weak
wealthy weekly western wet white whole wicked wide wild windy wise wooden worthy wrong yellow young""".split()
DEEDS = """abandon abolish absorb accept acquire adapt adjust admire adopt advertise advise alter amend announce appoint approach approve arrange arrest
assemble assess assist attach attack audit avoid award ban banish block board boil bomb borrow bribe burn bury calculate cancel capture catalogue
celebrate challenge charge charter check claim clean clear close collect command compile complete conceal condemn conduct confirm confiscate connect
conquer conserve consider construct consult contact contest convert convey count cover crush cultivate damage debate decline decorate defend defuse delay
deliver demand demolish deny deport design destroy detain detect develop devote discard discharge discover discuss dismantle dismiss display disrupt
dissolve distribute disturb divert divide document donate double doubt drain dredge earn economise educate embargo employ empty enclose endanger endorse
enforce enlarge escort establish estimate evacuate evaluate examine exchange exclude excuse execute exempt expand expel exploit explore export expose
extend fill finance finish flatten follow force forge fortify fund furnish gather govern grant guard guide halt hammer hand harm haul help hire honour
identify ignore imitate import impose impress imprison improve include increase inflate inform inherit insert inspect install instruct insulate insure
interview introduce invade invent investigate invite isolate join judge justify kidnap land launch level license lift limit list load locate lock loot
lower maintain manage manufacture map mark measure mend mention merge mine monitor mortgage mount move name neglect negotiate nominate notice notify obey
observe obstruct obtain occupy offer open operate oppose order organise overlook overload overturn paint pardon park patch patrol pawn penalise permit
persuade photograph pick place plant please plunder pocket poison polish postpone pour praise prepare present preserve prevent print probe process produce
promise promote propose prosecute protect prove publish pump punish purchase pursue question raid raise ransom ration reach record recover recruit recycle
reduce refine reform refuse regain register regulate rehearse reject release relieve relocate remember remove rename renew renovate rent reopen repair
repeat replace report rescue reserve resist respect restore restrict retain retire reveal reverse review revise revive reward rob ruin sabotage salvage
sample sanction search secure seize select separate serve shelter shield ship shock shorten sign silence sink smuggle sponsor staff stage stamp starve
station stockpile store strengthen stretch study submit subsidise suggest summon supervise supply support surprise surround survey suspend tackle tax
test threaten tighten tolerate tow trace trade train transfer translate transport trap treat trust uncover unload unveil uproot urge vaccinate value
violate visit wash waste watch weaken weigh welcome widen withdraw witness wrap""".split()
IRREGULAR = {"sink", "withdraw"}
DEEDS = [verb for verb in DEEDS if verb not in IRREGULAR]
DOUBLED = set("ban rob ship map submit permit trap refit transfer tow".split()) - {"tow"}
PLACES = "above across against along around at behind below beneath beside between beyond by in inside near opposite outside over past through towards under within".split()
HOWS = """abruptly accidentally allegedly apparently badly barely briefly carefully cheaply completely constantly deliberately directly discreetly eagerly easily
effectively entirely eventually evidently fairly finally formally frequently fully generally gladly gradually hardly hastily heavily hurriedly illegally
immediately increasingly indirectly jointly largely lately legally loudly mainly mostly narrowly nearly newly noticeably officially openly originally partly
patiently perfectly personally plainly poorly presumably privately promptly publicly purely quickly quietly rarely readily recently regularly reluctantly
repeatedly reportedly roughly safely secretly seldom seriously severely sharply simply slightly slowly steadily strictly strongly suddenly surely swiftly
temporarily thoroughly totally twice unfairly unlawfully unwillingly usually virtually visibly voluntarily widely wrongly""".split()
SAYING = """said said said said said said added announced insisted acknowledged argued warned explained noted recalled stressed complained remarked replied
observed claimed predicted told_reporters told_a_meeting told_the_council conceded""".split()
THAT = "said said said added announced acknowledged argued warned insisted claimed estimated confirmed denied suggested maintained predicted recalled explained stressed".split()
POSTS = """minister of {n}|deputy minister of {n}|head of the {body}|spokeswoman for the {body}|spokesman for the {body}|mayor of {town}|governor of {region} province|
professor of {n} history in {town}|chief executive of {firm}|chairman of the {firm} board|leader of the {party}|president of the {union}|
lawyer for {n} owners|chief engineer of {firm}|director of the {town} hospital|{n} analyst at the {thinktank}|{n} dealer in {town2}|{n} teacher in {town}|retired {n} inspector|
owner of a {n} shop|deputy editor of a {n} magazine|{a} {n} keeper from {region}|secretary of the {town2} {n} society|bishop of {town}""".replace(
    "\n", ""
).split("|")
NAMELESS = """a senior {n} official|two people at the {n} talks|a {n} official who declined to be named|a {a} diplomat|a person near the {n}|one {n} investigator|
a security official|three {n} workers|a {a} {n} owner|a former {n} member""".replace("\n", "").split("|")
SHOWED = "showed stated confirmed revealed hinted found".split()

# What is said, with slots: {x} a noun phrase, {n} a thing, {N} several, {a} a quality, {v} a deed, {d} it done, {h} how, {p} where, {t} when.
CLAUSES = """{x} had {h} {d} {x} {p}|{x} would {v} {x} {t}|{few} {N} had been {d} {p}|{percent} percent of {N} {p} were {a}|{x} was {h} {a} because {x} had {d} {x}|
{money} million marks for {x} had gone to {x}|no {n} had {d} {x} since {month}|{x} may have {d} {x} {p}|{x} and {x} were {a}, while {x} remained {a}|
more than {many} {N} could {v} {x} {t}|{x} was likely to {v} {x}|{x} had never {d} {x}, {h} or {h}|{x} would not {v} {x} unless {x} was {d}|
{x} owed {x} {money} million marks|about {many} {N} were {d} {t}|whoever {d} {x} had also {d} {x}|{x} had been {a} for {years} years|{x} probably {d} {x} {p}|
at least {few} {N} and {few} {N} were missing {p}|{x} should {v} {x} before {x} could {v} {x}|{x} had {d} {few} {N} at {x}""".replace(
    "\n", ""
).split("|")
QUOTES = """We {d} the {n} {p}, and nobody {d} {x}|I have {d} {few} {N}, but this {n} is {a}|Nobody {d} our {n}|If {x} cannot {v} {x}, {x} will|It is not {a}; it is {h} {a}|
They {d} {x} and then they {d} {x}|What you call {x} is a {a} {n}|You cannot {v} a {n} with {N}|Ask {x}, not {x}|I would {h} {v} {x} {t}|There is a {a} {n} {p}|Our {N} are {a} and our {N} are {a}|
My {n} {d} that {n} when {x} was {a}|Every {n} {p} has been {d}|{x} will {v} {x}, whatever {x} may {v}|I never {d} {x}|Somebody {d} {x} {t}, never {x}|A {n} is no {n}|
We need {few} {N} {t}, {a} or not|He {h} {d} {x}; {x} {h} {d} him|Without {x} we would {v} {x}|{many} {N} for one {a} {n}|Let them {v} {x} first|
The {n} was {a}, the {n} was {a}, and {x} was {d}|I saw {x} {v} {x} {p}""".replace("\n", "").split("|")
SCENES = """{X} {h} {d} {x} {p}.|{X}, {d} {years} years ago, employs {few} {N} and {h} {v}s {N}.|{Few} {N} stood {p} with {a} {N}.|{X} lies {p}, where {x} was {d} in {month}.|{X} earned {a} profits, {percent} percent below {x}.|
It was {h} {a} {p} on {day}.|{X} did not answer {x}.|{X} has {few} {N}; {x} has {few}.|{N} {p} stayed {a}.|On {day} {x} {d} {x} without a {n}.|Not far from {x}, {N} were {d} for {x}.|In {month} {x} had {h} {d} {x} for {money} million marks.""".replace(
    "\n", ""
).split("|")
HEADLINES = "{N} {p} {d} as {n} turns {a}|{A} {n} leaves {few} {N} in {town}|{Firm} to {v} {n} after {n} {n}|{town} {n} was {a}, {n} {n} says|{union} {d} over {a} {n}|{Few} {N} {d} in {town} {n}".split(
    "|"
)
REWORDINGS = (
    ("At least", "A minimum of"), ("more than", "over"), ("about", "around"), ("acknowledged", "admitted"), ("on Monday", "Monday"), ("on Tuesday", "Tuesday"), ("on Wednesday", "Wednesday"),
    ("on Thursday", "Thursday"), ("on Friday", "Friday"), ("percent", "per cent"), ("official", "functionary"), ("likely", "probable"), ("before", "ahead of"), ("because", "since"), ("would", "will"),
    ("announced", "said"), ("argued", "said"), ("missing", "unaccounted for"), ("harbour", "harbor"), ("had been", "were"), ("could", "might"),
)  # fmt: skip
NUMBER = re.compile(
    r"(?<![\w.,])\d{2,3}(?![\w.,]|\s(?:years|January|February|March|April|May|June|July|August|September|October|November|December))"
)


def done(verb: str) -> str:
    """What a regular verb is when done."""
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + (verb[-1] if verb in DOUBLED else "") + "ed"


def many_of(thing: str) -> str:
    """Several of a thing."""
    if thing.endswith("y") and thing[-2] not in "aeiou":
        return thing[:-1] + "ies"
    return thing + ("es" if thing.endswith(("s", "x", "ch", "sh")) else "s")


@dataclass(frozen=True)
class Person:
    name: str
    role: str
    pronoun: str

    @property
    def surname(self) -> str:
        return self.name.rpartition(" ")[2]


@dataclass
class Story:
    """One matter in one invented country: its names, its words, and what all its reports may tell of it."""

    country: str
    towns: list[str]
    region: str
    river: str
    firm: str
    thinktank: str
    body: str
    union: str
    party: str
    people: list[Person]
    begins: datetime
    houses: list[str]
    words: dict[str, list[str]]
    dice: random.Random = field(repr=False)
    facts: list[str] = field(default_factory=list)
    said: list[tuple[Person, str]] = field(default_factory=list)

    def fill(self, template: str) -> str:
        filled = re.sub(r"\{(\w+)\}", lambda match: self.word(match[1]), template)
        return re.sub(r"\b([Aa]) (?=[aeio])", r"\1n ", filled)

    def pick(self, kind: str, every: list[str]) -> str:
        """A word: as often as not one of the story's own, for a report keeps to its matter."""
        return self.dice.choice(self.words[kind] if self.dice.random() < 0.5 else every)

    def thing(self) -> str:
        return self.pick("things", THINGS)

    def phrase(self) -> str:
        """Who or what: a noun with its adjective, its place, its owner or its number."""
        shape = self.dice.randrange(13)
        if shape < 3:
            return self.fill("the {a} {n}")
        if shape < 5:
            return self.fill("the {n} {n}")
        templates = (
            "{a} {N}",
            "{town}'s {n}",
            "a {a} {n} from {town2}",
            "{N} of the {n}",
            "the {body}",
            "{firm}",
            "the {n} {p}",
            "{few} {a} {N}",
        )
        return self.fill(templates[shape - 5])

    def place(self) -> str:
        shape = self.dice.randrange(6)
        if shape == 0:
            return self.fill("{prep} {town}")
        if shape == 1:
            return self.fill("{prep} {town2}")
        return self.fill(self.dice.choice(("{prep} the {a} {n}", "{prep} the {n}", "{prep} a {n} {n}", "{prep} {N}")))

    def clause(self) -> str:
        """Something said of the matter, to stand after "that"; one time in ten what others say of it too."""
        if self.facts and self.dice.random() < 0.1:
            return self.dice.choice(self.facts)
        return self.fill(self.dice.choice(CLAUSES))

    def talk(self) -> str:
        """Something said in so many words."""
        talk = self.fill(self.dice.choice(QUOTES))
        if self.dice.random() < 0.5:
            talk += self.dice.choice((", ", " and ", ", but ", ", for ", "; ")) + self.fill(self.dice.choice(CLAUSES))
        return talk[0].upper() + talk[1:]

    def word(self, slot: str) -> str:
        dice = self.dice
        if slot[0].isupper() and slot != "N":
            inner = self.word(slot.lower())
            return inner[0].upper() + inner[1:]
        match slot:
            case "n":
                return self.thing()
            case "N":
                return many_of(self.thing())
            case "a":
                return self.pick("qualities", QUALITIES)
            case "v":
                return self.pick("deeds", DEEDS)
            case "d":
                return done(self.pick("deeds", DEEDS))
            case "h":
                return dice.choice(HOWS)
            case "x":
                return self.phrase()
            case "p":
                return self.place()
            case "prep":
                return dice.choice(PLACES)
            case "t":
                return self.fill(
                    dice.choice(
                        (
                            "on {day}",
                            "in {month}",
                            "before {day}",
                            "after the {n}",
                            "by {month}",
                            "during the {a} {n}",
                            "once {x} was {a}",
                        )
                    )
                )
            case "town":
                return self.towns[0]
            case "town2":
                return dice.choice(self.towns[1:])
            case "few":
                return (
                    str(dice.randint(3, 196))
                    if dice.random() < 0.8
                    else dice.choice(("dozens of", "twelve", "eight", "thirty"))
                )
            case "many":
                return f"{dice.randint(2, 950) * 100:,}"
            case "percent":
                return str(dice.randint(2, 96))
            case "money":
                return str(dice.choice((dice.randint(2, 900), round(dice.uniform(1, 20), 1))))
            case "years":
                return str(dice.randint(3, 60))
            case "month":
                return dice.choice(MONTHS)
            case "day":
                return dice.choice(DAYS)
            case _:
                return str(getattr(self, slot))


@dataclass
class Report:
    """What an outlet printed."""

    outlet: str
    headline: str
    published: datetime
    byline: str
    agency: str | None
    paragraphs: list[str]
    copy_of: int | None = None
    story: int = 0


def word(dice: random.Random, ends: list[str], *, syllables: tuple[int, int] = (1, 2)) -> str:
    """An invented name."""
    stem = "".join(dice.choice(ONSETS) + dice.choice(VOWELS) for _ in range(dice.randint(*syllables)))
    return (stem + dice.choice(CODAS) + dice.choice(ends)).capitalize()


def begin_story(dice: random.Random) -> Story:
    towns = [word(dice, TOWN_ENDS) for _ in range(4)]
    words = {"things": dice.sample(THINGS, 60), "qualities": dice.sample(QUALITIES, 40), "deeds": dice.sample(DEEDS, 40)}

    def named(*heads: str) -> str:
        return f"{dice.choice(QUALITIES).capitalize()} {dice.choice(THINGS).capitalize()} {dice.choice(heads)}"

    story = Story(
        country=word(dice, LAND_ENDS),
        towns=towns,
        region=word(dice, ["ar", "eth", "ine", "our"]),
        river=word(dice, ["a", "e", "is"]),
        firm=f"{word(dice, FAMILY_ENDS)} {dice.choice(('Energy', 'Rail', 'Holdings', 'Water', 'Foods', 'Shipping', 'Industries'))}",
        thinktank=f"{towns[1]} Institute",
        body=named("Agency", "Office", "Board", "Commission", "Authority", "Inspectorate", "Council"),
        union=f"{dice.choice(THINGS).capitalize()} Workers' {dice.choice(('Union', 'Federation', 'League', 'Guild'))}",
        party=f"{dice.choice(QUALITIES).capitalize()} {dice.choice(('Unity Party', 'Alliance', 'Front', 'Platform', 'Bloc', 'Movement'))}",
        people=[],
        begins=datetime(2024, 1, 1, 6, tzinfo=UTC) + timedelta(hours=dice.randint(0, 24 * 500)),
        houses=[f"{towns[2]} {dice.choice(('Radio', 'Television', 'Gazette'))}", *dice.sample(AGENCIES, 1)],
        words=words,
        dice=dice,
    )
    for role in dice.sample(POSTS, 8):
        name = f"{word(dice, GIVEN_ENDS, syllables=(1, 1))} {word(dice, FAMILY_ENDS)}"
        story.people.append(Person(name, story.fill(role), dice.choice(("He", "She"))))
    story.facts = [story.fill(clause) for clause in dice.sample(CLAUSES, 8)]
    story.said = [(dice.choice(story.people), story.talk()) for _ in range(5)]
    return story


def sentence(words: str) -> str:
    return words[0].upper() + words[1:]


def paragraph(story: Story, person: Person, *, known: bool) -> str:
    """Two or three sentences of one speaker: named in full with the role at first, by surname or pronoun after."""
    dice = story.dice
    he = person.pronoun.lower()
    full = person.surname if known else f"{person.name}, {person.role}"
    who = full if known else f"{full},"
    public = [talk for speaker, talk in story.said if speaker is person]
    talk = dice.choice(public) if public and dice.random() < 0.3 else story.talk()
    more, first, second = story.talk(), story.clause(), story.clause()
    cue, that = dice.choice(SAYING).replace("_", " "), dice.choice(THAT)
    fragment = " ".join(talk.split()[-4:])
    shape = dice.randrange(9)
    if shape == 0:
        return f"“{talk},” {full} {cue}. “{more}.” {sentence(he)} {that} {first}."
    if shape == 1:
        return f"{who} {that} on {dice.choice(DAYS)} that {first}. “{talk},” {he} {cue}."
    if shape == 2:
        return f"According to {full}, {first}. {sentence(he)} also {that} that {second}."
    if shape == 3:
        return f"“{talk},” {dice.choice(('said', 'added', 'recalled'))} {full}. “{more}.”"
    if shape == 4:
        return f"{who} told {dice.choice(story.houses)} that {first}, a {dice.choice(QUALITIES)} state that {he} called “{fragment}”. {sentence(he)} denied that {second}."
    if shape == 5:
        return f"In a {dice.choice(QUALITIES)} {dice.choice(('statement', 'letter', 'note', 'report'))}, {full} {that} that {first}. “{talk}.”"
    if shape == 6:
        return f"{sentence(first)}, {full} {cue}. {sentence(second)}, {he} {that}."
    if shape == 7:
        return f"Asked about {story.phrase()}, {full} {cue}: “{talk}.” {sentence(story.fill(dice.choice(SCENES)))}"
    return f"{who} {that} that {first}. {sentence(he)} did not {story.word('v')} {story.phrase()}. “{talk},” {he} {cue}, “{more[0].lower() if not more.startswith('I ') else 'I'}{more[1:]}.”"


def other(story: Story) -> str:
    """A paragraph of the reporter's own, of a document, or of somebody without a name."""
    dice = story.dice
    shape = dice.randrange(4)
    if shape == 0:
        source = story.fill(dice.choice(NAMELESS))
        return (
            f"{sentence(source)} {dice.choice(THAT)} that {story.clause()}. “{story.talk()},” {story.fill('said the {n} man')}."
        )
    if shape == 1:
        return f"A {dice.choice(QUALITIES)} report by {story.phrase()}, seen by {dice.choice(story.houses)}, {dice.choice(SHOWED)} that {story.clause()}. {sentence(story.fill(dice.choice(SCENES)))}"
    return " ".join(sentence(story.fill(scene)) for scene in dice.sample(SCENES, 3))


def report(story: Story, outlet: str, number: int = 0) -> Report:
    """An original report of 500 to 800 words."""
    dice = story.dice
    aim = dice.randint(500, 740)
    agency = dice.choice(AGENCIES) if dice.random() < 0.35 else None
    lead_person = dice.choice(story.people)
    lead = f"{sentence(dice.choice(story.facts))}, {story.fill(dice.choice(('the {body}', '{firm}', 'the {n} {n}', '{town} police', 'the {party}')))} {dice.choice(('said', 'announced', 'confirmed'))} on {dice.choice(DAYS)}."
    if agency:
        lead = f"{story.towns[0].upper()}, {story.country} ({agency}) - {lead}"
    paragraphs = [lead, paragraph(story, lead_person, known=False)]
    met = [lead_person]
    while sum(len(p.split()) for p in paragraphs) < aim:
        if dice.random() < 0.3:
            paragraphs.append(other(story))
            continue
        person = dice.choice(story.people)
        paragraphs.append(paragraph(story, person, known=person in met))
        if person not in met:
            met.append(person)
    at = story.begins + timedelta(minutes=dice.randint(0, 60 * 96))
    byline = f"{word(dice, GIVEN_ENDS, syllables=(1, 1))} {word(dice, FAMILY_ENDS)}"
    headline = sentence(story.fill(dice.choice(HEADLINES)))
    return Report(outlet, headline, at, byline, agency, paragraphs, story=number)


def copied(original: Report, number: int, outlet: str, dice: random.Random, beside: Report) -> Report:
    """What another outlet made of a report: as it was, trimmed, under another headline, reworded, with another figure, or with a part of another."""
    paragraphs = list(original.paragraphs)
    kind = dice.choice(("verbatim", "trimmed", "trimmed", "retitled", "reworded", "figure", "merged"))
    headline = (
        original.headline
        if kind not in ("retitled", "merged")
        else " ".join([paragraphs[1].split()[0].strip("“,"), *original.headline.split()[-5:]])
    )
    if kind == "trimmed":
        paragraphs = paragraphs[: max(4, int(len(paragraphs) * dice.uniform(0.5, 0.9)))]
    if kind == "reworded":
        for old, new in dice.sample(REWORDINGS, 10):
            paragraphs = [reword(p, old, new) for p in paragraphs]
        del paragraphs[dice.randrange(2, len(paragraphs))]
    if kind == "figure":
        paragraphs[0] = NUMBER.sub(lambda match: str(int(match[0]) + dice.randint(1, 9)), paragraphs[0], count=1)
    if kind == "merged":
        half = len(paragraphs) // 2
        paragraphs = paragraphs[: half + 1] + beside.paragraphs[1 : 1 + half]
    at = original.published + timedelta(minutes=dice.randint(20, 60 * 30))
    return Report(outlet, headline, at, original.agency or original.byline, original.agency, paragraphs, number, original.story)


def reword(text: str, old: str, new: str) -> str:
    """Other words outside the quotation marks."""
    parts = re.split(r"(“[^”]*”)", text)
    return "".join(part if part.startswith("“") else part.replace(old, new) for part in parts)


def reports(count: int, seed: int = 1) -> Iterator[Report]:
    """``count`` reports, two in five of them copies of earlier ones, four or five original reports a story."""
    dice = random.Random(seed)
    stories: list[Story] = []
    originals: list[tuple[int, Report]] = []
    for number in range(count):
        if originals and dice.random() < COPIES:
            # Copies come soon: papers print the wire of the day.
            source, original = originals[-1 - min(int(dice.expovariate(0.08)), len(originals) - 1)]
            same = [r for _, r in originals[-60:] if r.story == original.story and r is not original]
            beside = dice.choice(same) if same else original
            yield copied(original, source, dice.choice([o for o in OUTLETS if o != original.outlet]), dice, beside)
            continue
        if not stories or dice.random() < 0.22:
            stories.append(begin_story(dice))
        at = max(0, len(stories) - 1 - int(dice.expovariate(0.5)))
        made = report(stories[at], dice.choice(OUTLETS), at)
        originals.append((number, made))
        yield made


def as_text(made: Report) -> str:
    """A report as scraped text."""
    byline = f"By {made.byline}"
    head = f"{made.headline}\n\n{byline}\n{made.published:%d %B %Y %H:%M} | {made.outlet}\n\n"
    return head + "\n\n".join(made.paragraphs) + "\n"


def as_page(made: Report) -> str:
    """A report as a page with the usual furniture."""
    body = "\n".join(f"<p>{html.escape(p, quote=False)}</p>" for p in made.paragraphs)
    stamp = made.published.strftime("%Y-%m-%dT%H:%M:%S")
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{html.escape(made.headline)} - {made.outlet}</title>
<meta property="og:site_name" content="{made.outlet}"><meta property="article:published_time" content="{stamp}+00:00">
<meta name="author" content="{made.byline}"></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article><h1>{html.escape(made.headline)}</h1><p class="byline">By {made.byline}</p><time datetime="{stamp}">{made.published:%d %B %Y}</time>
{body}
</article><aside><h2>Most read</h2><ul><li><a href="/1">Weather for the week</a></li><li><a href="/2">Letters</a></li></ul></aside></main>
<footer><p>Copyright 2024 {made.outlet}. All rights reserved.</p></footer></body></html>
"""


def publish(folder: Path, count: int, *, seed: int = 1, pages: float = 0.5, first: int = 0) -> list[Path]:
    """Write the reports from the ``first`` on into ``folder``, a share of them as pages. Says where they lie."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for number, made in enumerate(reports(count, seed)):
        if number < first:
            continue
        paged = (number * 7919) % 100 < pages * 100
        path = folder / f"{number:05}{'.html' if paged else '.txt'}"
        path.write_text(as_page(made) if paged else as_text(made), encoding="utf-8")
        written.append(path)
    return written


def runs_of(text: str, length: int = 5) -> set[tuple[str, ...]]:
    """The runs of so many words that a text holds."""
    words = re.findall(r"[a-z0-9']+", text.lower())
    return {tuple(words[n : n + length]) for n in range(len(words) - length + 1)}


def alike(name: str, texts: list[str], pairs: int = 4000) -> str:
    """How many runs of five words two of the texts share, and how many words there are."""
    dice = random.Random(1)
    held = [runs_of(text) for text in texts]
    shared = sorted(len(held[a] & held[b]) for a, b in (dice.sample(range(len(held)), 2) for _ in range(pairs)))
    words = [word for text in texts for word in re.findall(r"[a-z']+", text.lower())]
    return (
        f"{name}: {len(texts)} texts of {len(words) // len(texts)} words; shared runs of five: mean {sum(shared) / pairs:.2f}, median {shared[pairs // 2]}, "
        f"largest {shared[-1]}; {len(set(words)):,} different words in {len(words):,}"
    )


def originals_of(count: int, seed: int = 1) -> dict[int, list[str]]:
    """The texts of the original reports, by story."""
    found: dict[int, list[str]] = {}
    for made in reports(count, seed):
        if made.copy_of is None:
            found.setdefault(made.story, []).append("\n\n".join(made.paragraphs))
    return found


def texts_in(file: Path, most: int = 222) -> list[str]:
    """The texts of a file of records, long enough to compare: a string or a list of paragraphs under a usual name."""
    found = []
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            row = row.get("article", row)
            text = next((row[key] for key in ("text", "body", "body-paragraphs") if key in row), "")
            while isinstance(text, list):
                text = " ".join(part if isinstance(part, str) else " ".join(part) for part in text)
            if 400 <= len(text.split()) <= 900:
                found.append(text)
    return random.Random(0).sample(found, min(most, len(found)))


def say_alike(files: list[Path]) -> None:
    """Print how much unrelated articles share, here and in the files."""
    stories = originals_of(1600)
    print(alike("this newsroom, other stories", [texts[0] for texts in stories.values()][:222]))
    same = sorted(len(runs_of(a) & runs_of(b)) for texts in stories.values() for a, b in pairwise(texts))
    print(f"this newsroom, one story: shared runs of five: mean {sum(same) / len(same):.1f}, median {same[len(same) // 2]}")
    for file in files:
        print(alike(file.stem, texts_in(file)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="*")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pages", type=float, default=0.5, help="the share written as HTML pages")
    parser.add_argument("--alike", action="store_true", help="count what unrelated articles share, here and in the files given")
    options = parser.parse_args()
    if options.alike:
        say_alike(options.folder)
        return
    for folder in options.folder:
        made = publish(folder, options.articles, seed=options.seed, pages=options.pages)
        print(f"{len(made)} articles in {folder}")


if __name__ == "__main__":
    main()
