"""Furniture out, story in: what each paragraph of a scraped article is, and which of them are its body.

The rules are tables of forms that house furniture takes everywhere (share bars, comment policies, photo lines, related links). A
paragraph leaves the body only by a rule that names it; what no rule knows stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from secondsource.ingest.credits import (
    Byline,
    Dateline,
    find_hints,
    is_body,
    is_person,
    join_people,
    known_outlet,
    outlet_of_voice,
    read_byline,
    read_dateline,
    read_foot,
    read_house_foot,
    read_trailing,
    same_body,
)
from secondsource.ingest.dates import PrintedDate, find_dates
from secondsource.model import Credit, Notice
from secondsource.text.normalise import squeeze

Label = Literal[
    "share", "date", "byline", "tags", "caption", "related", "newsletter", "policy", "form", "copyright", "notice", "foot", "kicker", "cut"
]


@dataclass
class Block:
    """One paragraph as it stands on the page. ``heading``: marked up as one; ``index``: its place, for whoever asks where it was."""

    text: str
    heading: bool = False
    index: int = -1
    loose: bool = False
    """Only a line end parts it from the next: it may be a line of a header."""


@dataclass
class Cleaned:
    """What the paragraphs of one article were."""

    body: list[Block] = field(default_factory=list)
    headline: str | None = None
    deck: list[str] = field(default_factory=list)
    people: tuple[str, ...] = ()
    signed: bool = False
    """Whether the people stand in a line that says "By"; a bare name among header lines is less sure."""
    tagline: tuple[str, ...] = ()
    dateline: Dateline | None = None
    published: PrintedDate | None = None
    updated: PrintedDate | None = None
    outlet: str | None = None
    credits: list[Credit] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    opinion: bool = False
    kicker: str | None = None
    url: str | None = None


# Share bars and other widgets: lines made of nothing but these words, at least one of them from the first set ------------------

_SHARE_STRONG = frozenset(
    """facebook twitter whatsapp linkedin pinterest reddit flipboard telegram tumblr messenger pocket instapaper email e-mail share
    tweet print a+ a- a+a- aa copy instagram youtube tiktok bluesky threads mastodon rss viber snapchat wechat weibo line xing
    stumbleupon digg google+ bookmark listen subscribe follow comments comment save gift advertisement ad
    gmail sms like""".split()
)
_SHARE_WEAK = frozenset(
    """x on us via this article story page link url to by the a it with or and of in your friends post news view all show hide more open close menu
    search login log sign font size text increase decrease larger smaller reset min mins minute minutes read reading time shares views
    share: follow: icon logo button clipboard google plus now copied close pdf download app android ios here click for comments: 0
    mail opens new tab window feed video audio continue scroll down skip main content""".split()
)
_WIDGET = re.compile(
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

_PUBLISHED = re.compile(r"(?:first\s+)?(?:published|posted|created|issued|filed|publication date|pub(?:lish)?\s?date|erstellt|veröffentlicht|date)(?:\s(?:on|at|date|time))?\s*[:\-–]?", re.IGNORECASE)
_UPDATED = re.compile(r"(?:(?:last|latest)\s+)?(?:updated?|modified|edited|revised|aktualisiert|amended)(?:\s(?:date|on|at|time))?\s*[:\-–]?|last (?:update|modification)\s*:?", re.IGNORECASE)
_DATE_LEFT = re.compile(r"[\s|,;:.•·–—/()\[\]-]+|\b(?:on|at|in|by|am|pm|ist|hrs?|et|read|min|mins|uhr)\b", re.IGNORECASE)
_TIME_ALONE = re.compile(r"\b\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\b\.?)?(?:\s?(?:gmt|utc|ist|est|edt|cet|cest|bst|pst|pdt|et)\b)?|\b\d{1,2}\s(?:minutes?|hours?|days?|weeks?)\sago\b", re.IGNORECASE)
_LEAKED = re.compile(
    r"\s*(?:(?:date|published|updated|pub_?date|published_?at|created_?at|timestamp|datetime|publish_date|time)\s*[:=]?\s*"
    r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?)?)\s*[|,;-]?\s+(?=[“\"‘'(]?[A-ZÀ-Þ])"
)
_KEY = re.compile(r"(?P<key>title|headline|date|published|updated|author|byline|by|source|outlet|publisher|publication|url|link|section|category|tags?|keywords|language)\s*:\s*(?P<value>\S.{0,300})", re.IGNORECASE)

# Furniture by form: a whole paragraph, at most so many words --------------------------------------------------------------------

_RULES: tuple[tuple[Label, int, re.Pattern[str]], ...] = tuple(
    (label, words, re.compile(pattern, re.IGNORECASE))  # type: ignore[misc]
    for label, words, pattern in (
        ("tags", 60, r"(?:tags?|topics?|keywords?|filed under|related topics|categories|category|labels|posted in|in this story|explore more on these topics|schlagworte|themen|tags for this (?:story|article))\s?(?::|»).{0,400}|(?:tags|topics|filed under|related topics)(?:\s#?\w+){1,8}|(?:#\w+[\s,]*){2,20}|posted in .{1,60}"),
        ("related", 45, r"(?:read|see|watch|view|listen)\s(?:more|also|next|on|the full|full|our|here|this|too|now)?\s?[:|»>–-]\s?.{0,300}|read (?:more|also|next|on|further|related)(?:\s(?:here|about|from|on|at|in)\b.{0,120})?[.:»>]?|also (?:read|see|watch)\b.{0,250}|(?:read|see) (?:also|next)\b.{0,250}"),
        ("related", 45, r"(?:(?:more|related|further|recommended|suggested|similar|latest|top|trending|popular|other|recent|previous|featured|editors?['’]? picks?|most (?:read|popular|viewed|shared))(?:\s(?:on|from|in|about)\b(?: this| the| our)?(?: \w+){0,3}|\s(?:stories|articles?|posts?|coverage|news|reading|content|links?|videos?|topics?|reports?|headlines|for you))\s?[:»>]?)(?:\s?[:»>|]\s?.{1,250})?"),
        ("related", 45, r"(?:related|more|don['’]t miss|must[- ]read|recommended|in case you missed it|icymi|up next|next up|watch|listen|in pictures|in video|gallery|podcast|explainer|fact ?box|key reads?|analysis|opinion|profile|background|trending|what to read next|see more|further reading|learn more|exclusive|live)\s?(?:[:|»>]|\s[–-]\s)\s?(?=[A-Z“\"‘'0-9]).{3,200}(?<![.!?])"),
        ("related", 30, r"(?:you (?:may|might|could) (?:also )?(?:like|be interested in|enjoy)|what to read next|(?:more|read) from .{2,60}|we recommend|from our partners|around the web|stories you may like|people also read|most read|most popular|also on .{2,40}|elsewhere on .{2,40}|more on this(?: story)?|more stories|top stories)\W{0,3}"),
        ("related", 40, r"(?:click|tap) (?:here|on)\b.{0,200}|for more (?:news|stories|information|details|on|updates|of)\b.{0,200}(?:visit|click|follow|download|subscribe|check|go to|see|here)\b.{0,200}|(?:follow|like|join|find|connect with|subscribe to) (?:us|our|me|@?\w+ on)\b.{0,200}|follow .{2,60} on (?:twitter|facebook|instagram|x|tiktok|youtube|whatsapp|telegram|linkedin)\b.{0,200}|for the latest .{0,160}\b(?:download|follow|subscribe|visit|apps?)\b.{0,120}"),
        ("newsletter", 60, r"(?:sign|signing) ?up\b.{0,60}\b(?:newsletters?|e-?mails?|alerts?|briefing|inbox|updates?|bulletin|here|free|for|to)\b.{0,250}|subscribe (?:to|for|now|today|here)\b.{0,250}|get (?:the|our|all|your|more|daily|breaking|today['’]s)\b.{0,140}\b(?:inbox|newsletters?|e-?mail|delivered|straight to|app)\b.{0,140}|.{0,160}\b(?:delivered|sent|straight) (?:straight |right |directly )?to your (?:inbox|phone|e-?mail)\b.{0,160}|(?:by (?:signing|clicking|submitting|subscribing|continuing|registering)|you can (?:unsubscribe|opt out))\b.{0,300}|unsubscribe (?:at any time|here|anytime).{0,80}|download (?:our|the) .{0,60}\bapp\b.{0,120}|(?:invalid|enter your|your) e-?mail\b.{0,100}|newsletter(?: sign-?up)?|thank you for (?:subscribing|signing up|reading).{0,100}|(?:support|become a member|donate to|help us) .{0,60}\b(?:journalism|member|newsroom|contribution|donation|work)\b.{0,200}|(?:if you.re )?(?:seeing this message but you.re )?already (?:a )?(?:subscriber|member|subscribed|registered).{0,120}|to (?:view|read|continue reading) (?:the (?:full|rest)|this) .{0,60}\b(?:subscri\w+|register|log in|sign in)\b.{0,250}|(?:if you.re|you are) seeing this message.{0,200}|this (?:post|page|article|story) contains (?:references|affiliate|links) .{0,250}|this (?:article|content|story) is (?:for|available to) (?:subscribers|members|registered).{0,100}"),
        ("policy", 260, r"disclaimer\s?[:\-–].{0,2400}|(?:the )?(?:views|opinions)(?: and (?:views|opinions))? (?:expressed|stated|represented)\b.{0,1200}|(?=.{0,1200}\b(?:we|us|our|you|your|editorial|readers?|submit\w*|post(?:ed|ing)?|appear|disqus|community)\b)(?![“\x22\[]).{0,300}\bcomments?\b.{0,200}\b(?:moderat(?:ed|ing|ion|ors?)|approved or rejected|community (?:guidelines|standards|rules)|obscene|defamatory|abusive|will (?:not )?be (?:published|removed|deleted|posted)|terms of (?:use|service)|keep it civil|flag)\b.{0,600}|.{0,80}\bmoderates? (?:all )?comments\b.{0,600}|to be approved for publication,? .{0,400}|we (?:will|do) not tolerate the following.{0,500}|.{0,160}\breserves? the right to (?:take|remove|delete|edit|reject|moderate|close)\b.{0,300}|we (?:want|welcome|encourage|invite) (?:our |your )?comments?\b.{0,300}|.{0,80}\buse(?:s)? cookies\b.{0,400}|your (?:e-?mail )?address will not be published.{0,120}|required fields are marked.{0,60}|report (?:abuse|an? (?:error|typo|comment))\b.{0,120}|(?:something wrong with this (?:story|article)|(?:have|spotted|found|see) (?:you )?(?:an?|something)? ?(?:error|mistake|typo|inaccuracy)).{0,160}|.{0,120}\bunsolicited\b.{0,60}\bsubmissions\b.{0,200}|we respect your (?:thoughts|privacy|views).{0,600}|(?:please )?(?:read|see) our (?:commenting|comment|community|privacy|editorial|house)\b.{0,160}|.{0,100}\bcompl(?:y|ies|iance|aint)\b.{0,40}\b(?:ipso|press council|editors['’] code)\b.{0,200}"),
        ("copyright", 60, r"(?:©|\(c\)\s?\d|copyright\b)(?! (?:law|case|claim|suit|lawsuit|holder|infring|office|act|protect|reform|rule|battle|dispute)).{0,400}|.{0,160}\ball rights reserved\b.{0,250}|.{0,120}\breproduction\b.{0,80}\b(?:prohibited|without (?:written |prior )?permission)\b.{0,120}|.{0,120}\bmay not be (?:published|reproduced|broadcast|rewritten|redistributed|copied)\b.{0,250}|all quotes delayed.{0,160}|.{0,40}\bis proudly powered by\b.{0,80}"),
        ("form", 12, r"(?:(?:your )?(?:name|e-?mail(?: address)?|website|comment|message|first name|last name|phone|subject|search)|required|optional|submit|send|cancel|post (?:a )?comment|leave a (?:reply|comment)|add (?:a )?comment|join the (?:conversation|discussion|debate)|write a comment|reply|(?:save|notify) m(?:e|y) .{3,100}|captcha|\*+)(?:\s?[*:])?"),
        ("caption", 14, r"(?:(?:representational|representative|representation|file|illustrative|symbolic|stock|archive|archival|illustration|undated|handout|screen) ?(?:image|photo(?:graph)?s?|pic(?:ture)?|grab|shot|purposes?|use)?\b(?! (?:showed|shows|was|is|of the)\b).{0,80})"),
        ("caption", 60, r"(?:file(?: photo| picture| image)?\s?[:\-–—]|(?:photos?|photographs?|pictures?|images?|pics?|illustration|graphic|infographic|cartoon|video|credits?|(?:photo|image|picture|video|photography) (?:credits?|courtesy|source|by))(?: courtesy| credit| by| of| source)?\s?[:/|]).{0,400}|(?:photo|photograph|image|picture|illustration)s? (?:by|courtesy(?: of)?|credit) .{2,80}|(?:in this|this) (?:(?:undated|file|handout|combination|aerial|satellite|screen) )?(?:photo|image|picture|photograph|frame|grab)\b.{0,300}(?:\((?:ap|afp|reuters|getty)[^()]{0,80}\)|\b(?:ap|afp|reuters|getty)\b.{0,30})"),
        ("caption", 70, r".{0,420}(?:[.\s(\[|](?:photo|photograph|image|picture|pic|video|graphic|illustration)s?(?: credits?| courtesy(?: of)?| by| source)?\s?[:/|]\s?[^.]{2,80}[.)\]]?|[(\[](?:ap |file |handout |courtesy )?(?:photo|image|picture|pic|illustration)s?\b[^()\[\]]{0,80}[)\]]|(?:\bvia\s|[/|]\s?|photo by .{2,40}[/,]\s?)(?:afp|ap|reuters|getty(?: images)?|epa|shutterstock|istock|alamy|anadolu|pti|ani|xinhua|zuma|unsplash|flickr|afp/getty)(?:\s?(?:images?|photos?|news|via .{2,30}))?[)\]]?\.?)"),
        ("caption", 60, r".{0,400}\[[^\[\]]{2,60}/(?:reuters|afp|ap|ap photo|al jazeera|getty images|epa|getty|anadolu|xinhua)[^\[\]]{0,30}\]|reuters/[A-Z][\w .-]{2,40}|(?:ap|afp|reuters|getty images|epa|pti|ani)(?: photo(?:s)?)?(?:\s?/\s?[A-Z][\w .'’-]{2,40})?|(?:getty images|shutterstock|istock(?:photo)?|alamy)(?:/[\w .-]{2,40})?"),
    )
)

_NOTICES: tuple[tuple[Literal["corrected", "killed", "retracted", "updated"], re.Pattern[str]], ...] = (
    ("killed", re.compile(r"(?:[*\[(\s]*(?:mandatory )?kill\b[\s:*\])–—-]|.{0,60}\b(?:story|article|report|item|piece) (?:is|has been|was) (?:killed|withdrawn)\b|[*\[(\s]*(?:withdrawn|withdrawal|advisory)\s?[:\])–—-]).{0,900}", re.IGNORECASE)),
    ("retracted", re.compile(r"(?:[*\[(\s]*(?:retraction|retracted)\s?[:\])–—.-]|.{0,120}\b(?:this|the|our|we have|has|have) ?(?:(?:story|article|report|post|piece)s?)? ?(?:(?:has|have) been |is |was )?retract(?:ed|s)\b.{0,20}\b(?:story|article|report|post|piece|it)?|.{0,40}\b(?:this|an earlier) (?:story|article|report|post|piece) (?:has been|was) (?:removed|taken down|deleted|unpublished)\b).{0,900}", re.IGNORECASE)),
    ("corrected", re.compile(r"(?:[*\[(\s]*(?:corrections?|corrected|clarifications?|corrects|corrects? and clarif\w+|erratum|amended)\b(?: and clarifications?)?(?:\s?\([^()]{1,40}\))?(?:,? \w+\.? \d{1,2}(?:, \d{4})?)?\s?[:)\]–—-]|[(\[]?(?:this (?:story|version|article|report|item) (?:corrects|has been corrected|was corrected|has been amended|was amended|was changed|has been changed)|(?:an|in an) (?:earlier|previous) version of this|(?:this|the) (?:story|article|post|headline|report) (?:has been|was) (?:corrected|amended|edited|clarified|changed|revised)|corrects )).{0,900}", re.IGNORECASE)),
    ("updated", re.compile(r"(?:[*\[(\s]*(?:update|updates|recasts|adds|refiles|repeats)\b(?:\s?\d)?(?: with| to| throughout| headline| details)?\b[^.]{0,160}[)\]]|[*\[(\s]*(?:editor(?:['’]?s)?(?: |['’]s )?notes?|note to (?:readers|editors)|publisher['’]s note)\s?[:\])–—.-].{0,10}|[*\[(]*(?:this|the) (?:is a (?:developing|breaking)|(?:story|article|report|page|post|piece) (?:has been|was|will be|is being) (?:last )?updated)\b|[*\[(]*(?:this is a )?(?:breaking|developing)(?: news)? story).{0,700}", re.IGNORECASE)),
)

_CUT = re.compile(
    r"(?:(?:\d+\s)?(?:reader )?comments?(?:\s?\(\d+\))?|leave a (?:reply|comment)|post a comment|add a comment|join the (?:conversation|discussion)|"
    r"(?:related|recommended|more) (?:stories|articles|posts|news|coverage|content)|more on this(?: story)?|read next|also read|you may also like|most (?:read|popular|viewed)|"
    r"about the authors?|trending(?: now)?|latest (?:news|stories|posts)|recent posts|editor['’]?s['’]? picks?|top stories|related posts|what to read next|sponsored(?: content)?|more from .{2,40}|recommended for you|around the web|disqus.*)\W{0,2}",
    re.IGNORECASE,
)
_KICKER = re.compile(r"(?:opinions?|comment(?:ary)?|op-?ed|editorials?|columns?|columnists?|viewpoint|perspectives?|letters?|guest (?:essay|column|post)|first person|news|world|politics|business|markets|local|national|international|exclusive|breaking(?: news)?|analysis|sports?|economy|finance|money|tech(?:nology)?|science|health|culture|lifestyle|travel|education|environment|middle ?east|europe|asia|africa|americas?|uk|us|features?|interviews?|live|video|updated?)", re.IGNORECASE)
_OPINION = re.compile(r"(?:opinions?|comment|commentary|op-?ed|editorials?|columns?|columnists?|viewpoints?|guest (?:essay|column|post)|letters?|comment ?is ?free|perspectives?|blogs?/opinion)", re.IGNORECASE)
_OWN_OPINION = re.compile(
    r"(?:the )?(?:views|opinions)(?: and (?:views|opinions))?(?: (?:expressed|in this|here|stated)[\w\s’',]{0,60})? (?:are|do not|belong)\b.{0,80}\b(?:author|writer|columnist|own|his|her|their|contributor|necessarily)\b|"
    r"\b(?:opinions|views) are (?:the author['’]s |his |her |their |my )?own\b|\bthis (?:is an? )?(?:opinion|commentary) (?:piece|article|column)\b",
    re.IGNORECASE,
)
_COMMENTERS = re.compile(r"\bcomment(?:s|ers|ators|\s+writers)\b", re.IGNORECASE)
_TAGLINE = re.compile(
    r"(?P<name>(?:(?:Dr|Prof|Professor|Sir|Dame|Lord)\.?\s)?[A-ZÀ-Þ][\w’'.-]*(?:\s(?:[A-ZÀ-Þ][\w’'.-]*|al|van|de|von|bin|der|el|da|di|du)){1,4})"
    r"(?:,\s[^,]{3,80},)?\s(?:is|was|writes|teaches|works|reports|covers|leads|heads|serves|served|runs|directs|tweets|edits)\s(?P<rest>.{3,400})"
)
_ROLE_OF_AUTHOR = re.compile(
    r"(?i:\b(?:author|director|professor|lecturer|fellow|columnist|correspondent|editor|writer|reporter|journalist|researcher|analyst|economist|"
    r"historian|scholar|scientist|student|chair(?:man|woman|person)?|president|founder|former|minister|member|adviser|advisor|consultant|lawyer|novelist|"
    r"executive|head|ambassador|secretary|commentator|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|every week|weekly|about|based in|covers)\b)|\bfor (?:the )?[A-Z]\w+"
)
_OUTSIDER = re.compile(
    r"\b(?:author of|director|professor|lecturer|fellow|columnist|historian|scholar|former|minister|member of|adviser|advisor|president|chair|founder|economist|executive|ambassador|writes (?:a|on|every|about)|latest book|new book|institute|university)\b",
    re.IGNORECASE,
)
_STAFF_TAGLINE = re.compile(r"\b(?:reporter|correspondent|staff writer|journalist|news editor|covers|reports on)\b", re.IGNORECASE)
_GROUP = re.compile(r"(?:opinions|views)\b[^.]{0,60}\bof (?:the )?(?P<name>(?:The )?[A-Z][\w’'&-]*(?:\s[A-Z][\w’'&-]*){0,5})", re.DOTALL)
_MODERATES = re.compile(r"^(?P<name>[A-Z][\w’'&-]*(?:\s[A-Z][\w’'&-]*){0,4}) (?:moderates|welcomes|reserves|does not|is not responsible)\b")
_COPYRIGHT_NAME = re.compile(
    r"(?:©|\(c\)|copyright)\s?(?:©\s?|\(c\)\s?)?(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s)?(?:by\s)?(?P<name>(?:The\s)?[A-ZÀ-Þ0-9][\w’'&.-]*(?:\s(?:[A-ZÀ-Þ0-9][\w’'&-]*|of|and|&|for)){0,6})",
    re.IGNORECASE,
)
_TERMINAL = re.compile(r"[.!?…][”\"’'»)\]]{0,3}$")
_URL_LINE = re.compile(r"(?:(?:url|link|source|original|permalink)\s*:\s*)?(?P<url>https?://[^\s<>\"]{4,500})", re.IGNORECASE)


def clean(blocks: Sequence[Block], headline: str | None = None, outlet: str | None = None, *, american: bool = False) -> Cleaned:
    """Sort the paragraphs of an article into its body and what the rest tells of it.

    ``headline`` and ``outlet``: as the page's metadata know them.
    """
    story = Cleaned(headline=headline, outlet=outlet)
    blocks = [Block(b.text, b.heading, n if b.index < 0 else b.index, b.loose) for n, b in enumerate(blocks) if b.text]
    blocks = _front_matter(blocks, story, american=american)
    blocks = [_without_leak(b, story) for b in blocks]
    blocks = [b for b in blocks if b.text]
    whole = "\n".join(b.text for b in blocks)
    labels: list[Label | None] = [label_of(b.text) for b in blocks]
    at = _read_head(blocks, labels, story, whole, american=american)
    blocks, labels = blocks[at:], labels[at:]
    blocks, labels = _cut_foot(blocks, labels, story)
    kept: list[Block] = []
    for n, (block, label) in enumerate(zip(blocks, labels, strict=True)):
        if label is None:
            kept.append(block)
        else:
            _take_in(block, label, story, whole, last=n >= len(blocks) - 6, american=american)
    kept = _read_foot(kept, story, whole)
    kept = _without_headings(kept)
    kept = _without_repeats(kept, story)
    if kept:
        story.dateline = read_dateline(kept[0].text, whole)
        if story.dateline and story.dateline.credit:
            story.credits.insert(0, Credit(_usual(story.dateline.credit), "dateline", story.dateline.text))
    body = "\n".join(b.text for b in kept)
    story.credits.extend(find_hints(body))
    if story.outlet is None:
        story.outlet = outlet_of_voice(body)
    story.body = kept
    return story


def _usual(name: str) -> str:
    from secondsource.ingest.credits import name_of_body

    return name_of_body(name)


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
    for kind, pattern in _NOTICES:
        if len(words) <= 160 and pattern.fullmatch(text) and kind:
            return "notice"
    for label, most, pattern in _RULES:
        if len(words) <= most and pattern.fullmatch(text):
            return label
    if _CUT.fullmatch(text):
        return "cut"
    if _URL_LINE.fullmatch(text):
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
    labelled = bool(_UPDATED.match(text) or _PUBLISHED.match(text))
    if not dates and not (labelled and _TIME_ALONE.search(text)) and not _WIDGET.search(text):
        return bool(_TIME_ALONE.fullmatch(text))
    rest = text
    for date in reversed(dates):
        rest = rest[: date.start] + " | " + rest[date.end :]
    rest = _WIDGET.sub(" ", rest)
    rest = _UPDATED.sub(" ", _PUBLISHED.sub(" ", rest))
    rest = _TIME_ALONE.sub(" ", rest)
    left = [w for w in _DATE_LEFT.sub(" ", rest).split() if not (_KICKER.fullmatch(w) or w.isdigit())]
    if not left:
        return bool(dates) or labelled or bool(_WIDGET.search(text))
    return bool(dates) and labelled and len(left) <= 4 and not _TERMINAL.search(text)


def _front_matter(blocks: list[Block], story: Cleaned, *, american: bool) -> list[Block]:
    """Take out "Title: …", "Date: …" lines at the head, two or more of them."""
    found: list[tuple[str, str]] = []
    for block in blocks[:14]:
        match = _KEY.fullmatch(block.text)
        if not match or len(block.text.split()) > 50:
            break
        found.append((match["key"].casefold(), match["value"].strip(" \"'")))
    if len(found) < 2 and not (found and found[0][0] in {"title", "headline"}):
        return blocks
    for key, value in found:
        if key in {"title", "headline"}:
            story.headline = story.headline or value
        elif key in {"date", "published"}:
            story.published = story.published or next(find_dates(value, american=american), None)
        elif key == "updated":
            story.updated = next(find_dates(value, american=american), None)
        elif key in {"author", "byline", "by"}:
            _take_byline(read_byline(value), value, story)
        elif key in {"source", "outlet", "publisher", "publication"}:
            if _URL_LINE.fullmatch(value):
                story.url = value
            else:
                story.outlet = story.outlet or value
        elif key in {"url", "link"} and (match := _URL_LINE.fullmatch(value)):
            story.url = match["url"]
        elif key in {"section", "category"}:
            story.opinion |= bool(_OPINION.fullmatch(value))
    return blocks[len(found) :]


def _without_leak(block: Block, story: Cleaned) -> Block:
    """Drop a field of the scraper's that leaked into the text ("date 2024-05-03 The harbour froze")."""
    match = _LEAKED.match(block.text)
    if not match or len(block.text) - match.end() < 20:
        return block
    date = next(find_dates(match[0]), None)
    if date and story.published is None and not re.match(r"\s*(?:updated|modified)", match[0], re.IGNORECASE):
        story.published = date
    elif date and story.updated is None:
        story.updated = date
    return Block(block.text[match.end() :], block.heading, block.index, block.loose)


