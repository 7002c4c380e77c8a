"""Callings: what people are called after what they do, are or were, by the general vocabulary of news.

Written down by hand, lower case. Both the reading of names ("Landlady Ada Moll") and that of descriptions ("the archivist said") rest on it.
"""

from __future__ import annotations


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


PEOPLE = _words(
    """
    abolitionist archivist anchorman anchorwoman arbiter arbitrator archdeacon archduke armourer assassin assessor attaché attache academician acrobat actuary adjudicator adjutant agronomist aid-worker airman ambulanceman anaesthetist anaesthesiologist anarchist
    anthropologist antiquarian apiarist appellant applicant apologist aristocrat arsonist asylum-seeker autocrat aviator
    backbencher backpacker baggage-handler ballerina balloonist bandleader bandmaster barmaid baronet baroness barrister-at-law bassist batsman beautician
    beekeeper beggar bellringer best-man billionaire biochemist birdwatcher blacksmith blogger boatman bodyguard bookkeeper bookmaker bookseller bosun
    bowler boxer breadwinner bricklayer brigadier-general broadcaster bullfighter bureaucrat bursar busker busman businessman businesspeople businessperson
    businesswoman cabbie cabinetmaker caddie cadet cameraman camerawoman cameraperson campanologist cardiologist caretaker cartographer cartoonist
    castaway caterer cellist centenarian challenger chambermaid charwoman chauffeur checkout-girl choirmaster choreographer churchwarden cinematographer
    civil-servant clairvoyant claimant clergyman clergywoman climber coachman coalminer coastguardsman cobbler codebreaker collaborator combatant
    commandant commando commodore communist complainant composer comptroller concierge conductor confectioner confidant confidante conman conscript
    conservationist conspirator constituent controller conveyancer corporal correspondent cosmonaut councilman councilwoman counsellor countess courier court-clerk
    cowboy cowherd cox craftsman craftswoman criminologist croupier crofter crony crooner cryptographer custodian cyclist czar dairyman dairymaid
    deacon deckhand decorator defector demagogue demographer demonstrator dentist deserter despot detainee dictator dietician dietitian diehard disc-jockey dishwasher
    dissident dj dockworker donkeyman doorman double-agent draughtsman drayman dressmaker drover druggist drummer duchess duke earl editor-in-chief electrician elector
    emigrant emigre émigré emir emissary emperor empress endocrinologist enforcer ensign entertainer enthusiast entomologist entrepreneur envoy equerry ethnographer
    ethnologist evangelist ex-convict ex-minister ex-president ex-soldier ex-policeman exile explorer expatriate factory-hand falconer
    farmhand farmworker fascist fellow ferryman fiddler field-marshal figurehead filmmaker financier fireman firewoman first-lady fitter flautist florist flyer footballer
    forager forester forewoman forger fortune-teller foundling frogman frontbencher frontman fugitive fundraiser funeral-director furrier gamekeeper gangster
    gaoler gatekeeper gendarme geneticist geographer geophysicist geriatrician ghostwriter glaciologist glazier goalscorer goatherd godfather godmother goldsmith
    governess grandee gravedigger great-grandmother great-grandfather greengrocer groom groundsman guarantor guerrilla guitarist gunner gunsmith guru gymnast
    gynaecologist gynecologist haberdasher haematologist hairdresser handyman hangman harbour-master harbourmaster harbormaster hardliner haulier hawker headman heckler
    hedger heir heiress herbalist herder herdsman hermit heroine highwayman hijacker hiker historian homeowner homesteader horseman horticulturalist hostess hotelier
    househusband housekeeper housemaid housemaster housewife huntsman hydrographer hydrologist hypnotist illustrator imam immigrant immunologist impersonator
    impostor incumbent industrialist infantryman infectologist influencer informant informer inheritor innkeeper inquisitor inspector-general instigator instructor
    insurrectionist intellectual interrogator intruder inventor invigilator ironmonger islamist jailer janitor landlady jeweller jeweler jihadi jobseeker joiner joker journeyman
    justice kidnapper kingmaker knight laborer labourer lady laird landowner launderer laundryman laureate lawgiver lay-preacher layman
    legionnaire leaseholder lexicographer lieutenant-colonel lieutenant-general lieutenant-governor lifeboatman lighthouse-keeper lineman linesman linguist lobbyist lockkeeper
    lock-keeper locksmith lodger lookout loyalist lumberjack maestro magician magnate maharajah mailman major-general maltster management-consultant
    marksman masseur masseuse matriarch matron mayoress mercenary messenger metallurgist microbiologist middleman milkman millionaire millionairess millwright minder
    mineworker missionary mobster moderator mogul monarch moneylender mortician mountaineer muezzin mufti muralist musicologist mutineer nationalist naturalist
    nephrologist neuroscientist neurosurgeon newlywed newsreader nightwatchman nobleman noblewoman numismatist nutritionist obstetrician oarsman octogenarian officeholder
    oligarch ombudsman ombudswoman oncologist onlooker ophthalmologist optician oracle orator orderly organist ornithologist orphan orthodontist orthopaedist osteopath
    outfitter outlaw overseer pacifist paediatrician paratrooper parishioner parliamentarian parolee passer-by patriarch patron paymaster peacekeeper
    pedagogue peer penitent percussionist perfumer perpetrator petitioner philanthropist philosopher physiologist physiotherapist pianist pickpocket pilgrim pimp pirate
    pitmaster plaintiff plasterer plotter plutocrat poacher podcaster pointsman poisoner policewoman pollster pontiff pope popstar postmaster postmistress potentate
    potholer preacher prefect prelate president-elect presenter pretender primate prince prince-regent printer probationer proconsul procurator procurer
    prodigy professor-emeritus proprietor proprietress psychic psychoanalyst psychotherapist publican pugilist puppeteer purser qualifier quarryman quartermaster quizmaster
    racketeer radar-operator radiographer radiologist railwayman rapper rapporteur receptionist recluse recorder recruiter recruit rector regent registrar renter repairman
    repairwoman republican repossession-agent respondent restaurateur restorer retainer retiree revolutionary rigger ringmaster roadie rower royal royalist runaway saddler
    sailmaker salesman salesperson saleswoman samaritan satirist saxophonist scaffolder scavenger schemer schoolboy schoolchild schoolgirl schoolmaster schoolmistress
    schoolteacher scout scoutmaster scribe scriptwriter scrutineer sculptor seafarer seaman seamstress secessionist second-in-command seer selectman separatist
    septuagenarian serviceman servicewoman settler sexagenarian sexton shaman sharecropper sharpshooter sheepfarmer shepherd shepherdess sherpa shipbuilder shipmate shipowner
    shipwright shoemaker shogun shopgirl shopper shop-steward showman showjumper sidekick signalman signatory sinologist skier skydiver slater smallholder smith
    snowboarder socialist socialite sociologist solicitor-general soloist songwriter soothsayer soprano sovereign speechwriter spin-doctor spinster sportsman sportswoman spy
    squire squatter stable-lad stallholder stargazer starlet stationmaster station-master statesman stateswoman stenographer stepson stevedore stockbroker stockman stoker
    stonemason storekeeper storyteller stowaway strikebreaker striker strongman stuntman stylist subaltern subordinate subpostmaster suffragette suitor sultan
    superstar swimmer switchboard-operator swordsman sympathiser sympathizer tailor tactician tanner taxidermist taxman technocrat telegraphist telephonist television-presenter
    teller tenor theologian theorist therapist thug ticket-collector timekeeper toastmaster toddler torturer town-clerk townswoman toxicologist toymaker trade-unionist
    traitor tramp transplant-surgeon trapper treasurer-general trendsetter tribesman trombonist trooper truant trumpeter tsar tutor tycoon typesetter typist umpire
    undergraduate undersecretary undertaker underwriter unionist upholsterer upstart urologist valet vandal ventriloquist vicar-general vice-admiral vice-chancellor vice-mayor
    vigilante vintner violinist viscount vocalist wanderer war-hero warehouseman warlord watchmaker watchman weatherman weatherwoman weaver webmaster weightlifter welder
    wheelwright whip widower wildfowler winder windsurfer winegrower winemaker wingman winger wizard woodcutter woodsman wordsmith workhand workman wrestler yachtsman
    yachtswoman yeoman yogi youngster zealot
    """
)
"""Nouns of which nothing but a person is called; trades that firms and machines share ("brewer", "operator") stand elsewhere."""

NAMES_AS_WELL = _words(
    """
    bowler boxer chambers cox deacon drover duke earl falconer fellow fiddler forester forger fowler glazier goldsmith groom gunner heir hawker herder hooker joiner justice
    king knight lady laird marshal mercenary mercer pope prefect prince printer peer pirate provost purser recorder rector regent rapper royal saddler sailor salter scout sexton
    shepherd skinner slater smith spicer squire tanner tailor teller tenor trapper tutor warden weaver whip winger wright duchess countess viscount baroness empress emperor sultan
    emir spy seer sherpa sovereign crony orphan oracle courier messenger scribe republican socialist communist nationalist loyalist unionist
    """
)
"""Of these, the ones that open people's names, or bodies', as often as they tell a calling."""
