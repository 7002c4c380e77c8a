"""The reading room: the ledger in a browser, on this machine alone.

What it is made of
------------------
``app.py``       ``create_app``: the screens put together, what goes wrong shown as pages
``guard.py``     what every request passes: host, password, token of a judgement; and the headers that every answer carries
``desk.py``      what the application holds: the ledger, opened once; a ``Store`` of one moment for each request; judging
``pages.py``     ``answer``: one view as a page or as its JSON twin; paging; what templates may call
``queries.py``   lean questions to the ledger that all screens share: a page of the shelf, evidence, claims in a list
``finding.py``   (search), ``claims.py`` (ledger, claim), ``lineage.py`` (origin tree), ``reading.py`` (reader): the questions of single screens
``reports.py`` ``figures.py`` ``assessments.py`` ``outlook.py`` ``naming.py`` ``speaking.py`` ``questions.py`` ``state.py``   the questions of the desks
``sheets.py``    a view to take away as CSV, Markdown, HTML; ``parts.py``: a part of a large ledger, to be briefed on; ``drawing.py``: axes
``masks.py``     who is not shown by name, looked up for the articles of one page
``screens/``     one module a screen: a ``router`` and its view functions
``templates/``   one template a screen, on ``base.html``; ``macros.html`` has evidence, chips, dots, pagers
``static/``      one stylesheet, one script (keys and small comforts), ``vendor/`` with licences

How to add a screen
-------------------
1. ``screens/forecasts.py``::

       router = APIRouter()

       @router.get("/forecasts")
       def forecasts(request: Request, store: Ledger, due: str = "") -> Response:
           rows = queries.forecasts(store, due, page := asked_page(request))
           return answer(request, "forecasts.html", "Forecasts", rows=rows, due=due)

   ``store`` is a ``Store`` inside ``moment()``: all that a page shows is of one state of the ledger. Functions are plain ``def``
   (they run on a thread). What is given to ``answer`` by keyword is both the template's context and the JSON twin (``/forecasts.json`` or
   ``?format=json``): dataclasses, dicts, lists and scalars, masked already. Raise ``UnknownRecord`` (404) or ``UsageError`` (400).
2. Put the module into ``SCREENS`` in ``app.py``; the navigation is ``NAVIGATION`` in ``pages.py``.
3. ``templates/forecasts.html`` begins with ``{% extends "base.html" %}`` and fills ``{% block main %}``. No inline script, no inline
   style (``style="…"``, ``onclick``): the Content-Security-Policy stops them. Drawings are SVG made by the server, with classes, and have
   their table. Words from articles are escaped by Jinja2; never mark them safe. Links to pages outside: ``{{ url|link }}``.
4. Lists are paged: ``Paged`` with the ``pager`` macro. A query reads what its page needs, by index: never ``store.all`` of a kind that grows
   with the articles. Evidence comes from ``queries.evidence`` and names from ``masks.masks_for``.
5. Judgements: a form with ``method="post"`` and ``{{ token() }}``, shown only ``{% if review %}``; in the view ``desk(request).judge(…)``. The guard
   has turned away every POST without the token, and all of them without ``--review``.
6. ``SCREENS`` in ``tests/web/conftest.py`` lists the addresses of all screens: add yours; then it is opened at both widths, on the demo, on the bank
   and on the hostile ledger, and by axe.
"""
