"""The answer: what is chosen, one sentence, the picture, then the details in tabs."""

import streamlit as st

from musclemap.model import TriggerPoint
from musclemap.ui import resources
from musclemap.ui.components import muscle_card, point_tabs, reader_switch, referral_picture
from musclemap.ui.context import Chosen, PageContext


def show(ctx: PageContext, now: Chosen) -> None:
    """The answer for a point or for a muscle."""
    if now.point is None:
        muscle_card.show(ctx, now)
    else:
        _show_point(ctx, now, now.point)


def _show_point(ctx: PageContext, now: Chosen, point: TriggerPoint) -> None:
    t, selection = ctx.t, now.selection
    with st.container(gap="xsmall"):
        st.header(point.plain_name, anchor=False)
        st.markdown(
            t(
                "point.kicker",
                muscle=now.muscle.name,
                side=t(f"side.{selection.side}_side"),
                layer=t(f"layer.{point.layer}_long"),
            )
        )
        if selection.audience == "therapist":
            st.markdown(_clinical_name(ctx, point))
        answer = resources.answer(point.id, selection.side, selection.audience, ctx.tone, t.language)
        st.subheader(answer.sentence, anchor=False)
    referral_picture.show(ctx, answer)
    reader_switch.show(ctx)
    point_tabs.show(ctx, now, point)


def _clinical_name(ctx: PageContext, point: TriggerPoint) -> str:
    """The clinical name with its number in the standard texts, and whether that was checked."""
    number = point.standard_number
    if number is None:
        return ctx.t("point.name_only", name=point.name)
    key = "point.name_checked" if number.is_checked else "point.name_unchecked"
    return ctx.t(key, name=point.name, text=number.text)
