"""The main job: read inputs, analyse their articles, keep the records, link, count.

Reading and analysing go through the engine in batches, and each batch is kept before the next is waited for: what was done is never done
again. Linking follows once, over the whole ledger, and takes its place in one transaction. Only this module catches
broadly: what defeats a step is filed as a Failure, and the others go on.
"""

from __future__ import annotations

import getpass
import os
import re
import signal
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache, partial
from hashlib import sha256
from importlib.metadata import entry_points
from itertools import islice
from pathlib import Path

from secondsource import settings
from secondsource.analysis import Analyser, Annotations, Made, Reprint
from secondsource.engine import Engine
from secondsource.errors import UsageError
from secondsource.ingest.readers import STEP, Input, Skipped, find_inputs, read_articles
from secondsource.linkage import Corpus, Linker, many_objects
from secondsource.model import Article, Failure, Judgement, Record, fingerprint
from secondsource.models import findings
from secondsource.store.store import Reading, Store

WHOLE = "the whole ledger"
"""What a linker that failed was at work on."""

LONGEST, LONGEST_PARAGRAPH = 400_000, 30_000
"""Characters that no article, and no paragraph of one, has."""
TOO_LONG = f"more than {LONGEST:,} characters, or {LONGEST_PARAGRAPH:,} in a paragraph: kept and searched, not analysed"

LARGE = 500
"""Articles beyond which what read them is let go before they are linked: both at once would be the peak."""

SOME = 50
"""Articles up to which it is not worth the time: what little is new among many is linked in little room."""

BATCH = 8
"""Inputs a batch: small enough that an interrupted run loses little, large enough that the pool has work."""


def analysers() -> tuple[Analyser, ...]:
    """Every analyser, in order. Loaded when first needed: adding a folder that is known must not wait for it."""
    from secondsource.pipeline import analysers as load

    return load()


def linkers() -> tuple[Linker, ...]:
    """Every linker, in order."""
    from secondsource.pipeline import linkers as load

    return load()


@dataclass
class Report:
    """What an ``add`` did, in inputs and articles."""

    met: int = 0
    read: int = 0
    known: int = 0
    skipped: dict[str, int] = field(default_factory=dict)
    new: int = 0
    articles: int = 0
    failures: list[Failure] = field(default_factory=list)
    linked: bool = False
    interrupted: bool = False
    outdated: int = 0
    """Articles that were analysed by other versions of the steps, where that was looked at: whenever there was something to link."""


Progress = Callable[[str, int, int], None]
"""Told of what is going on: the name of the step, how much is done, how much there is (0: unknown)."""


def silent(step: str, done: int, of: int) -> None:
    """Progress that nobody watches."""


_stopped = threading.Event()
"""Whether Ctrl-C was heard since the work began."""


@contextmanager
def heeding() -> Iterator[None]:
    """Ctrl-C is remembered while this lasts: code that is just being loaded may make an error of its own of it, and no page is to blame for that."""
    before = signal.getsignal(signal.SIGINT)
    if threading.current_thread() is not threading.main_thread() or not callable(before):
        yield
        return

    def heed(number: int, frame: object) -> None:
        _stopped.set()
        before(number, frame)  # type: ignore[arg-type]

    signal.signal(signal.SIGINT, heed)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        _stopped.clear()


