"""Pictures of the learn pages: a referral, so many of a hundred, a course over weeks."""

import streamlit as st

from musclemap.figures import course, icon_array
from musclemap.model import Course, CourseLine, IconArray, Picture, ReferralPicture
from musclemap.ui import resources, state
from musclemap.ui.components import referral_picture
from musclemap.ui.components.text import sections
from musclemap.ui.context import PageContext
from musclemap.ui.selection import address_of_point

STILL = {"displayModeBar": False, "scrollZoom": False}


def show(ctx: PageContext, name: str, picture: Picture) -> None:
    """The picture with its title and a legend in words; ``name`` tells it apart from others of the page."""
    with st.container(border=True):
        if isinstance(picture, ReferralPicture):
            _referral(ctx, name, picture)
        elif isinstance(picture, IconArray):
            _icon_array(ctx, name, picture)
        else:
            _course(ctx, name, picture)


def _referral(ctx: PageContext, name: str, picture: ReferralPicture) -> None:
    point, muscle = ctx.library.point(picture.point), ctx.library.muscle_of(picture.point)
    if point is None or muscle is None:
        return
    audience = state.audience()
    known = state.current(ctx.library, ctx.body)
    looks = resources.Looks(ctx.tone, known.look, known.build) if known else resources.Looks(ctx.tone)
    answer = resources.answer(point.id, "right", audience, looks, ctx.t.language)
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
    t = ctx.t
    groups = tuple(icon_array.Group(group.count, group.label) for group in picture.groups)
    counts = (*groups, icon_array.Group(picture.rest_count, picture.rest))
    legend = tuple(
        t(
            "learn.legend_count",
            sign=sign,
            count=f"{part.count:,}",
            total=f"{picture.total:,}",
            label=part.label,
        )
        for sign, part in zip(icon_array.signs(len(groups)), counts, strict=True)
    )
    st.markdown(f"**{picture.title}**")
    figure = icon_array.figure(picture.total, groups, picture.rest, ctx.tone)
    width, height = icon_array.WIDTH_PX, icon_array.height_px(picture.total)
    left, right = st.columns(2, gap="medium", vertical_alignment="center")
    left.plotly_chart(figure, key=name, theme=None, width=width, height=height, config=STILL, alt=picture.alt)
    right.markdown(sections(*legend, f":small[{t('learn.array_note')}]"))


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
