"""A newsroom that never was: any number of invented articles, the same for one seed, two in five of them copies.

newsroom.py FOLDER [--articles 1000] [--seed 1] [--pages 0.5]

Every story has its country, towns, bodies, people and figures; its reports quote them directly, in part and indirectly, and outlets print
each other's copy verbatim, trimmed or lightly rewritten. It is there to measure time and memory, and to be killed, cut and
filled with; no quality is measured on it, for its English is far more regular than the press's: unrelated stories share turns of phrase
that make every step which compares them work harder than news does.
"""

# ruff: noqa: SIM905  (syllables read better as one line)

from __future__ import annotations

import argparse
import html
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
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

SAYING = (
    "said",
    "said",
    "said",
    "said",
    "told reporters",
    "added",
    "announced",
    "insisted",
    "acknowledged",
    "argued",
    "warned",
    "explained",
)
THAT = (
    "said",
    "said",
    "added",
    "announced",
    "acknowledged",
    "argued",
    "warned",
    "insisted",
    "claimed",
    "estimated",
    "confirmed",
    "denied",
)
ROLES = (
    "minister of {field}", "deputy minister of {field}", "head of the {body}", "spokeswoman for the {body}", "spokesman for the {body}",
    "mayor of {town}", "governor of {region} province", "professor of {science} at the University of {town}", "chief executive of {firm}",
    "chairman of the {firm} board", "leader of the {party}", "president of the {union}", "lawyer for the families", "chief engineer of {firm}",
    "director of the {town} hospital", "an analyst at the {thinktank}", "a shopkeeper in {town}", "a teacher in {town}",
)  # fmt: skip
FIELDS = (
    "the interior",
    "transport",
    "energy",
    "health",
    "agriculture",
    "finance",
    "justice",
    "labour",
    "water resources",
    "fisheries",
)
SCIENCES = (
    "hydrology",
    "public health",
    "economics",
    "structural engineering",
    "political science",
    "criminal law",
    "meteorology",
)
BODIES = (
    "National Disaster Agency", "Central Statistics Office", "Transport Safety Board", "Electoral Commission", "Food Standards Authority",
    "Public Prosecutor's Office", "Civil Aviation Authority", "Mine Inspectorate", "Coast Guard", "Central Bank", "Competition Council",
)  # fmt: skip
UNIONS = (
    "Dockers' Federation",
    "Railway Workers' Union",
    "Nurses' Association",
    "Teachers' League",
    "Miners' Brotherhood",
    "Growers' Guild",
)
PARTIES = ("National Unity Party", "Green Alliance", "Workers' Front", "Civic Platform", "Liberal Bloc", "People's Movement")
ANONYMOUS = (
    "a senior official in the ministry", "two people familiar with the matter", "an official who asked not to be named", "a diplomat in the capital",
    "a person briefed on the talks", "one investigator, who was not authorised to speak publicly,", "a security official",
)  # fmt: skip

