"""How firmly a muscle stands first: the drawing is shifted and resized a little, many times."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lumbopoint.geometry.body_area import BodyArea, skin_of
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.lookup.pain_drawing import Pain
from lumbopoint.lookup.patterns import Patterns
from lumbopoint.lookup.ranking import TIE_DECIMALS, best_of_muscles, overlap

TRIALS = 20
#: Two examiners mark the same spot about this far apart (cm), the halo of a point on the map.
SHIFT_CM = 1.3
#: The drawing's width and height become this share of themselves: people draw around more than it hurts.
SCALES = (0.8, 1.0)
#: From this share of the trials on, a muscle stands first firmly.
FIRM_SHARE = 0.8
SEED = 20


@dataclass(frozen=True)
class Stability:
    """Muscle ``muscle_id`` was alone in first place in ``times_first`` of ``trials``.

    ``rivals``: the other muscles that were first in a trial, the most frequent one first. ``is_too_close``:
    none was first often enough to be called the best. ``muscle_id`` is None when there is nothing to rank.
    """

    muscle_id: str | None
    times_first: int
    trials: int
    rivals: tuple[str, ...]
    is_too_close: bool


def stability(patterns: Patterns, pain: Pain, body: BodyMap, trials: int = TRIALS) -> Stability:
    """How often the best candidate stays first. The same drawing always gets the same answer."""
    best = _leaders(patterns, pain.area)
    if not best:
        return Stability(None, 0, 0, (), False)
    skin = skin_of(body)
    wins: Counter[str] = Counter()
    for area in _variants(pain.area.plain(), trials):
        wins.update(_sole(_leaders(patterns, area.common(skin))))
    own, order = best[0], sorted(wins, key=lambda name: (-wins[name], name))
    rivals = tuple(name for name in order if name != own)
    is_firm = len(best) == 1 and wins[own] >= FIRM_SHARE * trials
    return Stability(own, wins[own], trials, rivals, not is_firm)


def _variants(area: BodyArea, trials: int) -> Iterator[BodyArea]:
    """Shifted and smaller areas in pairs that mirror each other, so that left and right are treated alike."""
    dice = random.Random(SEED)  # noqa: S311 - the same small shifts every time, no secret
    for number in range(trials):
        if number % 2 == 0:
            x, y = dice.uniform(-SHIFT_CM, SHIFT_CM), dice.uniform(-SHIFT_CM, SHIFT_CM)
            scale = dice.uniform(*SCALES)
        yield area.changed((x if number % 2 == 0 else -x, y), scale)


def _leaders(patterns: Patterns, area: BodyArea) -> tuple[str, ...]:
    """The muscles with the highest score in whole per cent, the best first; none for an empty area."""
    found = overlap(patterns, area)
    if found is None:
        return ()
    scores = {patterns.items[n].muscle_id: float(found.scores[n]) for n in best_of_muscles(patterns, found)}
    highest = max((round(score, TIE_DECIMALS) for score in scores.values()), default=0.0)
    first = [name for name, score in scores.items() if highest and round(score, TIE_DECIMALS) == highest]
    return tuple(sorted(first, key=lambda name: (-scores[name], name)))


def _sole(leaders: tuple[str, ...]) -> tuple[str, ...]:
    return leaders if len(leaders) == 1 else ()
