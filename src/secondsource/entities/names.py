"""Names as strings: what is one name under two spellings, and how surely.

Spelling alone never makes two persons one (aliases.py asks for more); it says which pairs are worth asking about.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from secondsource.entities.lexicon import COMPANY_FORMS, HONORIFICS, RANKS, wordset

LETTERS = str.maketrans({
    "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "đ": "d", "Đ": "d", "ı": "i", "İ": "i", "ð": "d",
    "þ": "th", "ə": "a", "’": "'", "‘": "'", "ʼ": "'", "`": "'", "ʿ": "'", "ʾ": "'", "–": "-", "—": "-", "‐": "-",
    # Cyrillic, as passports and papers spell it
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "i", "к": "k", "л": "l",
    "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "iu", "я": "ia", "є": "e", "і": "i", "ї": "i", "ґ": "g", "ў": "u",
    # Greek
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l", "μ": "m", "ν": "n",
    "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
})  # fmt: skip

KIN = frozenset(
    (
        "bin",
        "ibn",
        "ben",
        "bint",
        "abu",
        "umm",
        "al",
        "el",
        "ul",
        "as",
        "ad",
        "ar",
        "an",
        "az",
        "ash",
        "at",
        "de",
        "da",
        "di",
        "du",
        "del",
        "der",
        "van",
        "von",
        "den",
        "la",
        "le",
        "ter",
        "ten",
        "zu",
        "dos",
        "des",
        "e",
        "y",
        "und",
    )
)
"""Particles: their loss or change makes no other name."""
FIRST_TOO = frozenset(("ben", "ash", "an", "le", "la"))
"""Particles that are given names at the head of a name: "Ben Rowe"."""

NICKNAMES = {
    frozenset(pair.split("/")) for pair in wordset(
    "robert/bob bob/rob robert/rob william/bill william/will james/jim james/jimmy thomas/tom michael/mike richard/dick richard/rick joseph/joe john/jack "
    "edward/ted edward/ed edward/eddie charles/charlie charles/chuck anthony/tony benjamin/ben benjamin/bibi samuel/sam samantha/sam alexander/alex alexandra/alex "
    "alexander/sasha nicholas/nick christopher/chris christine/chris katherine/kate katherine/katie catherine/kate catherine/cathy elizabeth/liz elizabeth/betty "
    "elizabeth/beth margaret/maggie margaret/meg patricia/pat patrick/pat patrick/paddy stephen/steve steven/steve andrew/andy daniel/dan david/dave "
    "donald/don douglas/doug frederick/fred gregory/greg harold/harry henry/harry jeffrey/jeff geoffrey/geoff jennifer/jenny jessica/jess "
    "jonathan/jon joshua/josh kenneth/ken kimberly/kim lawrence/larry leonard/len leonard/leo matthew/matt nathaniel/nate peter/pete philip/phil raymond/ray "
    "ronald/ron rebecca/becky susan/sue theodore/ted timothy/tim victoria/vicky vincent/vince walter/walt zachary/zach vladimir/volodya dmitri/dima "
    "mikhail/misha ashton/ash abigail/abby deborah/debbie judith/judy terence/terry francis/frank franklin/frank albert/al alan/al ernest/ernie eugene/gene "
    "gerald/gerry gerald/jerry jacob/jake julian/jules pamela/pam sandra/sandy cynthia/cindy dorothy/dot eleanor/nell florence/flo valerie/val")
}  # fmt: skip

COGNATES = [frozenset(group.split("/")) for group in (
    "muhammad/mohammed/mohamed/mohammad/muhammed/mohamad/muhamad/mohd/mehmet/mahomet/muhammet/mohamud", "ahmad/ahmed/ahmet/achmad", "hussein/husayn/hussain/husain/hossein/husseyin/huseyin/hussien",
    "hassan/hasan/hassen", "abdullah/abdallah/abdulla/abdalla", "yusuf/youssef/yousef/yousuf/yousif/yusif/yosef/josef/yusef/youcef", "omar/umar/omer/oumar",
    "osama/usama/oussama", "said/saeed/saed/sayed/saeid", "khalid/khaled/halit", "ibrahim/ebrahim/ibraheem", "suleiman/sulaiman/soleiman/suleyman/soliman/sulayman",
    "qasim/kasim/qassem/kassem/qasem/ghassem/qassim", "moammar/muammar/mouammar", "gaddafi/qaddafi/gadhafi/kadafi/qadhafi/kadhafi/ghaddafi", "jamal/gamal/djamel/cemal",
    "jafar/jaafar/djafar/cafer", "mustafa/mostafa/moustafa/mustapha/moustapha", "aisha/ayesha/aicha/aysha", "fatima/fatma/fatimah", "zaynab/zainab/zeinab/zeynep",
    "vladimir/wladimir/volodymyr/uladzimir", "sergei/sergey/serguei/serhii/serhiy/sergej/siarhei", "alexei/alexey/aleksei/aleksey/oleksii/oleksiy/alexej",
    "alexander/aleksandr/alexandr/oleksandr/aleksander/alyaksandr/aliaksandr", "dmitri/dmitry/dmitriy/dimitri/dmytro/dmitrij", "yuri/yury/iurii/youri/yuriy/juri/jurij",
    "mikhail/mikhael/mykhailo/michail/mihail", "nikolai/nikolay/nikolaj/mykola", "andrei/andrey/andrej/andrii/andriy", "yevgeny/evgeny/evgeni/yevgeni/evgenii/eugeny/evgeniy/yevgeniy",
    "george/georgy/georgi/georgii", "pyotr/petr/petro/piotr", "fyodor/fedor/fiodor", "anatoly/anatoli/anatolii/anatoliy", "grigory/grigori/grigoriy/hryhorii",
    "igor/ihor", "oleg/oleh", "lukashenko/lukashenka", "xi/si", "zelensky/zelenskyy/zelenskiy/selenskyj/zelenski", "mao/mau", "chen/chan", "li/lee", "zhang/chang",
    "netanyahu/netanjahu", "khamenei/khamenai", "erdogan/erdoghan",
)]  # fmt: skip
_COGNATE = {word: min(group) for group in COGNATES for word in sorted(group)}


@lru_cache(maxsize=200_000)
def fold(name: str) -> str:
    """A name in lower case, without accents, in Latin letters where a table says how.

    >>> fold("Łukasz Żuraw"), fold("Ирина Лебедь")
    ('lukasz zuraw', 'irina lebed')
    """
    lowered = name.casefold().translate(LETTERS)
    decomposed = unicodedata.normalize("NFKD", lowered)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(bare.translate(LETTERS).split())


@lru_cache(maxsize=200_000)
def tokens(name: str) -> tuple[str, ...]:
    """The words of a folded name, marks left out; "SMITH, John" is turned round.

    >>> tokens("HARROW, Jean-Luc"), tokens("A.B. Cole")
    (('jean', 'luc', 'harrow'), ('a', 'b', 'cole'))
    """
    if name.count(",") == 1 and not re.search(
        r",\s*(?:jr|sr|inc|ltd|llc|plc|gmbh|s\.?a|l\.?l\.?c|corp|co|lp|l\.?p|ii|iii)\b", name, re.IGNORECASE
    ):
        last, first = name.split(",")
        if first.strip() and last.strip():
            name = f"{first} {last}"
    folded = fold(name)
    folded = re.sub(r"(?<=\w)['](?=\w)", "", folded)
    return tuple(t for t in re.split(r"[^\w]+", folded) if t)


SOUNDS: tuple[tuple[str, str], ...] = (
    ("shch", "s"),
    ("tsch", "c"),
    ("sch", "s"),
    ("tch", "c"),
    ("dzh", "j"),
    ("dj", "j"),
    ("zh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("ck", "k"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("sh", "s"),
    ("ch", "c"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ie", "i"),
    ("ei", "i"),
    ("ey", "i"),
    ("ai", "e"),
    ("ay", "e"),
    ("aa", "a"),
    ("yy", "i"),
    ("ij", "i"),
    ("iy", "i"),
    ("ii", "i"),
    ("yi", "i"),
    ("ya", "a"),
    ("ia", "a"),
    ("yu", "u"),
    ("iu", "u"),
    ("yo", "o"),
    ("ye", "e"),
    ("w", "v"),
    ("q", "k"),
    ("y", "i"),
    ("x", "ks"),
    ("c", "k"),
    ("ts", "s"),
    ("tz", "s"),
    ("z", "s"),
)
"""Spellings that houses use for one sound in Arabic, Kurdish, Persian, Russian and Turkish names; applied in this order."""


@lru_cache(maxsize=200_000)
def sound(token: str) -> str:
    """A word of a name with the choices of transliterators undone.

    >>> sound("gaddafi") == sound("ghaddafi"), sound("barzany") == sound("barzani"), sound("lund") == sound("land")
    (True, True, False)
    """
    token = _COGNATE.get(token, token)
    for spelt, heard in SOUNDS:
        token = token.replace(spelt, heard)
    token = token.replace("h", "") if len(token) > 3 and not token.startswith("h") else token
    token = re.sub(r"(.)\1+", r"\1", token)
    return token.replace("o", "u").replace("e", "i")


@lru_cache(maxsize=200_000)
def skeleton(token: str) -> str:
    """The consonants of a word as heard: what blocks of possible spellings are keyed by.

    >>> skeleton("hussein") == skeleton("husayn")
    True
    """
    heard = sound(token)
    return heard[:1] + re.sub(r"[aeiou]", "", heard[1:])


@lru_cache(maxsize=200_000)
def core(name: str) -> tuple[str, ...]:
    """The words of a person's name that tell him from others: titles and particles left out, the article "al-" cut.

    >>> core("Sheikh Omar al-Rashidi"), core("Ludwig van Beek"), core("Ben Rowe")
    (('omar', 'rashidi'), ('ludwig', 'beek'), ('ben', 'rowe'))
    """
    words = tokens(name)
    kept = [
        w
        for n, w in enumerate(words)
        if (w not in KIN or (n == 0 and len(words) > 1 and w in FIRST_TOO))
        and not (n < len(words) - 1 and (w in HONORIFICS or w in RANKS))
    ]
    return tuple(kept or words)


@lru_cache(maxsize=200_000)
def likeness(a: str, b: str) -> float:
    """How likely two words of names are one word spelt twice, 0 to 1.

    >>> likeness("talib", "taleb") > 0.9, likeness("anna", "hanna") < 0.9
    (True, True)
    """
    if a == b:
        return 1.0
    if frozenset((a, b)) in NICKNAMES:
        return 0.95
    if len(a) == 1 or len(b) == 1:
        return 0.8 if a[0] == b[0] else 0.0
    if sound(a) == sound(b):
        return 0.96
    longest = max(len(a), len(b))
    distance = DamerauLevenshtein.distance(a, b)
    heard = DamerauLevenshtein.distance(sound(a), sound(b))
    if longest < 4:
        return 0.7 if distance == 1 and longest == 3 and a[0] == b[0] else 0.0
    near = 1 - min(distance, heard + 0.5) / longest
    if distance == 1 and longest >= 5:
        return max(0.88, near)
    if a[0] != b[0] and sound(a)[:1] != sound(b)[:1]:
        near -= 0.15
    return max(0.0, min(0.87, 0.5 * near + 0.5 * JaroWinkler.similarity(a, b) - (0.12 if distance > 2 else 0.0)))


def nearly(a: str, b: str) -> bool:
    """Whether two words of names are so alike (0.88 by ``likeness``), found without weighing how alike they are.

    >>> nearly("talib", "taleb"), nearly("orvik", "arvik"), nearly("orvik", "elm")
    (True, True, False)
    """
    if a == b or frozenset((a, b)) in NICKNAMES:
        return True
    if len(a) == 1 or len(b) == 1:
        return False
    return sound(a) == sound(b) or (
        max(len(a), len(b)) >= 5 and abs(len(a) - len(b)) < 2 and DamerauLevenshtein.distance(a, b, score_cutoff=1) == 1
    )


def compare_people(a: str, b: str) -> float:
    """How alike the names of two persons are, 0 to 1, in whatever order their words stand.

    >>> compare_people("Omar al-Rashidi", "Umar Rashidy") > 0.9
    True
    >>> compare_people("Ann Cole", "Ann Reed") < 0.7
    True
    """
    left, right = core(a), core(b)
    if not left or not right:
        return 0.0
    if left == right:
        return 1.0
    if "".join(left) == "".join(right) or sorted(left) == sorted(right):
        return 0.98
    if "".join(sorted("".join(left))) == "".join(sorted("".join(right))) and len(left) == len(right) == 2:
        return 0.9
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    free = list(long)
    scores: list[tuple[float, str]] = []
    for word in sorted(short, key=lambda w: (-len(w), w)):
        if not free:
            break
        score, other = max(((likeness(word, w), w) for w in free), key=lambda sw: (sw[0], sw[1]))
        scores.append((score, word))
        if score > 0:
            free.remove(other)
    weights = sum(len(word) for _, word in scores) or 1
    mean = sum(score * len(word) for score, word in scores) / weights
    worst = min((score for score, _ in scores), default=0.0)
    spare = [w for w in free if len(w) > 1]
    penalty = 0.03 * len(spare) if len(short) > 1 else 0.25 * len(spare)
    if worst < 0.75:
        mean = min(mean, 0.5 + worst / 3)
    if worst < 0.9 and sum(score < 0.97 for score, _ in scores) > 1:
        mean -= 0.04
    return max(0.0, mean - penalty)


SAME_WORDS = {
    "organisation": "organization",
    "centre": "center",
    "labour": "labor",
    "defence": "defense",
    "corporation": "corp",
    "company": "co",
    "limited": "ltd",
    "incorporated": "inc",
    "&": "and",
    "intl": "international",
    "int'l": "international",
    "dept": "department",
    "univ": "university",
    "bros": "brothers",
    "programme": "program",
    "co-operative": "cooperative",
    "aktiengesellschaft": "ag",
    "and": "",
    "the": "",
    "of": "",
    "for": "",
    "saint": "st",
}
FORMS = frozenset(f.replace(".", "") for f in COMPANY_FORMS) | {
    "o",
    "l",
    "p",
    "s",
    "a",
    "r",
    "ooo",
    "ges",
    "mbh",
    "joint",
    "stock",
    "open",
    "akg",
}


@lru_cache(maxsize=200_000)
def body(name: str) -> tuple[str, ...]:
    """The words of a body's name: company forms, articles and "of" left out, one spelling of what varies.

    >>> body("The Orvik Shipping Company, Ltd."), body("Orvik Shipping Co")
    (('orvik', 'shipping'), ('orvik', 'shipping'))
    """
    folded = (
        re.sub(r"\bu\.([sk])\.?(?=\s)", r"u\1", fold(name))
        .replace("l.l.c", "llc")
        .replace("s.a.r.l", "sarl")
        .replace("l.p.", "lp")
    )
    folded = folded.replace("internal affairs", "interior").replace("foreign affairs", "foreign")
    words = [SAME_WORDS.get(w, w) for w in tokens_flat(folded)]
    kept = [w for w in words if w and w not in FORMS]
    if len(kept) > 2 and kept[0] in ("us", "uk"):
        kept = kept[1:]  # "US State Department", "State Department"
    return tuple(kept or [w for w in words if w])


def tokens_flat(folded: str) -> list[str]:
    """The words of a folded name in the order printed."""
    return [t for t in re.split(r"[^\w&]+", re.sub(r"(?<=\w)['.](?=\w)", "", folded)) if t]


def acronym_of(name: str) -> frozenset[str]:
    """The acronyms that the name of a body may have.

    >>> "nfa" in acronym_of("Norland Fisheries Authority"), "boe" in acronym_of("Bank of Elm")
    (True, True)
    """
    words = [w for w in re.split(r"[^\w]+", fold(name).replace("'s", "")) if w]
    if len(words) < 2:
        return frozenset()
    small = {"of", "the", "for", "and", "in", "on", "at", "de", "la", "du", "des", "del"}
    big = [w for w in words if w not in small]
    found = {"".join(w[0] for w in words), "".join(w[0] for w in big)}
    found.add("".join(w[0] for w in words if w != "the"))
    long = [w for w in re.split(r"[\s]+", fold(name)) if w]
    found.add("".join(p[0] for w in long if w not in small for p in w.split("-") if p))
    if len(big) > 1 and big[-1] in FORMS:
        found.add("".join(w[0] for w in big[:-1]))
    found.add("".join(p[0] for w in big for p in split_compound(w)))
    return frozenset(a for a in found if len(a) > 1)


def split_compound(word: str) -> list[str]:
    """The parts of a word that acronyms spell apart: "counterterrorism" gives C and T."""
    for prefix in ("counter", "inter", "micro", "trans", "multi", "bio", "geo", "meteo", "hydro"):
        if word.startswith(prefix) and len(word) > len(prefix) + 4:
            return [prefix, word[len(prefix) :]]
    return [word]


def is_acronym(name: str) -> bool:
    """Whether a name looks like an acronym.

    >>> is_acronym("NFA"), is_acronym("N.F.A."), is_acronym("Orvik")
    (True, True, False)
    """
    letters = name.replace(".", "")
    return (
        2 <= len(letters) <= 7
        and letters.isalnum()
        and letters[0].isalpha()
        and sum(c.isupper() for c in letters) >= max(2, len(letters) - 2)
        and " " not in name
    )


def compare_bodies(a: str, b: str) -> float:
    """How alike the names of two bodies are, 0 to 1.

    >>> compare_bodies("Orvik Shipping Ltd", "Orvik Shipping Limited"), compare_bodies("Orvik Shipping", "Orvik Mining") < 0.7
    (1.0, True)
    """
    left, right = body(a), body(b)
    if not left or not right:
        return 0.0
    if left == right or "".join(left) == "".join(right):
        return 1.0
    if sorted(left) == sorted(right):
        return 0.9
    flat_a, flat_b = "".join(left), "".join(right)
    if (is_acronym(a) and flat_a in acronym_of(b)) or (is_acronym(b) and flat_b in acronym_of(a)):
        return 0.9
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    free = list(long)
    scores: list[tuple[float, int]] = []
    for word in sorted(short, key=lambda w: (-len(w), w)):
        if not free:
            break
        score, other = max(
            ((likeness(word, w) if not (word.isdigit() or w.isdigit()) else 0.0, w) for w in free),
            key=lambda sw: (sw[0], sw[1]),
        )
        scores.append((score, len(word)))
        if score >= 0.7:
            free.remove(other)
    weights = sum(size for _, size in scores) or 1
    mean = sum(score * size for score, size in scores) / weights
    worst = min((score for score, _ in scores), default=0.0)
    if worst < 0.75:
        mean = min(mean, 0.45 + worst / 3)
    rest = sum(len(w) for w in free)
    return max(0.0, mean - 0.6 * rest / max(1, sum(len(w) for w in long)))


def compare(a: str, b: str, kind: str) -> float:
    """How alike two names of one kind are, 0 to 1."""
    return compare_people(a, b) if kind == "PER" else compare_bodies(a, b)
