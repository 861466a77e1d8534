"""What clinical rules ask about a point: its muscle, its place, how far its pain reaches, what it names."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lumbopoint.content.draft import Draft, Entry, Finding
from lumbopoint.model import Blob, Ellipse, Shape, TriggerPoint
from lumbopoint.yaml_reader.document import KeyPath

Point = Entry[TriggerPoint]

#: Heights in cm of the body frame: tips of the spinous processes, gluteal fold, knee joint.
T10_CM, T11_CM, T12_CM, L1_CM, L2_CM, L3_CM, L4_CM = 14.7, 12.7, 10.4, 7.4, 4.3, 1.7, -0.3
GLUTEAL_FOLD_CM, KNEE_CM = -21.6, -58.8
#: From here on a point of the back counts as lateral: the outer column of the erector spinae, and beyond it.
LATERAL_CM = 5.5

BESIDE_THE_CANAL = frozenset(("multifidus", "rotatores"))

TECHNIQUE: KeyPath = ("needling", "therapist", "technique")
RISKS: KeyPath = ("needling", "therapist", "structures_at_risk")
WHEN_NOT: KeyPath = ("needling", "therapist", "when_not")
LOOK_ALIKES: KeyPath = ("look_alikes",)


@dataclass(frozen=True)
class Duty:
    """Something that certain texts of a point must name: their ``path``, ``words`` to find, the way out."""

    path: KeyPath
    words: re.Pattern[str]
    what: str
    hint: str

    def findings(self, draft: Draft, applies: Callable[[Point], bool]) -> Iterator[Finding]:
        """One finding for each point to which the duty applies and whose texts do not name it."""
        for entry in draft.points:
            if applies(entry) and not names(said(entry.record, self.path), self.words):
                yield Finding(
                    f"no word about {self.what}", f"{self.what}, named here", self.hint, entry, self.path
                )


def words(pattern: str) -> re.Pattern[str]:
    """A pattern for words in any case."""
    return re.compile(pattern, re.IGNORECASE)


def names(texts: tuple[str, ...], pattern: re.Pattern[str]) -> bool:
    """Whether any of the texts contains the words."""
    return any(pattern.search(text) for text in texts)


def said(point: TriggerPoint, path: KeyPath) -> tuple[str, ...]:
    """The texts of a point at a path."""
    therapist = point.needling.therapist
    if path == RISKS:
        return therapist.structures_at_risk
    if path == WHEN_NOT:
        return (*therapist.when_not, therapist.withheld or "")
    return tuple(f"{look.condition} {look.plain} {look.clue or ''}" for look in point.look_alikes)


def muscle_id(entry: Point) -> str:
    """The id of the muscle in whose file the point stands."""
    return entry.stem


def is_needled(entry: Point) -> bool:
    """Whether a technique is given."""
    return entry.record.needling.therapist.technique is not None


def height_cm(entry: Point) -> float:
    """The height of the point in the body frame."""
    return entry.record.position.y_cm


def is_behind(entry: Point) -> bool:
    """Whether it is marked on the back or the side, not on the belly."""
    return entry.record.position.view != "anterior"


def is_lateral(entry: Point) -> bool:
    """Whether it lies on the side of the trunk or at least 5.5 cm beside the midline of the back."""
    position = entry.record.position
    return position.view == "lateral" or (position.view == "posterior" and position.x_cm >= LATERAL_CM)


def is_at_kidney(entry: Point) -> bool:
    """Whether it lies at the back or side from T12 to L3, or in the quadratus lumborum."""
    is_level = is_behind(entry) and L3_CM <= height_cm(entry) <= T12_CM
    return is_level or muscle_id(entry) == "quadratus-lumborum"


def reach_cm(entry: Point) -> float:
    """The lowest height that any of its zones reaches."""
    return min(_lowest_cm(zone.area) for zone in entry.record.zones)


def _lowest_cm(area: Shape) -> float:
    if isinstance(area, Ellipse):
        return area.centre[1] - max(area.radii)
    places = area.points if isinstance(area, Blob) else area.path
    return min(y for _, y in places)
