"""How long ranking takes: ``python -m tests.bench.ranking`` prints what ``measured()`` gives."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from lumbopoint.content.loader import CONTENT_DIR, load
from lumbopoint.geometry.body_area import skin_of
from lumbopoint.geometry.body_map import BodyMap, load_body
from lumbopoint.lookup.alerts import alerts
from lumbopoint.lookup.cover import smallest_cover, unexplained
from lumbopoint.lookup.pain_drawing import CircleMark, Mark, Pain, PainDrawing, RegionMark, pain
from lumbopoint.lookup.patterns import GROUNDS, Pattern, Patterns, patterns, patterns_of
from lumbopoint.lookup.short_list import rows
from lumbopoint.lookup.stability import stability

ROUNDS = 15
SYNTHETIC_POINTS = 1000
#: As many as the muscle of the content with the most.
POINTS_OF_A_MUSCLE = 4
RANK_REAL, RANK_MANY = "rank the points of the content", "rank 1,000 synthetic points"
RANKING_GOALS = {RANK_REAL: "below 5 ms", RANK_MANY: "below 50 ms"}
DRAWINGS: dict[str, tuple[Mark, ...]] = {
    "a hand over the right buttock": (CircleMark("posterior", 8, -10, 5),),
    "right buttock and thigh, named": (RegionMark("buttock"), RegionMark("posterior-thigh")),
    "low back and both legs": tuple(
        RegionMark(name, "both") for name in ("low-back", "buttock", "posterior-thigh", "calf")
    ),
}


@dataclass(frozen=True)
class RankingTimes:
    """Milliseconds of one step for one drawing, on one core: the middle and the slowest of the rounds."""

    step: str
    drawing: str
    middle_ms: float
    slowest_ms: float


def measured() -> tuple[RankingTimes, ...]:
    """Every drawing against the real points and 1,000 synthetic ones, and what the page asks besides."""
    body = load_body()
    real = patterns(load(CONTENT_DIR, body).library, body)
    many = synthetic(real, body)
    found: list[RankingTimes] = []
    for name, marks in DRAWINGS.items():
        drawn = pain(PainDrawing(marks), body)
        found += [_timed(step, name, work) for step, work in _steps(real, many, drawn, body).items()]
    return tuple(found)


def _steps(real: Patterns, many: Patterns, drawn: Pain, body: BodyMap) -> dict[str, Callable[[], object]]:
    return {
        RANK_REAL: lambda: rows(real, drawn),
        RANK_MANY: lambda: rows(many, drawn),
        "left over": lambda: unexplained(real, drawn),
        "smallest set": lambda: smallest_cover(real, drawn),
        "stability": lambda: stability(real, drawn, body),
        "questions first": lambda: alerts(drawn, body),
    }


def synthetic(real: Patterns, body: BodyMap) -> Patterns:
    """Both sides of 1,000 points of 250 muscles: the real ones again, shifted and resized, on the skin."""
    dice, skin = random.Random(1), skin_of(body)  # noqa: S311
    rights = [pattern for pattern in real.single if pattern.side == "right"]
    found: list[Pattern] = []
    for number in range(SYNTHETIC_POINTS):
        model, name = rights[number % len(rights)], f"synthetic-{number}"
        shift, scale = (dice.uniform(-4, 4), dice.uniform(-6, 6)), dice.uniform(0.8, 1.25)
        muscle, areas = (
            f"muscle-{number // POINTS_OF_A_MUSCLE}",
            (model.essential, model.spillover, model.local),
        )
        essential, spillover, local = (area.changed(shift, scale).common(skin) for area in areas)
        right = Pattern(name, muscle, "right", essential, spillover, local, model.layer)
        mirrored = {kind: right.ground(kind).mirrored() for kind in GROUNDS}
        found += (right, Pattern(name, muscle, "left", layer=model.layer, **mirrored))
    return patterns_of(found)


def _timed(step: str, drawing: str, work: Callable[[], object]) -> RankingTimes:
    work()  # not counted: sizes are measured once
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    return RankingTimes(step, drawing, median(times), max(times))


if __name__ == "__main__":
    for each in measured():
        print(f"{each.middle_ms:7.2f} ms (slowest {each.slowest_ms:7.2f})  {each.step}: {each.drawing}")
