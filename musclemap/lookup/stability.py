"""How firmly a point stands first: the drawing is shifted and resized a little, many times."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from musclemap.geometry.body_area import BodyArea, skin_of
from musclemap.geometry.body_map import BodyMap
from musclemap.lookup.pain_drawing import Pain
from musclemap.lookup.patterns import Patterns
from musclemap.lookup.ranking import overlap

TRIALS = 20
#: Two examiners mark the same spot about this far apart (cm), the halo of a point on the map.
SHIFT_CM = 1.3
#: The drawing's width and height become this share of themselves: people draw around more than it hurts.
SCALES = (0.8, 1.0)
#: From this share of the trials on, a point stands first firmly.
FIRM_SHARE = 0.8
SEED = 20


@dataclass(frozen=True)
class Stability:
    """Point ``point_id`` was alone in first place in ``times_first`` of ``trials``.

    Sides of the same point do not compete. ``rivals``: the other points that were first in a trial, the
    most frequent one first. ``is_too_close``: no point was first often enough to be called the best.
    ``point_id`` is None when there is nothing to rank.
    """

    point_id: str | None
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
    own, order = best[0], sorted(wins, key=lambda point_id: (-wins[point_id], point_id))
    rivals = tuple(point_id for point_id in order if point_id != own)
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
    """The points with the highest score in whole per cent, the best first; none for an empty area."""
    found = overlap(patterns, area)
    if found is None or not found.scores.any():
        return ()
    scores = found.scores.round(6)
    shown = scores.round(2)
    first = [index for index in range(len(scores)) if shown[index] == shown.max()]
    ordered = sorted(first, key=lambda index: (-scores[index], index))
    return tuple(dict.fromkeys(patterns.items[index].point_id for index in ordered))


def _sole(leaders: tuple[str, ...]) -> tuple[str, ...]:
    return leaders if len(leaders) == 1 else ()