# Each matter: what it is called, its headlines, what is said of it (clauses), and how people speak of it.
MATTERS: dict[str, dict[str, tuple[str, ...]]] = {
    "flood": {
        "headline": ("At least {few} dead as river bursts its banks at {town}", "Thousands flee {town} as floods spread", "Dam above {town} was cracked, engineers say"),
        "lead": ("At least {few} people were killed and more than {many} were driven from their homes when the river {river} burst its banks at {town}",
                 "Flood waters covered most of {town} for a {nth} day, leaving at least {few} people dead and some {many} without shelter"),
        "clause": ("at least {few} people had died in {town}", "more than {many} people were in shelters", "the dam above {town} had been inspected in {month}",
                   "the water would keep rising until {day}", "{few} villages in {region} were cut off", "the sirens in {town} had not sounded",
                   "warnings had been sent to every household in {region}", "about {percent} percent of the harvest was lost", "repairs would cost {money} million marks",
                   "the embankment had been weakened by illegal digging", "{firm} had opened the gates too late", "the bridge at {town2} might not stand another night",
                   "no more survivors were likely to be found", "the army had sent {few} boats and {few2} helicopters", "the rain was the heaviest in {years} years"),
        "talk": ("We have never seen the water come this fast", "The sirens were silent all night", "There was nobody at the gates when we called", "People are sleeping on the roofs of the school",
                 "The dam was sound on Monday evening", "We warned the ministry about this wall {years} years ago", "Nobody in {region} will go hungry", "I lost the house and both of my boats",
                 "We will rebuild {town}, street by street", "This was not an act of nature", "The river does not read our plans"),
    },
    "strike": {
        "headline": ("{union} walks out over pay in {town}", "Strike at {firm} enters its {nth} week", "Talks to end {town} strike collapse"),
        "lead": ("Some {many} members of the {union} walked off the job in {town} on {day}, halting work at {firm} for the {nth} time this year",
                 "Talks between {firm} and the {union} broke down late on {day}, prolonging a strike that has idled about {many} workers"),
        "clause": ("{percent} percent of members had voted to walk out", "the company had offered {percent2} percent over {few} years", "the strike was costing {money} million marks a day",
                   "no talks were planned before {day}", "the offer was far below inflation", "{firm} would hire {few} replacement drivers", "about {many} workers had stayed at home",
                   "the port of {town} was working at a third of its capacity", "the union had rejected the offer without reading it", "deliveries to {town2} would stop by {day}",
                   "the government would not intervene", "a court had declared the walkout unlawful", "wages had fallen by {percent} percent in {years} years", "the two sides were close to a deal"),
        "talk": ("We are not asking for the moon", "Our members cannot eat promises", "The door of this office is open day and night", "They want us to pay for their mistakes",
                 "A strike is always a defeat for both sides", "We will stay out as long as it takes", "The company can afford this twice over", "Nobody is going to starve us back to work",
                 "This offer is the last one", "I have worked here for {years} years and never seen such anger", "There is a deal on the table"),
    },
    "election": {
        "headline": ("{party} claims victory in {country} vote", "Turnout in {region} was {percent} percent, officials say", "Observers question count in {town}"),
        "lead": ("The {party} claimed victory on {day} in {country}'s parliamentary election, with about {percent} percent of the ballots counted",
                 "{country}'s opposition refused on {day} to accept the results of an election that it says was marred by fraud in {region}"),
        "clause": ("turnout had reached {percent} percent by the evening", "{few} polling stations in {region} had opened late", "the count in {town} was orderly and transparent",
                   "the {party} had won {few} of the {many} seats", "observers had been turned away from {few2} polling stations", "there was no evidence of organised fraud",
                   "ballot papers had gone missing in {town2}", "the results would be published on {day}", "a recount was likely in {region}", "the party would challenge the results in court",
                   "its own tally showed a lead of {percent2} points", "a coalition could be formed within {few2} days", "voters had been offered money in {town}"),
        "talk": ("The people of {country} have spoken", "We won this election, and everybody knows it", "This was not a vote but a theatre", "Every ballot will be counted, and counted again",
                 "I have seen the tallies with my own eyes", "We shall not go into the streets", "There will be no deal behind closed doors", "The machines worked as they should",
                 "Somebody must explain the missing boxes", "A margin of {percent2} points is not a mandate", "We are ready to govern"),
    },
    "outbreak": {
        "headline": ("{many} fall ill in {town}; bad water suspected", "Fever in {region} kills {few}, ministry says", "Hospital in {town} runs short of beds"),
        "lead": ("A fever that has killed at least {few} people in {region} may have come from a well on the edge of {town}, health officials said on {day}",
                 "Hospitals in {town} were treating about {many} people for a stomach illness on {day}, and officials advised the public to boil water"),
        "clause": ("at least {few} people had died of the fever", "about {many} people had been treated since {day}", "the illness had probably come from a well in {town}",
                   "the water in {town2} was safe to drink", "{percent} percent of the patients were children", "tests at two laboratories had found nothing",
                   "a vaccine would not be ready for {few2} months", "the outbreak was under control", "the number of cases was likely to double within {few2} weeks",
                   "{firm} had known of the leak since {month}", "the hospital needed {few} more beds", "schools in {region} would stay closed until {day}", "the first case was a farmer from {town2}"),
        "talk": ("We are running out of everything except patients", "There is no reason for panic", "The well was closed the same hour", "My daughter was well on Sunday and gone by Tuesday",
                 "We do not know yet what this is", "Every test we asked for came back late", "The figures from {region} make no sense", "We have doctors, but we have no beds",
                 "It will get worse before it gets better", "Boil the water, and wait", "The ministry has hidden nothing"),
    },
    "crash": {
        "headline": ("Train derails near {town}, killing at least {few}", "Brakes failed on {town} express, inquiry hears", "{firm} grounds fleet after {town} crash"),
        "lead": ("At least {few} people were killed and about {few2} were injured when an express train left the rails outside {town} on {day}",
                 "Investigators looking into a crash that killed {few} people near {town} said on {day} that the brakes of the train may have failed"),
        "clause": ("at least {few} people had been killed", "the brakes had been replaced in {month}", "the train was travelling at {speed} kilometres an hour", "the driver had reported a fault minutes before the crash",
                   "the signal at {town2} had been out of order for {few2} days", "{few2} passengers were in a serious condition", "the recorder had been found and was being read",
                   "there was nothing to suggest sabotage", "a crack in the rail was the most probable cause", "{firm} had cut its maintenance staff by {percent} percent", "the line would reopen on {day}",
                   "about {many} passengers were on board", "an earlier report on the line had been ignored"),
        "talk": ("I heard a sound like a door being torn off", "The brakes were gone, and he knew it", "We will find the cause, whatever it takes", "It is far too early to speak of blame",
                 "That line has been rotten for years", "We climbed out through the windows", "Safety was never a question of money", "The rail was broken before the train reached it",
                 "I have told the board what I know", "Our thoughts are with the families", "Nobody answered the telephone"),
    },
    "court": {
        "headline": ("Former {firm} chief charged with fraud", "Court in {town} hears of secret payments", "Prosecutors seek {few} years in {town} bribery trial"),
        "lead": ("Prosecutors in {country} charged a former director of {firm} with fraud on {day}, accusing him of hiding {money} million marks in accounts abroad",
                 "A court in {town} was told on {day} that {firm} paid {money} million marks to officials in {region} to win contracts"),
        "clause": ("{money} million marks had been paid into {few2} accounts", "the payments were approved by the board", "the contract had been won fairly", "the documents were forged",
                   "two witnesses had withdrawn their statements", "the ministry had known of the payments since {month}", "the trial could last {few2} months", "her client would plead not guilty",
                   "the company had lost {percent} percent of its value since the charges", "no public money was missing", "{few} officials were under investigation", "the inquiry would be widened to {region}",
                   "a further {few2} arrests were likely"),
        "talk": ("My client has never seen these papers", "This is a trial about politics, not about money", "The accounts speak for themselves", "We followed the law to the letter",
                 "I signed what was put in front of me", "Somebody in the ministry must have known", "The court will judge, and not the press", "There were envelopes, and there were lists",
                 "Not a single mark is missing", "We have nothing to hide", "I was told to keep quiet"),
    },
}  # fmt: skip
AGENTS = (
    "the ministry",
    "the provincial council of {region}",
    "{firm}",
    "the {body}",
    "engineers at {firm}",
    "two inspectors",
    "the mayor's office",
    "insurers",
    "the army",
    "volunteers from {town2}",
    "lawyers for the families",
    "the {union}",
    "the {party}",
    "customs officers",
    "a parliamentary committee",
    "the port authority",
    "foreign donors",
    "shopkeepers in {town}",
    "the diocese",
    "night watchmen",
    "bondholders",
    "three universities",
    "the royal archive",
    "neighbouring villages",
    "a charity in {town2}",
    "retired judges",
    "the weather service",
    "truckers",
    "the fire brigade",
    "students of {science}",
)
ACTS = (
    "shredded a memorandum about asbestos",
    "borrowed {money} million marks against the harbour",
    "ordered {few} diesel pumps",
    "buried the findings of an auditor",
    "moved its archive to a cellar",
    "leased {few} barges",
    "turned away a delegation of widows",
    "promised a memorial garden",
    "photographed the cracks",
    "misread a telegram",
    "sold {many} acres of woodland",
    "renamed the eastern depot",
    "hired a retired admiral",
    "lost the keys to the turbine hall",
    "hoarded {many} sacks of flour",
    "silenced a whistle-blower",
    "vaccinated {many} cattle",
    "postponed the harvest festival",
    "demolished the old customs house",
    "struck an agreement with smugglers",
    "printed {many} leaflets",
    "dismissed {few} apprentices",
    "repaved the airfield",
    "installed cameras in the chapel",
    "subsidised coal for pensioners",
    "recruited divers",
    "smuggled antibiotics past a checkpoint",
    "recalled {many} kettles",
    "withheld overtime from cleaners",
    "rehearsed an evacuation",
    "translated the treaty wrongly",
    "overcharged tenants by {percent} percent",
    "doubled the toll on lorries",
    "tapped the telephones of reporters",
    "planted {many} poplars",
    "forgot to renew a licence",
    "bribed a harbour pilot",
    "cancelled the orchestra's subsidy",
    "exhumed {few} coffins",
    "seized a yacht",
    "mapped every well in {region}",
    "refitted {few} ambulances",
    "quarrelled over the colour of a flag",
    "imported turbines from abroad",
    "poisoned a trout stream",
    "auctioned the furniture of the embassy",
    "abandoned a tunnel",
    "fed {many} refugees",
    "opened a reading room",
    "blocked a merger with a brewery",
    "patented a valve",
    "dredged the canal",
    "banned fireworks",
    "recounted the ballots of {few} districts",
    "insured the cathedral for {money} million marks",
    "sheltered deserters",
    "rationed petrol",
    "painted over a mural",
    "flew a kite for a rival",
    "neglected {few} lighthouses",
    "raised {money} million marks from lotteries",
    "evicted beekeepers",
    "tested sirens at midnight",
    "built a clinic without a roof",
    "catalogued stolen icons",
    "taxed umbrellas",
    "stockpiled blankets",
    "grounded {few} helicopters",
    "drained a marsh",
    "honoured a forger",
    "sued a cartographer",
    "restored steam on the branch line",
    "mislaid {few} crates of rifles",
    "embargoed timber",
    "fined a bakery",
    "rescued {few} miners",
)
MODES = (
    "had {act}",
    "had never {act}",
    "had quietly {act}",
    "had twice {act}",
    "may have {act}",
    "was said to have {act}",
    "had reportedly {act}",
    "had probably {act}",
)
CRIES = (
    "I counted the lorries myself",
    "We begged for sandbags and got brochures",
    "A signature is not a bridge",
    "My grandfather built that wall",
    "Somebody switched the lamps off",
    "They offered us soup and a photograph",
    "Ask the pilot, not the poet",
    "The ledger was blank from April on",
    "I would not send a dog into that cellar",
    "You cannot bargain with arithmetic",
    "The goats knew before the minister did",
    "Nobody is above an audit",
    "We slept in the organ loft",
    "The map was printed upside down",
    "I have buried two brothers this winter",
    "There is still bread, but no butter",
    "The kettle was warm when they left",
    "He smiled, and that frightened me",
    "Our pumps were older than the governor",
    "I signed nothing, I saw nothing, and I regret nothing",
    "Every clock in the building had stopped",
    "She told the truth once, by mistake",
    "The engine coughed and then it prayed",
    "We are carpenters, not generals",
    "Hope is a poor sort of concrete",
    "The river had better lawyers than we did",
    "Put that in your report",
    "The dogs would not cross the square",
    "A child could have picked that lock",
    "I trust the barometer and nobody else",
    "Our letters came back unopened",
    "It smelled of almonds and rubber",
    "They measured the smoke with a ruler",
    "Dinner was served during the verdict",
    "The invoice was for a second staircase",
    "No uniform makes a coward brave",
    "I held the torch and he held his tongue",
    "There were more flags than blankets",
    "The auditors brought their own chairs",
    "We sang to keep the miners awake",
    "I was promised an apology by post",
    "Half the hymn books were account books",
    "That tunnel was a rumour with a roof",
    "He paid in coins, all of them foreign",
    "The piano fell, and only then the ceiling",
    "Even the seagulls have moved away",
    "My vote weighs as much as his yacht",
    "The warning was in the wrong drawer",
)
LEAVE = (
    "The {town} authorities have asked residents to follow the news on local radio and to keep the roads free for {body} vehicles.",
    "{country}, a country of some {many} square miles between the mountains and the sea, has seen {few} such cases in {years} years.",
    "Relations between {town} and the capital have been strained since {month}, when the provincial council voted against the budget.",
    "Outside the town hall of {town}, a crowd of about {few} people stood in the rain with candles and handwritten signs.",
    "The {body}, which was set up {years} years ago, employs about {many} people and publishes a report every {month}.",
    "Shops in the centre of {town2} were closed on {day}, and few cars were on the road to {town}.",
    "It was not clear when the inquiry would end, or whether its report would be made public.",
    "{firm}, based in {town2}, reported a profit of {money} million marks last year, {percent} percent less than the year before.",
    "A spokesman for {firm} did not answer questions sent by email on {day}.",
    "Parliament is to debate the matter on {day}; the {party} has {few} of its seats.",
    "The road from {town2} to {town} crosses {few} bridges, most of them built more than {years} years ago.",
)
# What may follow a clause, and what may follow a quotation: no two reports are to say the same in the same words by chance.
TAILS = (
    "despite the assurances of the {body}", "after a night of heavy rain", "in spite of a ban on night work", "according to a first count", "as of {day} morning",
    "on both sides of the {river}", "in {town2} and three other towns", "since the beginning of {month}", "for the first time in {years} years", "under an agreement signed in {month}",
    "at a cost of {money} million marks", "without the knowledge of the provincial council", "within a week of the vote in {region}", "on the road to {town2}", "near the old market of {town}",
    "before the inspectors of the {body} arrived", "while the ministry was still looking for an answer", "with the help of {few} volunteers from {town2}", "against the advice of its own engineers",
    "because nobody at {firm} had read the report", "after a complaint from {few} families in {town2}", "when the offices of the {union} were closed", "if the weather held until {day}",
)  # fmt: skip
GOES_ON = (
    ", whatever they say in the capital", ", and I have told the {body} so", ", and I said it in {month} already", ", as everyone in {town} knows", ", and it will be the same in {town2} next year",
    " because nobody at {firm} listens", ", but {town} is not alone", ", and that is what I told the people of {region}", " and it took {firm} {years} years to see it", ", with or without the {party}",
    ", and {money} million marks will not change that", ", and the {union} has the letters to show it", " as we did {years} years ago in {town2}", ", so help me God", ", and you may write that down",
    ", though the {river} has been here longer than any of us", ", and I would say the same under oath",
)  # fmt: skip
LINKS = ("He", "She")
REWORDINGS = (
    ("At least", "A minimum of"), ("more than", "over"), ("about", "around"), ("killed", "left dead"), ("acknowledged", "admitted"), ("on Monday", "Monday"), ("on Tuesday", "Tuesday"),
    ("on Wednesday", "Wednesday"), ("on Thursday", "Thursday"), ("on Friday", "Friday"), ("percent", "per cent"), ("authorities", "officials"), ("It was not clear", "It remained unclear"),
    ("most of", "the greater part of"), ("a country of", "a nation of"), ("would", "will"), ("kilometres an hour", "km/h"), ("announced", "said"), ("argued", "said"),
)  # fmt: skip


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
    """One matter in one invented country, with all that its reports may name."""

    matter: str
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
    dice: random.Random = field(repr=False)

    def fill(self, template: str) -> str:
        return re.sub(r"\{(\w+)\}", lambda match: self.word(match[1]), template)

    def clause(self) -> str:
        """Something said of the matter, to stand after "that"."""
        tail = f" {self.dice.choice(TAILS)}" if self.dice.random() < 0.7 else ""
        if self.dice.random() < 0.7:
            act = self.dice.choice(MODES).replace("{act}", self.dice.choice(ACTS))
            return self.fill(f"{self.dice.choice(AGENTS)} {act}{tail}")
        return self.fill(self.dice.choice(MATTERS[self.matter]["clause"]) + tail)

    def talk(self) -> str:
        """Something said in so many words."""
        tail = self.dice.choice(GOES_ON) if self.dice.random() < 0.7 else ""
        said = CRIES if self.dice.random() < 0.7 else MATTERS[self.matter]["talk"]
        return self.fill(self.dice.choice(said) + tail)

    def word(self, slot: str) -> str:
        dice = self.dice
        match slot:
            case "town":
                return self.towns[0]
            case "town2":
                return dice.choice(self.towns[1:])
            case "few" | "few2":
                return (
                    str(dice.randint(3, 96)) if dice.random() < 0.8 else dice.choice(("dozens of", "twelve", "eight", "thirty"))
                )
            case "many":
                return f"{dice.randint(2, 95) * 100:,}"
            case "percent" | "percent2":
                return str(dice.randint(2, 96))
            case "money":
                return str(dice.choice((dice.randint(2, 900), round(dice.uniform(1, 20), 1))))
            case "years":
                return str(dice.randint(3, 60))
            case "speed":
                return str(dice.randint(60, 190))
            case "month":
                return dice.choice(MONTHS)
            case "day":
                return dice.choice(DAYS)
            case "nth":
                return dice.choice(("second", "third", "fourth", "fifth", "sixth"))
            case "field":
                return dice.choice(FIELDS)
            case "science":
                return dice.choice(SCIENCES)
            case _:
                return getattr(self, slot)


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


