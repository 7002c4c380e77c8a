"""The same ledger in PostgreSQL: what it says, who waits for whom, and what is said of a database that will not do.

A server of Debian's is started for these tests, on a socket of its own; without its programs or the driver they are skipped.
"""

import os
import shutil
import subprocess
import tempfile
import threading
from pathlib import Path

import pytest
import sqlalchemy as sa

from secondsource.engine.local import LocalEngine
from secondsource.errors import UnusableLedger
from secondsource.export.jsonl import lines
from secondsource.model import Article, Claim, Corroboration, Judgement
from secondsource.run import add, judge, link, undo
from secondsource.store import search
from secondsource.store.store import Store

PROGRAMS = max(Path("/usr/lib/postgresql").glob("*/bin"), default=None, key=lambda p: int(p.parent.name.partition(".")[0]))
REPORTS = {
    "gazette": ("2033-05-02", "The weir at Tolm had given way before dawn, the mayor, Berit Aas, said on Monday.\n\n“Nobody slept,” Aas said."),
    "post": ("2033-05-03", "The weir at Tolm had given way before dawn, the engineer Jon Ruud said on Tuesday.\n\nRuud said 14 houses were flooded."),
    "echo": ("2033-05-04", "The weir at Tolm did not give way, the minister, Liv Dahl, said.\n\nDahl said that 12 houses were flooded."),
}  # fmt: skip


@pytest.fixture(scope="module")
def server():
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    if PROGRAMS is None or not (PROGRAMS / "initdb").exists():
        pytest.skip("no PostgreSQL here: install the package postgresql to try a ledger in it")
    # Not where pytest keeps its own: no other user may look in there, and the name of a socket is short.
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    as_other: list[str] = []
    if os.geteuid() == 0:  # the server refuses to be root
        if shutil.which("setpriv") is None:
            pytest.skip("PostgreSQL does not run as root, and there is no setpriv")
        shutil.chown(folder, "postgres")
        as_other = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]

    def run(*words: str) -> None:
        subprocess.run([*as_other, *words], check=True, capture_output=True, cwd="/", timeout=120)

    data = folder / "data"
    run(str(PROGRAMS / "initdb"), "-D", str(data), "-U", "ledger", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "-N")
    options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
    run(str(PROGRAMS / "pg_ctl"), "-D", str(data), "-w", "-l", str(folder / "log"), "-o", options, "start")
    yield lambda name: f"postgresql+psycopg://ledger@/{name}?host={folder}", folder
    run(str(PROGRAMS / "pg_ctl"), "-D", str(data), "-m", "fast", "stop")
    shutil.rmtree(folder)


@pytest.fixture
def address(server, request):
    """The address of a database of its own."""
    where, folder = server
    name = f"d{abs(hash(request.node.name)) % 10**9}"
    subprocess.run([str(PROGRAMS / "createdb"), "-h", str(folder), "-U", "ledger", name], check=True)
    return where(name)


@pytest.fixture(scope="module")
def pile(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("weir")
    for name, (day, body) in REPORTS.items():
        (folder / f"{name}.txt").write_text(f"Weir at Tolm\n\nTolm {name.title()}, {day}\n\nTOLM - {body}\n")
    return folder


def test_a_ledger_in_postgresql_says_what_a_file_says(address, pile, tmp_path):
    said = []
    for where in (address, str(tmp_path / "weir.db")):
        with Store.open(where) as store:
            report = add(store, [str(pile)], LocalEngine(1))
            assert (report.articles, report.linked) == (3, True)
            with store.reading() as connection:
                hits = {h.id for h in search.search(connection, "weir dawn", ["statement", "claim", "article"])}
            claim = max(store.all(Claim), key=lambda c: (len(c.support), c.id))
            found = {r.id for r in store.find(claim.id[:9])}
            said.append((list(lines(store.snapshot())), hits, claim, found, store.clusters_of(Claim, claim.support)))
    assert said[0] == said[1]
    assert said[0][1]


def test_judgements_removals_and_known_files_work_there_too(address, pile):
    with Store.open(address) as store:
        add(store, [str(pile)], LocalEngine(1))
        before = {c.claim: c.origins for c in store.all(Corroboration)}
        claim = max(store.all(Claim), key=lambda c: (len(c.support), c.id))
        made = judge(store, "reject", claim.support[:2], value="claim")
        link(store)
        assert {c.claim: c.origins for c in store.all(Corroboration)} != before
        undo(store, store.get(Judgement, [made.id])[made.id])
        assert {c.claim: c.origins for c in store.all(Corroboration)} == before
        assert add(store, [str(pile)], LocalEngine(1)).known == 3
        gone = store.articles()[0]
        store.remove(gone.id, Judgement("remove", (gone.id,), gone.sha256, "ada", "2033-06-01", "a test"))
        link(store)
        assert store.count(Article) == 2


def test_who_reads_sees_one_moment_and_writers_queue(address, pile):
    with Store.open(address) as store, Store.open(address) as other:
        add(store, [str(pile)], LocalEngine(1))
        with store.moment():
            before = store.count(Judgement)
            writers = [
                threading.Thread(target=judge, args=(other, "reject", (f"att-{n}", f"att-{n}b")), kwargs={"value": "claim"})
                for n in range(4)
            ]
            for writer in writers:
                writer.start()
            for writer in writers:
                writer.join(30)
            assert store.count(Judgement) == before
            assert store.state("linked") == "yes"
        assert store.count(Judgement) == before + 4
        assert store.state("linked") == "no"


def test_a_database_in_which_ids_would_be_out_of_order_is_refused_with_the_way_out(server, address):
    with Store.open(address) as store, store.reading() as connection:
        names = connection.scalars(sa.text("SELECT collname FROM pg_collation WHERE collname LIKE 'en_%utf8'")).all()
        assert store.state("linked") is None
    where, folder = server
    tool = [str(PROGRAMS / "createdb"), "-h", str(folder), "-U", "ledger", "--template=template0"]
    subprocess.run([*tool, "--encoding=LATIN1", "--locale=C", "latin"], check=True)
    with pytest.raises(UnusableLedger, match=r"this has LATIN1 and C; make one with: createdb"):
        Store.open(where("latin"))
    if names:
        subprocess.run([*tool, "--locale=en_US.UTF-8", "english"], check=True)
        with pytest.raises(UnusableLedger, match="collation C is wanted"):
            Store.open(where("english"))


def test_nothing_is_made_where_somebody_only_wants_to_look(address):
    with pytest.raises(UnusableLedger, match="no ledger here"):
        Store.open(address, create=False)
    with Store.open(address):
        pass
    Store.open(address, create=False).close()


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("mysql://ada:secret@db.invalid/x", "a ledger is a SQLite file"),
        ("nonsense://ada:secret@db.invalid/x", "a ledger is a SQLite file"),
        ("postgresql://ada:secret@127.0.0.1:1/x", r"pip install .psycopg|connection refused|Connection refused"),
    ],
)
def test_an_address_that_will_not_do_is_one_line_without_its_password(address, said):
    with pytest.raises(UnusableLedger, match=said) as caught:
        Store.open(address)
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)
