"""The words and pictures of one row of the ranked list; pure."""

from collections.abc import Iterable, Mapping
from itertools import accumulate, pairwise

from lumbopoint.drawing.skin_look import Tone
from lumbopoint.figures import comparison
from lumbopoint.figures.referral import Backdrop, Colours, Figure
from lumbopoint.geometry.body_area import BodyArea, aspect_of
from lumbopoint.geometry.body_map import BodyMap, Side
from lumbopoint.i18n import Texts
from lumbopoint.lookup.patterns import GROUNDS
from lumbopoint.lookup.ranking import LEAST_MATCHING, WEIGHTS, Candidate
from lumbopoint.lookup.short_list import Row
from lumbopoint.model import Library, View

#: Below these sizes (square cm) two decimals, then three, are needed for the sums to come out.
SMALL_CM2, TINY_CM2 = 20.0, 3.0
#: From this share of a drawing on a pattern covers most of it.
MOST = 0.6


def percent(share: float) -> int:
    """A share of 0 to 1 in whole per cent."""
    return round(100 * share)


def percents(shares: Iterable[float]) -> tuple[int, ...]:
    """Parts of a whole (0 to 1) in whole per cent that add up to the per cent of their sum."""
    sums = [percent(total) for total in accumulate(shares, initial=0.0)]
    return tuple(after - before for before, after in pairwise(sums))


def muscle_title(library: Library, muscle_id: str) -> str:
    """What a muscle is in everyday words, as a heading."""
    muscle = library.muscle(muscle_id)
    name = muscle.plain_name if muscle else muscle_id
    return name[:1].upper() + name[1:]


def row_title(library: Library, t: Texts, row: Row) -> str:
    """Rank, whether it is shared, and the muscle."""
    key = "pain.rank_tied" if row.is_tied else "pain.rank_first" if row.rank == 1 else "pain.rank"
    return t(key, rank=row.rank, name=muscle_title(library, row.candidate.muscle_id))


def in_words(t: Texts, found: Candidate) -> str:
    """Why a muscle stands where it does, without a number."""
    if found.zone == "spillover":
        return t("pain.words_spillover")
    return t("pain.words_most" if found.covers >= MOST else "pain.words_part")


def reason(t: Texts, found: Candidate) -> str:
    """Why a muscle stands where it does, in words with the two shares."""
    if found.zone == "spillover":
        return t("pain.reason_spillover", covers=percent(found.covers))
    shares = {"covers": percent(found.covers), "matched": percent(found.matched)}
    main, some = percents((found.covers_main, found.covers - found.covers_main))
    return t("pain.reason_both", main=main, some=some, **shares) if some else t("pain.reason", **shares)


def arithmetic(t: Texts, found: Candidate, drawn_cm2: float) -> str:
    """The sums behind a score, step by step (docs/ranking.md), with the decimals that a reader needs."""
    digits = 1 + (drawn_cm2 < SMALL_CM2) + (drawn_cm2 < TINY_CM2)
    cm2 = {"essential": found.essential_cm2, "local": found.local_cm2, "spillover": found.spillover_cm2}
    covering = min(sum(WEIGHTS[kind] * cm2[kind] for kind in GROUNDS) / drawn_cm2, 1.0)
    matching = LEAST_MATCHING + (1 - LEAST_MATCHING) * found.matched
    return t(
        "pain.arithmetic_text",
        drawn=f"{drawn_cm2:.{digits}f}",
        **{kind: f"{number:.{digits}f}" for kind, number in cm2.items()},
        covering=f"{100 * covering:.1f}",
        matched=f"{100 * found.matched:.1f}",
        matching=f"{100 * matching:.1f}",
        score=percent(found.score),
    )


def region_name(library: Library, t: Texts, text: str) -> str:
    """A region with its side, ``Buttock, left``; ``text``: side and id as in the code of a mark."""
    region = library.region(text[1:])
    name = region.name if region else text[1:]
    key = {"r": "pain.region_right", "l": "pain.region_left"}.get(text[:1])
    return t(key, name=name) if key else name


def row_picture(
    library: Library,
    body: BodyMap,
    t: Texts,
    row: Row,
    marked: BodyArea,
    backdrops: Mapping[View, Backdrop],
    colours: Colours,
    tone: Tone,
) -> Figure:
    """The drawing against the pattern of a row, small: on the views that hold a mark, as the score counts."""
    points = [point for name in row.candidate.point_ids if (point := library.point(name))]
    sides = row.pattern.sides
    spots = tuple(body.placed_position(point.position, side) for point in points for side in sides)
    main, some = (
        BodyArea.of((name, area) for name, area in part.parts if name in marked.aspects)
        for part in (row.pattern.essential.plus(row.pattern.local), row.pattern.spillover)
    )
    shown = comparison.comparison(marked, main, some, spots, sides[0])
    texts = _texts(t, t.listed(tuple(point.plain_name for point in points)))
    return comparison.picture(body, shown, backdrops, texts, colours, tone)


def referral_sketch(
    library: Library,
    body: BodyMap,
    t: Texts,
    point_id: str,
    side: Side,
    backdrops: Mapping[View, Backdrop],
    colours: Colours,
    tone: Tone,
) -> Figure:
    """Where a point is felt, with its spot, small. Raises KeyError for an unknown point."""
    point = library.point(point_id)
    if point is None:
        raise KeyError(point_id)
    main, some = (
        BodyArea.of(
            (aspect_of(zone.view, zone.side), zone.area)
            for zone in body.placed_zones(point.zones, side)
            if zone.kind == kind
        )
        for kind in ("essential", "spillover")
    )
    spots = (body.placed_position(point.position, side),)
    shown = comparison.comparison(BodyArea(), main, some, spots, side)
    texts = _texts(t, point.plain_name)
    return comparison.picture(body, shown, backdrops, texts, colours, tone)


def left_over_picture(
    body: BodyMap,
    t: Texts,
    left_over: BodyArea,
    backdrops: Mapping[View, Backdrop],
    colours: Colours,
    tone: Tone,
) -> Figure:
    """What of a drawing lies in no pattern, without a spot."""
    shown = comparison.comparison(left_over, BodyArea(), BodyArea(), (), "right")
    texts = _texts(t, "", marks="pain.picture_left_over")
    return comparison.picture(body, shown, backdrops, texts, colours, tone)


def _texts(t: Texts, name: str, marks: str = "pain.picture_marked") -> comparison.ComparisonTexts:
    """The words of a picture; ``marks``: the key of what the marks are called in this one."""
    return comparison.ComparisonTexts(
        areas={"main": t("pain.picture_main"), "some": t("pain.picture_some"), "marks": t(marks)},
        spot=t("pain.picture_spot", name=name),
        labels={
            "posterior": t("referral.view_posterior"),
            "anterior": t("referral.view_anterior"),
            "lateral_right": t("referral.view_lateral_right"),
            "lateral_left": t("referral.view_lateral_left"),
            "left": t("side.edge_left"),
            "right": t("side.edge_right"),
            "front_edge": t("referral.view_anterior"),
            "back_edge": t("referral.view_posterior"),
        },
    )