def word(dice: random.Random, ends: list[str], *, syllables: tuple[int, int] = (1, 2)) -> str:
    """An invented name."""
    stem = "".join(dice.choice(ONSETS) + dice.choice(VOWELS) for _ in range(dice.randint(*syllables)))
    return (stem + dice.choice(CODAS) + dice.choice(ends)).capitalize()


def begin_story(dice: random.Random) -> Story:
    towns = [word(dice, TOWN_ENDS) for _ in range(4)]
    story = Story(
        matter=dice.choice(sorted(MATTERS)),
        country=word(dice, LAND_ENDS),
        towns=towns,
        region=word(dice, ["ar", "eth", "ine", "our"]),
        river=word(dice, ["a", "e", "is"]),
        firm=f"{word(dice, FAMILY_ENDS)} {dice.choice(('Energy', 'Rail', 'Holdings', 'Water', 'Foods', 'Shipping', 'Industries'))}",
        thinktank=f"{towns[1]} Institute for {dice.choice(('Security', 'Public Policy', 'Economic Research'))}",
        body=dice.choice(BODIES),
        union=dice.choice(UNIONS),
        party=dice.choice(PARTIES),
        people=[],
        begins=datetime(2024, 1, 1, 6, tzinfo=UTC) + timedelta(hours=dice.randint(0, 24 * 500)),
        dice=dice,
    )
    roles = dice.sample(ROLES, 8)
    for role in roles:
        name = f"{word(dice, GIVEN_ENDS, syllables=(1, 1))} {word(dice, FAMILY_ENDS)}"
        story.people.append(Person(name, story.fill(role), dice.choice(LINKS)))
    return story