@heeding()
def add(
    store: Store, paths: Sequence[str], engine: Engine, *, progress: Progress = silent, largest: int = 50_000_000
) -> Report:
    """Bring the articles of ``paths`` into the ledger, and the ledger up to date. Safe to repeat, safe to interrupt."""
    report = Report()
    known = store.known()
    removed = {j.value for j in store.all(Judgement) if j.verb == "remove" and not j.undone}
    again: list[Input] = []
    unread: list[Failure] = []
    barren: dict[tuple[str, str], list[Failure]] = {}

    def fresh() -> Iterator[Input]:
        for found in find_inputs(paths, limit=largest):
            report.met += 1
            if isinstance(found, Skipped):
                report.skipped[found.reason] = report.skipped.get(found.reason, 0) + 1
            elif isinstance(found, Failure):
                unread.append(found)
            elif found.sha256 in removed:
                report.skipped["removed before"] = report.skipped.get("removed before", 0) + 1
            elif (found.sha256, found.name) in known:
                again.append(replace(found, raw=b""))
                report.known += 1
            else:
                known.add((found.sha256, found.name))
                yield found

    total = count_files(paths)
    try:
        # The model is loaded by the first article that needs it: a folder of which one page is bad, again, does not wait for it.
        store.trust_findings(program())
        for readings in engine.map_batches(partial(read_batch, ledger=store.address), batches(fresh(), BATCH)):
            report.new += store.file(readings)
            report.read += sum(bool(reading.articles) for reading in readings)
            report.articles += sum(len(reading.articles) for reading in readings)
            report.failures += [failure for reading in readings for failure in reading.failures]
            barren.update({(r.sha256, r.name): list(r.failures) for r in readings if not r.articles})
            # A file of records holds more than one: how many, nobody knows before its end.
            progress("reading", report.met, total if report.met <= total else 0)
        twins = [given for given in again if (given.sha256, given.name) in barren]
        report.known -= len(twins)
        report.failures += [*unread, *(f for given in twins for f in _moved(barren[given.sha256, given.name], given))]
        store.see_again((given.path, given.sha256, given.name) for given in again if given not in twins)
        standing = [f for f in report.failures if f.step == STEP]
        elsewhere = {_trouble(f) for f in standing}
        store.settle(
            standing,
            lambda f: f.step == STEP and (stands_at(f.input, paths) or (_trouble(f) in elsewhere and is_gone(f.input))),
        )
        if link(store, progress=progress, read=report.articles):
            report.outdated = count_outdated(store)
        report.linked = True
    except KeyboardInterrupt:
        report.interrupted = True
    finally:
        ask_ledger(None)
    return report


def _moved(failures: Iterable[Failure], given: Input) -> Iterator[Failure]:
    """The failures of an input, said of another file with the same bytes and name."""
    for failure in failures:
        yield Failure(given.place, failure.step, failure.error.replace(failure.input, given.place, 1))


def _trouble(failure: Failure) -> tuple[str, str]:
    """What is wrong with which file, wherever it lies: the same before and after its folder was moved."""
    return Path(failure.input).name, failure.error.replace(failure.input, "", 1)


def is_gone(place: str) -> bool:
    """Whether nothing stands where an input, or a record of it, was met.

    >>> is_gone("no/such/folder/a.jsonl:3"), is_gone(".")
    (True, False)
    """
    return not any(os.path.lexists(path) for path in (place, _RECORD.sub("", place)))


def stands_at(place: str, paths: Iterable[str]) -> bool:
    """Whether an input, or a record of it, is one of ``paths`` or lies in one.

    >>> stands_at("wire/a.jsonl:3", ["wire"]), stands_at("a.json[2]", ["a.json"]), stands_at("a.txt", ["b"])
    (True, True, False)
    """
    return any(place == path or place.startswith((path + ":", path + "[", path.rstrip("/") + "/")) for path in paths)


_RECORD = re.compile(r"(?::\d{1,12}|\[\d{1,12}\])$")


def count_files(paths: Sequence[str]) -> int:
    """How many files stand at ``paths``: what progress is measured against, before any is opened."""
    count = 0
    for path in paths:
        if Path(path).is_dir():
            count += sum(len(names) for _, _, names in os.walk(path))
        else:
            count += 1
    return count


def batches(items: Iterable[Input], size: int) -> Iterator[list[Input]]:
    """The items, ``size`` at a time."""
    source = iter(items)
    while batch := list(islice(source, size)):
        yield batch


_asked: list[Store] = []
"""The ledger that this process asks what its networks said before, open."""


