"""Furniture: the forms that house lines take everywhere, from share bars to comment policies.

Tables of whole paragraphs. What no rule names is no furniture.
"""

# ruff: noqa: SIM905  (word tables read better as text)

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from secondsource.ingest.dates import find_dates

Label = Literal[
    "share",
    "date",
    "byline",
    "tags",
    "caption",
    "related",
    "newsletter",
    "policy",
    "form",
    "copyright",
    "notice",
    "foot",
    "kicker",
    "cut",
]

# Share bars and other widgets: lines made of nothing but these words, at least one of them from the first set ------------------

_SHARE_STRONG = frozenset(
    """facebook twitter whatsapp linkedin pinterest reddit flipboard telegram tumblr messenger pocket instapaper email e-mail share
    tweet print a+ a- a+a- aa copy instagram youtube tiktok bluesky threads mastodon rss viber snapchat wechat weibo line xing
    stumbleupon digg google+ bookmark listen subscribe follow comments comment save gift advertisement ad
    gmail sms like dislike views""".split()
)
_SHARE_WEAK = frozenset(
    """x on us via this article story page link url to by the a it with or and of in your friends post news view all show hide more open close menu
    search login log sign font size text increase decrease larger smaller reset min mins minute minutes read reading time shares views
    share: follow: icon logo button clipboard google plus now copied close pdf download app android ios here click f pin for comments: 0
    mail opens new tab window feed video audio continue scroll down skip main content""".split()
)
WIDGET = re.compile(
    r"\s*[|•·]?\s*(?:A\s?\+\s*/?\s*A\s?-|A-\s*A\+?|(?:-\s?)?(?:text|font) size(?:\s?\+)?|\d{1,3}\s?min(?:ute)?s?\.?\s(?:read|listen)|(?:print|email) this (?:page|article|story)|"
    r"\d[\d,.]*k?\s(?:shares?|views?|comments?)|listen to (?:this )?(?:article|story)|reading time:?\s\d{1,3}\s?min(?:ute)?s?)",
    re.IGNORECASE,
)
_ADVERT = re.compile(
    r"[-–—\s]*(?:advertisement|advertising|sponsored(?: content| stories(?: you may like)?)?|paid content|promoted(?: content| stories)?|ad|anzeige|publicidad|werbung|"
    r"(?:story|article) continues (?:below|after)(?: (?:the |this )?(?:advertisement|ad|newsletter|promo))?|"
    r"continue reading(?: below| the main story)?|(?:click|tap|scroll|swipe) (?:here )?(?:to|for|down) (?:\w+ ){0,5}\w+|loading\.*|skip (?:past|to) .{0,60}|"
    r"(?:view|show|load|read|post|leave|add|write|see) (?:all |more |a |your )?(?:comments?|repl(?:y|ies))(?: ?\(\d+\))?|(?:no|\d+) comments?(?: »)?|"
    r"(?:image|photo|video|media|caption|slide|gallery)(?: (?:caption|copyright|source|player|unavailable))?|play video|watch (?:live|now|video|more)|getty images?|"
    r"end of (?:\w+ ){0,3}(?:embed|post|promotion|newsletter.{0,20})|javascript (?:is|must be) .{0,60}|please enable javascript.{0,80}|share this(?: \w+){0,3}|"
    r"top of page|back to top|next|previous|prev|home|more|close|menu|sign in|log ?in|register|subscribe(?: now)?|follow(?: us)?|support us|donate(?: now)?|"
    r"contact(?: us)?|about(?: us)?|our standards: .{3,80}|[*_=~#·•.\s-]{3,}|\d{1,3}|opens (?:in )?(?:a )?new (?:tab|window))[\s.:»>-]*",
    re.IGNORECASE,
)

# Dates ------------------------------------------------------------------------------------------------------------------------

