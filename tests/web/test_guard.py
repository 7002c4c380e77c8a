"""Who may read and who may judge: hosts, passwords, tokens, headers."""

import base64
import re

import pytest
from fastapi.testclient import TestClient

from secondsource.errors import UnusableLedger, UsageError
from secondsource.model import Judgement
from secondsource.store.store import Store
from secondsource.web.app import create_app
from secondsource.web.guard import POLICY


@pytest.fixture
def client(demo_ledger):
    return TestClient(create_app(demo_ledger, strict=True), base_url="http://127.0.0.1")


def test_a_name_that_another_site_points_at_this_machine_is_turned_away(client):
    assert client.get("/").status_code == 200
    for host in ("evil.invalid", "127.0.0.1.evil.invalid", "", "evil.invalid:80", "[::2]"):
        assert client.get("/", headers={"host": host}).status_code == 421
    for host in ("localhost", "localhost:8017", "127.0.0.1:1", "[::1]:8017"):
        assert client.get("/", headers={"host": host}).status_code == 200


def test_every_answer_has_the_headers(client):
    for where in ("/", "/ledger", "/nothing", "/static/room.css", "/index.json", "/ledger?page=x"):
        headers = client.get(where).headers
        assert headers["content-security-policy"] == POLICY
        assert "unsafe" not in POLICY
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-frame-options"] == "DENY"


def test_a_page_of_ours_that_breaks_is_a_page_still_and_has_the_headers(demo_ledger, monkeypatch):
    app = create_app(demo_ledger)
    monkeypatch.setattr("secondsource.web.claims.list_lines", lambda *_, **__: 1 / 0)
    client = TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False)
    answer = client.get("/ledger")
    assert answer.status_code == 500
    assert "ZeroDivisionError" in answer.text
    assert "Traceback" not in answer.text
    assert answer.headers["content-security-policy"] == POLICY


def test_a_room_for_reading_takes_no_judgement(client, demo_ledger):
    with Store.open(demo_ledger) as store:
        article = store.articles()[0].id
    answer = client.post(f"/article/{article}/missed", data={"token": "x", "start": 0, "end": 9})
    assert answer.status_code == 403
    assert "--review" in answer.text
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
        assert client.request(method, "/").status_code == 405


def test_a_judgement_needs_the_token_and_our_own_page(demo_copy):
    app = create_app(demo_copy, review=True, strict=True)
    client = TestClient(app, base_url="http://127.0.0.1", follow_redirects=False)
    with Store.open(demo_copy) as store:
        article = store.articles()[0]
    token = app.state.desk.token()
    where, given = f"/article/{article.id}/missed", {"start": 0, "end": 9, "who": "somebody"}
    assert token in client.get(f"/article/{article.id}").text
    assert client.post(where, data=given).status_code == 400
    assert client.post(where, data={**given, "token": "0" * 64}).status_code == 400
    for foreign in ({"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}, {"origin": "http://evil.invalid"}):
        assert client.post(where, data={**given, "token": token}, headers=foreign).status_code == 403
    with Store.open(demo_copy) as store:
        assert not store.all(Judgement)
    assert client.post(where, data={**given, "token": token}, headers={"origin": "http://127.0.0.1"}).status_code == 303
    with Store.open(demo_copy) as store:
        (kept,) = store.all(Judgement)
        assert (kept.verb, kept.objects, kept.value) == ("missed", (article.id,), "0-9 who=somebody")
        assert store.state("linked") == "yes"
    assert re.search(r'class="[^"]*\bmissed"', client.get(f"/article/{article.id}").text)


def test_an_open_door_wants_a_password(demo_ledger):
    with pytest.raises(UsageError, match="password"):
        create_app(demo_ledger, host="0.0.0.0")
    client = TestClient(create_app(demo_ledger, host="0.0.0.0", password="grau und nass"), base_url="http://library.example")
    assert client.get("/").status_code == 401
    for said in ("x:falsch", ":", "grau und nass", "x:grau und nass "):
        header = {"authorization": "Basic " + base64.b64encode(said.encode()).decode()}
        assert client.get("/", headers=header).status_code == 401
    assert client.get("/", headers={"authorization": "Basic !!!"}).status_code == 401
    good = {"authorization": "Basic " + base64.b64encode(b"reader:grau und nass").decode()}
    assert client.get("/", headers=good).status_code == 200
    assert client.get("/static/room.css").status_code == 401


def test_a_ledger_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(UnusableLedger):
        create_app(str(tmp_path / "none.db"))


@pytest.mark.parametrize(
    "where",
    [
        "/?certainty=sure",
        "/?kind=x",
        "/ledger?sort=x",
        "/ledger?flag=x",
        "/ledger?page=0",
        "/ledger?page=-1",
        "/ledger?page=1e9",
        "/?q=a&page=99999999999",
        "/ledger?one_origin=perhaps",
    ],
)
def test_what_makes_no_sense_is_a_page_that_says_so(client, where):
    answer = client.get(where)
    assert answer.status_code == 400
    assert "That makes no sense here" in answer.text


def test_odd_addresses_are_not_found_and_break_nothing(client, demo_ledger):
    with Store.open(demo_ledger) as store:
        article = store.articles()[0].id
    for where in (
        "/claim/x",
        "/claim/cla-",
        "/claim/cla-%00",
        "/article/art-ffffffffffffffff",
        "/claim/art-0000000000000000",
        "/diff/a/b",
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/claim/%F0%9F%92%A5",
    ):
        assert client.get(where).status_code == 404, where
    for at in ("x", "1", "5-1", "0-99999999", "-1-5", "1-2-3", "٣-٩"):
        assert client.get(f"/article/{article}", params={"at": at}).status_code == 400, at
    assert client.get(f"/diff/{article}/{article}").status_code == 400
