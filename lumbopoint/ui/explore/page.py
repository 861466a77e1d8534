"""Explore: one sentence, then the map and what belongs to it; one below the other where there is no room."""

import streamlit as st

from lumbopoint.ui.explore import acknowledgement, actions, answer, map_panel, muscle_card, point_tabs, search
from lumbopoint.ui.explore.chosen import Chosen, chosen
from lumbopoint.ui.shared import notices
from lumbopoint.ui.shared.context import PageContext

#: Map and answer stand beside each other where each has this room: from a window of about 1000 px.
LEAST_PX = 440


def render(ctx: PageContext) -> None:
    """The page, top to bottom as on the screen."""
    now, unknown = chosen(ctx)
    with st.container():  # always there: what follows keeps its place, and the map its keyboard focus
        notices.show(ctx, unknown)
        if now is not None:
            acknowledgement.show(ctx)
    if now is None:
        return
    answer.show(ctx, now)
    places = st.grid(2, min_column_width=LEAST_PX, gap="medium")
    with places.cell():
        map_panel.show(ctx, now)
    with places.cell():
        actions.show(ctx, now)
        _details(ctx, now)


def _details(ctx: PageContext, now: Chosen) -> None:
    """What belongs to the choice; without one, how to begin."""
    if now.point is not None:
        point_tabs.show(ctx, now, now.point)
    elif now.muscle is not None:
        muscle_card.show(ctx, now, now.muscle)
    else:
        st.markdown(ctx.t("first.how"))
        search.show(ctx)
