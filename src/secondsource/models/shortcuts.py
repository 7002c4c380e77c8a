"""Shortcuts: the steps of the parser that cost most, written anew so that they say the same in a third of the time.

spaCy's steps lose most of theirs on the way: its matrix library knows few processors and falls back on plain loops on the others (here its
networks run in onnxruntime, which knows more), its finder of names asks for the interpreter's lock at every possible move of every word, and its tables of words are matched pattern by
pattern. Here are the same weights, the same moves and the same patterns. Rounding differs in the seventh digit. Nothing depends on what
else is read at the time: matrices are multiplied one text at a time, for the sums of a larger matrix would be rounded elsewhere.

A matrix of one paragraph is too small to share out among cores, and this project's workers are processes: one thread each.
Where the pipeline is not made as expected, ``steps`` has spaCy's own.
"""

from __future__ import annotations

import contextlib
import ctypes
import re
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from secondsource.models.graphs import ROWS, Graph, session

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Floats = NDArray[np.float32]
Hashes = NDArray[np.uint64]
Step = Callable[[list["Doc"]], list["Doc"]]
Made = tuple[str, int]
"""The name of rows in a graph, and how wide they are."""
Above = Callable[[Graph, Made], list[Made]]

PAD = 4
"""Rows of nothing around a text: as many as the network has layers, each of which looks one word to either side."""
MANY = 64
"""Texts that a step of spaCy's own is given at once."""


def steps(nlp: Language) -> list[Step]:
    """The steps of a pipeline in order, each with its shortcut where there is one."""
    quick: dict[str, Callable[[Any, Language], Step | None]] = {
        "tok2vec": _reading,
        "attribute_ruler": _ruling,
        "lemmatizer": _lemmatizing,
        "ner": _naming,
    }
    _one_thread()
    found = []
    for name, component in nlp.pipeline:
        made = quick[name](component, nlp) if name in quick else None
        found.append(made or _own(component))
    return found


def _one_thread() -> None:
    """Ask numpy's matrix library for one thread. Its threads wait for each other by spinning, which a busy machine makes them do for long."""
    library = ctypes.CDLL(str(import_module("numpy._core._multiarray_umath").__file__))
    for name in (
        "scipy_openblas_set_num_threads64_",
        "scipy_openblas_set_num_threads",
        "openblas_set_num_threads64_",
        "openblas_set_num_threads",
    ):
        with contextlib.suppress(AttributeError):
            getattr(library, name)(1)
            return


def _own(component: Any) -> Step:
    """A step as spaCy takes it."""
    if hasattr(component, "pipe"):
        return lambda docs: list(component.pipe(docs, batch_size=MANY))
    return lambda docs: [component(doc) for doc in docs]


# the network that reads ------------------------------------------------------------------------------------------------------


class Reader:
    """A ``MultiHashEmbed`` with a ``MaxoutWindowEncoder`` on top: words as vectors, each by its form and its neighbours. ``above`` says what
    else is made of the vectors; they themselves, if nothing.
    """

    def __init__(self, model: Any, above: Above | None = None) -> None:
        from spacy.attrs import IDS  # type: ignore[import-not-found]

        embed, encode = model.get_ref("embed"), model.get_ref("encode")
        extract = _only(embed, "extract_features")
        self.columns = [IDS[c] if isinstance(c, str) else c for c in extract.attrs["columns"]]
        self.tables = [node for node in embed.walk() if node.name == "hashembed"]
        if len(self.tables) != len(self.columns) or any(n.name == "static_vectors" for n in embed.walk()):
            raise LookupError("embeds otherwise")
        self.ops = model.ops
        (mix,) = _layers(embed)
        layers = _layers(encode)
        windows = [node for node in encode.walk() if node.name == "expand_window"]
        if len(layers) != PAD or any(w.attrs["window_size"] != 1 for w in windows) or len(windows) != PAD:
            raise LookupError("encodes otherwise")
        graph = Graph(len(mix.weights))
        vectors = _encoded(graph, mix, layers)
        asked = above(graph, vectors) if above else [vectors]
        self.widths = [width for _, width in asked]
        self.session = session(graph.written([name for name, _ in asked]))

    def read(self, docs: Sequence[Doc]) -> list[list[Floats]]:
        """What is asked for, of each text by itself: a row for each word."""
        if not any(len(doc) for doc in docs):
            return [self._nothing() for _ in docs]
        keys = np.concatenate([doc.to_array(self.columns) for doc in docs]).astype(np.uint64, copy=False)
        forms = np.concatenate([self._rows(table, keys[:, n]) for n, table in enumerate(self.tables)], axis=1)
        found, at = [], 0
        for doc in docs:
            end = at + len(doc)
            found.append(self.session.run(None, {ROWS: forms[at:end]}) if end > at else self._nothing())
            at = end
        return found

    def _nothing(self) -> list[Floats]:
        return [np.zeros((0, width), dtype=np.float32) for width in self.widths]

    def _rows(self, table: Any, keys: Hashes) -> Floats:
        weights = table.get_param("E")
        hashed = self.ops.hash(np.ascontiguousarray(keys), table.attrs["seed"]) % weights.shape[0]
        rows: Floats = self.ops.gather_add(weights, hashed)
        return rows