def _is_prose(text: str) -> bool:
    return len(text.split()) >= 9 and bool(_TERMINAL.search(text)) or len(text.split()) > 40


def _read_head(blocks: list[Block], labels: list[Label | None], story: Cleaned, whole: str, *, american: bool) -> int:
    """Read headline, deck, date and byline lines before the story; where the story begins.

    Header lines are those up to the last date, byline, tag or share line before which stands no more than a deck.
    """
    reach = min(len(blocks), 14)
    if story.headline is None and labels[:1] and labels[0] in {"related", "notice", "caption"} and len(blocks) > 1 and _is_headline(blocks[0].text, blocks, 0):
        if labels[0] == "notice":  # "KILL: …", "CORRECTED: …"
            _take_in(blocks[0], "notice", story, whole, last=False, american=american)
        labels[0] = None
    bylines: dict[int, Byline] = {}
    last, prose = -1, 0
    for n in range(reach):
        text, label = blocks[n].text, labels[n]
        if label is None and read_dateline(text, whole):
            break
        if label == "date" and prose and next(find_dates(text), None) is None:
            break
        if label in {"date", "share", "tags", "caption", "related", "newsletter", "copyright", "form", "cut"} or label == "notice":
            # A photo or an advertisement may follow the lead: only a date makes a deck of what stands above it.
            if (label == "date" and n <= 8) or prose == 0:
                last = n
            continue
        byline = _as_byline(text, whole, alone=last >= 0 or n > 0 and blocks[n].loose)
        if byline and (prose == 0 or _BY_LINE.match(text)):
            bylines[n] = byline
            last = n
            continue
        if _is_prose(text):
            prose += 1
            # A deck is one short paragraph under a headline; anything more is the story.
            if prose > 1 or len(text.split()) > 45 or read_dateline(text) or n > 3 or (n == 0 and len(text.split()) > 30):
                break
    # A dateline begins the story: what stands above it is headline and deck, whatever its stops.
    for n in range(1, min(len(blocks), 6)):
        dateline = read_dateline(blocks[n].text, whole) if labels[n] is None else None
        if dateline and (dateline.credit or dateline.place and dateline.place.split(",")[0].isupper()):
            if all(len(b.text.split()) <= 45 for b in blocks[:n]):
                last = max(last, n - 1)
            break
    deck_allowed = last
    at = 0
    for n in range(len(blocks)):
        text, label = blocks[n].text, labels[n]
        if n in bylines and n <= last:
            _take_byline(bylines[n], text, story)
        elif label and n <= last:
            _take_in(blocks[n], label, story, whole, last=False, american=american)
        elif story.headline and same_words(text, story.headline):
            pass
        elif n <= deck_allowed:
            if _KICKER.fullmatch(text):
                story.kicker = text
            elif n == 0 and story.outlet is None and story.headline is None and n + 1 < last and labels[1] is None and 1 not in bylines and len(text.split()) <= 5 and is_body(text) and not _is_prose(text):
                story.outlet = text.title() if text.isupper() and " " in text else text
            elif story.headline is None and len(text.split()) <= 40:
                story.headline = text
            elif n > 0 and _bare_outlet(text, whole):
                story.outlet = story.outlet or text
            elif label_of(text) is None and _is_prose(text) or len(text.split()) > 4:
                story.deck.append(text)
        elif story.headline is None and n == at and n + 1 < len(blocks) and _is_headline(text, blocks, n):
            if _KICKER.fullmatch(text):
                story.kicker = text
            else:
                story.headline = text
        else:
            break
        at = n + 1
    story.opinion |= bool(story.kicker and _OPINION.fullmatch(story.kicker))
    if at >= len(blocks) and blocks:  # nothing but header lines: the last unlabelled is all the story there is
        plain = [n for n, label in enumerate(labels) if label is None and n not in bylines and blocks[n].text != story.headline]
        return plain[0] if plain else len(blocks)
    return at


