"""Pictures of the learn pages: a referral, so many of a hundred, two counts of that kind, a course."""

import streamlit as st

from lumbopoint.figures import course, icon_array
from lumbopoint.model import Course, CourseLine, IconArray, Picture, ReferralPicture, TwoCounts
from lumbopoint.ui.shared import referral_picture, resources, visitor
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.markdown import sections
from lumbopoint.ui.shared.selection import address_of_point

STILL = {"displayModeBar": False, "scrollZoom": False}
#: Left and right of a picture of two counts; on a phone the one above the other.
TOLD_BY = ("therapists", "patients")


def show(ctx: PageContext, name: str, picture: Picture) -> None:
    """The picture with its title and a legend in words; ``name`` tells it apart from others of the page."""
    with st.container(border=True):
        if isinstance(picture, ReferralPicture):
            _referral(ctx, name, picture)
        elif isinstance(picture, IconArray):
            _icon_array(ctx, name, picture)
        elif isinstance(picture, TwoCounts):
            _two_counts(ctx, name, picture)
        else:
            _course(ctx, name, picture)


def _referral(ctx: PageContext, name: str, picture: ReferralPicture) -> None:
    point, muscle = ctx.library.point(picture.point), ctx.library.muscle_of(picture.point)
    if point is None or muscle is None:
        return
    audience, known = visitor.audience(), visitor.current(ctx.library, ctx.body)
    answer = resources.answer(point.id, "right", audience, visitor.looks(ctx), ctx.t.language)
    said = ctx.t("learn.referral_of", name=point.plain_name, muscle=muscle.name, sentence=answer.sentence)
    st.markdown(said)
    referral_picture.show(ctx, answer, f"{name}-")
    st.page_link(
        ctx.pages["explore"],
        label=ctx.t("learn.see_on_map"),
        icon=":material/touch_app:",
        query_params=address_of_point(known, point.id, "right", ctx.library, ctx.body),
    )


def _icon_array(ctx: PageContext, name: str, picture: IconArray) -> None:
    groups = tuple(icon_array.Group(group.count, group.label) for group in picture.groups)
    rest = picture.rest or ctx.t("learn.treatments")
    note = "array_note" if picture.counted == "people" else "events_note"
    st.markdown(f"**{picture.title}**")
    figure = icon_array.figure(groups, rest, ctx.tone)
    left, right = st.columns(2, gap="medium", vertical_alignment="center")
    with left:
        _marks(name, figure, icon_array.WIDE_PX, picture.alt)
    right.markdown(sections(*_legend(ctx, picture), f":small[{ctx.t(f'learn.{note}')}]"))


def _legend(ctx: PageContext, picture: IconArray) -> tuple[str, ...]:
    """A line for each group, and for the rest of the people; of other treatments nothing is known."""
    *signs, rest = icon_array.signs(len(picture.groups))
    key = "learn.legend_count" if picture.counted == "people" else "learn.legend_events"
    lines = tuple(
        ctx.t.counted(key, group.count, sign=sign, count=f"{group.count:g}", label=group.label)
        for sign, group in zip(signs, picture.groups, strict=True)
    )
    if picture.rest is None:
        return (*lines, ctx.t("learn.legend_treatments", sign=rest, label=ctx.t("learn.treatments")))
    count = picture.rest_count
    return (*lines, ctx.t.counted(key, count, sign=rest, count=f"{count:g}", label=picture.rest))


def _two_counts(ctx: PageContext, name: str, picture: TwoCounts) -> None:
    """Each kind of event in a row: what therapists noted, and beside it what patients told."""
    st.markdown(f"**{picture.title}**")
    for number, row in enumerate(picture.rows):
        with st.container(gap="small"):
            st.markdown(f"**{row.label}**")
            for column, told_by, count in zip(
                st.columns(2, gap="medium"), TOLD_BY, (row.therapists, row.patients), strict=True
            ):
                with column, st.container(gap="small"):
                    _one_count(ctx, f"{name}-{number}-{told_by}", row.label, told_by, count)
    st.markdown(f":small[{picture.note}]")


def _one_count(ctx: PageContext, name: str, label: str, told_by: str, count: float | None) -> None:
    if count is None:
        st.markdown(ctx.t("learn.two_no_figure"))
        return
    st.markdown(ctx.t.counted(f"learn.two_{told_by}", count, count=f"{count:g}"))
    rest = ctx.t("learn.treatments")
    figure = icon_array.figure((icon_array.Group(count, label),), rest, ctx.tone, icon_array.NARROW_PX)
    alt = ctx.t.counted(f"learn.two_alt_{told_by}", count, label=label, count=f"{count:g}")
    _marks(name, figure, icon_array.NARROW_PX, alt)


def _marks(name: str, figure: icon_array.Figure, size_px: int, alt: str) -> None:
    st.plotly_chart(figure, key=name, theme=None, width=size_px, height=size_px, config=STILL, alt=alt)


def _course(ctx: PageContext, name: str, picture: Course) -> None:
    t = ctx.t
    texts = course.Texts(*(t(f"learn.course_{name}") for name in ("weeks", "pain", "none", "worst")))
    lines = tuple(
        course.Line(line.label, tuple(course.Place(point.week, point.pain) for point in line.points))
        for line in picture.lines
    )
    legend = tuple(
        t("learn.legend_line", sign=sign, label=line.label, numbers=_numbers(ctx, line))
        for sign, line in zip(course.signs(len(lines)), picture.lines, strict=True)
    )
    st.markdown(f"**{picture.title}**")
    figure = course.figure(lines, texts, ctx.tone)
    width, height = course.WIDTH_PX, course.HEIGHT_PX
    st.plotly_chart(figure, key=name, theme=None, width=width, height=height, config=STILL, alt=picture.alt)
    st.markdown(sections(*legend, f":small[{t('learn.course_note')}]"))


def _numbers(ctx: PageContext, line: CourseLine) -> str:
    """The numbers of a line in words: what the picture shows, for everyone."""
    return ctx.t.listed(
        tuple(
            ctx.t(
                "learn.legend_point" if point.week == 0 else "learn.legend_point_week",
                pain=f"{point.pain:g}",
                week=f"{point.week:g}",
            )
            for point in line.points
        )
    )