PUBLISHED = re.compile(
    r"(?:first\s+)?\b(?:published|posted|created|issued|filed|publication date|pub(?:lish)?\s?date|erstellt|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|date)\b"
    r"(?:\s(?:on|at|date|time|le|el|il|am|op))?\s*[:\-–]?",
    re.IGNORECASE,
)
UPDATED = re.compile(
    r"(?:(?:last|latest)\s+)?\b(?:updated?|modified|edited|revised|amended|aktualisiert|stand(?=\s?:)|mise? à jour|modifié|actualizado|aggiornato|bijgewerkt)\b"
    r"(?:\s(?:date|on|at|time|le|el|il|am|op))?\s*[:\-–]?|\blast (?:update|modification)\b\s*:?",
    re.IGNORECASE,
)
_DATE_LEFT = re.compile(r"[\s|,;:.•·–—/()\[\]-]+|\b(?:on|at|in|by|am|pm|ist|hrs?|et|read|min|mins|uhr)\b", re.IGNORECASE)
_TIME_ALONE = re.compile(
    r"\b\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\b\.?)?(?:\s?(?:gmt|utc|ist|est|edt|cet|cest|bst|pst|pdt|et)\b)?|\b\d{1,2}\s(?:minutes?|hours?|days?|weeks?)\sago\b",
    re.IGNORECASE,
)

# Furniture by form: a whole paragraph, at most so many words --------------------------------------------------------------------