def _encoded(graph: Graph, mix: _Layer, layers: Sequence[_Layer]) -> Made:
    """The vectors of the words, from what is known of their forms, with their width. Each layer looks one word to either side, and sees rows of
    nothing beyond the edges of the text: of those no more are kept than the layers to come can still see.
    """
    rows, width = mix.on(graph, ROWS)
    rows = graph.add("Pad", rows, graph.table([PAD, 0, PAD, 0]))
    along, first, second = graph.table([0]), graph.table([1]), graph.table([2])
    last, before_last, end = graph.table([-1]), graph.table([-2]), graph.table([np.iinfo(np.int64).max])
    for layer in layers:
        left, right = graph.add("Slice", rows, along, before_last, along), graph.add("Slice", rows, second, end, along)
        rows = graph.add("Slice", rows, first, last, along)
        more, width = layer.on(graph, graph.add("Concat", left, rows, right, axis=1))
        rows = graph.add("Add", rows, more)
    return rows, width


class _Layer:
    """One ``Maxout`` with its ``LayerNorm``."""

    def __init__(self, maxout: Any, norm: Any) -> None:
        weights = maxout.get_param("W")
        self.width, self.pieces, given = weights.shape
        # The first pieces of all numbers, then the second: so whole blocks are compared.
        self.weights = np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(given, -1))
        self.bias = np.ascontiguousarray(maxout.get_param("b").T).reshape(-1)
        self.scale, self.shift = norm.get_param("G"), norm.get_param("b")

    def on(self, graph: Graph, rows: str) -> Made:
        """What it makes of rows, and how wide that is."""
        many = graph.add("Gemm", rows, graph.table(self.weights), graph.table(self.bias))
        best = largest(graph, many, self.width, self.pieces)
        normed = graph.add("LayerNormalization", best, graph.table(self.scale), graph.table(self.shift), epsilon=1e-8)
        return normed, self.width


def largest(graph: Graph, rows: str, width: int, pieces: int) -> str:
    """Of each number the largest of its pieces."""
    return graph.add("Max", *graph.split(rows, [width] * pieces))