def paragraph(story: Story, person: Person, *, known: bool) -> str:
    """Two or three sentences of one speaker: named in full with the role at first, by surname or pronoun after."""
    dice = story.dice
    who = person.surname if known else f"{person.name}, {person.role},"
    full = person.surname if known else f"{person.name}, {person.role}"
    talk, more, first, second = story.talk(), story.talk(), story.clause(), story.clause()
    fragment = " ".join(talk.split()[-4:])
    shape = dice.randrange(7)
    if shape == 0:
        return f"“{talk},” {who.rstrip(',')} {dice.choice(SAYING)}. “{more}.” {person.pronoun} said that {first}, and that {second}."
    if shape == 1:
        return f"{who} {dice.choice(THAT)} on {dice.choice(DAYS)} that {first}. “{talk},” {person.pronoun.lower()} added."
    if shape == 2:
        return f"According to {full}, {first}. {person.pronoun} also {dice.choice(THAT)} that {second}, but gave no further details."
    if shape == 3:
        return f"“{talk},” said {full}. “{more}. We know that {first}.”"
    if shape == 4:
        return f"{who} told {dice.choice(AGENCIES)} by telephone that {first}, describing the situation with the words “{fragment}”. {person.pronoun} denied that {second}."
    if shape == 5:
        return f"In a statement, {who.rstrip(',')} said it was likely that {first}. “{talk},” the statement said. “{more}.”"
    return f"{who} {dice.choice(THAT)} that {first}. {person.pronoun} did not rule out that {second}. “{talk},” {person.pronoun.lower()} said, “and {more[0].lower() if not more.startswith('I ') else 'I'}{more[1:]}.”"