def ask_ledger(ledger: str | None) -> None:
    """Let the networks of this process ask a ledger, by its address, what they said of stretches of text in earlier runs; None: nobody."""
    if [store.address for store in _asked] == ([ledger] if ledger else []):
        return
    while _asked:
        _asked.pop().close()
    if ledger:
        _asked.append(Store.open(ledger, create=False))
    findings.use(_asked[0].findings if ledger else None)


def read_batch(inputs: Sequence[Input], ledger: str | None = None) -> list[Reading]:
    """Read and analyse each input. What goes wrong is a Failure in its Reading. ``ledger``: where what was found before is known."""
    ask_ledger(ledger)
    return [replace(read_one(given), findings=findings.take()) for given in inputs]


def read_one(given: Input) -> Reading:
    """One input: its articles, all that the analysers found, and what failed."""
    articles: list[Article] = []
    failures: list[Failure] = []
    try:
        for result in read_articles(given):
            if isinstance(result, Failure):
                failures.append(result)
            else:
                articles.append(result)
    except Exception as error:  # noqa: BLE001 - one page must never stop the others
        failures.append(Failure(given.place, STEP, f"{given.place}: {_said(error)}"))
    if not articles:
        return Reading(given.path, given.name, given.sha256, given.raw, failures=tuple(failures))
    from secondsource.models.parser import parse

    made: list[Made] = []
    steps: list[tuple[str, str, int]] = []
    for article in articles:
        found = Annotations(article, parse)
        place = article.path or article.page
        if too_long(article):
            failures.append(Failure(place, "analyse", TOO_LONG))
        reprint = _analysed.reprint(article)
        mine: list[Made] = []
        chosen = able(article)
        for analyser in chosen:
            try:
                records = reprint.carry(analyser, found) if reprint is not None else None
                if records is None:
                    records = tuple(analyser.analyse(article, found))
                    if reprint is not None:
                        reprint.analysed(analyser, records)
            except Exception as error:  # noqa: BLE001
                failures.append(Failure(place, analyser.name, _said(error)))
                continue
            found.add(records)
            mine.append((analyser.name, analyser.version, records))
            steps.append((article.id, analyser.name, analyser.version))
        if reprint is None and chosen and len(mine) == len(chosen):
            _analysed.remember(article, mine)
        made += mine
    return Reading(given.path, given.name, given.sha256, given.raw, tuple(articles), tuple(made), tuple(steps), tuple(failures))


