"""Needles beside the spine: where the canal was entered in cadavers, no technique, and the level confirmed.

Each rule names the sources of its fact.
"""

import re
from collections.abc import Iterator

from lumbopoint.content.checks.points import (
    BESIDE_THE_CANAL,
    L1_CM,
    L2_CM,
    L4_CM,
    LATERAL_CM,
    T10_CM,
    T11_CM,
    TECHNIQUE,
    WHEN_NOT,
    Duty,
    Point,
    height_cm,
    is_needled,
    muscle_id,
    names,
    words,
)
from lumbopoint.content.draft import Draft, Finding
from lumbopoint.model import Technique

#: No needle this close to the midline (cm) from T11 to L1; heights halfway to the next spinous processes.
MIDLINE_CM = 2.5
CORD_CM = ((L1_CM + L2_CM) / 2, (T10_CM + T11_CM) / 2)
#: T11 to L1, counted down the spine: T1 is 1, L1 is 13.
CORD_LEVELS = (11, 13)
_LEVELS = re.compile(r"\b([TL])(\d{1,2})(?:\s*[–-]\s*([TL])?(\d{1,2})\b)?")
_IMAGING = words(r"\b(?:ultrasound|fluoroscop\w*|imaging)\b")
_NO_MEDIAL = words(r"\b(?:no|not|never) medial")
_CLOSE_ENTRY = words(r"(?:entry|start|enter|insert)\w*[^.;]*\b(?:[01](?:\.\d)?|2(?:\.[0-5])?) cm")
_HINT = (
    "take `technique` out and say why in `withheld`; or under imaging only, straight, with no medial angle"
)


def technique_beside_the_cord(draft: Draft) -> Iterator[Finding]:
    """A technique within 2.5 cm of the midline from T11 to L1, but under imaging [WIL23, WIL24]."""
    for entry in draft.points:
        position = entry.record.position
        is_close = position.view == "posterior" and position.x_cm < MIDLINE_CM
        if is_close and _is_at_the_cord(entry) and _is_blind(entry.record.needling.therapist.technique):
            yield Finding("a technique", "none from T11 to L1", _HINT, entry, TECHNIQUE)


def levels_over_the_cord(draft: Draft) -> Iterator[Finding]:
    """A technique of multifidus or rotatores for levels that take in T11, T12 or L1 [WIL23, WIL24]."""
    for entry in draft.points:
        record = entry.record
        found = _over_the_cord(f"{record.name} {record.location.exact}")
        if muscle_id(entry) in BESIDE_THE_CANAL and found and _is_blind(record.needling.therapist.technique):
            yield Finding(f"a technique at `{found}`", "none from T11 to L1", _HINT, entry, TECHNIQUE)


def entry_beside_the_cord(draft: Draft) -> Iterator[Finding]:
    """A technique at T11 to L1 that lets the needle enter within 2.5 cm of the midline [WIL23, WIL24]."""
    for entry in draft.points:
        technique = entry.record.needling.therapist.technique
        if technique and _is_at_the_cord(entry) and _is_blind(technique):
            match = _CLOSE_ENTRY.search(technique.direction)
            if match:
                expected, path = "an entry 2.5 cm or more from the midline", (*TECHNIQUE, "direction")
                yield Finding(f"`{match.group()}`", expected, _HINT, entry, path)


def close_entry_not_forbidden(draft: Draft) -> Iterator[Finding]:
    """A needle beside the spine at T11 to L1 that does not forbid to go closer [WIL23, WIL24]."""
    hint = "add `Within 2.5 cm of the midline from T11 to L1.`"
    duty = Duty(WHEN_NOT, words(r"within 2\.5 cm"), "a needle within 2.5 cm of the midline", hint)
    yield from duty.findings(draft, lambda entry: is_needled(entry) and _is_beside_the_spine(entry))


def level_not_confirmed(draft: Draft) -> Iterator[Finding]:
    """A needle in multifidus or rotatores above L4 without its level confirmed [CHA07, WIL23]."""
    hint = "add `Before the level has been confirmed: a level felt by hand is often one off.`"
    duty = Duty(WHEN_NOT, words(r"level[^.]*confirmed"), "a level that is confirmed", hint)
    yield from duty.findings(draft, _is_needled_above_l4)


def steep_medial_not_forbidden(draft: Draft) -> Iterator[Finding]:
    """A needle in multifidus or rotatores above L4 that forbids no steep medial angle [WIL23, WIL24]."""
    duty = Duty(WHEN_NOT, words(r"steeply medial"), "a steep medial angle", "add `Steeply medial.`")
    yield from duty.findings(draft, _is_needled_above_l4)


def _is_blind(technique: Technique | None) -> bool:
    """Whether a technique is given that is not under imaging, straight and without a medial angle."""
    if technique is None:
        return False
    texts = (technique.grip, technique.direction, technique.needle)
    return not (names(texts, _IMAGING) and names((technique.direction,), _NO_MEDIAL))


def _is_at_the_cord(entry: Point) -> bool:
    lowest, highest = CORD_CM
    return lowest <= height_cm(entry) <= highest


def _is_beside_the_spine(entry: Point) -> bool:
    position = entry.record.position
    return position.view == "posterior" and position.x_cm < LATERAL_CM and _is_at_the_cord(entry)


def _is_needled_above_l4(entry: Point) -> bool:
    return muscle_id(entry) in BESIDE_THE_CANAL and is_needled(entry) and height_cm(entry) > L4_CM


def _over_the_cord(text: str) -> str | None:
    """The first level, or range of levels, that takes in T11, T12 or L1."""
    for match in _LEVELS.finditer(text):
        region, first, last_region, last = match.groups()
        upper = _level(region, first)
        lower = _level(last_region or region, last or first)
        if upper <= CORD_LEVELS[1] and lower >= CORD_LEVELS[0]:
            return match.group()
    return None


def _level(region: str, number: str) -> int:
    return int(number) + (12 if region == "L" else 0)


RULES = (
    technique_beside_the_cord,
    levels_over_the_cord,
    entry_beside_the_cord,
    close_entry_not_forbidden,
    level_not_confirmed,
    steep_medial_not_forbidden,
)