def _layers(model: Any) -> list[_Layer]:
    """The layers of a network in order. A clone lists its first one once and the copies behind it."""
    nodes = [node for node in model.walk(order="dfs_pre") if node.name in ("maxout", "layernorm")]
    if len(nodes) % 2 or [node.name for node in nodes] != ["maxout", "layernorm"] * (len(nodes) // 2):
        raise LookupError("no pairs of maxout and layernorm")
    return [_Layer(a, b) for a, b in zip(nodes[::2], nodes[1::2], strict=True)]


def _only(model: Any, name: str) -> Any:
    (found,) = (node for node in model.walk() if node.name == name)
    return found


def _reading(component: Any, _: Language) -> Step | None:
    """The vectors that the tagger and the parser of sentences share."""
    try:
        reader = Reader(component.model)
    except (LookupError, ValueError, KeyError):
        return None

    def read(docs: list[Doc]) -> list[Doc]:
        for doc, (vectors,) in zip(docs, reader.read(docs), strict=True):
            doc.tensor = vectors  # type: ignore[assignment]
        return docs

    return read


# names -----------------------------------------------------------------------------------------------------------------------


def _naming(component: Any, _: Language) -> Step | None:
    try:
        namer = Namer(component)
    except (LookupError, ValueError, KeyError):
        return None

    def name(docs: list[Doc]) -> list[Doc]:
        from spacy.tokens import Span

        for doc, found in zip(docs, namer.names(docs), strict=True):
            doc.set_ents([Span(doc, start, end, label=kind) for start, end, kind in found], default="outside")
        return docs

    return name


class Namer:
    """The moves by which names are found: a name begins, goes on, ends; a word is a name by itself, or none.

    Outside a name the move depends on the word alone, so all words are judged at once. Inside, it depends on the word, the one before and
    the first of the name: whether the name goes on is all there is to tell, and all names are followed side by side.
    """

    def __init__(self, component: Any) -> None:
        from spacy.attrs import IS_SPACE, SENT_START

        model = component.model
        read, _, narrow = model.get_ref("tok2vec").layers
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        known = model.attrs["has_upper"] and not model.attrs["unseen_classes"] and narrow.name == upper.name == "linear"
        if not known or component.cfg.get("beam_width") != 1 or lower.get_dim("nF") != 3:
            raise LookupError("moves otherwise")
        weights = lower.get_param("W")
        features, hidden, self.pieces, inner = weights.shape
        pad = lower.get_param("pad").reshape(features, -1)
        self.bias = lower.get_param("b").reshape(-1)
        self.upper, self.upper_bias = upper.get_param("W"), upper.get_param("b")

        def above(graph: Graph, vectors: Made) -> list[Made]:
            """The features of each word as one of three, and what each move is worth where no name has begun."""
            inside = graph.add("Gemm", vectors[0], graph.table(narrow.get_param("W").T), graph.table(narrow.get_param("b")))
            each = graph.add("MatMul", inside, graph.table(weights.reshape(-1, inner).T))
            first = graph.table(weights[0].transpose(2, 1, 0).reshape(inner, -1))
            alone = (pad[1] + pad[2] + self.bias).reshape(hidden, self.pieces).T.reshape(-1)
            best = largest(graph, graph.add("Gemm", inside, first, graph.table(alone)), hidden, self.pieces)
            moves = graph.add("Gemm", best, graph.table(self.upper.T), graph.table(self.upper_bias))
            return [(each, features * hidden * self.pieces), (moves, len(self.upper))]

        self.reader = Reader(read, above)
        self.marks = [SENT_START, IS_SPACE]
        moves = [tuple(component.moves.get_class_name(n).partition("-")[::2]) for n in range(component.moves.n_moves)]
        place = {move: n for n, move in enumerate(moves)}
        self.kinds = sorted({kind for _, kind in moves if kind})
        if len(place) != len(moves) or set(place) != {("O", ""), ("U", "")} | {(m, k) for m in "BILU" for k in self.kinds}:
            raise LookupError("knows other moves")
        self.none, self.blocked = place["O", ""], place["U", ""]
        self.begins, self.goes, self.ends, self.alone = (np.array([place[m, k] for k in self.kinds]) for m in "BILU")
        self.starting = {int(move): n for n, move in enumerate(self.begins)}
        self.single = {int(move): n for n, move in enumerate(self.alone)}

    def names(self, docs: Sequence[Doc]) -> list[list[tuple[int, int, str]]]:
        """The names of each text: from which word to which, and of what kind."""
        found: list[list[tuple[int, int, str]]] = [[] for _ in docs]
        sizes = [len(doc) for doc in docs]
        total = sum(sizes)
        if not total:
            return found
        read = self.reader.read(docs)
        features = np.concatenate([each for each, _ in read]).reshape((total, 3, -1))
        scores = np.concatenate([moves for _, moves in read])
        ends_at = np.cumsum(sizes).tolist()
        frames = [slice(end - size, end) for size, end in zip(sizes, ends_at, strict=True)]
        marks = np.concatenate([doc.to_array(self.marks) for doc in docs])
        held = np.empty(total, dtype=bool)  # a name cannot go on to the next word
        held[:-1], held[-1] = marks[1:, 0] == 1, True
        held[[frame.stop - 1 for frame in frames if frame.stop > frame.start]] = True
        blank = marks[:, 1] != 0
        scores[:, [self.blocked, *self.goes, *self.ends]] = -np.inf
        for moves, barred in ((self.begins, held | blank), (self.alone, blank)):
            scores[np.ix_(barred, moves)] = -np.inf
        moves_taken = scores.argmax(axis=1)
        some = np.flatnonzero(moves_taken != self.none)
        opened = [int(n) for n in some if int(moves_taken[n]) in self.starting]
        ends = self._followed(features, held, opened, [self.starting[int(moves_taken[n])] for n in opened])
        text, free = 0, 0
        for n in some.tolist():
            while n >= frames[text].stop:
                text += 1
            if n < free:
                continue
            move = int(moves_taken[n])
            free = ends[n] if move in self.starting else n + 1
            kind = self.kinds[self.starting[move] if move in self.starting else self.single[move]]
            found[text].append((n - frames[text].start, free - frames[text].start, kind))
        return found

    def _followed(self, features: Floats, held: NDArray[np.bool_], opened: list[int], kinds: list[int]) -> dict[int, int]:
        """Where each name that begins has its end, by its first word."""
        ends: dict[int, int] = {}
        first, kind = np.array(opened, dtype=np.int64), np.array(kinds, dtype=np.int64)
        word = first + 1
        while len(first):
            hidden = self._best(features[word, 0] + features[first, 1] + features[word - 1, 2] + self.bias)
            goes, over = self.goes[kind], self.ends[kind]
            on = (hidden * self.upper[goes]).sum(axis=1) + self.upper_bias[goes]
            off = (hidden * self.upper[over]).sum(axis=1) + self.upper_bias[over]
            stays = np.where(goes < over, on >= off, on > off) & ~held[word]
            ends.update(zip(first[~stays].tolist(), (word[~stays] + 1).tolist(), strict=True))
            first, kind, word = first[stays], kind[stays], word[stays] + 1
        return ends

    def _best(self, rows: Floats) -> Floats:
        best: Floats = rows.reshape(len(rows), -1, self.pieces).max(axis=2)
        return best


# what kind of word it is ----------------------------------------------------------------------------------------------------


def _ruling(component: Any, nlp: Language) -> Step | None:
    try:
        ruler = Ruler(component, nlp)
    except (LookupError, ValueError, KeyError, TypeError):
        return None

    def rule(docs: list[Doc]) -> list[Doc]:
        return [doc if ruler.rule(doc) else component(doc) for doc in docs]

    return rule


Test = tuple[int, Callable[[int], bool]]
"""What of a word is looked at, and whether that will do."""


class Ruler:
    """The patterns that set part of speech, form and lemma. Nearly all look at one word: what they say of such a word is remembered."""

    def __init__(self, component: Any, nlp: Language) -> None:
        from spacy.attrs import DEP, IDS, IS_SPACE, LEMMA, LOWER, MORPH, POS, TAG

        names = {name: n for n, name in enumerate(("TAG", "LOWER", "DEP", "IS_SPACE"))}
        self.columns = [TAG, LOWER, DEP, IS_SPACE]
        self.given = [TAG, POS, MORPH, LEMMA, DEP]
        place = {attr: n for n, attr in enumerate(self.given)}

        strings = nlp.vocab.strings

        def test(name: str, value: Any) -> Test:
            if not isinstance(value, dict):
                value = {"IN": [value]}
            ((how, among),) = value.items()
            if how == "REGEX":
                fits = re.compile(among).search
                return names[name], lambda given: fits(strings[given]) is not None
            wanted = {"IN": True, "NOT_IN": False}[how]
            these = frozenset(int(v) if isinstance(v, bool) else strings.add(v) if v else 0 for v in among)
            return names[name], lambda given: (given in these) == wanted

        self.single: list[tuple[list[Test], dict[int, int]]] = []
        self.double: list[tuple[list[Test], list[Test]]] = []
        for rule, values in zip(component.patterns, component.attrs, strict=True):
            sets = {place[key if isinstance(key, int) else IDS[key]]: value for key, value in values.items()}
            for pattern in rule["patterns"]:
                words = [[test(name, value) for name, value in word.items()] for word in pattern]
                if len(words) == 1:
                    self.single.append((words[0], sets))
                else:
                    first, second = words
                    self.double.append((first, second))
        self.of_tag: dict[int, tuple[list[tuple[list[Test], dict[int, int]]], list[tuple[int, list[Test]]]]] = {}
        self.known: dict[tuple[int, ...], tuple[int, ...]] = {}
        self.second: dict[tuple[int, ...], tuple[int, ...]] = {}

    def rule(self, doc: Doc) -> bool:
        """Set what the patterns set, unless one of two words fits somewhere: then say no, and the whole text is spaCy's to do."""
        rows = [tuple(row) for row in doc.to_array(self.columns).tolist()]
        found = []
        before: tuple[int, ...] | None = None
        for row in rows:
            said = self.known.get(row)
            if said is None:
                said = self.known[row] = self._say(row)
            if row in self.second and before is not None and any(_fits(self.double[n][0], before) for n in self.second[row]):
                return False
            found.append(said)
            before = row
        if found:
            values: Any = np.array(found, dtype=np.uint64)
            doc.from_array(self.given, values)
        return True

    def _say(self, row: tuple[int, ...]) -> tuple[int, ...]:
        said = [row[0], 0, 0, 0, row[2]]
        if row[0] not in self.of_tag:
            self.of_tag[row[0]] = self._with_tag(row[0])
        single, double = self.of_tag[row[0]]
        for tests, sets in single:
            if _fits(tests, row):
                for place, value in sets.items():
                    said[place] = value
        doubles = tuple(n for n, second in double if _fits(second, row))
        if doubles:
            self.second[row] = doubles
        return tuple(said)

    def _with_tag(self, tag: int) -> tuple[list[tuple[list[Test], dict[int, int]]], list[tuple[int, list[Test]]]]:
        """The patterns of one word, and the second words of those of two, that a word of this tag may fit, and what is left to look at: few."""
        single = [(rest, sets) for tests, sets in self.single if (rest := _left(tests, tag)) is not None]
        double = [(n, rest) for n, (_, second) in enumerate(self.double) if (rest := _left(second, tag)) is not None]
        return single, double


_TAG = 0


def _left(tests: Sequence[Test], tag: int) -> list[Test] | None:
    """The tests of a word whose tag is known; None where that fails."""
    if not all(will_do(tag) for place, will_do in tests if place == _TAG):
        return None
    return [test for test in tests if test[0] != _TAG]


def _fits(tests: Sequence[Test], row: tuple[int, ...]) -> bool:
    return all(will_do(row[place]) for place, will_do in tests)


def _lemmatizing(component: Any, _: Language) -> Step | None:
    """The lemma follows from the word, its part of speech and its form: each is asked for once."""
    if component.overwrite:
        return None
    # All that is asked of these lists of thousands of words is whether one is there.
    if component.lookups.has_table("lemma_index"):
        table = component.lookups.get_table("lemma_index")
        for kind in list(table):
            table[kind] = frozenset(table[kind])
    known: dict[tuple[int, int, int], int] = {}

    def lemmatize(docs: list[Doc]) -> list[Doc]:
        for doc in docs:
            for token in doc:
                if token.lemma:
                    continue
                key = (token.orth, token.pos, token.morph.key)  # type: ignore[attr-defined]
                if key in known:
                    token.lemma = known[key]
                else:
                    token.lemma_ = component.lemmatize(token)[0]
                    known[key] = token.lemma
        return docs

    return lemmatize