_RULES: tuple[tuple[Label, int, re.Pattern[str]], ...] = tuple(
    (label, words, re.compile(pattern, re.IGNORECASE))  # type: ignore[misc]
    for label, words, pattern in (
        (
            "tags",
            60,
            r"(?:tags?|topics?|keywords?|filed under|related topics|categories|category|labels|posted in|in this story|explore more on these topics|schlagworte|themen|tags for this (?:story|article))\s?(?::|»).{0,400}|(?:tags|topics|filed under|related topics)(?:\s#?\w+){1,8}|(?:#\w+[\s,]*){2,20}|posted in .{1,60}",
        ),
        (
            "related",
            45,
            r"(?:read|see|watch|view|listen)\s(?:more|also|next|on|the full|full|our|here|this|too|now)?\s?[:|»>–-]\s?.{0,300}|read (?:more|also|next|on|further|related)(?:\s(?:here|about|from|on|at|in)\b.{0,120})?[.:»>]?|also (?:read|see|watch)\b.{0,250}|(?:read|see) (?:also|next)\b.{0,250}",
        ),
        (
            "related",
            45,
            r"(?:(?:more|related|further|recommended|suggested|similar|latest|top|trending|popular|other|recent|previous|featured|editors?['’]? picks?|most (?:read|popular|viewed|shared))(?:\s(?:on|from|in|about)\b(?: this| the| our)?(?: \w+){0,3}|\s(?:stories|articles?|posts?|coverage|news|reading|content|links?|videos?|topics?|reports?|headlines|for you))\s?[:»>]?)(?:\s?[:»>|]\s?.{1,250})?",
        ),
        (
            "related",
            45,
            r"(?:related|more|don['’]t miss|must[- ]read|recommended|in case you missed it|icymi|up next|next up|watch|listen|in pictures|in video|gallery|podcast|explainer|fact ?box|key reads?|analysis|opinion|profile|background|trending|what to read next|see more|further reading|learn more|exclusive|live)\s?(?:[:|»>]|\s[–-]\s)\s?(?=[A-Z“\"‘'0-9]).{3,200}(?<![.!?])",
        ),
        (
            "related",
            30,
            r"(?:you (?:may|might|could) (?:also )?(?:like|be interested in|enjoy)|what to read next|(?:more|read) from .{2,60}|we recommend|from our partners|around the web|stories you may like|people also read|most read|most popular|also on .{2,40}|elsewhere on .{2,40}|more on this(?: story)?|more stories|top stories)\W{0,3}",
        ),
        (
            "related",
            40,
            r"(?:click|tap) (?:here|on)\b.{0,200}|for more (?:news|stories|information|details|on|updates|of)\b.{0,200}(?:visit|click|follow|download|subscribe|check|go to|see|here)\b.{0,200}|(?:follow|like|join|find|connect with|subscribe to) (?:us|our|me|@?\w+ on)\b.{0,200}|follow .{2,60} on (?:twitter|facebook|instagram|x|tiktok|youtube|whatsapp|telegram|linkedin)\b.{0,200}|for the latest .{0,160}\b(?:download|follow|subscribe|visit|apps?)\b.{0,120}",
        ),
        (
            "newsletter",
            60,
            r"(?:sign|signing) ?up\b.{0,60}\b(?:newsletters?|e-?mails?|alerts?|briefing|inbox|updates?|bulletin|here|free|for|to)\b.{0,250}|subscribe (?:to|for|now|today|here)\b.{0,250}|get (?:the|our|all|your|more|daily|breaking|today['’]s)\b.{0,140}\b(?:inbox|newsletters?|e-?mail|delivered|straight to|app)\b.{0,140}|.{0,160}\b(?:delivered|sent|straight) (?:straight |right |directly )?to your (?:inbox|phone|e-?mail)\b.{0,160}|(?:by (?:signing|clicking|submitting|subscribing|continuing|registering)|you can (?:unsubscribe|opt out))\b.{0,300}|unsubscribe (?:at any time|here|anytime).{0,80}|download (?:our|the) .{0,60}\bapp\b.{0,120}|(?:invalid|enter your|your) e-?mail\b.{0,100}|newsletter(?: sign-?up)?|thank(?:s| you) for (?:subscribing|signing up|reading).{0,140}|(?:support|become a member|donate to|help us) .{0,60}\b(?:journalism|member|newsroom|contribution|donation|work)\b.{0,200}|(?:if you.re )?(?:seeing this message but you.re )?already (?:a )?(?:subscriber|member|subscribed|registered).{0,120}|to (?:view|read|continue reading) (?:the (?:full|rest)|this) .{0,60}\b(?:subscri\w+|register|log in|sign in)\b.{0,250}|(?:if you.re|you are) seeing this message.{0,200}|this (?:post|page|article|story) contains (?:references|affiliate|links) .{0,250}|this (?:article|content|story) is (?:for|available to) (?:subscribers|members|registered).{0,100}",
        ),
        (
            "policy",
            260,
            r"disclaimer\s?[:\-–].{0,2400}|(?:the )?(?:views|opinions)(?: and (?:views|opinions))? (?:expressed|stated|represented)\b.{0,1200}|(?=.{0,1200}\b(?:we|us|our|you|your|editorial|readers?|submit\w*|post(?:ed|ing)?|appear|disqus|community)\b)(?![“\x22\[]).{0,300}\bcomments?\b.{0,200}\b(?:moderat(?:ed|ing|ion|ors?)|approved or rejected|community (?:guidelines|standards|rules)|obscene|defamatory|abusive|will (?:not )?be (?:published|removed|deleted|posted)|terms of (?:use|service)|keep it civil|flag)\b.{0,600}|.{0,80}\bmoderates? (?:all )?comments\b.{0,600}|to be approved for publication,? .{0,400}|we (?:will|do) not tolerate the following.{0,500}|.{0,160}\breserves? the right to (?:take|remove|delete|edit|reject|moderate|close)\b.{0,300}|we (?:want|welcome|encourage|invite) (?:our |your )?comments?\b.{0,300}|.{0,80}\buse(?:s)? cookies\b.{0,400}|your (?:e-?mail )?address will not be published.{0,120}|required fields are marked.{0,60}|report (?:abuse|an? (?:error|typo|comment))\b.{0,120}|(?:something wrong with this (?:story|article)|(?:have|spotted|found|see) (?:you )?(?:an?|something)? ?(?:error|mistake|typo|inaccuracy)).{0,160}|.{0,120}\bunsolicited\b.{0,60}\bsubmissions\b.{0,200}|we respect your (?:thoughts|privacy|views).{0,600}|(?:please )?(?:read|see) our (?:commenting|comment|community|privacy|editorial|house)\b.{0,160}|.{0,100}\bcompl(?:y|ies|iance|aint)\b.{0,40}\b(?:ipso|press council|editors['’] code)\b.{0,200}",
        ),
        (
            "copyright",
            60,
            r"(?:©|\(c\)\s?\d|copyright\b)(?! (?:law|case|claim|suit|lawsuit|holder|infring|office|act|protect|reform|rule|battle|dispute)).{0,400}|.{0,160}\ball rights reserved\b.{0,250}|.{0,120}\breproduction\b.{0,80}\b(?:prohibited|without (?:written |prior )?permission)\b.{0,120}|.{0,120}\bmay not be (?:published|reproduced|broadcast|rewritten|redistributed|copied)\b.{0,250}|all quotes delayed.{0,160}|.{0,40}\bis proudly powered by\b.{0,80}",
        ),
        (
            "tags",
            24,
            r"filed (?:under|in) .{2,120}|.{0,60}\bbookmark the permalink\b.{0,20}",
        ),
        (
            "related",
            30,
            r"(?:[A-Z][\w’'-]{0,30}\s){1,4}on (?:facebook|twitter|instagram|tiktok|youtube|telegram)|(?:older|newer|previous (?:post|story|article)|next (?:post|story|article))\s?:\s?.{3,200}",
        ),
        (
            "form",
            16,
            (
                r"\d+ (?:thoughts|responses|replies|comments) (?:on|to) .{2,100}|comments (?:close|are (?:now )?(?:closed|open)|closed)\b.{0,60}|(?:version for print(?:ing)?|print(?:able|er-friendly)? version)|"
                r"exchange rates?\b.{0,80}|your browser (?:cannot|can['’]t|does not|doesn['’]t|is)\b.{0,100}|views?\s?:\s?\d[\d., ]*(?:\s?[|•·].{0,60})?|(?:e-?mail|mail|tel(?:ephone)?|phone|fax)\s?:.{2,80}"
            ),
        ),
        (
            "policy",
            45,
            (
                r"(?:when|if|in case of|any) (?:using|reproducing|quoting|citing|copying|reprinting|use of)\b.{0,80}\b(?:reference|link|hyperlink|credit|attribution)\b.{0,120}\b(?:obligatory|mandatory|required|compulsory)\b.{0,120}|"
                r"(?:.{0,160}\. )?you (?:may|can|are free to) (?:re-?use|re-?publish|reproduce|reprint) (?:this|our)\b.{0,160}|(?:letters|contributions) (?:must|should|may) (?!.*\b(?:said|says)\b).{0,240}"
            ),
        ),
        (
            "newsletter",
            40,
            r"you (?:are|['’]re) reading (?:a|one of).{0,20}\b(?:free|your)\b.{0,160}|.{0,120}\b(?:drop us a line|got a story\?)(?!.*\b(?:said|says)\b).{0,120}|.{0,160}\bnewsletter\b(?!.*\b(?:said|says|told|wrote)\b).{0,60}\b(?:tells? you|goes out|lands|arrives|comes out|sign up|every (?:week|morning|day))\b.{0,120}",
        ),
        (
            "form",
            30,
            r"(?:og|article|twitter|fb|dc|dcterms|sailthru|parsely|al)[:.][a-z_:.-]{2,40}\s\S.{0,200}|(?:[a-z_-]{2,30}=[^\s=]{0,60}\s?){2,12}",
        ),
        (
            "form",
            12,
            r"(?:(?:your )?(?:name|e-?mail(?: address)?|website|comment|message|first name|last name|phone|subject|search)|required|optional|submit|send|cancel|post (?:a )?comment|leave a (?:reply|comment)|add (?:a )?comment|join the (?:conversation|discussion|debate)|write a comment|reply|(?:save|notify) m(?:e|y) .{3,100}|captcha|\*+)(?:\s?[*:])?",
        ),
        (
            "caption",
            14,
            r"(?:(?:representational|representative|representation|file|illustrative|symbolic|stock|archive|archival|illustration|undated|handout|screen) ?(?:image|photo(?:graph)?s?|pic(?:ture)?|grab|shot|purposes?|use)?\b(?! (?:showed|shows|was|is|of the)\b).{0,80})",
        ),
        (
            "caption",
            60,
            r"(?:file(?: photo| picture| image)?\s?[:\-–—]|(?:photos?|photographs?|pictures?|images?|pics?|illustration|graphic|infographic|cartoon|video|credits?|(?:photo|image|picture|video|photography) (?:credits?|courtesy|source|by))(?: courtesy| credit| by| of| source)?\s?[:/|]).{0,400}|(?:photo|photograph|image|picture|illustration)s? (?:by|courtesy(?: of)?|credit) .{2,80}|(?:in this|this) (?:(?:undated|file|handout|combination|aerial|satellite|screen) )?(?:photo|image|picture|photograph|frame|grab)\b.{0,300}(?:\((?:ap|afp|reuters|getty)[^()]{0,80}\)|\b(?:ap|afp|reuters|getty)\b.{0,30})",
        ),
        (
            "caption",
            70,
            r".{0,420}(?:[.\s(\[|](?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)(?<!\bhis\s)(?<!\bher\s)(?<!\bone\s)(?<!\bthis\s)(?<!\bthat\s)(?:photo|photograph|image|picture|pic|video|graphic|illustration)s?(?: credits?| courtesy(?: of)?| by| source)?\s?[:/|]\s?[^.]{2,80}[.)\]]?|[(\[](?:ap |file |handout |courtesy )?(?:photo|image|picture|pic|illustration)s?\b[^()\[\]]{0,80}[)\]]|(?:\bvia\s|[/|]\s?|photo by .{2,40}[/,]\s?)(?:afp|ap|reuters|getty(?: images)?|epa|shutterstock|istock|alamy|anadolu|pti|ani|xinhua|zuma|unsplash|flickr|afp/getty)(?:\s?(?:images?|photos?|news|via .{2,30}))?[)\]]?\.?)",
        ),
        (
            "caption",
            60,
            r".{0,400}\[[^\[\]]{2,60}/(?:reuters|afp|ap|ap photo|al jazeera|getty images|epa|getty|anadolu|xinhua)[^\[\]]{0,30}\]|reuters/[A-Z][\w .-]{2,40}|(?:ap|afp|reuters|getty images|epa|pti|ani)(?: photo(?:s)?)?(?:\s?/\s?[A-Z][\w .'’-]{2,40})?|(?:getty images|shutterstock|istock(?:photo)?|alamy)(?:/[\w .-]{2,40})?",
        ),
    )
)

