"""What is asked on the page of pain: a drawing, or a sore place; and its form in the address. Pure."""

from collections.abc import Collection, Mapping
from typing import Literal, get_args

from lumbopoint.geometry.body_area import Aspect, Place
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.lookup.alerts import Feeling
from lumbopoint.lookup.drawing_code import MOST_MARKS, SIDE_OF, read, written
from lumbopoint.lookup.pain_drawing import Mark, PainDrawing, RegionMark, StrokeMark
from lumbopoint.lookup.patterns import SIDES
from lumbopoint.lookup.ranking import Depth
from lumbopoint.model import Record

Ask = Literal["draw", "place"]
ASKS: tuple[Ask, ...] = get_args(Ask)
#: What was said of depth: nothing yet, deep, near the skin, not sure.
DepthSaid = Literal["", "deep", "skin", "unsure"]
#: What of it can be chosen, and what orders ties.
DEPTHS: tuple[DepthSaid, ...] = ("deep", "skin", "unsure")
TELLING: Mapping[str, Depth] = {"deep": "deep", "skin": "skin"}
#: What can be said of what it feels like.
FEELINGS: tuple[Feeling, ...] = get_args(Feeling)
#: What comes after so many signs is not even looked at.
LONGEST_CODE = 20_000
PARAMS = ("ask", "pain", "feels", "depth", "at", "region")


class PainQuestion(Record):
    """The question: ``code`` of the drawing; or the tender place (``at``, a code too) or a region's name.

    ``region``: side and id as in the code of a region mark, without its first letter: ``rbuttock``.
    ``depth`` of the pain that is drawn; ``feels``: what it feels like, in the order of ``FEELINGS``.
    """

    ask: Ask = "draw"
    code: str = ""
    depth: DepthSaid = ""
    feels: tuple[Feeling, ...] = ()
    at: str = ""
    region: str = ""

    @property
    def drawing(self) -> PainDrawing:
        """The marks of the drawing."""
        return read(self.code)[0]

    @property
    def telling_depth(self) -> Depth | None:
        """The depth that orders ties, or None."""
        return TELLING.get(self.depth)

    @property
    def place(self) -> tuple[Aspect, Place] | None:
        """The tender place in cm of its aspect, or None."""
        return _place(self.at)

    @property
    def region_mark(self) -> RegionMark | None:
        """The region that is asked about, or None."""
        return region_mark(self.region)


def clean_code(raw: object, regions: Collection[str]) -> tuple[str, int]:
    """The code of a drawing as this app writes it, and how many of its marks could not be read.

    ``raw`` is not trusted. ``regions``: those that can be marked (``region_options``); a region of both sides
    becomes two, one across the middle has no side, and an unknown one cannot be read.
    """
    drawing, unread = read(raw[:LONGEST_CODE] if isinstance(raw, str) else "")
    marks = [known for mark in drawing.marks for known in _known(mark, regions)]
    lost = sum(not _known(mark, regions) for mark in drawing.marks) + max(len(marks) - MOST_MARKS, 0)
    return written(PainDrawing(tuple(marks[:MOST_MARKS]))), unread + lost


def clean_place(raw: object) -> str:
    """The code of one place; "" for anything else. ``raw`` is not trusted."""
    place = _place(raw) if isinstance(raw, str) and len(raw) < LONGEST_CODE else None
    return written(PainDrawing((StrokeMark(place[0], (place[1],), 0.0),))) if place else ""


def clean_region(raw: object, regions: Collection[str]) -> str:
    """The region named by side and id; "" for anything that cannot be marked. ``raw`` is not trusted."""
    return raw if isinstance(raw, str) and raw in regions else ""


def _known(mark: Mark, regions: Collection[str]) -> tuple[Mark, ...]:
    """The mark, as one or two regions that can be marked, or nothing."""
    if not isinstance(mark, RegionMark):
        return (mark,)
    if f"b{mark.region_id}" in regions:
        return (RegionMark(mark.region_id, "both"),)
    sides = SIDES if mark.side == "both" else (mark.side,)
    return tuple(
        RegionMark(mark.region_id, side) for side in sides if f"{side[0]}{mark.region_id}" in regions
    )


def region_mark(text: str) -> RegionMark | None:
    """The region named by a side and an id: ``rbuttock``."""
    side, region_id = SIDE_OF.get(text[:1]), text[1:]
    return RegionMark(region_id, side) if side and region_id else None


def address(question: PainQuestion) -> dict[str, str]:
    """Query parameters that reopen exactly this question; none for an empty one."""
    if question.ask == "draw":
        feels = ".".join(question.feels)
        said = {"pain": question.code, "feels": feels, "depth": question.telling_depth or ""}
        return {name: value for name, value in said.items() if value and question.code}
    found = {"ask": "place", "at": question.at, "region": question.region}
    return {name: value for name, value in found.items() if value}


def question_from(
    params: Mapping[str, str], known: PainQuestion, regions: Collection[str]
) -> tuple[PainQuestion, tuple[str, ...]]:
    """The question of an address, and what in it could not be read; the rest stays as ``known``."""
    if params.get("ask") == "place":
        at, region = params.get("at", ""), params.get("region", "")
        question = known.model_copy(
            update={"ask": "place", "at": clean_place(at), "region": clean_region(region, regions)}
        )
        lost = (at if not question.at else "", region if not question.region else "")
        return question, tuple(text for text in lost if text)
    raw, said = params.get("pain", ""), params.get("depth", "")
    code, unread = clean_code(raw, regions)
    words = params.get("feels", "")[:LONGEST_CODE].split(".")
    feels = tuple(kind for kind in FEELINGS if kind in words)
    strange = tuple(word for word in words if word not in FEELINGS)
    question = known.model_copy(
        update={"ask": "draw", "code": code, "depth": TELLING.get(said, ""), "feels": feels}
    )
    odd = (raw if unread else "", said if said not in TELLING else "", ".".join(strange))
    return question, tuple(text for text in odd if text)


def region_options(body: BodyMap) -> tuple[str, ...]:
    """All regions by side and id, in the order of the body's file: right, then left; midline ones once."""
    seen = {region.id: region.is_midline for region in body.regions}
    return tuple(
        f"{side}{region_id}"
        for region_id, is_midline in seen.items()
        for side in ("b" if is_midline else "rl")
    )


def _place(code: str) -> tuple[Aspect, Place] | None:
    marks = read(code)[0].marks
    first = marks[0] if len(marks) == 1 else None
    return (first.aspect, first.points[0]) if isinstance(first, StrokeMark) else None
