"""Rarity: how much it says that two texts share a word or a phrase.

The measure is fixed, not counted in the pile: whether two articles share a text must not depend on what else was read. Three
tables: words that every text has, words that most news reports have, and phrases of the trade that independent reporters
write in the same words every day.
"""

from __future__ import annotations

from secondsource.reuse.remembering import remembered
from secondsource.text.shingles import fold, words

_EVERYWHERE = """
a about above across after again against all almost along already also although always am among an and another any anybody anyone
anything are around as at away back be became because become becomes been before began behind being below between both but by came
can can't come comes could did do does doing done don't down during each either else enough even ever every everybody everyone
everything far few for from further gave get gets getting give given gives go goes going gone got had has have having he her here
hers herself him himself his how however i if in indeed instead into is isn't it its itself just kind least less let like little
made make makes making many may me might mine more most much must my myself near nearly neither never next no nobody none nor not
nothing now of off often on once only onto or other others our ours ourselves out over own part per perhaps put quite rather
really s said same saw say saying says see seem seemed seems seen several shall she should since so some somebody someone
something soon still such take taken takes taking than that the their theirs them themselves then there therefore these they thing
things this those though through thus to together too took toward tried try under until up upon us use used very was wasn't way we
well went were what whatever when where whether which while who whole whom whose why will with within without won't would yes yet
you your yours it's he's she's they're we're i'm i've we've didn't doesn't couldn't wouldn't hasn't haven't weren't aren't
1 2 3 4 5 6 7 8 9 10 1st 2nd 3rd
"""

_IN_MOST_NEWS = """
able according accord accused action active adding added addition address administration afternoon ago agency agree agreed agreement
air aim allow allowed amount analyst analysts announce announced announcement annual answer appear appeared april area areas army
arrest arrested ask asked asking attack attacks attempt attorney august author authorities authority available average bad bank base
based basis began begin beginning behavior believe believed best better big biggest bill billion bit board body book bring broke
brought budget build building built business buy call called calling calls campaign cannot car care case cases cause caused central
century certain chairman challenge chance change changed changes charge charged charges check chief child children choice citizen
citizens city civil claim claimed claims clear close closed club co comment comments committee common community companies company
concern concerned concerns condition conditions conference confirm confirmed consider considered contact continue continued control
corporation cost costs council countries country county couple course court cover crime crisis current currently customer customers
cut daily data date daughter day days dead deal death decade december decide decided decision decline declined defense demand denied
department deputy described despite detail details develop developed development die died difference different difficult direct
direction director discuss discussed doctor dollar dollars door double draw drive drop due early earlier earth east economic economy
editor education effect effort efforts election employee employees end ended energy enter entire especially estimate estimated
european even evening event events evidence exactly example executive expect expected experience expert experts explain face faced
fact failed fall family father fear fears february federal feel fell felt field fight figure figures file filed final finally
financial find fire firm first five focus follow followed following food force forced forces foreign form former forward found
fourth free friday friend friends front full fund funds future game general girl global good government governor great ground group
groups grow growth guilty half hand hands happen happened hard head health hear heard hearing heart held help helped high higher
highest history hit hold holding home hope hospital host hour hours house huge human hundred hundreds husband idea identified
immediately impact important include included includes including increase increased independent industry information inside
interest international interview investigate investigation investors involved issue issued issues january job jobs join joined
judge july june keep kept key kill killed knew know known labor lack land large largest last late later latest law lawmakers laws
lawyer lawyers lead leader leaders leading learn learned leave leaving led left legal letter level levels life light likely limit
line list live lived lives living local long longer look looked looking lose losing loss losses lost lot low lower main major
majority man manager march market markets matter may mayor mean means measure measures media medical meet meeting member members men
message middle midnight military million mind minister ministry minute minutes miss moment monday money month months morning mother
move moved movement murder name named nation national nations natural need needed needs network new news newspaper night noon normal
north northern note noted november number numbers october offer offered office officer officers official officials oil old open
opened opening operation operations opinion opposition order orders organization original outside owner page paid paper parents
parliament particular parties party pass passed past pay people percent period person personal phone picture place places plan
planned plans plant play point points police policy political politics poor popular population position possible post posted power
powers present president press pressure prevent previous previously price prices prime prison private probably problem problems
process produce product production profit program project property prosecutors protect protest prove provide provided public
published pull purchase push quarter question questions quick quickly radio raise raised ran rate rates reach reached read reading
ready real reason reasons received recent recently record records reduce referred refused region regional related relations release
released remain remained remains remember report reported reportedly reporter reporters reports representative republic request
research response responsible rest result results return returned review right rights rise rising risk road role room rose rule
rules run running safe safety sale sales saturday save school season seat secretary section security seek seeking sell senate
senator senior sent september series serious service services session set seven share shares sharply short shot show showed shown
side sign signed similar simply single sister site situation size small social society sold somewhat son sort source sources south
southern speak speaking special spend spending spent spoke spokesman spokesperson spokeswoman staff stage stand standard start
started starting state stated statement statements states station statistics stay step stock stop stopped stories story street
strike strong student students study success sunday support supported supporters sure survey system table talk talking talks
target tax team technology telephone television tell telling term terms test thank think thinking thought thousand thousands
threat threatened thursday time times today told tomorrow tonight top total touch town trade trading train travel treatment trial
tried trip trouble true trust try trying tuesday turn turned understand union unit united university use user using usual value
various vehicle version victim victims video view visit voice vote voted voters votes wait waiting walk wall want wanted wants war
warned warning watch water website wednesday week weekend weeks weight west western white wide wife win wind window winner winter
wish witness witnesses woman women won word words work worked worker workers working world worth write writing written wrote wrong
year years yesterday young
"""

