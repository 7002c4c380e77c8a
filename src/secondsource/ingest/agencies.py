"""The news agencies of the world and the larger outlets, by the names under which they are credited.

General knowledge, for recognition alone: a name that is not here is recognised by its form (see ``credits``).
"""

from __future__ import annotations

import re

from secondsource.text.normalise import squeeze

# The name to keep, then other forms in which it is printed.
_AGENCIES = """
The Associated Press | Associated Press | AP | A.P. | AP News
Reuters | Thomson Reuters | Reuters News Agency | RTRS | Reuters News
Agence France-Presse | AFP | Agence France Presse | AFP News
Bloomberg | Bloomberg News | Bloomberg News Service
United Press International | UPI
Dow Jones Newswires | Dow Jones | Dow Jones & Company
PA Media | Press Association | PA | PA News Agency | The Press Association
Deutsche Presse-Agentur | dpa | DPA | dpa-AFX | dpa international
Agencia EFE | EFE | EFE News
ANSA | Agenzia ANSA
Adnkronos | AGI | Agenzia Italia
Agenzia Nova
Lusa | Agência Lusa
Belga | Belga News Agency
ANP | Algemeen Nederlands Persbureau
Keystone-SDA | SDA | ATS | Keystone-ATS
Austria Presse Agentur | APA
Ritzau | Ritzaus Bureau
TT News Agency | TT | Tidningarnas Telegrambyrå
NTB | Norsk Telegrambyrå
STT | Finnish News Agency
Baltic News Service | BNS
LETA
ELTA
Polish Press Agency | PAP
Czech News Agency | CTK | ČTK
TASR
SITA Slovakia
MTI
Agerpres
BTA | Bulgarian News Agency
Tanjug
Beta News Agency
HINA
Slovenian Press Agency | STA
FENA
MIA
Anadolu Agency | Anadolu | Anadolu Ajansı | AA
DHA | Demirören News Agency
IHA | İhlas News Agency
TASS | ITAR-TASS
RIA Novosti | RIA
Sputnik
Interfax
Interfax-Ukraine
Ukrinform
UNIAN
BelTA
Kazinform
Trend News Agency
AZERTAC
Armenpress
Interpressnews
AKIpress
Xinhua | Xinhua News Agency | New China News Agency
China News Service | CNS
Central News Agency | CNA
Kyodo News | Kyodo
Jiji Press | Jiji
Yonhap | Yonhap News Agency
Newsis
KCNA | Korean Central News Agency
Montsame
Press Trust of India | PTI
Asian News International | ANI
Indo-Asian News Service | IANS
United News of India | UNI
Associated Press of Pakistan | APP
Pakistan Press International | PPI
BSS | Bangladesh Sangbad Sangstha
UNB | United News of Bangladesh
RSS Nepal
Bakhtar News Agency
Pajhwok Afghan News | Pajhwok
Khaama Press
Vietnam News Agency | VNA
Thai News Agency | TNA
Philippine News Agency | PNA
Antara | Antara News
Bernama
Australian Associated Press | AAP
IRNA | Islamic Republic News Agency
ISNA | Iranian Students' News Agency
Tasnim | Tasnim News Agency
Fars | Fars News Agency
Mehr News Agency | Mehr
SANA | Syrian Arab News Agency
Iraqi News Agency | INA
National News Agency | NNA
WAFA
Petra News Agency | Petra
MENA | Middle East News Agency
Saudi Press Agency | SPA
Emirates News Agency | WAM
Qatar News Agency | QNA
Kuwait News Agency | KUNA
Bahrain News Agency | BNA
Oman News Agency | ONA
Saba News Agency | Saba
Maghreb Arabe Presse | MAP
Algérie Presse Service | APS
Tunis Afrique Presse | TAP
Libyan News Agency | LANA
Sudan News Agency | SUNA
Ethiopian News Agency | ENA
Kenya News Agency | KNA
News Agency of Nigeria | NAN
Ghana News Agency | GNA
PANA | Panapress
Angop
African News Agency | ANA
The Canadian Press | Canadian Press | CP
Télam | Telam
Notimex
Agência Brasil | Agencia Brasil
Prensa Latina
Andina
Inter Press Service | IPS
Thomson Reuters Foundation
Religion News Service | RNS
Jewish Telegraphic Agency | JTA
Catholic News Agency
Kaiser Health News | KFF Health News
Tribune News Service | TNS | Tribune Content Agency
McClatchy
Knight Ridder
Gannett
New York Times News Service | NYT News Service
Washington Post News Service
Project Syndicate
The Conversation
Syndication Bureau
StatePoint
States Newsroom
Press Gazette Wire
News Corp Australia Network
Postmedia News
CNN Newsource | CNN Wire
ANSAmed
Bellingcat
ProPublica
PR Newswire
Business Wire
GlobeNewswire
PressWire
Marketwired
ACN Newswire
SWNS
National World
Local Democracy Reporting Service
Bureau of Investigative Journalism | The Bureau of Investigative Journalism
OCCRP | Organized Crime and Corruption Reporting Project
Stringer
Newsflare
"""