NOTICES: tuple[tuple[Literal["corrected", "killed", "retracted", "updated"], re.Pattern[str]], ...] = (
    (
        "killed",
        re.compile(
            r"(?:[*\[(\s]*(?:mandatory )?kill\b[\s:*\])–—-]|.{0,60}\b(?:story|article|report|item|piece) (?:is|has been|was) (?:killed|withdrawn)\b|[*\[(\s]*(?:withdrawn|withdrawal|advisory)\s?[:\])–—-]).{0,900}",
            re.IGNORECASE,
        ),
    ),
    (
        "retracted",
        re.compile(
            r"(?:[*\[(\s]*(?:retraction|retracted)\s?[:\])–—.-]|.{0,120}\b(?:this|the|our|we have|has|have) ?(?:(?:story|article|report|post|piece)s?)? ?(?:(?:has|have) been |is |was )?retract(?:ed|s)\b.{0,20}\b(?:story|article|report|post|piece|it)?|.{0,40}\b(?:this|an earlier) (?:story|article|report|post|piece) (?:has been|was) (?:removed|taken down|deleted|unpublished)\b).{0,900}",
            re.IGNORECASE,
        ),
    ),
    (
        "corrected",
        re.compile(
            r"(?:[*\[(\s]*(?:corrections?|corrected|clarifications?|corrects|corrects? and clarif\w+|erratum|amended)\b(?: and clarifications?)?(?:\s?\([^()]{1,40}\))?(?:,? (?:\w+\.? \d{1,2}|\d{1,2} \w+\.?)(?:,? \d{4})?)?\s?[:)\]–—-]|[(\[]?(?:this (?:story|version|article|report|item) (?:corrects|has been corrected|was corrected|has been amended|was amended|was changed|has been changed)|(?:an|in an) (?:earlier|previous) version of this|(?:this|the) (?:story|article|post|headline|report) (?:has been|was) (?:corrected|amended|edited|clarified|changed|revised)|corrects )).{0,900}",
            re.IGNORECASE,
        ),
    ),
    (
        "updated",
        re.compile(
            r"(?:[*\[(\s]*(?:update|updates|recasts|adds|refiles|repeats)\b(?:\s?\d)?(?: with| to| throughout| headline| details)?\b[^.]{0,160}[)\]]|[*\[(\s]*(?:editor(?:['’]?s)?(?: |['’]s )?notes?|note to (?:readers|editors)|publisher['’]s note)\s?[:\])–—.-].{0,10}|[*\[(]*(?:this|the) (?:is a (?:developing|breaking)|(?:story|article|report|page|post|piece) (?:has been|was|will be|is being) (?:last )?updated)\b|[*\[(]*(?:this is a )?(?:breaking|developing)(?: news)? story).{0,700}",
            re.IGNORECASE,
        ),
    ),
)