class Analysed:
    """The articles that were analysed last, by their texts: what was found in one is told of its reprints."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._found: OrderedDict[bytes, tuple[Article, list[Made]]] = OrderedDict()
        self._by: tuple[Analyser, ...] = ()

    def reprint(self, article: Article) -> Reprint | None:
        """The article as a reprint of one that was analysed before, in this process or in an earlier run; None: it is the first."""
        if self._by != analysers():
            self.forget()
            self._by = analysers()
        key = self._key(article)
        if key in self._found:
            self._found.move_to_end(key)
            return Reprint(*self._found[key], article)
        said = findings.recall([key]).get(key) if _asked else None
        known = _asked[0].analysed(said) if said is not None else None
        if known is None:
            return None
        self._keep(key, *known)
        return Reprint(*known, article)

    def remember(self, article: Article, made: list[Made]) -> None:
        """Keep what all analysers found in an article."""
        key = self._key(article)
        self._keep(key, article, made)
        findings.note(key, findings.ARTICLE + bytes.fromhex(article.id.partition("-")[2]))

    def forget(self) -> None:
        """Let go of all: who has read everything needs it no more."""
        self._found.clear()

    def _keep(self, key: bytes, article: Article, made: list[Made]) -> None:
        self._found[key] = article, made
        while len(self._found) > self.most:
            self._found.popitem(last=False)

    def _key(self, article: Article) -> bytes:
        """The digest of the text, and of what makes a difference to nearly every analyser."""
        beside = (article.language, article.kind, article.agency, bool(article.outlet), bool(article.byline))
        return findings.key_of(
            "article", article.text.encode("utf-8", "surrogatepass"), repr(beside).encode("utf-8", "surrogatepass")
        )


_analysed = Analysed(64)


def too_long(article: Article) -> bool:
    """Whether a text is no article: a book, or a file of something else. It is kept and searched, and not analysed."""
    return len(article.text) > LONGEST or any(len(span) > LONGEST_PARAGRAPH for span in article.paragraphs())


def able(article: Article) -> list[Analyser]:
    """The analysers that can read an article, in order."""
    if too_long(article):
        return []
    return [a for a in analysers() if a.languages is None or article.language in a.languages]


@heeding()
def reanalyse(
    store: Store, *, only: str | None = None, articles: Sequence[str] | None = None, progress: Progress = silent
) -> dict[str, int]:
    """Run over what is there the analysers whose version has risen since, and those that need what they make; then link.

    ``only``: run this analyser (and what needs it) whatever its version. ``articles``: over these alone, and every
    analyser. Judgements and corrections are replayed. Says over how many articles each analyser ran.
    """
    from secondsource.models.parser import parse

    ran: dict[str, int] = {}
    done = store.steps()
    present = store.articles() if articles is None else list(store.articles_of(articles).values())
    for n, article in enumerate(present):
        progress("analysing anew", n, len(present))
        stale: list[Analyser] = []
        for analyser in able(article):
            asked = analyser.name == only if only else done.get(article.id, {}).get(analyser.name) != analyser.version
            if articles is not None or asked or any(set(analyser.needs) & set(s.makes) for s in stale):
                stale.append(analyser)
        if not stale:
            continue
        found = Annotations(article, parse)
        kept = store.evidence_of(article.id, without=[a.name for a in stale])
        found.add(record for rows in kept.values() for record in rows)
        made: list[tuple[str, int, Sequence[Record]]] = []
        place, failures = article.path or article.page, list[Failure]()
        for analyser in stale:
            try:
                records = tuple(analyser.analyse(article, found))
            except Exception as error:  # noqa: BLE001
                failures.append(Failure(place, analyser.name, _said(error)))
                continue
            found.add(records)
            made.append((analyser.name, analyser.version, records))
            ran[analyser.name] = ran.get(analyser.name, 0) + 1
        store.redo(article.id, [a.name for a in stale], made)
        names = {a.name for a in stale}
        store.settle(failures, lambda f, place=place, names=names: f.input == place and f.step in names)  # type: ignore[misc]
    link(store, progress=progress, read=sum(ran.values()))
    return ran


def count_outdated(store: Store) -> int:
    """How many articles were analysed by other versions of the steps, or by another extractor: ``reanalyse`` brings them up to date."""
    return store.done_otherwise({analyser.name: analyser.version for analyser in analysers()})


def link(store: Store, *, progress: Progress = silent, read: int = 0) -> bool:
    """Make the links anew if the evidence or a linker has changed since. Says whether it did.

    ``read``: how many articles were analysed just before. Another process may add evidence while we compare: then our links are of yesterday,
    and we look again.
    """
    changed = False
    while not _linked(store) and not changed:
        changed = _link(store, progress, read)
    return changed


def _linked(store: Store) -> bool:
    """Whether the links are those of the evidence as it is now, made by the linkers as they are now."""
    code = program()
    if store.state("linked") != "yes":
        return False
    if store.state("program") == code:
        return True
    if store.state("signature") == signature():
        store.note(program=code)
        return True
    return False


def _link(store: Store, progress: Progress, read: int) -> bool:
    _analysed.forget()
    anew = store.state("signature") != signature()
    if store.count(Article) > LARGE and (anew or read > SOME):
        from secondsource.models.release import release

        release()
    else:
        from secondsource.models.parser import forget

        forget()
    evidence = store.state("evidence") or ""
    if anew:
        store.begin_anew(signature())
    with many_objects(), store.corpus() as corpus:
        failures = run_linkers(corpus, linkers(), progress=progress)
        made_by = {kind: (linker.name, linker.version) for linker in linkers() for kind in linker.makes}
        if not store.replace_links(corpus, made_by, evidence=evidence, program=program()):
            return False
    store.settle(failures, lambda f: f.input == WHOLE)
    return True


def signature() -> str:
    """A digest of the steps and their versions."""
    steps = [*((a.name, a.version) for a in analysers()), *((linker.name, linker.version) for linker in linkers())]
    return fingerprint(*steps, settings.load().steps())


def program() -> str:
    """A digest of this very program: while it is the same, so are its steps and their versions, and none need be loaded to know it."""
    return fingerprint(*_installed(), settings.load().steps())


@cache
def _installed() -> tuple[str, ...]:
    """A digest of the files of the program, and the analysers that other packages bring: the same as long as a process lives."""
    digest = sha256()
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest(), *sorted(f"{entry.name}={entry.value}" for entry in entry_points(group="secondsource.analysers"))


def run_linkers(corpus: Corpus, steps: Sequence[Linker], *, progress: Progress = silent) -> list[Failure]:
    """Run the linkers over a corpus, each seeing what those before it made. A linker that fails makes nothing, and is filed."""
    failures = []
    for n, linker in enumerate(steps):
        progress(f"linking: {linker.name}", n, len(steps))
        try:
            corpus.add(list(linker.link(corpus)))
        except Exception as error:  # noqa: BLE001
            if corpus.kept is not None:
                corpus.kept.clear()
            failures.append(Failure(WHOLE, linker.name, _said(error)))
    progress("linking", len(steps), len(steps))
    return failures


def _said(error: Exception) -> str:
    """An error in one line. Raises KeyboardInterrupt where it is what somebody made of one."""
    if _stopped.is_set():
        raise KeyboardInterrupt from error
    return f"{type(error).__name__}: {' '.join(str(error).split())}"[:500]


# what people say -------------------------------------------------------------------------------------------------


READ_ANEW = ("correct", "missed")
"""Judgements on an article that its analysers take note of: it is analysed anew."""


def judge(store: Store, verb: str, objects: Sequence[str], *, value: str | None = None, reason: str | None = None) -> Judgement:
    """Keep a person's judgement. It is replayed over whatever analysers find, until it is undone."""
    made = Judgement(verb, tuple(sorted(objects)), value, getpass.getuser(), _now(), reason)
    store.add([made], linked=False)
    return made


