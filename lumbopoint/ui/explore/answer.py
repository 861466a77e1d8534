"""The answer: what is chosen, one sentence, the picture, then the details in tabs."""

from functools import partial

import streamlit as st

from lumbopoint.model import TriggerPoint
from lumbopoint.ui.explore import map_panel, muscle_card, point_tabs, reader_switch, state
from lumbopoint.ui.explore.chosen import Chosen
from lumbopoint.ui.shared import referral_picture, resources
from lumbopoint.ui.shared.body_map import CHOSEN_KEY, chosen_name
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.events import LOOKS
from lumbopoint.ui.shared.looks import Looks


def show_name(ctx: PageContext, now: Chosen) -> None:
    """The heading: the point in plain words, or the muscle."""
    chosen_name(
        now.point.plain_name if now.point else now.muscle.name,
        map_panel.choice(ctx, now),
        {field: getattr(now.selection, field) for field in LOOKS},
        state.asks_for_looks(),
        partial(state.choose_looks, CHOSEN_KEY),
    )


def show_rest(ctx: PageContext, now: Chosen) -> None:
    """All below the heading."""
    if now.point is None:
        muscle_card.show(ctx, now)
    else:
        _show_point(ctx, now, now.point)


def _show_point(ctx: PageContext, now: Chosen, point: TriggerPoint) -> None:
    t, side, audience = ctx.t, now.selection.side, now.selection.audience
    looks = Looks(ctx.tone, now.selection.look, now.selection.build)
    answer = resources.answer(point.id, side, audience, looks, t.language)
    with st.container(gap="xsmall"):
        st.markdown(_kicker(ctx, now, point))
        if audience == "therapist":
            st.markdown(_clinical_name(ctx, point))
        st.subheader(answer.sentence, anchor=False)
    referral_picture.show(ctx, answer)
    reader_switch.show(ctx, now)
    point_tabs.show(ctx, now, point)


def _kicker(ctx: PageContext, now: Chosen, point: TriggerPoint) -> str:
    """Muscle, side and layer."""
    side = ctx.t(f"side.{now.selection.side}_side")
    layer = ctx.t(f"layer.{point.layer}_long")
    return ctx.t("point.kicker", muscle=now.muscle.name, side=side, layer=layer)


def _clinical_name(ctx: PageContext, point: TriggerPoint) -> str:
    """The clinical name with its number in the standard texts, and whether that was checked."""
    number = point.standard_number
    if number is None:
        return ctx.t("point.name_only", name=point.name)
    key = "point.name_checked" if number.is_checked else "point.name_unchecked"
    return ctx.t(key, name=point.name, text=number.text)
