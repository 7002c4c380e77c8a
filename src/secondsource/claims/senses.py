"""Senses: more words that news uses for one thing, beyond the tables of the lexicon.

What happens in one table, who and what in another: two sentences that share only the latter are about the same and need not say the same.
Written by hand for the news at large, field by field; a word stands where a desk would use it, not in each of its senses in a dictionary.
"""

from __future__ import annotations

from functools import cache

from secondsource.claims.lexicon import eventive, keys

# Each line: words of one event, act or state; nouns, verbs and adjectives alike, a verb with its particle as one.
EVENTS = """
knock tap hammer bang rap thud
trap entomb bury stuck cut-off strand maroon
switch-off turn-off shut-off disable deactivate disconnect off unplug mute silence inoperative
work function operate operational operable
cancel call-off scrap scratch shelve axe abort
postpone delay defer put-off push-back hold-up suspend adjourn reschedule
suspend halt pause freeze interrupt stop discontinue
resume restart relaunch recommence reopen return
outdated obsolete old-fashioned out-of-date antiquated ageing aging
hack breach intrude intrusion infiltrate compromise cyberattack hacker
steal make-off theft copy exfiltrate take snatch
ransom extort extortion blackmail
pay pay-out hand-over settle pay-up payment cough-up
unpaid overdue arrears owe outstanding late
encrypt lock scramble
sack fire dismiss relieve axe oust dismissal remove part-company let-go
resign quit step-down stand-down step-aside resignation bow-out go departure
reshuffle replace replacement succeed successor substitute
appoint name install appointment promote
rename rebrand rechristen renaming
storm invade rush surge pitch-invasion overrun
dock deduct deduction penalise penalize penalty punish punishment
relegate relegation demote demotion
transfer sign signing loan
win beat victory triumph overcome defeat
draw tie stalemate deadlock
shell fire bombard artillery bombardment shelling mortar pound
airstrike bomb bombing air-raid strike raid
ambush attack assault waylay
abduct kidnap seize hostage captive capture hold captivity
release free let-go liberate freed
execute execution behead
surrender capitulate capitulation lay-down give-up
advance push thrust offensive
retreat withdraw pull-back fall-back pull-out withdrawal evacuate
besiege siege encircle surround blockade
truce ceasefire armistice cease-fire
hold stand last intact
collapse break-down fall-apart tear-up over dead break crumble unravel end
negotiate negotiation talk talks dialogue round-table consultation
mediate mediator broker facilitate facilitation
sign conclude ink initial clinch seal
ratify approve adopt pass endorse
veto block reject thwart obstruct
boycott shun snub stay-away
recognise recognize recognition acknowledge
annex annexation seize occupy
deport expel deportation expulsion send-back repatriate
flee escape run-away bolt exodus
hide conceal cover-up withhold suppress hush-up
lie mislead deceive falsehood untrue
fabricate forge invent make-up doctor manipulate tamper falsify
contaminate pollute taint contamination pollution poison foul sewage impure dirty
sick ill sicken fall-ill illness cramps nausea vomit diarrhoea
infect infection infected catch contract outbreak
hospitalise hospitalize hospitalisation hospitalization admit
recover recovery cure heal convalesce
vaccinate inoculate vaccination jab immunise immunize immunisation
quarantine isolate isolation lockdown
die dead death perish fatality lifeless corpse body killed
survive survivor alive survival living
drown drowning
wound injure injury hurt casualty injured maim
rape molest abuse assault harass harassment
stab knife slash
shoot gun-down open-fire shooting gunfire
beat batter club thrash
arrest detain custody apprehend detention nab pick-up
charge indict indictment prosecute arraign
acquit clear exonerate acquittal
convict guilty conviction condemn
sentence jail imprison imprisonment prison
appeal challenge contest
sue lawsuit litigation court-case
investigate probe inquiry look-into examine enquiry scrutinise scrutinize
search raid comb scour
seize confiscate impound confiscation
smuggle traffic trafficking smuggling
bribe bribery kickback graft corrupt corruption payoff
embezzle divert misappropriate siphon siphon-off line-pocket
evade dodge evasion avoidance
launder laundering
leak spill seep seepage ooze discharge
crash collide collision smash pile-up wreck
derail derailment jump-rails leave-track
sink capsize founder go-down
crack fissure fracture split
explode explosion blast blow-up detonate go-off
burn blaze fire ablaze flame engulf
extinguish put-out douse contain
rescue save pull-out recover bring-out dig-out free
search look-for hunt seek
evacuate evacuation move-out clear displace
flood inundate submerge swamp
shake tremor quake
ground grounding ground-fleet
land touch-down landing
take-off depart departure
close shut closure shut-down shutter
reopen open opening
build construct erect construction
demolish tear-down raze pull-down demolition knock-down
repair fix mend patch-up
inspect inspection check audit test
certify certificate licence license permit
approve authorise authorize approval green-light clear
ban prohibit outlaw forbid bar prohibition
lift withdraw rescind revoke repeal scrap drop all-clear remove
impose introduce bring-in enact slap
tighten toughen harden stiffen
loosen ease relax soften
strike walkout walk-out down-tools industrial-action stoppage
protest demonstrate march rally demonstration
riot looting rampage unrest
lay-off redundancy job-cut cut-job layoff redundant shed
hire recruit take-on
buy acquire purchase takeover take-over acquisition snap-up
sell sale divest dispose disposal offload
merge merger combine tie-up amalgamate
invest investment pour-in inject
list flotation float go-public
borrow loan lend credit
default miss-payment insolvent
bankrupt insolvency go-bust collapse administration receivership
bail-out rescue bailout prop-up
cut reduce slash trim lower reduction pare
raise increase hike lift put-up
rise climb soar surge jump rocket
fall drop plunge slump tumble slide decline
double twofold
halve half
stagnate flat unchanged stable steady
grow growth expand expansion
shrink contract contraction
profit earn earnings surplus
loss deficit shortfall
save economise economize savings skimp cost-cutting
spend spending outlay expenditure
waste squander
subsidise subsidize subsidy
tax levy
fine penalty
compensate compensation indemnify damages
refund reimburse pay-back
refuse decline turn-down balk
turn-away send-away refuse reject
allow permit let enable
force compel oblige coerce
promise pledge vow undertake assure assurance commitment
warn caution alert raise-alarm notify flag tell
advise urge recommend recommendation counsel
demand insist call-for
threaten threat menace
accuse blame allege accusation fault responsible
admit concede acknowledge own-up confess
deny dispute refute reject rebut dismiss
apologise apologize apology sorry
praise hail laud commend
criticise criticize slam condemn denounce
doubt question sceptical skeptical
trust confidence believe
fear worry concern afraid
hope optimistic
welcome applaud
receive get land reach
arrive reach get-through come get-in
deliver delivery bring supply
send dispatch ship
meet encounter sit-down
call phone telephone ring dial
write letter memo email note
publish print release make-public post
leak disclose reveal disclosure
broadcast air televise
quote cite
record tape recording film footage video
photograph picture photo
measure gauge reading
count tally tot-up
estimate reckon put
predict forecast projection project
expect anticipate
campaign canvass
concede conceded admit-defeat
rig fraud stuff cheat rigged
recount re-count
swear-in inaugurate oath
dissolve dissolution
endorse back support
oppose against object
know aware learn hear told knowledge
ignore disregard overlook
forget
find discover detect come-across discovery
miss lose vanish disappear unaccounted missing
wait queue stand-in-line
crowd throng gather
starve hunger famine boil-grass starvation
freeze cold shiver
overheat hot
sleep asleep slumber
drink thirst
eat meal breakfast lunch dinner
drunk intoxicated
doping steroid banned-substance positive-test
marry wed
divorce separate split
teach lesson
graduate degree
test examine exam
fail failure malfunction break-down fault defect
jam stick stuck
start begin launch kick-off get-under-way
finish complete conclude end
continue go-on carry-on proceed
join enter
leave exit pull-out
stay remain
return come-back go-back
change alter amend amendment revise
correct correction
withdraw retract retraction take-back
confirm verify corroborate
prove proof evidence
trace track follow
copy plagiarise plagiarize
sabotage tamper vandalise vandalize
damage harm wreck destroy
poison toxic
smell stink stench
noise sound hear loud
safe secure
dangerous unsafe hazardous risky
lack shortage scarcity
exhaust run-out use-up deplete
store stock stockpile reserve
hoard
export ship
import
sanction embargo
mine dig extract
drill bore
plant sow
harvest crop
slaughter cull
breed
hunt poach
fell log logging deforest deforestation
emit emission
recycle
dump tip discard
spread circulate
guard protect patrol
escort accompany
spy eavesdrop wiretap bug
intercept shoot-down
launch fire test-fire
deploy station
train drill exercise
arm equip
disarm
vanquish crush
conspire plot conspiracy
overthrow topple coup putsch
exile banish
pardon amnesty
offer propose proposal promise pledge bid proffer tender
extend extension enlarge expand expansion widen broaden lengthen enlargement
discontinue eliminate shutter shut-down wind-down close-down phase-out scrap kill-off retire axe
segregate separate segregation separation apart partition
imitate mimic copy emulate borrow replicate ape mimicry imitation
implant graft
pregnant pregnancy
bury burial inter entomb
exhume unearth dig-up disinter
revive resuscitate wake awake awaken
maul claw bite
scare frighten terrify startle spook scare-off
split spin-off break-up demerge hive-off
behead decapitate beheading
torture torment
haggle bargain
unrelated unconnected
coincidence coincidental
wed engagement betroth fiance fiancee engaged
prank hoax stunt spoof
"""

