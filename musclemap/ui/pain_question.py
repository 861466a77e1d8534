"""What is asked on the page of pain: a drawing, or a sore place; and its form in the address. Pure."""

from collections.abc import Mapping
from typing import Literal, get_args

from musclemap.geometry.body_area import Aspect, Place
from musclemap.geometry.body_map import BodyMap
from musclemap.lookup.drawing_code import SIDE_OF, read, written
from musclemap.lookup.pain_drawing import PainDrawing, RegionMark, StrokeMark
from musclemap.model import Record

Ask = Literal["draw", "place"]
ASKS: tuple[Ask, ...] = get_args(Ask)
#: A drawing of more signs than this is none that anybody made.
LONGEST_CODE = 20_000
PARAMS = ("ask", "pain", "at", "region")


class PainQuestion(Record):
    """The question: ``code`` of the drawing; or the tender place (``at``, a code too) or a region's name.

    ``region``: side and id as in the code of a region mark, without its first letter: ``rbuttock``.
    """

    ask: Ask = "draw"
    code: str = ""
    at: str = ""
    region: str = ""

    @property
    def drawing(self) -> PainDrawing:
        """The marks of the drawing."""
        return read(self.code)[0]

    @property
    def place(self) -> tuple[Aspect, Place] | None:
        """The tender place in cm of its aspect, or None."""
        return _place(self.at)

    @property
    def region_mark(self) -> RegionMark | None:
        """The region that is asked about, or None."""
        return region_mark(self.region)


def clean_code(raw: object) -> str:
    """The code of a drawing as this app writes it; "" for anything else. ``raw`` is not trusted."""
    if not isinstance(raw, str) or len(raw) > LONGEST_CODE:
        return ""
    return written(read(raw)[0])


def clean_place(raw: object) -> str:
    """The code of one place; "" for anything else. ``raw`` is not trusted."""
    return raw if isinstance(raw, str) and len(raw) < LONGEST_CODE and _place(raw) else ""


def region_mark(text: str) -> RegionMark | None:
    """The region named by a side and an id: ``rbuttock``."""
    side, region_id = SIDE_OF.get(text[:1]), text[1:]
    return RegionMark(region_id, side) if side and region_id else None


def address(question: PainQuestion) -> dict[str, str]:
    """Query parameters that reopen exactly this question; none for an empty one."""
    if question.ask == "draw":
        return {"pain": question.code} if question.code else {}
    found = {"ask": "place", "at": question.at, "region": question.region}
    return {name: value for name, value in found.items() if value}


def question_from(params: Mapping[str, str], known: PainQuestion) -> tuple[PainQuestion, tuple[str, ...]]:
    """The question of an address, and what in it could not be read; the rest stays as ``known``."""
    asks_place = params.get("ask") == "place"
    code, at, region = params.get("pain", ""), params.get("at", ""), params.get("region", "")
    question = PainQuestion(
        ask="place" if asks_place else "draw",
        code=known.code if asks_place else clean_code(code),
        at=clean_place(at) if asks_place else known.at,
        region=(region if region_mark(region) else "") if asks_place else known.region,
    )
    unread = "" if asks_place or not read(code)[1] else code
    lost = (
        unread,
        at if asks_place and not question.at else "",
        region if asks_place and not question.region else "",
    )
    return question, tuple(text[:40] for text in lost if text)


def regions_in(drawing: PainDrawing) -> tuple[str, ...]:
    """The regions among the marks, each as side and id."""
    return tuple(f"{mark.side[0]}{mark.region_id}" for mark in drawing.marks if isinstance(mark, RegionMark))


def with_regions(code: str, regions: tuple[str, ...]) -> str:
    """The drawing with exactly these regions: others go, new ones come last, hand-drawn marks stay."""
    drawing = read(code)[0]
    has = regions_in(drawing)
    kept = [
        mark
        for mark in drawing.marks
        if not isinstance(mark, RegionMark) or f"{mark.side[0]}{mark.region_id}" in regions
    ]
    added = [mark for text in regions if text not in has and (mark := region_mark(text))]
    return written(PainDrawing((*kept, *added)))


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