_OF_THE_TRADE = """
did not immediately respond to a request for comment
did not immediately respond to requests for comment
did not immediately return a call seeking comment
did not immediately return calls seeking comment
did not respond to a request for comment
has not yet replied to a request for comment
could not immediately be reached for comment
could not be reached for comment
was not immediately available for comment
were not immediately available for comment
declined to comment on the record
declined to comment on the matter
spoke on condition of anonymity because they were not authorized to speak publicly about the matter
spoke on condition of anonymity because he was not authorized to discuss the matter publicly
spoke on the condition of anonymity because she was not authorized to speak to the media
speaking on condition of anonymity because the talks are confidential
who asked not to be named because the matter is private
who declined to be named because the talks are confidential
people familiar with the matter said
according to two people familiar with the matter
according to people with direct knowledge of the matter
according to a person familiar with the situation
at the end of the day
for the first time in more than a decade
the latest in a series of
in a statement on its website
said in a statement released on
told a news conference in the capital
this is a breaking news story and will be updated
this is a developing story please check back for updates
additional reporting by
reporting by editing by
this story has been updated with
the associated press contributed to this report
copyright all rights reserved this material may not be published broadcast rewritten or redistributed
terms of trade were not disclosed
financial terms of the deal were not disclosed
terms of the deal were not disclosed
forward looking statements
after the close of trading on
compared with the same period a year earlier
compared with the same period last year
compared to the same period last year
from the same period a year earlier
in the three months to the end of
on a seasonally adjusted basis
the dow jones industrial average rose points or percent to close at
the standard poor s 500 index
president of the united states of america
the united nations security council
the house of representatives and the senate
the chairman of the joint chiefs of staff
the director of the federal bureau of investigation
"""

PHRASE = 4
"""So many words of a phrase of the trade in a row are taken for it."""


def _keys(table: str) -> frozenset[str]:
    return frozenset(key for word in table.split() if (key := fold(word)))


EVERYWHERE = _keys(_EVERYWHERE)
IN_MOST_NEWS = _keys(_IN_MOST_NEWS) - EVERYWHERE
TRADE_PHRASES = frozenset(
    tuple(keys[n : n + PHRASE])
    for line in _OF_THE_TRADE.strip().splitlines()
    if (keys := [word.key for word in words(line)])
    for n in range(len(keys) - PHRASE + 1)
)
TRADE_OPENINGS = frozenset(phrase[0] for phrase in TRADE_PHRASES)


@remembered(1 << 17)
def rarity(key: str) -> float:
    """How much the key of a word says, from 0 ("the") to 1 ("lighthousemen").

    >>> rarity("the"), rarity("official"), rarity("lighthousemen")
    (0.0, 0.4, 1.0)
    """
    if key in EVERYWHERE:
        return 0.0
    if key in IN_MOST_NEWS or stem(key) in _STEMS:
        return 0.4
    return 1.0 if len(key) > 3 or key[0].isdigit() else 0.6


@remembered(1 << 17)
def stem(key: str) -> str:
    """A word without its commonest endings: crude, and the same for both texts.

    >>> stem("branches") == stem("branch"), stem("withdrawals") == stem("withdrawal"), stem("limited") == stem("limit")
    (True, True, True)
    """
    if len(key) < 4 or not key.isalpha():
        return key
    for ending, rest in (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("ing", ""), ("ied", "y"), ("ed", ""),
                         ("ly", ""), ("s", "")):  # fmt: skip
        if key.endswith(ending) and len(key) - len(ending) >= 3 and not key.endswith("ss"):
            key = key[: len(key) - len(ending)] + rest
            break
    if len(key) > 4 and key[-1] == key[-2] and key[-1] not in "ls":
        key = key[:-1]
    return key[:-1] if len(key) > 4 and key.endswith("e") else key


_STEMS = frozenset(stem(key) for key in IN_MOST_NEWS)