# Each line: words for one kind of person, body, place or thing.
THINGS = """
lorry truck convoy
miner pitman collier
mine pit colliery
alarm siren sensor detector
software program programme system computer network server screen it-system
file record data datum document
patient sick-person
hospital clinic infirmary ward
doctor physician medic surgeon nurse
operation surgery procedure
hacker gang group
bitcoin cryptocurrency crypto
coach manager trainer
club team side
player footballer striker captain
fan supporter
pitch field turf ground
stadium arena ground
referee umpire
league federation association
wage salary pay paycheque
contract paper deal
fund investor
shell projectile mortar
rebel insurgent guerrilla fighter
soldier troop army
civilian resident inhabitant
market bazaar
hostage captive prisoner detainee
envoy delegate delegation negotiator representative
village town settlement
refugee displaced migrant
water tap supply
bacteria coliform germ
toxin poison chemical
pipe main conduit
sewage wastewater effluent
factory plant works mill
worker employee staff labourer
union
boss chief head director
owner proprietor holder
company firm business concern
shareholder investor
bank lender
customer client
money cash
loan credit
ship vessel boat ferry
plane aircraft jet airliner
train railway locomotive
carriage wagon coach
track rail line
bridge crossing span viaduct
road street motorway highway
driver motorist
passenger traveller
crew
pilot captain
airport airfield
harbour port dock quay
school college
pupil student child
teacher lecturer
university campus
church chapel cathedral
priest cleric bishop
house home dwelling flat apartment
tower block high-rise
roof ceiling
fire-brigade firefighter
police officer
prison jail
judge magistrate
lawyer attorney solicitor counsel
court tribunal
victim casualty
suspect culprit perpetrator
witness bystander onlooker
weapon gun rifle
bomb device explosive
drone
missile rocket
tank armour
border frontier
island isle
river stream
lake reservoir
sea ocean
coast shore
mountain hill
forest wood
farm farmer
cattle cow livestock
crop harvest
food meal
medicine drug pill
vaccine jab
virus bug
disease illness
power electricity grid
gas pipeline
oil crude
coal
solar wind
reactor nuclear
waste rubbish trash garbage
budget
tax
price cost
percent share
seat constituency
candidate contender
voter electorate
ballot vote
party faction
coalition alliance
parliament assembly
mayor
minister secretary
president leader
king monarch
spokesman spokeswoman
newspaper paper daily
website site portal
channel broadcaster station
message text
letter memo note email
phone telephone mobile
camera
photo picture image
painting artwork canvas
museum gallery
ancient archaeological
coin banknote
gold bullion
jewel jewellery
"""


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for sort, lines in (("e", EVENTS), ("t", THINGS)):
        for n, line in enumerate(lines.strip().splitlines()):
            words = line.split()
            for word in words if len(words) > 1 else ():
                found.setdefault(word, set()).add(f"{sort}:{n}")
    return {word: frozenset(classes) for word, classes in found.items()}


@cache
def senses(lemma: str) -> frozenset[str]:
    """What a lemma counts as in a comparison: its classes here and in the lexicon, and its own stem.

    >>> not senses("lorry").isdisjoint(senses("truck")), senses("lorry").isdisjoint(senses("ferry"))
    (True, True)
    """
    return keys(lemma) | _table().get(lemma, frozenset())


@cache
def happens(lemma: str) -> bool:
    """Whether a lemma names what happens, is done or is so, rather than somebody or something.

    >>> happens("shelling"), happens("lorry")
    (True, False)
    """
    return eventive(lemma) or any(key.startswith("e:") for key in _table().get(lemma, frozenset()))