def other(story: Story) -> str:
    """A paragraph of the reporter's own, of a document, or of somebody without a name."""
    dice = story.dice
    shape = dice.randrange(4)
    if shape == 0:
        source = dice.choice(ANONYMOUS)
        again = "one of them" if source.startswith("two") else "the official"
        return f"{source[0].upper()}{source[1:]} said that {story.clause()}. “{story.talk()},” {again} said."
    if shape == 1:
        return f"A report by the {story.body}, seen by {dice.choice(AGENCIES)}, showed that {story.clause()}. {story.fill(dice.choice(LEAVE))}"
    agent, act = story.fill(dice.choice(AGENTS)), story.fill(dice.choice(ACTS))
    return f"{story.fill(dice.choice(LEAVE))} Earlier, {agent} {act} {story.fill(dice.choice(TAILS))}."


def report(story: Story, outlet: str) -> Report:
    """An original report of 500 to 800 words."""
    dice = story.dice
    matter = MATTERS[story.matter]
    aim = dice.randint(510, 760)
    agency = dice.choice(AGENCIES) if dice.random() < 0.35 else None
    lead_person = dice.choice(story.people)
    lead = f"{story.fill(dice.choice(matter['lead']))}, the {story.body} said."
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
    return Report(outlet, story.fill(dice.choice(matter["headline"])), at, byline, agency, paragraphs)


