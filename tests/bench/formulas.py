"""Formulas for the short list side by side: ``python -m tests.bench.formulas`` prints the table of the docs.

Four kinds of drawings: (a) made from the pattern of one point, (b) mixtures of points of two or three
muscles, (c) and (d) the two sets of written pains. Shifts and sizes are by chance, always the same.
"""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from lumbopoint.content.loader import CONTENT_DIR, load
from lumbopoint.geometry.body_area import BodyArea, skin_of
from lumbopoint.geometry.body_map import BodyMap, load_body
from lumbopoint.geometry.strips import Numbers
from lumbopoint.lookup.pain_drawing import PainDrawing, pain
from lumbopoint.lookup.patterns import Ground, Pattern, Patterns, patterns
from lumbopoint.lookup.ranking import SPOT_COST, Overlap, overlap, total
from tests.lookup.written_pains import NAMED_PAINS, WRITTEN_PAINS, WrittenPain

#: Shift of a drawing (cm, standard deviation: two examiners), and its size as a share of the pattern's.
SHIFT_CM, SIZES = 1.3, (0.5, 1.3)
#: Drawings of each point and kind, and mixtures of each number of muscles.
EACH, MIXTURES = 3, 120
TOP, FIRST_ROWS = 5, 3


@dataclass(frozen=True)
class Formula:
    """A score from an overlap; ``local``: weight of the skin around spots, ``least``: the least matching."""

    name: str
    score: Callable[[Numbers, Numbers], Numbers]
    local: float = 1.0
    least: float = 0.3
    pools: bool = True


@dataclass(frozen=True)
class Case:
    """A drawing and the muscles that it should bring; ``first``: the one to look at first."""

    area: BodyArea
    first: str
    wanted: frozenset[str]


def harmonic(covering: Numbers, matching: Numbers) -> Numbers:
    """High only when both are."""
    return 2 * covering * matching / np.maximum(covering + matching, 1e-12)


FORMULAS = (
    Formula("today: best single point, harmonic mean", harmonic, local=0, least=0.1, pools=False),
    Formula("pooled, harmonic mean", harmonic, local=0, least=0.1),
    Formula("pooled, spot ¼, harmonic mean", harmonic, local=0.25, least=0.1),
    Formula("pooled, spot ½, harmonic mean", harmonic, local=0.5, least=0.1),
    Formula("pooled, spot ½, matching from 30, harmonic mean", harmonic, local=0.5),
    Formula("**pooled, spot 1, matching from 30, harmonic mean**", harmonic),
    Formula("the same for the best single point", harmonic, pools=False),
    Formula("pooled, spot 1, geometric mean", lambda c, m: np.sqrt(c * m), least=0.1),
    Formula("pooled, spot 1, mean", lambda c, m: (c + m) / 2, least=0),
    Formula("pooled, spot 1, covering × (1 + matching) / 2", lambda c, m: c * (1 + m) / 2, least=0),
    Formula("pooled, spot 1, covering alone", lambda c, _: c),
)


def table() -> Iterator[str]:
    """The rows of the table, formula after formula."""
    body = load_body()
    known = patterns(load(CONTENT_DIR, body).library, body)
    dice = random.Random(5)  # noqa: S311 - the same drawings every time
    groups = [list(own(known, body, dice)), list(mixed(known, body, dice))]
    groups += [list(written(body, pains)) for pains in (WRITTEN_PAINS, NAMED_PAINS)]
    measured = [[(case, overlap(known, case.area)) for case in group] for group in groups]
    for formula in FORMULAS:
        a, b, c, d = (
            [(case, top(known, found, formula)) for case, found in group if found] for group in measured
        )
        yield (
            f"| {formula.name} | {share(a, 1)} | {share(a, FIRST_ROWS)} | {found_of(b):.0%} | "
            f"{firsts(c)} of {len(c)} | {hits(c)} of {sum(len(case.wanted) for case, _ in c)} | "
            f"{firsts(d)} of {len(d)} | {hits(d)} of {sum(len(case.wanted) for case, _ in d)} |"
        ).replace("%", " %")


