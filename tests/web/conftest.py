"""A reading room over the demo ledger (and others), and a headless Chromium to look at it.

``SCREENS`` names every screen with the addresses at which it is tried: whoever adds a screen adds it there.
"""

from __future__ import annotations

import contextlib
import shutil
import socket
import sqlite3
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import uvicorn

from secondsource.demo import corpus_folder
from secondsource.engine.local import LocalEngine
from secondsource.model import Claim, Corroboration, Entity, Family, Reuse
from secondsource.run import add
from secondsource.store.store import Store
from secondsource.web.app import create_app

SHARED = Path(__file__).parents[2].parent / "shared"
CHROMIUM = next((p for name in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(name))), None)
WIDTHS = {1280: 900, 390: 844}


def _widest_claim(store: Store) -> str:
    return max(store.all(Claim), key=lambda c: (len(c.support), len(c.oppose), c.id)).id


def _circular(store: Store) -> list[str]:
    return [c.claim for c in store.all(Corroboration) if "circular" in c.flags][:1]


def _an_article(store: Store) -> str:
    return max(store.articles(), key=lambda a: (len(a.text), a.id)).id


def _two_texts(store: Store) -> str:
    pairs = [r for r in store.all(Reuse) if r.earlier.startswith("art-") and r.later.startswith("art-")]
    best = max(pairs, key=lambda r: (len(r.passages), r.id), default=None)
    if best:
        return f"{best.earlier}/{best.later}"
    first, second, *_ = sorted(a.id for a in store.articles())
    return f"{first}/{second}"


def _a_speaker(store: Store) -> str:
    return max((e for e in store.all(Entity) if e.kind == "PER"), key=lambda e: (len(e.members), e.id)).id


def _widest_family(store: Store) -> str:
    return max(store.all(Family), key=lambda f: (len(f.members), f.id)).id


def _a_body(store: Store) -> str:
    return max((e for e in store.all(Entity) if e.kind != "PER"), key=lambda e: (len(e.members), e.id)).id


def _some_evidence(store: Store) -> list[str]:
    claim = max(store.all(Claim), key=lambda c: (len(c.support), len(c.oppose), c.id))
    return [*claim.support[:3], *claim.oppose[:2]]


SCREENS: dict[str, Callable[[Store], list[str]]] = {
    "search": lambda _: ["/", "/?q=said", "/?certainty=denied", "/?who=a&copied=yes"],
    "ledger": lambda _: [
        "/ledger",
        "/ledger?one_origin=1",
        "/ledger?contested=1&sort=contested",
        "/ledger?changed=1&sort=latest",
    ],
    "claim": lambda store: [f"/claim/{_widest_claim(store)}"],
    "tree": lambda store: [f"/claim/{_widest_claim(store)}/origins", *(f"/claim/{c}/origins" for c in _circular(store))],
    "article": lambda store: [
        f"/article/{_an_article(store)}",
        f"/article/{_an_article(store)}?at=20-90",
        f"/article/{_an_article(store)}/elsewhere?at=20-90",
    ],
    "diff": lambda store: [f"/diff/{_two_texts(store)}"],
    "reports": lambda store: [
        "/reports",
        "/reports?which=alone&sort=latest",
        "/reports?corrected=1",
        "/reports?q=said",
        f"/reports/{_widest_family(store)}",
    ],
    "timeline": lambda store: ["/timeline", "/timeline?q=said", f"/timeline?speaker={_a_speaker(store)}"],
    "numbers": lambda store: ["/numbers", "/numbers?single=1&rule=ucdp", f"/numbers?claim={_widest_claim(store)}"],
    "forecasts": lambda _: ["/forecasts", "/forecasts?which=all"],
    "names": lambda store: ["/names", "/names?kind=ORG&sort=name", "/names?suggested=1", f"/entity/{_a_body(store)}"],
    "speakers": lambda store: ["/speakers", f"/speaker/{_a_speaker(store)}"],
    "review": lambda store: ["/review", "/review?kind=claim", f"/review?claim={_widest_claim(store)}", "/review/log"],
    "method": lambda _: ["/method", "/method?show=direction"],
    "tray": lambda store: ["/tray", f"/tray?ids={','.join(_some_evidence(store))}"],
    "trouble": lambda _: ["/nothing-here", "/claim/cla-0000000000000000"],
}
"""Every screen: its name, and the addresses at which it is tried on a ledger."""


@dataclass
class Room:
    """A server that runs: where, over which ledger."""

    address: str
    ledger: str
    server: uvicorn.Server = field(repr=False)

    def store(self) -> Store:
        return Store.open(self.ledger, create=False)

    def addresses(self) -> list[tuple[str, str]]:
        """Every screen with each of its addresses."""
        with self.store() as store:
            return [(name, where) for name, find in SCREENS.items() for where in find(store)]


@contextlib.contextmanager
def open_room(ledger: str, **options):
    door = socket.socket()
    door.bind(("127.0.0.1", 0))
    app = create_app(ledger, **options)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [door]}, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.02)
    yield Room(f"http://127.0.0.1:{door.getsockname()[1]}", ledger, server)
    server.should_exit = True
    thread.join(10)