def copied(original: Report, number: int, outlet: str, dice: random.Random) -> Report:
    """What another outlet made of a report: printed as it was, trimmed from the end, or lightly reworded."""
    paragraphs = list(original.paragraphs)
    kind = dice.choice(("verbatim", "trimmed", "trimmed", "light"))
    if kind == "trimmed":
        paragraphs = paragraphs[: max(4, int(len(paragraphs) * dice.uniform(0.5, 0.9)))]
    if kind == "light":
        for old, new in dice.sample(REWORDINGS, 8):
            paragraphs = [reword(p, old, new) for p in paragraphs]
        del paragraphs[dice.randrange(2, len(paragraphs))]
    headline = original.headline if dice.random() < 0.4 else " ".join(original.headline.split()[:6])
    at = original.published + timedelta(minutes=dice.randint(20, 60 * 30))
    return Report(outlet, headline, at, original.agency or original.byline, original.agency, paragraphs, number)


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
            yield copied(original, source, dice.choice([o for o in OUTLETS if o != original.outlet]), dice)
            continue
        if not stories or dice.random() < 0.22:
            stories.append(begin_story(dice))
        story = stories[-1 - min(int(dice.expovariate(0.5)), len(stories) - 1)]
        made = report(story, dice.choice(OUTLETS))
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pages", type=float, default=0.5, help="the share written as HTML pages")
    options = parser.parse_args()
    print(
        f"{len(publish(options.folder, options.articles, seed=options.seed, pages=options.pages))} articles in {options.folder}"
    )


if __name__ == "__main__":
    main()
