"""The words and pictures of one row of the ranked list; pure."""

from collections.abc import Mapping

from musclemap.drawing.skin_look import Tone
from musclemap.figures import comparison
from musclemap.figures.referral import Backdrop, Colours, Figure
from musclemap.geometry.body_area import BodyArea, aspect_of
from musclemap.geometry.body_map import BodyMap, Side
from musclemap.i18n import Texts
from musclemap.lookup.ranking import LEAST_MATCHING, SPILLOVER_WEIGHT, Candidate
from musclemap.lookup.short_list import Row
from musclemap.model import Library, View


def percent(share: float) -> int:
    """A share of 0 to 1 in whole per cent."""
    return round(100 * share)


def reason(t: Texts, found: Candidate) -> str:
    """Why a point stands where it does, in words with the two shares."""
    if found.zone == "spillover":
        return t("pain.reason_spillover", covers=percent(found.covers))
    return t("pain.reason", covers=percent(found.covers), matched=percent(found.matched))


def arithmetic(t: Texts, found: Candidate, drawn_cm2: float) -> str:
    """The sums behind a score, step by step (docs/ranking.md)."""
    covering = (found.essential_cm2 + SPILLOVER_WEIGHT * found.spillover_cm2) / drawn_cm2
    matching = LEAST_MATCHING + (1 - LEAST_MATCHING) * found.matched
    return t(
        "pain.arithmetic_text",
        drawn=round(drawn_cm2),
        essential=round(found.essential_cm2),
        spillover=round(found.spillover_cm2),
        covering=percent(covering),
        matched=percent(found.matched),
        matching=percent(matching),
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
    point = library.point(row.candidate.point_id)
    side: Side = "left" if row.candidate.side == "left" else "right"
    spot = body.placed_position(point.position, side) if point else None
    main = row.pattern.essential
    compared = BodyArea.of((name, area) for name, area in main.parts if name in marked.aspects)
    shown = comparison.comparison(marked, compared, row.pattern.spillover.plus(main), spot, side)
    texts = _texts(t, point.plain_name if point else "")
    return comparison.picture(body, shown, backdrops, texts, colours, tone)


def main_area_picture(
    library: Library,
    body: BodyMap,
    t: Texts,
    point_id: str,
    side: Side,
    backdrops: Mapping[View, Backdrop],
    colours: Colours,
    tone: Tone,
) -> Figure:
    """The main area of a point with its spot, small. Raises KeyError for an unknown point."""
    point = library.point(point_id)
    if point is None:
        raise KeyError(point_id)
    zones = (zone for zone in body.placed_zones(point.zones, side) if zone.kind == "essential")
    main = BodyArea.of((aspect_of(zone.view, zone.side), zone.area) for zone in zones)
    spot = body.placed_position(point.position, side)
    shown = comparison.Comparison(main, BodyArea(), BodyArea(), spot, side)
    texts = _texts(t, point.plain_name, matched=t("pain.picture_main"))
    return comparison.picture(body, shown, backdrops, texts, colours, tone)


def shares_picture(
    body: BodyMap,
    t: Texts,
    matched: BodyArea,
    left_over: BodyArea,
    backdrops: Mapping[View, Backdrop],
    colours: Colours,
    tone: Tone,
) -> Figure:
    """What is explained and what is left over, without a spot."""
    shown = comparison.Comparison(matched, BodyArea(), left_over, None, "right")
    return comparison.picture(body, shown, backdrops, _texts(t, ""), colours, tone)


def _texts(t: Texts, name: str, matched: str = "") -> comparison.ComparisonTexts:
    return comparison.ComparisonTexts(
        areas={
            "matched": matched or t("pain.picture_matched"),
            "unmatched": t("pain.picture_unmatched"),
            "left_over": t("pain.picture_left_over"),
        },
        spot=t("pain.picture_spot", name=name),
        labels={
            "posterior": t("referral.view_posterior"),
            "anterior": t("referral.view_anterior"),
            "lateral_right": t("referral.view_lateral_right"),
            "lateral_left": t("referral.view_lateral_left"),
            "left": t("side.left").lower(),
            "right": t("side.right").lower(),
            "front_edge": t("referral.view_anterior"),
            "back_edge": t("referral.view_posterior"),
        },
    )