def read_header(lines: Sequence[str], story: Cleaned, *, american: bool = False) -> None:
    """Read dates, bylines and the section off lines about a headline, where the story does not give them."""
    for text in lines:
        if _KICKER.fullmatch(text):
            story.opinion |= bool(_OPINION.fullmatch(text))
        elif label_of(text) == "date" or _dated_byline(text):
            if story.published is None:
                _take_dates(text, story, american=american)
            if not story.people and (by := _dated_byline(text)):
                _take_byline(by, text, story)
        elif label_of(text) in {None, "foot"} and not story.signed and (byline := _as_byline(text, "", alone=True)):
            _take_byline(byline, text, story)


def _dated_byline(text: str) -> Byline | None:
    """"Posted on 5 May 2024 by Jane Roe", "Jane Roe | 5 May 2024"."""
    if len(text.split()) > 20 or next(find_dates(text), None) is None:
        return None
    rest = _PUBLISHED.sub(" ", text)
    match = re.search(r"\b[Bb]y\b:?\s+([A-ZÀ-Þ].{2,60})", rest)
    byline = read_byline(match[1] if match else rest)
    return byline if byline.people else None


_BY_LINE = re.compile(
    r"(?:(?:story|words|text|report(?:ed)?|written|analysis)\s)?by\b:?\s+(?=[A-ZÀ-Þ“(]|our\b|a\b|staff\b)|(?:author|reporter|byline|autor(?:in)?)s?\s*:\s*\S|from our\b|von\s+(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)


def _as_byline(text: str, whole: str, *, alone: bool) -> Byline | None:
    """The byline a line is, if it is one. ``alone``: among header lines a bare name will do."""
    words = text.split()
    if len(words) > 24 or _is_prose(text) and len(words) > 14:
        return None
    if _BY_LINE.match(text) and text[3:4] != " " and not re.match(r"(?:by|von)\s+[a-zß-ÿ]", text):
        byline = read_byline(text, whole)
        if byline.people or byline.bodies:
            # "By Friday nobody had come" begins a story; so does "By The Time It Ended".
            return byline if not re.search(r"\b(?:was|were|had|has|have|is|are|said|will|would|did|does|it|nobody|there)\b", text) else None
        return Byline((), ()) if len(words) <= 8 and not _TERMINAL.search(text) else None
    if alone and len(words) <= 12 and not _TERMINAL.search(text):
        byline = read_byline(text, whole)
        pieces = [p for p in re.split(r"\s*(?:,|\||/|\band\b|–|-|\bfor\b|•|·)\s*", text) if p]
        if byline.people and all(len(p.split()) <= 4 for p in byline.people) and len(byline.people) + len(byline.bodies) >= len(pieces) and not any(c in text for c in "?!:"):
            return byline
        if byline.bodies and len(words) <= 4 and not byline.people and (_known(text) or re.fullmatch(r"(?i)(?:staff|.{2,30} staff|web desk)? ?(?:and |& |with |/ ?)?(?:news )?agenc(?:y|ies)", text)):
            return byline
        if (via := re.fullmatch(r"(?P<name>.{2,40}) via .{2,40}", text)) and is_body(via["name"]):
            return Byline((), (via["name"],))
    return None


def _known(text: str) -> bool:
    from secondsource.ingest.agencies import known_agency

    return bool(known_agency(text))


def _bare_outlet(text: str, whole: str) -> bool:
    """A bare name among header lines is the outlet, if it reads like one or the page's small print speaks of it so."""
    if len(text.split()) > 5 or _TERMINAL.search(text) or not text[:1].isupper():
        return False
    here = re.escape(text)
    return bool(known_outlet(text) or is_body(text) and (len(text.split()) > 1 or re.search(rf"\b{here} (?:moderates|reserves|welcomes)|©[^\n]{{0,30}}{here}|(?:about|by|of) {here}\b", whole)) or re.search(rf"\b{here} moderates", whole))


def _is_headline(text: str, blocks: Sequence[Block], n: int) -> bool:
    words = text.split()
    if blocks[n].heading:
        return True
    if not 2 <= len(words) <= 30 or len(text) > 220 or not any(c.isalpha() for c in text):
        return False
    following = next((b.text for b in blocks[n + 1 :]), "")
    if read_dateline(text) or len(following.split()) < 3:
        return False
    end = text.rstrip("”\"’'»)] ")
    if end.endswith((".", ":", ";", ",")) and not end.endswith(("...", "U.S.", "U.K.", "U.N.", "Inc.", "Co.", "Jr.", "D.C.", "a.m.", "p.m.")):
        return False
    if blocks[n].loose and text[:1].islower():
        return False
    if end.endswith(("?", "!")):
        return len(words) <= 20 and len(following.split()) >= 8
    return True


def _take_byline(byline: Byline, text: str, story: Cleaned) -> None:
    if byline.people and not story.people:
        story.people = byline.people
        story.signed = bool(_BY_LINE.match(text))
    for name in byline.bodies:
        credit = Credit(_usual(name), "byline", text)
        if credit not in story.credits:
            story.credits.append(credit)


def _take_in(block: Block, label: Label, story: Cleaned, whole: str, *, last: bool, american: bool) -> None:
    """Keep what a piece of furniture tells of the article."""
    text = block.text
    if label == "date":
        _take_dates(text, story, american=american)
    elif label == "notice":
        kind = next(kind for kind, pattern in _NOTICES if pattern.fullmatch(text))
        if re.search(r"\b(?:withdrawn|killed|kill)\b", text, re.IGNORECASE) and kind == "updated":
            kind = "killed"
        elif kind == "updated" and re.search(r"\bretract", text, re.IGNORECASE):
            kind = "retracted"
        elif kind == "updated" and re.search(r"\b(?:corrects?|corrected|incorrect(?:ly)?|misstated|error|erroneous(?:ly)?|wrong(?:ly)?|mistake(?:nly)?)\b", text, re.IGNORECASE):
            kind = "corrected"
        if not any(n.text == text for n in story.notices):
            story.notices.append(Notice(kind, text))
    elif label == "policy":
        if _OWN_OPINION.search(text) and not _COMMENTERS.search(text):
            story.opinion = True
        if story.outlet is None:
            story.outlet = _outlet_of_policy(text)
    elif label in {"copyright", "caption"}:
        if label == "copyright":
            _take_copyright(text, story, last=last)
    elif label == "foot":
        credit = read_foot(text, whole)
        if credit and credit not in story.credits:
            story.credits.append(credit)
    elif label == "related" and story.url is None and (match := _URL_LINE.fullmatch(text)) and re.match(r"url|link|original|source|permalink", text, re.IGNORECASE):
        story.url = match["url"]


def _take_dates(text: str, story: Cleaned, *, american: bool) -> None:
    for date in find_dates(text, american=american):
        before = text[: date.start]
        updated = max((m.start() for m in _UPDATED.finditer(before)), default=-1)
        published = max((m.start() for m in _PUBLISHED.finditer(before) if not re.match(r"date\b", m[0], re.IGNORECASE)), default=-1)
        if updated > published:
            story.updated = story.updated or date
        elif story.published is None:
            story.published = date


def _outlet_of_policy(text: str) -> str | None:
    """The outlet for which a disclaimer or a comment policy speaks."""
    for pattern in (_GROUP, _MODERATES):
        for match in pattern.finditer(text):
            name = re.sub(r"\s+(?:Group|Media Group|Ltd|Limited|Inc|Company|Network)$", "", match["name"].strip())
            if name.casefold() not in {"comment", "comments", "the", "disclaimer", "we", "they", "this", "it"} and (is_body(name) or pattern is _MODERATES):
                return name
    return None


def _take_copyright(text: str, story: Cleaned, *, last: bool) -> None:
    match = _COPYRIGHT_NAME.search(text)
    if not match:
        return
    name = re.sub(r"(?:[.,]|\s+(?:All Rights|Media|Ltd|LLC|Inc|PLC|Limited|GmbH|Group|Reproduction)\b.*)+$", "", match["name"].strip(" .,"), flags=re.IGNORECASE).strip(" .,")
    if not name or not is_body(name) or name.isdigit():
        return
    credit = read_foot(text)
    # "© 2024 Harbour Media Ltd" is the house; a body without a company's ending that is not the outlet is whose text it is.
    house = re.search(r"\b(?:ltd|llc|inc|plc|limited|gmbh|group|media|publish\w+|holdings?|corp\w*|co|company|network|communications|trust|foundation)\b", text, re.IGNORECASE)
    shared = story.outlet and {w.casefold() for w in name.split()} & {w.casefold() for w in story.outlet.split()} - {"the", "news", "daily", "of"}
    if credit and (_known(name) or story.outlet and not house and not shared):
        if not same_body(name, story.outlet) and credit not in story.credits:
            story.credits.append(credit)
    elif story.outlet is None and last:
        story.outlet = name


def _cut_foot(blocks: list[Block], labels: list[Label | None], story: Cleaned) -> tuple[list[Block], list[Label | None]]:
    """Drop what stands below "Comments", "Related stories" and the like, if the story is above."""
    lengths = [len(b.text) for b in blocks]
    total = sum(lengths)
    above = 0
    for n, (block, label) in enumerate(zip(blocks, labels, strict=True)):
        if _CUT.fullmatch(block.text) and above > 0.5 * total and any(x is None for x in labels[:n]):
            below = list(zip(blocks[n:], labels[n:], strict=True))
            for lower, what in below:
                if what in {"policy", "notice", "date", "copyright"}:
                    _take_in(lower, what, story, "", last=True, american=False)
            # A credit, a tagline or a notice may still stand there; prose does not come back.
            feet = [b for b, what in below if what is None and read_foot(b.text)]
            kept = blocks[:n] + feet
            return kept, labels[:n] + [None] * len(feet)
        if label is None:
            above += lengths[n]
        else:
            total -= lengths[n]
    return blocks, labels


def _read_foot(kept: list[Block], story: Cleaned, whole: str) -> list[Block]:
    """Read credits, signatures and the author's tagline off the last paragraphs."""
    out = list(kept)
    floor = max(1, len(out) - 5)
    for n in range(len(out) - 1, floor - 1, -1):
        text = out[n].text
        if _own_line(text, story):
            del out[n]
            continue
        if credit := read_foot(text, whole):
            if credit not in story.credits:
                story.credits.append(credit)
            del out[n]
            continue
        if (people := read_house_foot(text)) is not None:
            story.people = story.people or people
            story.signed |= bool(people)
            # The form of the foot is Reuters' own; where the story names Reuters besides, it is a credit.
            if re.search(r"; ?(?:\w+ ){0,3}editing by", text, re.IGNORECASE) and re.search(r"\bReuters\b", whole):
                story.credits.append(Credit("Reuters", "foot", text))
            del out[n]
            continue
        if len(text.split()) <= 8 and (byline := _as_byline(text, whole, alone=False)):
            _take_byline(byline, text, story)
            del out[n]
            continue
        if signed := re.fullmatch(r"[–—-]{1,2}\s?(?P<name>[^.]{3,40})", text):
            if is_person(signed["name"]):
                story.people = story.people or (signed["name"],)
                story.signed = True
                del out[n]
            continue
        if re.fullmatch(r"\S{1,60}@\S{1,60}|(?:e-?mail|contact|twitter|follow)\b.{0,20}[@:]\s?\S{2,80}(?:\s.{0,60})?|[#*–—-]{1,5}|[a-z]{2,4}(?:[/-][a-z]{2,4}){1,4}|ends?|-30-|-ends-", text, re.IGNORECASE):
            del out[n]
            continue
        if _is_tagline(text, out[:n], story):
            del out[n]
    if out and (found := read_trailing(out[-1].text)):
        at, credit = found
        out[-1] = Block(out[-1].text[:at].rstrip(), out[-1].heading, out[-1].index)
        if credit not in story.credits:
            story.credits.append(credit)
    return out


def _own_line(text: str, story: Cleaned) -> bool:
    """"Opinions are the author's own", with or without the author's tagline before it."""
    if len(text.split()) > 60 or not _OWN_OPINION.search(text) or _COMMENTERS.search(text):
        return False
    story.opinion = True
    first = re.split(r"(?<=[.!?])\s", text)[0]
    if (match := _TAGLINE.match(first)) and is_person(match["name"]):
        story.tagline = (match["name"],)
    elif story.outlet is None:
        story.outlet = _outlet_of_policy(text)
    return True


def _is_tagline(text: str, above: Sequence[Block], story: Cleaned) -> bool:
    """"Jane Roe is professor of … and author of …": a name of which the story above says nothing."""
    text = text.strip("*_ ")
    match = _TAGLINE.fullmatch(text)
    if not match or len(text.split()) > 90 or not is_person(match["name"]):
        return False
    if not re.search(r"\b(?:is|writes|teaches|works|reports|covers|leads|heads|serves|runs|directs|tweets|edits)\b", text[: match.start("rest")]) or not _ROLE_OF_AUTHOR.search(match["rest"]):
        return False
    surname = match["name"].split()[-1]
    if any(re.search(rf"\b{re.escape(surname)}\b", b.text) for b in above):
        return False
    if re.search(r"[“\"].*\b(?:said|says|told)\b|\b(?:said|told)\b", text):
        return False
    named = match["name"] in story.people
    outsider = bool(_OUTSIDER.search(match["rest"])) and not _STAFF_TAGLINE.search(match["rest"])
    if not named and not outsider and not _STAFF_TAGLINE.search(match["rest"]):
        return False
    story.tagline = (*story.tagline, match["name"])
    story.opinion |= outsider
    return True


def _without_headings(kept: list[Block]) -> list[Block]:
    """Drop crossheads: short lines without a stop between paragraphs of prose. Questions of an interview stay."""
    prose = sum(_is_prose(b.text) for b in kept)
    if prose < 2:
        return [b for b in kept if not b.heading] or kept
    out = []
    bare = sum(_is_crosshead(b) for b in kept if not b.heading)
    for n, block in enumerate(kept):
        if block.heading and len(block.text.split()) <= 25 and not _TERMINAL.search(block.text):
            continue
        alone = 0 < n < len(kept) - 1 and _is_prose(kept[n - 1].text) and _is_prose(kept[n + 1].text)
        if not block.heading and alone and bare <= max(1, prose // 3) and _is_crosshead(block):
            continue
        out.append(block)
    return out


def _is_crosshead(block: Block) -> bool:
    text = block.text
    return len(text.split()) <= 9 and len(text) <= 70 and text[:1].isupper() and not _TERMINAL.search(text) and text[-1:] not in ":,;" and not re.search(r"[“”\"«»]|^(?:Q|A)[:.]|\d\s?%", text)


def same_words(one: str, other: str) -> bool:
    """Whether two lines are one headline: the same letters, or the one within the other but for a short rest."""
    a, b = squeeze(one), squeeze(other)
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    return short == long or len(short) >= 15 and len(short) >= 0.8 * len(long) and short in long


_COMPARED_AT_MOST = 400
"""Paragraphs of which each is compared with all: no story has more."""


def _without_repeats(kept: list[Block], story: Cleaned) -> list[Block]:
    """Drop the headline where it stands again, pull quotes and a deck that the story repeats, and paragraphs printed twice."""
    keys = [squeeze(b.text) for b in kept]
    stops = [bool(_TERMINAL.search(b.text)) for b in kept]
    out: list[Block] = []
    joined = "|".join(keys) if len(keys) <= _COMPARED_AT_MOST else ""
    seen: set[str] = set()
    for n, (block, key) in enumerate(zip(kept, keys, strict=True)):
        words = len(block.text.split())
        if story.headline and words <= 40 and (not stops[n] or key == squeeze(story.headline)) and same_words(block.text, story.headline) and len(kept) > 1:
            continue
        if key in seen and words >= 6:
            continue
        seen.add(key)
        if 6 <= words <= 45 and len(key) >= 25 and len(kept) > 2 and not _re_quoted(block.text) and joined and joined.count(key) > 1:
            elsewhere = [m for m, other in enumerate(keys) if m != n and key in other and len(other) > len(key)]
            # The first paragraph goes only as a deck: the story repeats all of it in its own paragraph.
            if elsewhere:
                continue
        out.append(block)
    return out or kept


def _re_quoted(text: str) -> bool:
    """A paragraph with words of its own around a quotation is no pull quote."""
    return bool(re.search(r"\b(?:said|says|told|added)\b", text))


def summary_of_people(story: Cleaned) -> str | None:
    """The byline: the people it names, else those of the author's tagline."""
    return join_people(story.people or story.tagline)
