"""The ranked list: each muscle with its reasons, its sums, a small picture and the way to its spots."""

from functools import partial

import streamlit as st

from lumbopoint.figures.comparison import width_px
from lumbopoint.figures.referral import Figure
from lumbopoint.geometry.body_map import Side
from lumbopoint.lookup.ranking import Candidate
from lumbopoint.lookup.short_list import Row, ShortList
from lumbopoint.ui.pain import resources, state
from lumbopoint.ui.pain.answer import arithmetic, in_words, muscle_title, percent, reason, row_title
from lumbopoint.ui.pain.check import Head
from lumbopoint.ui.pain.question import DEPTHS, PainQuestion
from lumbopoint.ui.safety import state as safety
from lumbopoint.ui.shared import evidence_badge, visitor
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.looks import Looks
from lumbopoint.ui.shared.markdown import bullets, sections
from lumbopoint.ui.shared.references import short_references
from lumbopoint.ui.shared.selection import address_of_point

#: Rows at first, and with each touch of the button below them.
ROWS = 3
#: Height of a small picture, the least when it is wide, and its narrowest and widest place (px).
HEIGHT_PX, LEAST_HEIGHT_PX = 200, 120
NARROWEST_PX, WIDEST_PX = 180, 300
PLAIN = {"displayModeBar": False, "scrollZoom": False}


def head(ctx: PageContext, answer: ShortList) -> Head:
    """What the list is, or that it is none."""
    if not answer.rows:
        return Head(ctx.t("pain.poor_title"), ctx.t("pain.strip_none"), "spots")
    if answer.is_poor:
        return Head(ctx.t("pain.poor_title"), ctx.t("pain.strip_poor"), "spots")
    return Head(ctx.t("pain.list_title"), ctx.t("pain.strip_spots"), "spots")


def show(ctx: PageContext, question: PainQuestion, answer: ShortList, looks: Looks) -> None:
    """The list; folded away, with a plain word, where no pattern fits well."""
    t = ctx.t
    if answer.is_poor:
        st.markdown(t("pain.poor"))
        with st.expander(t("pain.poor_folded")):
            _list(ctx, question, answer, looks)
    else:
        _list(ctx, question, answer, looks)


def _list(ctx: PageContext, question: PainQuestion, answer: ShortList, looks: Looks) -> None:
    """How firm the order is, the rows, the way to more of them, and what may be told besides."""
    t = ctx.t
    st.markdown(f"{firmness(ctx, answer)}\n\n:small[{t('pain.legend')}]")
    with st.popover(f":small[{t('honest.short')}]", type=ctx.quiet_opener):
        st.markdown(sections(may_be_first(ctx, answer), t("pain.honest")))
    count = state.rows_shown(question.code, ROWS)
    is_prevalence_shown = state.PREVALENCE.get()
    for number, row in enumerate(answer.rows[:count]):
        _row(ctx, question, answer, looks, number, row, is_prevalence_shown)
    if (rest := len(answer.rows) - count) > 0:
        st.button(
            t("pain.more", count=min(rest, ROWS)),
            key="pain-more",
            on_click=partial(state.show_more_rows, question.code, count + ROWS),
        )
    _depth(ctx, question)
    st.toggle(t("pain.prevalence"), key=state.PREVALENCE.key)


def _depth(ctx: PageContext, question: PainQuestion) -> None:
    """How deep it is, one touch that nobody needs; what it does stands beside it."""
    st.segmented_control(
        ctx.t("pain.depth"),
        DEPTHS,
        format_func=lambda depth: ctx.t(f"pain.depth_{depth}"),
        key=state.DEPTH.key,
        on_change=state.choose_depth,
    )
    if question.telling_depth:
        st.markdown(f":small[{ctx.t('pain.depth_does')}]")
        evidence_badge.show(ctx, (), "pain.depth_does")


def firmness(ctx: PageContext, answer: ShortList) -> str:
    """Whether the first place holds when the drawing is shifted and shrunk a little."""
    stability = answer.stability
    if stability.is_too_close:
        return ctx.t("pain.too_close")
    return ctx.t("pain.firm", times=stability.times_first, trials=stability.trials)


def may_be_first(ctx: PageContext, answer: ShortList) -> str:
    """The muscles that come first in a slightly different drawing, or what a firm first does not say."""
    stability = answer.stability
    if not stability.is_too_close:
        return ctx.t("pain.firm_says")
    names = [muscle_title(ctx.library, name) for name in (stability.muscle_id or "", *stability.rivals)[:3]]
    return ctx.t("pain.too_close_between", names=ctx.t.listed(tuple(names))) if names[1:] else ""