CUT = re.compile(
    r"(?:(?:\d+\s)?(?:reader )?comments?(?:\s?\(\d+\))?|leave a (?:reply|comment)|post a comment|add a comment|join the (?:conversation|discussion)|"
    r"(?:related|recommended|more) (?:stories|articles|posts|news|coverage|content)|more on this(?: story)?|read next|also read|(?:stories )?you (?:may|might|could) (?:also )?(?:like|enjoy|be interested in)|most (?:read|popular|viewed)|"
    r"about the authors?|trending(?: now)?|latest (?:news|stories|posts)|recent posts|editor['’]?s['’]? picks?|top stories|related posts|what to read next|have your say|most read (?:today|this week|now)|(?:see )?what else happened|in other news|from around the web|sponsored(?: content)?|more from .{2,40}|recommended for you|around the web|disqus.*)\W{0,2}",
    re.IGNORECASE,
)

COUNTER = re.compile(r"\(?\d[\d,.]*\)? (?:reader )?comments?\W{0,2}", re.IGNORECASE)

KICKER = re.compile(
    r"(?:opinions?|comment(?:ary)?|op-?ed|editorials?|columns?|columnists?|viewpoint|perspectives?|letters?|guest (?:essay|column|post)|first person|news|world|politics|business|markets|local|national|international|exclusive|breaking(?: news)?|analysis|sports?|economy|finance|money|tech(?:nology)?|science|health|culture|lifestyle|travel|education|environment|middle ?east|europe|asia|africa|americas?|uk|us|features?|interviews?|live|video|updated?)",
    re.IGNORECASE,
)
_NAV_WORDS = frozenset(
    """home start news sport sports politics business world local national international money markets opinion comment features culture arts
    lifestyle style travel tv television telly radio podcast podcasts video videos photos pictures weather science tech technology health education
    environment climate entertainment showbiz celebs celebrity stars football footie cricket racing horoscope horoscopes puzzles crossword games jobs
    property cars motoring motors shop shopping deals bargains bingo ads flats letters obituaries courts crime archive archives subscribe support donate
    contact about login menu search live latest events schools community farm magazine books film music theatre food royals abroad economy
    society government president tenders schedules schedule listings notices marketplace dossiers publications elections multimedia blogs blog
    newsletters newsletter e-paper epaper fashion family gardens gardening classifieds""".split()
)
_NAV_MARK = re.compile(r"\s*[|•·»›>]\s*|\s+/\s+")


