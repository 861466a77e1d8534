"""The referral patterns of all points, alone and together by muscle, cut and measured once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Literal

import numpy as np

from lumbopoint.geometry.body_area import BodyArea, aspect_of, disc, skin_of
from lumbopoint.geometry.body_map import BodyMap, PlacedZone, Side
from lumbopoint.geometry.strips import Counts, Numbers, Pieces, StripTable, common_table, pieces_of
from lumbopoint.model import Layer, Library, TriggerPoint, ZoneKind

PatternSide = Literal["right", "left", "both"]
"""The side of a pattern; ``both`` is the points of the right and of the left together."""
Ground = Literal["essential", "local", "spillover"]
"""The kinds of ground of a pattern, the earlier one holding what two share."""

SIDES: tuple[Side, ...] = ("right", "left")
SIDES_OF: dict[PatternSide, tuple[Side, ...]] = {"right": ("right",), "left": ("left",), "both": SIDES}
GROUNDS: tuple[Ground, ...] = ("essential", "local", "spillover")
Held = dict[Ground, list[int]]
"""The numbers of the pieces that each kind of ground of a combination holds."""
#: Both sides that add less than this (square cm) to the main area of one are none: it is felt in the middle.
SAME_CM2 = 1.0
#: Skin this near to a spot (cm, in its view) is where it may hurt by itself; docs/ranking.md says why.
LOCAL_CM = 3.0
#: Points of one muscle that are taken together at most.
MOST_TOGETHER = 4


@dataclass(frozen=True)
class Pattern:
    """Where one point of one side is commonly felt.

    ``local``: skin around the spot outside of ``essential``; ``spillover``: without the ground of either.
    The side view counts for one side of the patient, the point's own unless a zone says otherwise.
    """

    point_id: str
    muscle_id: str
    side: Side
    essential: BodyArea
    spillover: BodyArea
    local: BodyArea
    layer: Layer

    def ground(self, kind: Ground) -> BodyArea:
        """One of its three areas."""
        return self.essential if kind == "essential" else self.local if kind == "local" else self.spillover

    @cached_property
    def whole(self) -> BodyArea:
        """All of its ground."""
        return self.essential.plus(self.local).plus(self.spillover)


@dataclass(frozen=True)
class Combination:
    """Points of one muscle and side, or of both sides, taken as one pattern; joined when asked for."""

    point_ids: tuple[str, ...]
    muscle_id: str
    side: PatternSide
    parts: tuple[Pattern, ...]

    @cached_property
    def essential(self) -> BodyArea:
        """Where it is commonly felt."""
        return _joined(part.essential for part in self.parts)

    @cached_property
    def local(self) -> BodyArea:
        """Skin around the spots, without the ground of ``essential``."""
        return _joined(part.local for part in self.parts).minus(self.essential)

    @cached_property
    def spillover(self) -> BodyArea:
        """Where only some people feel it, without the ground of the others."""
        return _joined(part.spillover for part in self.parts).minus(self.essential.plus(self.local))

    @cached_property
    def whole(self) -> BodyArea:
        """All of its ground."""
        return _joined(part.whole for part in self.parts)

    @property
    def sides(self) -> tuple[Side, ...]:
        """Whose spots it holds."""
        return tuple(dict.fromkeys(part.side for part in self.parts))

    @property
    def depth(self) -> float:
        """How deep its points lie on average: 0 near the skin, 1 deep."""
        levels: dict[Layer, float] = {"superficial": 0.0, "intermediate": 0.5, "deep": 1.0}
        return sum(levels[part.layer] for part in self.parts) / len(self.parts)


@dataclass(frozen=True, eq=False)
class Groups:
    """Numbered pieces gathered in groups: ``pieces`` group after group, each group's first place and end."""

    pieces: Counts
    bounds: Counts

    @classmethod
    def of(cls, groups: Sequence[Sequence[int]]) -> "Groups":
        """These groups, in their order."""
        flat = np.array([piece for group in groups for piece in group], np.intp)
        return cls(flat, np.cumsum([0, *map(len, groups)]).astype(np.intp))

    def sums(self, numbers: Numbers) -> Numbers:
        """For every group the sum over its pieces (down); further columns stay apart."""
        total = np.zeros((len(self.pieces) + 1, *numbers.shape[1:]))
        np.cumsum(numbers[self.pieces], axis=0, out=total[1:])
        sums: Numbers = np.maximum(total[self.bounds[1:]] - total[self.bounds[:-1]], 0)
        return sums


