"""People under spelling variants, and surnames that stand alone: who of them is one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from secondsource.entities.clusters import CROWD, Cluster, Suggestions, Ties
from secondsource.entities.company import Company
from secondsource.entities.lexicon import RANKS, ROLE_NOUNS, TITLE_MODIFIERS
from secondsource.entities.names import compare_people, core, fold, likeness, skeleton, sound, tokens
from secondsource.linkage import block, pairs


def kept_apart(nodes: Sequence[Cluster], ties: Ties) -> None:
    """Two persons with full names in one article are two."""
    by_article: dict[str, list[Cluster]] = defaultdict(list)
    for node in nodes:
        if node.kind == "PER" and node.full:
            for article in node.articles:
                by_article[article].append(node)
    for _, crowd in sorted(by_article.items()):
        lasts: dict[str, list[Cluster]] = defaultdict(list)
        for node in crowd:
            for last in node.skeletons:
                lasts[last].append(node)
        for group in lasts.values():
            for n, a in enumerate(group[:CROWD]):
                for b in group[n + 1 : CROWD]:
                    ties.forbid(a.number, b.number)


def link_people(
    nodes: Sequence[Cluster],
    ties: Ties,
    company: Company,
    suggestions: Suggestions,
    frozen: set[int],
) -> None:
    """Spelling variants of full names, then surnames that stand alone: both ask for evidence beside the spelling."""
    people = [n for n in nodes if n.kind == "PER" and n.number not in frozen]
    full = [n for n in people if n.full]

    def full_keys(node: Cluster) -> Iterable[tuple[str, ...]]:
        for form in node.forms:
            if " " in form:
                yield ("flat", flat(form), "")
        for words in node.full:
            yield ("last", skeleton(words[-1]), skeleton(words[0])[:1])
            # given names are few: under each only surnames that differ by a sound stand together
            for part in without_one(skeleton(words[-1])):
                yield ("first", skeleton(words[0]), part)
            for role in node.roles:
                yield ("role", " ".join(sorted(role)), skeleton(words[-1])[:1])
        for referent in node.members[:CROWD]:
            if referent.affiliation:
                yield ("body", fold(referent.affiliation), skeleton(core(referent.name)[-1])[:1])

    blocks: dict[object, list[int]] = {k: sorted(c.number for c in v) for k, v in block(full, full_keys).items() if len(v) > 1}
    ranked: list[tuple[float, int, int, str]] = []
    for i, j in pairs(dict(sorted(blocks.items(), key=lambda kv: str(kv[0]))), at_most=4 * CROWD):
        a, b = nodes[i], nodes[j]
        score = max(people_score(x, y) for x in a.full for y in b.full)
        if score < 0.96 and {flat(f) for f in a.forms if " " in f} & {flat(f) for f in b.forms if " " in f}:
            score = 0.96  # "Ana de Roo", "Ana Deroo"
        if score < 0.78 or len(a.genders | b.genders) > 1:
            continue
        evidence, reasons = weigh(a, b, company, ties)
        ranked.append((score + evidence, i, j, f"names {score:.2f} alike; {reasons}"))
        if ties.find(j) in ties.never.get(ties.find(i), ()):
            continue
        if (score >= 0.93 and evidence >= 1.0) or (score >= 0.84 and evidence >= 2.0) or (score >= 0.78 and evidence >= 3.0):
            continue
        suggestions[min(i, j), max(i, j)] = (round(min(0.95, score * 0.6 + 0.1 * evidence), 2), ranked[-1][3])
    for total, i, j, _ in sorted(ranked, key=lambda e: (-e[0], e[1], e[2])):
        if (min(i, j), max(i, j)) not in suggestions and total:
            ties.join(i, j)
    # surnames that stand alone
    by_last: dict[str, list[Cluster]] = defaultdict(list)
    for node in full:
        for last in sorted({sound(words[-1]) for words in node.full}):
            by_last[last].append(node)
    alone = [n for n in people if not n.full]
    for node in alone:
        options: dict[int, tuple[float, int, str]] = {}
        for last in sorted({sound(w) for w in node.lasts}):
            for other in by_last.get(last, [])[:CROWD]:
                if len(node.genders | other.genders) > 1:
                    continue
                evidence, reasons = weigh(node, other, company, ties)
                exact = 0.2 if set(node.lasts) & {w[-1] for w in other.full} else 0.0
                home = ties.find(other.number)
                if home not in options or options[home][0] < evidence + exact:
                    options[home] = (evidence + exact, other.number, reasons)
        if not options:
            continue
        # an article that names the owner in full and left the surname open did so for a reason
        left_open = {home for home in options if any(n.articles & node.articles for n in ties.members(home, nodes))}
        if left_open:
            continue
        order = sorted(options.values(), key=lambda o: (-o[0], o[1]))
        best, second = order[0], order[1][0] if len(order) > 1 else 0.0
        sure = len(order) == 1 or "the same employer" in best[2] or "the same role" in best[2]
        if best[0] >= 0.9 and best[0] - second >= 1.0 and sure:
            ties.join(node.number, best[1])
        else:
            for score, number, reasons in order[:3]:
                suggestions[min(node.number, number), max(node.number, number)] = (
                    round(min(0.9, 0.4 + score / 8), 2),
                    f"the same surname; {reasons}",
                )
    # surnames of one spelling that stand alone everywhere
    lone = {k: v for k, v in block(alone, lambda c: [fold(w) for w in c.lasts]).items() if 1 < len(v) <= CROWD}
    for i, j in pairs({k: [c.number for c in v] for k, v in sorted(lone.items(), key=lambda kv: str(kv[0]))}):
        if ties.find(i) == ties.find(j) or len(nodes[i].genders | nodes[j].genders) > 1:
            continue
        evidence, reasons = weigh(nodes[i], nodes[j], company, ties)
        if evidence >= 2.0:
            ties.join(i, j)
        else:
            suggestions[i, j] = (round(min(0.8, 0.3 + evidence / 8), 2), f"the same surname; {reasons}")


def without_one(word: str) -> list[str]:
    """A word and what is left of it without any one of its letters: two words a letter apart have one of these in common.

    >>> without_one("lnd")
    ['ld', 'ln', 'lnd', 'nd']
    """
    return sorted({word, *(word[:n] + word[n + 1 :] for n in range(len(word)))} if len(word) > 2 else {word})


def flat(form: str) -> str:
    """A name written together.

    >>> flat("Ana de Roo"), flat("Jean-Luc Roo")
    ('anaderoo', 'jeanlucroo')
    """
    return "".join(tokens(form))


def people_score(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """How alike two full names are: the surname must be alike, the given name too."""
    last, first = likeness(a[-1], b[-1]), likeness(a[0], b[0])
    if (
        min(last, first) < 0.7
        and len(a) == len(b) == 2
        and "".join(a) != "".join(b)
        and min(likeness(a[0], b[1]), likeness(a[1], b[0])) < 0.75
    ):
        return 0.0  # neither so nor the other way round
    whole = compare_people(" ".join(a), " ".join(b))
    if last >= 0.88 and first >= 0.7:
        return max(whole, (last * 2 + first) / 3)
    if last >= 0.7 and first >= 0.8:
        return min(0.83, (last * 2 + first) / 3)
    return min(whole, 0.85) if whole >= 0.93 else 0.0


def weigh(a: Cluster, b: Cluster, company: Company, ties: Ties) -> tuple[float, str]:
    """The evidence beside the spelling that two clusters are one person, and its words."""
    total, reasons = 0.0, []
    shared = max((alike_roles(x, y) for x in a.roles for y in b.roles), default=0.0)
    if shared >= 0.5:
        total += 1.5 if shared >= 0.9 else 1.0
        reasons.append("the same role")
    one, two = company.employers(a, ties), company.employers(b, ties)
    if one & two:
        total += 1.5
        reasons.append("the same employer")
    elif one & company.near(b, ties).keys() or two & company.near(a, ties).keys():
        total += 0.5
        reasons.append("his employer is named beside both")
    support, why = company.support(a, b, ties)
    total += min(1.5, support * 0.75)
    reasons.append(why)
    return total, ", ".join(reasons)


def alike_roles(a: frozenset[str], b: frozenset[str]) -> float:
    """How alike two roles are, 0 to 1: mayors of two towns hold two offices.

    >>> alike_roles(frozenset({"mayor", "orvik"}), frozenset({"mayor", "elm"}))
    0.0
    """
    posts = ROLE_NOUNS | TITLE_MODIFIERS | RANKS
    if a - posts and b - posts and not (a - posts) & (b - posts):
        return 0.0
    return len(a & b) / len(a | b) * min(1.0, len(a & b) / 2)