def is_navigation(text: str) -> bool:
    """Whether a line is a row of a site's sections, languages or steps down to the page.

    >>> is_navigation("News | Courts | Farm & orchard"), is_navigation("EN | FR"), is_navigation("Home / Society")
    (True, True, True)
    >>> is_navigation("NEWS STARS CROSSWORD"), is_navigation("Start Archive Podcast Support us"), is_navigation("News of the ferry")
    (True, True, False)
    """
    words = text.split()
    if not 2 <= len(words) <= 30 or len(text) > 240 or TERMINAL.search(text) or any(c.isdigit() for c in text):
        return False
    pieces = [p for p in _NAV_MARK.split(text) if p]
    if len(pieces) > 1:
        if len(pieces) == 2 and not (
            pieces[0].casefold().rsplit(maxsplit=1)[0] in {"home", "main", "front", "start", "news"}
            or all(len(p) == 2 and p.isupper() for p in pieces)
        ):
            return False
        return all(len(p.split()) <= 4 and not p.endswith((",", ":", ";")) for p in pieces) and len(pieces[0]) < 40
    bare = [w.casefold().strip("&,") for w in words]
    if len(words) > 16 or any(not w[:1].isupper() and w.casefold() not in {"us", "&", "and", "ads", "on"} for w in words):
        return False
    known = sum(w in _NAV_WORDS for w in bare)
    return len(words) >= 3 and known >= 2 and known >= len([w for w in bare if len(w) > 2]) / 2


