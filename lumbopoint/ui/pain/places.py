"""The reverse question: tender here, where could it be felt; and what is felt here, coming from elsewhere."""

import streamlit as st

from lumbopoint.answers import sentences
from lumbopoint.geometry.body_map import Side
from lumbopoint.lookup.pain_drawing import RegionMark
from lumbopoint.lookup.reverse import (
    NEAR_CM,
    NearPoint,
    Referral,
    points_in,
    points_near,
    referring_to,
    region_at,
)
from lumbopoint.ui.pain import resources
from lumbopoint.ui.pain.answer import percent, region_name
from lumbopoint.ui.pain.check import Head
from lumbopoint.ui.pain.question import PainQuestion
from lumbopoint.ui.pain.rows import open_point, show_picture
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.looks import Looks

#: Points of a list that are shown at once; the others are folded away.
FIRST = 4


def region_of(ctx: PageContext, question: PainQuestion) -> RegionMark | None:
    """The region that was named, or that holds the touched place; None without either."""
    return region_at(ctx.body, *question.place) if question.place else question.region_mark


def head(ctx: PageContext, question: PainQuestion) -> Head:
    """What is listed of the place."""
    key = "place_near" if question.place else "place_in" if question.region_mark else "place_empty"
    return Head(ctx.t(f"pain.{key}"), ctx.t("pain.strip_place"), "spots")


def show(ctx: PageContext, question: PainQuestion, looks: Looks) -> None:
    """Points near the place with their referral, then points that are felt in its region."""
    place, mark = question.place, region_of(ctx, question)
    if place is not None:
        _near(ctx, points_near(ctx.library, ctx.body, *place), "pain.place_near", looks)
    elif mark is not None:
        _near(ctx, points_in(ctx.library, ctx.body, mark), "pain.place_in", looks)
    if mark is not None:
        _felt_here(ctx, mark)


def _near(ctx: PageContext, found: tuple[NearPoint, ...], title: str, looks: Looks) -> None:
    t = ctx.t
    st.markdown(f":small[{t('pain.honest')}]\n\n:small[{t('pain.legend_place')}]")
    if not found:
        st.markdown(t(f"{title}_none", cm=f"{NEAR_CM:g}"))
    for near in found[:FIRST]:
        _near_point(ctx, near, looks)
    if rest := found[FIRST:]:
        with st.expander(t("pain.place_more", count=len(rest))):
            for near in rest:
                _near_point(ctx, near, looks)


def _near_point(ctx: PageContext, near: NearPoint, looks: Looks) -> None:
    t, point = ctx.t, ctx.library.point(near.point_id)
    if point is None:
        return
    sentence = sentences.referral_sentence(
        ctx.library, ctx.body, t, ctx.body.placed_zones(point.zones, near.side)
    )
    picture = resources.referral_sketch_of(point.id, near.side, looks, t.language)
    with st.container(border=True, horizontal=True, gap="medium", vertical_alignment="center"):
        show_picture(picture, f"near-{point.id}-{near.side}", sentence.replace("**", ""))
        with st.container(width=280, gap="xsmall"):
            kicker = _kicker(ctx, near.muscle_id, near.side)
            st.markdown(f"**{point.plain_name}**  \n{kicker}\n\n{sentence}")
            open_point(ctx, point.id, near.side, "near")


def _felt_here(ctx: PageContext, mark: RegionMark) -> None:
    """Points whose referral takes in a region: those with their main area there first."""
    t = ctx.t
    found = _once(referring_to(resources.patterns(), ctx.body, mark.region_id, mark.side))
    name = region_name(ctx.library, t, f"{mark.side[0]}{mark.region_id}")
    st.subheader(t("pain.place_here"), anchor=False)
    st.markdown(t("pain.place_here_intro" if found else "pain.place_here_none", region=name))
    for referral in found[:FIRST]:
        _line(ctx, referral)
    if rest := found[FIRST:]:
        with st.expander(t("pain.place_more", count=len(rest))):
            for referral in rest:
                _line(ctx, referral)


def _line(ctx: PageContext, referral: Referral) -> None:
    t, point = ctx.t, ctx.library.point(referral.point_id)
    if point is None:
        return
    where = t("pain.place_here_some")
    if referral.zone == "essential":
        where = t("pain.share_of_region", share=max(1, percent(referral.essential_share)))
    with st.container(border=True, gap="xsmall"):
        kicker = _kicker(ctx, referral.muscle_id, referral.side)
        st.markdown(f"**{point.plain_name}**  \n{kicker} · {where}")
        side: Side = "left" if referral.side == "left" else "right"
        open_point(ctx, point.id, side, "here", is_first=False)


def _once(found: tuple[Referral, ...]) -> tuple[Referral, ...]:
    """Each point once, on the side that stands first."""
    first: dict[str, Referral] = {}
    for referral in found:
        first.setdefault(referral.point_id, referral)
    return tuple(first.values())


def _kicker(ctx: PageContext, muscle_id: str, side: str) -> str:
    muscle = ctx.library.muscle(muscle_id)
    return ctx.t("pain.kicker", muscle=muscle.name if muscle else "", side=ctx.t(f"pain.side_{side}"))