@dataclass(frozen=True, eq=False)
class Patterns:
    """All combinations, muscle after muscle, never by the order of files; ``single`` are those of one point.

    The ground of a muscle is cut into pieces that lie in the same areas; each combination's ground of each
    kind is a group of them.
    """

    items: tuple[Combination, ...]
    single: tuple[Pattern, ...]
    table: StripTable
    ground: dict[Ground, Groups]

    @cached_property
    def sizes(self) -> dict[Ground, Numbers]:
        """Square cm of each kind of ground, of each combination (down) on each aspect (across)."""
        return {kind: groups.sums(self.table.sizes) for kind, groups in self.ground.items()}

    @cached_property
    def spots(self) -> Counts:
        """How many spots each combination has."""
        return np.array([len(item.parts) for item in self.items], np.intp)

    @cached_property
    def first(self) -> Counts:
        """The number of the first combination of each muscle."""
        muscles = [item.muscle_id for item in self.items]
        return np.array([n for n, name in enumerate(muscles) if not n or muscles[n - 1] != name], np.intp)

    @cached_property
    def number_of(self) -> dict[tuple[tuple[str, ...], PatternSide], int]:
        """The number of each combination by its points and side."""
        return {(item.point_ids, item.side): number for number, item in enumerate(self.items)}

    @cached_property
    def covered(self) -> BodyArea:
        """The ground of all patterns together."""
        return _joined(pattern.whole for pattern in self.single)


def patterns(library: Library, body: BodyMap) -> Patterns:
    """The patterns of both sides of every point, alone and together. Takes a moment: keep the answer."""
    skin = skin_of(body)
    return patterns_of(
        _pattern(point, muscle.id, side, body, skin)
        for muscle in library.muscles
        for point in muscle.points
        for side in SIDES
    )


def patterns_of(found: Iterable[Pattern]) -> Patterns:
    """These patterns and their combinations, in order, cut into pieces."""
    single = tuple(sorted(found, key=lambda pattern: (pattern.muscle_id, pattern.point_id, pattern.side)))
    by_muscle: defaultdict[str, list[Pattern]] = defaultdict(list)
    for pattern in single:
        by_muscle[pattern.muscle_id].append(pattern)
    items: list[Combination] = []
    groups: dict[Ground, list[list[int]]] = {kind: [] for kind in GROUNDS}
    cuts: list[Pieces] = []
    count = 0
    for own in by_muscle.values():
        cut = pieces_of([pattern.ground(kind) for pattern in own for kind in GROUNDS])
        for item, held in _kept(own, cut):
            items.append(item)
            for kind in GROUNDS:
                groups[kind].append([count + number for number in held[kind]])
        cuts.append(cut)
        count += len(cut.members)
    return Patterns(
        tuple(items), single, common_table(cuts), {kind: Groups.of(groups[kind]) for kind in GROUNDS}
    )


def _kept(own: Sequence[Pattern], cut: Pieces) -> Iterator[tuple[Combination, Held]]:
    """The combinations of a muscle with their pieces; not both sides of what is felt in the middle."""
    of_one_side: dict[tuple[str, ...], float] = {}
    for item in _combinations(own):
        held = _held(item, own, cut.members)
        main_cm2 = float(cut.sizes[held["essential"]].sum())
        if item.side != "both":
            of_one_side[item.point_ids] = main_cm2
        elif main_cm2 - of_one_side[item.point_ids] < SAME_CM2:
            continue
        yield item, held


def _combinations(own: Sequence[Pattern]) -> Iterator[Combination]:
    """Few points before many: for each choice of points the right, the left and both sides."""
    of = {(pattern.point_id, pattern.side): pattern for pattern in own}
    names = tuple(dict.fromkeys(pattern.point_id for pattern in own))
    for count in range(1, min(len(names), MOST_TOGETHER) + 1):
        for chosen in combinations(names, count):
            for side, sides in SIDES_OF.items():
                keys = [(name, each) for name in chosen for each in sides]
                if all(key in of for key in keys):
                    yield Combination(chosen, own[0].muscle_id, side, tuple(of[key] for key in keys))


def _held(item: Combination, own: Sequence[Pattern], members: Sequence[int]) -> Held:
    """The pieces of each kind of ground of a combination; ``members``: the bits of each piece."""
    held: Held = {kind: [] for kind in GROUNDS}
    bits = dict.fromkeys(GROUNDS, 0)
    for place, pattern in enumerate(own):
        if pattern in item.parts:
            for turn, kind in enumerate(GROUNDS):
                bits[kind] |= 1 << (place * len(GROUNDS) + turn)
    for number, member in enumerate(members):
        for kind in GROUNDS:
            if member & bits[kind]:
                held[kind].append(number)
                break
    return held


def _joined(areas: Iterable[BodyArea]) -> BodyArea:
    return BodyArea.of(part for area in areas for part in area.parts)


def _pattern(point: TriggerPoint, muscle_id: str, side: Side, body: BodyMap, skin: BodyArea) -> Pattern:
    zones = body.placed_zones(point.zones, side)
    spot = body.placed_position(point.position, side)
    around = BodyArea.of([(aspect_of(spot.view, side), disc((spot.x_cm, spot.y_cm), LOCAL_CM))])
    essential = _area(zones, "essential")
    local = around.common(skin).minus(essential)
    spillover = _area(zones, "spillover").minus(essential.plus(local))
    return Pattern(point.id, muscle_id, side, essential, spillover, local, point.layer)


def _area(zones: tuple[PlacedZone, ...], kind: ZoneKind) -> BodyArea:
    return BodyArea.of((aspect_of(zone.view, zone.side), zone.area) for zone in zones if zone.kind == kind)
