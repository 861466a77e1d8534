"""Beyond the list: what no point explains, and a few muscles that explain a mixed pain together."""

import streamlit as st

from lumbopoint.lookup.short_list import ShortList
from lumbopoint.ui.pain import resources
from lumbopoint.ui.pain.answer import percent, percents
from lumbopoint.ui.pain.question import PainQuestion
from lumbopoint.ui.pain.rows import show_picture
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.looks import Looks
from lumbopoint.ui.shared.markdown import bullets

#: A smaller share of the drawing that is left over is the edge of a brush, not a pain of its own.
WORTH_SHOWING = 0.05


def show(ctx: PageContext, question: PainQuestion, answer: ShortList, looks: Looks) -> None:
    """The smallest set when one muscle is not enough, then the left-over area."""
    if len(answer.cover.steps) > 1:
        _cover(ctx, answer)
    _left_over(ctx, question, answer, looks)


def _cover(ctx: PageContext, answer: ShortList) -> None:
    t, steps = ctx.t, answer.cover.steps
    shares = percents(step.share for step in steps)
    with st.container(border=True):
        st.markdown(f"**{t('pain.cover_title')}**")
        lines = tuple(
            t(
                "pain.cover_step",
                name=muscle.plain_name if (muscle := ctx.library.muscle(step.pattern.muscle_id)) else "",
                side=t(f"pain.side_{step.pattern.side}"),
                share=share,
            )
            for step, share in zip(steps, shares, strict=True)
        )
        st.markdown(f"{bullets(lines)}\n\n{t('pain.cover', share=sum(shares))}")


def _left_over(ctx: PageContext, question: PainQuestion, answer: ShortList, looks: Looks) -> None:
    t = ctx.t
    with st.container(border=True):
        st.markdown(f"**{t('pain.left_over_title')}**")
        if answer.left_over_share < WORTH_SHOWING:
            st.markdown(t("pain.left_over_none"))
            return
        st.markdown(t("pain.left_over", share=percent(answer.left_over_share)))
        picture = resources.left_over_picture(question.code, looks, t.language)
        alt = t("pain.picture_left_alt")
        show_picture(picture, "left-over", alt)