def correct(store: Store, article: Article, fields: Mapping[str, str], *, progress: Progress = silent) -> list[Judgement]:
    """Keep what a person knows of an article and its page does not say; then analyse it anew, link and count.

    ``fields``: published, outlet, agency, byline, url, or status (corrected, killed, retracted, usable).
    """
    made = [judge(store, "correct", [article.id], value=f"{name}={value}") for name, value in fields.items()]
    reanalyse(store, articles=[article.id], progress=progress)
    return made


def remove(store: Store, article: Article, because: str, *, progress: Progress = silent) -> Judgement:
    """Take an article's text and bytes out for good; keep a tombstone; link and count anew."""
    tombstone = Judgement("remove", (article.id,), article.sha256, getpass.getuser(), _now(), because)
    store.remove(article.id, tombstone)
    link(store, progress=progress)
    return tombstone


def undo(store: Store, *judgements: Judgement, progress: Progress = silent) -> None:
    """Let judgements stand no more, and bring the links up to date, once. Raises UsageError for what cannot be undone."""
    for judgement in judgements:
        if judgement.verb == "remove":
            raise UsageError(f"{judgement.id}: what was removed is gone for good")
    for judgement in judgements:
        store.undo(judgement.id, _now())
    if anew := sorted({id for judgement in judgements if judgement.verb in READ_ANEW for id in judgement.objects}):
        reanalyse(store, articles=anew, progress=progress)
    link(store, progress=progress)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
