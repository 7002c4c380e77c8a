"""Every screen on the demo and on the bank ledger: it is whole, quiet, fits both widths, and has its JSON twin."""

import json
import urllib.error
import urllib.request

import pytest

WIDTHS = {1280: 900, 390: 844}


def read(url: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(url, timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


@pytest.fixture(params=["demo_room", pytest.param("bank_room", marks=pytest.mark.shared)])
def room(request):
    return request.getfixturevalue(request.param)


def test_every_screen_has_a_twin_that_is_json(room):
    for name, where in room.addresses():
        path, _, query = where.partition("?")
        twin = ("/index" if path == "/" else path) + ".json" + (f"?{query}" if query else "")
        status, body = read(room.address + twin)
        assert status == (404 if name == "trouble" else 200), twin
        assert "title" in json.loads(body)


def test_every_screen_is_quiet_and_fits_both_widths(room, page):
    for name, where in room.addresses():
        for width, height in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": height})
            if name == "trouble":
                page.watch.errors.clear()
            answer = page.goto(room.address + where)
            assert answer.status == (404 if name == "trouble" else 200), where
            assert page.locator("h1").count() == 1, where
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{where} is {wide} wide at {width}"
            if name == "trouble":
                page.watch.errors.clear()  # the browser itself notes that a page is missing


def test_every_screen_is_whole_without_scripts(room, chromium):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    for _, where in room.addresses():
        page.goto(room.address + where)
        assert page.locator("main").inner_text().strip(), where
    context.close()


def test_no_screen_has_a_serious_fault_of_accessibility(room, page, request):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    # Every address by all rules in the light; in the dark, and on the second ledger, each screen once.
    whole = "demo_room" in request.node.name
    found, once = [], set()
    for name, where in room.addresses():
        first = name not in once
        once.add(name)
        for scheme, rules in (("light", None), ("dark", "color-contrast")):
            if not first and (scheme == "dark" or not whole):
                continue
            page.emulate_media(color_scheme=scheme)
            page.goto(room.address + where)
            options = {"resultTypes": ["violations"], **({"runOnly": [rules]} if rules else {})}
            for violation in axe.run(page, options=options).response["violations"]:
                if violation["impact"] in ("serious", "critical"):
                    nodes = [node["html"][:160] for node in violation["nodes"][:3]]
                    found.append((where, scheme, violation["id"], nodes))
        if name == "trouble":
            page.watch.errors.clear()
    assert not found