_OUTLETS = """
The New York Times | New York Times | NYT
The Washington Post | Washington Post
The Wall Street Journal | Wall Street Journal | WSJ
The Guardian | Guardian
The Observer
The Daily Telegraph | Daily Telegraph
The Sunday Telegraph | Sunday Telegraph
The Telegraph | Telegraph
The Times | Times of London
The Sunday Times | Sunday Times
The Independent | Independent
The Financial Times | Financial Times | FT
The Economist | Economist
The Daily Mail | Daily Mail | MailOnline
The Sun
The Daily Mirror | Daily Mirror
The Daily Express | Daily Express
The Scotsman
The Irish Times | Irish Times
The Irish Independent | Irish Independent
BBC News | BBC | British Broadcasting Corporation
Sky News
ITV News
Channel 4 News
CNN
Fox News
MSNBC
CBS News | CBS
ABC News | ABC
NBC News | NBC
NPR
PBS
USA Today
Los Angeles Times | LA Times
Chicago Tribune
The Boston Globe | Boston Globe
Politico
Axios
Vox
Slate
The Atlantic | Atlantic
The New Yorker | New Yorker
Newsweek
Time | TIME
Foreign Policy
Foreign Affairs
HuffPost | Huffington Post | The Huffington Post
BuzzFeed News | BuzzFeed
Vice News | VICE
Business Insider | Insider
CNBC
Forbes
Fortune
MarketWatch
The Hill
The Daily Beast
The Intercept
Mother Jones
Al Jazeera | Al Jazeera English
Al Arabiya
Asharq Al-Awsat
Al-Monitor
Middle East Eye
The National
Arab News
Gulf News
Khaleej Times
Haaretz
The Jerusalem Post | Jerusalem Post
The Times of Israel | Times of Israel
Ynet
Hürriyet Daily News
Daily Sabah
Rudaw
Kurdistan24
Press TV
The Times of India | Times of India
The Hindu
Hindustan Times
The Indian Express | Indian Express
The New Indian Express | New Indian Express
The Economic Times | Economic Times
Business Standard
NDTV
Firstpost
Dawn
The Express Tribune | Express Tribune
The Daily Star
South China Morning Post | SCMP
China Daily
Global Times
CGTN
People's Daily
The Straits Times | Straits Times
Channel NewsAsia
The Japan Times | Japan Times
Nikkei Asia | Nikkei
NHK
The Korea Herald | Korea Herald
Bangkok Post
The Jakarta Post | Jakarta Post
The Sydney Morning Herald | Sydney Morning Herald
The Age
The Australian
The New Zealand Herald | New Zealand Herald
Radio New Zealand | RNZ
The Globe and Mail | Globe and Mail
Toronto Star
National Post
CBC News | CBC
Der Spiegel | Spiegel
Die Zeit
Die Welt
Frankfurter Allgemeine Zeitung | FAZ
Süddeutsche Zeitung
Bild
Deutsche Welle | DW
Le Monde
Le Figaro
Libération
France 24
RFI | Radio France Internationale
El País
El Mundo
Corriere della Sera
La Repubblica
Neue Zürcher Zeitung | NZZ
Swissinfo
Euronews
Radio Free Europe/Radio Liberty | RFE/RL | Radio Free Europe
Radio Free Asia
Voice of America | VOA
The Moscow Times | Moscow Times
Kommersant
Novaya Gazeta
Meduza
RT
The Kyiv Independent | Kyiv Independent
Kyiv Post
Ukrainska Pravda
Mail & Guardian
News24
Daily Maverick
Daily Nation
Premium Times
Punch
Vanguard
AllAfrica
Clarín
Folha de S.Paulo
O Globo
Reforma
El Universal
"""


def _table(rows: str) -> dict[str, str]:
    names: dict[str, str] = {}
    for row in rows.strip().splitlines():
        forms = [form.strip() for form in row.split("|")]
        for form in forms:
            names.setdefault(squeeze(form), forms[0])
    return names


_BY_AGENCY_FORM = _table(_AGENCIES)
_BY_OUTLET_FORM = _table(_OUTLETS)
_SUFFIX = re.compile(
    r"(?:\s+(?:news\s+)?(?:agency|staff|reporters?|writers?|correspondents?|bureau|desk|team|wires?|newswires?))+$",
    re.IGNORECASE,
)
# An acronym counts only as it is printed: "AP", not "ap"; "dpa" writes itself small.
_SMALL = {"dpa"}


def known_agency(name: str) -> str | None:
    """The agency's usual name, if the words are one of the forms of an agency.

    >>> known_agency("AFP"), known_agency("Reuters staff"), known_agency("Jane Roe")
    ('Agence France-Presse', 'Reuters', None)
    """
    return _lookup(name, _BY_AGENCY_FORM)


def known_outlet(name: str) -> str | None:
    """The outlet's usual name, if the words are one of the forms of a large outlet.

    >>> known_outlet("the Washington Post")
    'The Washington Post'
    """
    return _lookup(name, _BY_OUTLET_FORM)


def _lookup(name: str, table: dict[str, str]) -> str | None:
    name = name.strip(" .,;:()[]")
    for form in (name, _SUFFIX.sub("", name)):
        key = squeeze(form)
        found = table.get(key) or (table.get(key.removeprefix("the")) if form[:4].lower() == "the " else None)
        if not found:
            continue
        if len(key) <= 4 and not (form.isupper() or form in _SMALL or (form[:1].isupper() and len(key) == 4)):
            continue
        return found
    return None