def _row(
    ctx: PageContext,
    question: PainQuestion,
    answer: ShortList,
    looks: Looks,
    number: int,
    row: Row,
    is_prevalence_shown: bool,
) -> None:
    t, found = ctx.t, row.candidate
    picture = resources.comparison_picture(question.code, found.muscle_id, looks, t.language)
    says = in_words(t, found)
    with st.container(border=True):
        st.markdown(f"**{row_title(ctx.library, t, row)}**  \n{kicker(ctx, row)}")
        with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
            alt = t("pain.picture_alt", name=muscle_title(ctx.library, found.muscle_id), reason=says)
            show_picture(picture, f"row-{number}", alt)
            with st.container(width=280, gap="xsmall"):
                st.markdown(says + _doubt(ctx, found.point_ids))
                _spots(ctx, row)
        if is_prevalence_shown:
            _prevalence(ctx, row)
        with st.expander(t("pain.arithmetic"), key=f"sums-{number}"):
            st.markdown(f"{reason(t, found)}\n\n{arithmetic(t, found, answer.pain.area.cm2)}")
            st.markdown(by_itself(ctx, row))


def _spots(ctx: PageContext, row: Row) -> None:
    """The way to each spot of the muscle: those that stand for it, then its others, folded away."""
    together = [each for each in row.points if each.point_ids[0] in row.candidate.point_ids]
    others = [each for each in row.points if each not in together]
    for number, each in enumerate(together):
        _spot(ctx, each, is_first=number == 0)
    if others:
        with st.popover(ctx.t("pain.other_spots", count=len(others)), type=ctx.quiet_opener):
            for each in others:
                _spot(ctx, each, is_first=False)


def _spot(ctx: PageContext, found: Candidate, *, is_first: bool) -> None:
    point = ctx.library.point(found.point_ids[0])
    if point is not None:
        with st.container(gap="xxsmall"):
            st.markdown(point.plain_name)
            side: Side = "left" if found.side == "left" else "right"
            open_point(ctx, point.id, side, "row", is_first=is_first)


def by_itself(ctx: PageContext, row: Row) -> str:
    """How well each spot of the muscle agrees alone."""
    named = [(point, each) for each in row.points if (point := ctx.library.point(each.point_ids[0]))]
    return bullets(
        tuple(
            ctx.t("pain.spot_alone", name=point.plain_name, score=percent(each.score))
            for point, each in named
        )
    )


def open_point(ctx: PageContext, point_id: str, side: Side, place: str, *, is_first: bool = True) -> None:
    """The way to a point on the explore page; ``place``: what tells the buttons of a page apart.

    From the first one of a row also straight to what can be done at home.
    """
    with st.container(horizontal=True, gap="xsmall"):
        st.button(
            f"**{ctx.t('pain.open')}**",
            key=f"open-{place}-{point_id}-{side}",
            icon=":material/touch_app:",
            type=ctx.main_button if is_first else "secondary",
            on_click=partial(state.OPEN.set, (point_id, side, "glance")),
        )
        if is_first:
            st.button(
                ctx.t("tab.stretching"),
                key=f"home-{place}-{point_id}-{side}",
                icon=":material/self_improvement:",
                on_click=partial(state.OPEN.set, (point_id, side, "stretching")),
            )


def opened(ctx: PageContext) -> dict[str, str] | None:
    """The address of the point and tab that were asked for in the last act, once; None without."""
    asked = state.OPEN.take()
    if asked is None:
        return None
    point_id, side, tab = asked
    if tab != "glance":
        safety.arrive()
    known = visitor.current(ctx.library, ctx.body)
    return dict(address_of_point(known, point_id, side, ctx.library, ctx.body, tab))


def show_picture(picture: Figure, key: str, alt: str) -> None:
    """A small picture at its own size; a wide one is lower, so that it never leaves its place."""
    width = width_px(picture, HEIGHT_PX)
    height = HEIGHT_PX if width <= WIDEST_PX else round(max(LEAST_HEIGHT_PX, HEIGHT_PX * WIDEST_PX / width))
    fitted = round(min(max(width, NARROWEST_PX), WIDEST_PX))
    st.plotly_chart(picture, key=key, theme=None, width=fitted, height=height, config=PLAIN, alt=alt)


def kicker(ctx: PageContext, row: Row) -> str:
    """Muscle and side of a row."""
    side = "either" if len(row.sides) > 1 else row.sides[0]
    muscle = ctx.library.muscle(row.candidate.muscle_id)
    return ctx.t("pain.kicker", muscle=muscle.name if muscle else "", side=ctx.t(f"pain.side_{side}"))


def _doubt(ctx: PageContext, point_ids: tuple[str, ...]) -> str:
    """Said of patterns that rest on little, because the score does not know it."""
    points = [point for name in point_ids if (point := ctx.library.point(name))]
    is_weak = any(point.confidence.level == "low" for point in points)
    return f"\n\n:small[{ctx.t('honest.low')}]" if is_weak else ""


def _prevalence(ctx: PageContext, row: Row) -> None:
    """How often active points of the muscle were found, with how sure that is."""
    muscle = ctx.library.muscle(row.candidate.muscle_id)
    if muscle is None or muscle.prevalence is None:
        st.markdown(ctx.t("pain.prevalence_none"))
        return
    facts = muscle.prevalence
    sources = short_references(ctx, facts.sources)
    st.markdown(ctx.t("pain.prevalence_line", statement=facts.statement, sources=sources))
    evidence_badge.show(ctx, facts.claims)