def _build(path: Path, sources: list[str]) -> str:
    with Store.open(str(path)) as store:
        add(store, sources, LocalEngine(1))
    return str(path)


@pytest.fixture(scope="session")
def demo_ledger(tmp_path_factory) -> str:
    return _build(tmp_path_factory.mktemp("web") / "demo.db", [str(corpus_folder())])


@pytest.fixture(scope="session")
def bank_ledger(tmp_path_factory) -> str:
    pages = sorted((SHARED / "eval" / "bank").glob("*.html"))
    if not pages:
        pytest.skip("the bank articles do not lie beside the checkout")
    return _build(tmp_path_factory.mktemp("web") / "bank.db", [str(p) for p in pages])


RAMP = {
    "beacon.txt": (
        "2032-06-07",
        "Ferry ramp cracked, say workers",
        "Lena Orvik",
        (
            "SKARVA - The ferry ramp at Skarva has been cracked since Friday, a senior inspector at the harbour said on Monday.\n\n"
            'The town mayor, Marit Solberg, said the ferry ramp had been cracked since Friday. "We wrote to the board," Solberg said.\n\n'
            "Jonas Dahl-Ekeby, a director of the board, said that the board had met twice in June."
        ),
    ),
    "mirror.txt": (
        "2032-06-08",
        "Harbour knew of cracked ramp",
        "Lena Orvek",
        (
            "SKARVA - The ferry ramp at Skarva has been cracked since Friday, an official of the harbour told the Mirror on Tuesday.\n\n"
            "The official asked not to be named because he was not allowed to speak.\n\n"
            "Yonas Dahl-Ekebi, the director, said that the ferry ramp had been cracked since Friday."
        ),
    ),
    "standard.txt": (
        "2032-06-09",
        "Board denies crack",
        "Ida Krone",
        (
            "SKARVA - The ferry ramp at Skarva is not cracked, the spokesman of the Skarva Board, Peder Lund, said on Wednesday.\n\n"
            '"There is no crack in the ramp," Lund said. The transport minister, Ingrid Moe, said the ferry ramp had been cracked since Friday.'
        ),
    ),
}


@pytest.fixture(scope="session")
def ramp_pile(tmp_path_factory) -> Path:
    """A ledger of three reports on a cracked ramp, with what a person may want to judge. To be copied."""
    folder = tmp_path_factory.mktemp("ramp")
    for name, (date, title, byline, body) in RAMP.items():
        outlet = name.removesuffix(".txt").title()
        (folder / name).write_text(f"{title}\n\nThe Skarva {outlet}, {date}\n\nBy {byline}\n\n{body}\n")
    return Path(_build(tmp_path_factory.mktemp("ramp-ledger") / "ramp.db", [str(folder)]))


@pytest.fixture(scope="session")
def room_over():
    """A function that opens a room over a ledger, for the session."""
    with contextlib.ExitStack() as open_rooms:
        yield lambda ledger, **options: open_rooms.enter_context(open_room(ledger, **options))


@pytest.fixture(scope="session")
def demo_room(demo_ledger):
    with open_room(demo_ledger) as room:
        yield room


@pytest.fixture(scope="session")
def bank_room(bank_ledger):
    with open_room(bank_ledger) as room:
        yield room


@pytest.fixture
def demo_copy(demo_ledger, tmp_path) -> str:
    """A copy of the demo ledger, to be judged in."""
    copy = tmp_path / "copy.db"
    with contextlib.closing(sqlite3.connect(demo_ledger)) as connection:
        connection.execute(f"VACUUM INTO '{copy}'")
    return str(copy)


@pytest.fixture
def review_room(demo_copy):
    """A room that takes judgements, over a copy of the demo ledger."""
    with open_room(demo_copy, review=True) as room:
        yield room


@pytest.fixture(scope="session")
def chromium():
    """A headless Chromium; tests that need it are skipped where it is absent."""
    if CHROMIUM is None:
        pytest.skip("no Chromium here: install the package chromium to try the reading room in a browser")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        )
        yield browser
        browser.close()


@dataclass
class Watch:
    """What a page did that it should not: errors on the console, dialogs, requests to other hosts."""

    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def over(self, page) -> None:
        page.on("console", lambda message: message.type in ("error", "warning") and self.errors.append(message.text))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self._asked(request.url))
        page.on("dialog", lambda dialog: (self.dialogs.append(dialog.message), dialog.dismiss()))

    def _asked(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("data", "about", "blob") and parts.hostname != "127.0.0.1":
            self.foreign.append(url)

    def nothing(self) -> None:
        assert not self.errors
        assert not self.foreign
        assert not self.dialogs


@pytest.fixture
def page(chromium):
    """A page that is watched; at the end it must have done nothing that it should not."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(15_000)
    watch = Watch()
    watch.over(page)
    page.watch = watch
    yield page
    context.close()
    watch.nothing()