TERMINAL = re.compile(r"[.!?…][”\"’'»)\]]{0,3}$")
URL_LINE = re.compile(
    r"(?:(?:(?:url|link|source|original|permalink)|(?:find|read|view) (?:this|the) (?:article|story|page|original)(?: online)? at)\s*:\s*)?(?P<url>https?://[^\s<>\"]{4,500})",
    re.IGNORECASE,
)


@lru_cache(maxsize=2048)
def label_of(text: str) -> Label | None:
    """What a paragraph is by its form alone, None if it may be body.

    >>> label_of("flipboard facebook twitter whatsapp"), label_of("Published: 3 May 2024 08:27 AM | A+A-"), label_of("It rained.")
    ('share', 'date', None)
    """
    if len(text) > 2600:
        return None
    words = text.split()
    if _is_share(words):
        return "share"
    if _ADVERT.fullmatch(text):
        return "share"
    if len(words) <= 40 and _is_date_line(text):
        return "date"
    for kind, pattern in NOTICES:
        if len(words) <= 160 and pattern.fullmatch(text) and kind:
            return "notice"
    for label, most, pattern in _RULES:
        if len(words) <= most and pattern.fullmatch(text):
            return label
    if CUT.fullmatch(text):
        return "cut"
    if URL_LINE.fullmatch(text):
        return "related"
    return None


def _is_share(words: Sequence[str]) -> bool:
    if not 1 <= len(words) <= 40:
        return False
    bare = [w.casefold().strip(".,:;|/•·()[]«»><*") for w in words]
    bare = [w for w in bare if w]
    strong = sum(w in _SHARE_STRONG for w in bare)
    if not bare or not strong or not all(w in _SHARE_STRONG or w in _SHARE_WEAK or w.isdigit() for w in bare):
        return False
    return len(bare) <= 6 or strong >= len(bare) // 3


def _is_date_line(text: str) -> bool:
    """Whether a line says when, and nothing but a label, a reading time or a section besides."""
    dates = list(find_dates(text))
    labelled = bool(UPDATED.match(text) or PUBLISHED.match(text))
    if not dates and not (labelled and _TIME_ALONE.search(text)) and not WIDGET.search(text):
        return bool(_TIME_ALONE.fullmatch(text))
    rest = text
    for date in reversed(dates):
        rest = rest[: date.start] + " | " + rest[date.end :]
    rest = WIDGET.sub(" ", rest)
    rest = PUBLISHED.sub(" ", UPDATED.sub(" ", rest))
    rest = _TIME_ALONE.sub(" ", rest)
    left = [w for w in _DATE_LEFT.sub(" ", rest).split() if not (KICKER.fullmatch(w) or w.isdigit())]
    if not left:
        return bool(dates) or labelled or bool(WIDGET.search(text))
    return bool(dates) and labelled and len(left) <= 4 and not TERMINAL.search(text)