def own(known: Patterns, body: BodyMap, dice: random.Random) -> Iterator[Case]:
    """From each point of the right: its main area, its largest view alone, and with the spillover."""
    for pattern in (each for each in known.single if each.side == "right"):
        largest = max(pattern.essential.parts, key=lambda part: part[1].area)
        for area in (pattern.essential, BodyArea.of([largest]), pattern.essential.plus(pattern.spillover)):
            for _ in range(EACH):
                yield Case(jittered(area, body, dice), pattern.muscle_id, frozenset((pattern.muscle_id,)))


def mixed(known: Patterns, body: BodyMap, dice: random.Random) -> Iterator[Case]:
    """The main areas of two or three points of the right, each of another muscle."""
    rights = [each for each in known.single if each.side == "right"]
    for number in range(2 * MIXTURES):
        chosen = apart(dice.sample(rights, len(rights)), 2 + number % 2)
        area = BodyArea.of(part for each in chosen for part in jittered(each.essential, body, dice).parts)
        yield Case(area, chosen[0].muscle_id, frozenset(each.muscle_id for each in chosen))


def apart(shuffled: Iterable[Pattern], count: int) -> list[Pattern]:
    """The first patterns of different muscles."""
    return list({each.muscle_id: each for each in shuffled}.values())[:count]


def written(body: BodyMap, pains: Iterable[WrittenPain]) -> Iterator[Case]:
    """The written pains of a set."""
    for each in pains:
        area = pain(PainDrawing(each.marks), body).area
        yield Case(area, each.first, frozenset((each.first, *each.also)))


def jittered(area: BodyArea, body: BodyMap, dice: random.Random) -> BodyArea:
    """The area as somebody might draw it."""
    shift = (dice.gauss(0, SHIFT_CM), dice.gauss(0, SHIFT_CM))
    return area.changed(shift, dice.uniform(*SIZES)).common(skin_of(body))


def top(known: Patterns, found: Overlap, formula: Formula) -> list[str]:
    """The muscles in the order of a formula."""
    scores = scored(known, found, formula)
    best: dict[str, tuple[float, float]] = {}
    for item, score, spots in zip(known.items, scores.tolist(), known.spots.tolist(), strict=True):
        if score > 0 and (formula.pools or len(item.point_ids) == 1):
            worth = score - SPOT_COST * (spots - 1)
            best[item.muscle_id] = max(best.get(item.muscle_id, (-1.0, 0.0)), (worth, score))
    return sorted(best, key=lambda name: (-best[name][1], name))


def scored(known: Patterns, found: Overlap, formula: Formula) -> Numbers:
    """The score of every combination by a formula."""
    weights: dict[Ground, float] = {"essential": 1.0, "local": formula.local, "spillover": 0.5}
    common = {kind: weights[kind] * found.common[kind] for kind in weights}
    covering = total(common) / found.drawn_cm2
    main = found.size["essential"] + formula.local * found.size["local"]
    marked = common["essential"] + common["local"]
    matched = np.divide(marked, main, out=np.zeros(len(main)), where=main > 0)
    matching = formula.least + (1 - formula.least) * np.minimum(matched, 1)
    is_met = total(common) > 0
    return np.where(is_met, formula.score(np.minimum(covering, 1), matching), 0)


def share(cases: Sequence[tuple[Case, list[str]]], places: int) -> str:
    """In how many cases the own muscle stands in the first places."""
    return f"{sum(case.first in names[:places] for case, names in cases) / len(cases):.0%}"


def firsts(cases: Sequence[tuple[Case, list[str]]]) -> int:
    """How often the first muscle stands in the first three."""
    return sum(case.first in names[:FIRST_ROWS] for case, names in cases)


def hits(cases: Sequence[tuple[Case, list[str]]]) -> int:
    """How many wanted muscles stand in the first five."""
    return sum(len(case.wanted & set(names[:TOP])) for case, names in cases)


def found_of(cases: Sequence[tuple[Case, list[str]]]) -> float:
    """The share of wanted muscles in the first five."""
    return hits(cases) / sum(len(case.wanted) for case, _ in cases)


if __name__ == "__main__":
    for line in table():
        print(line, flush=True)
