"""Explore: the map on the left, the answer on the right."""

import streamlit as st

from lumbopoint.ui.explore import answer, map_panel
from lumbopoint.ui.explore.chosen import chosen
from lumbopoint.ui.shared import notices
from lumbopoint.ui.shared.context import PageContext


def render(ctx: PageContext) -> None:
    """The page; the name goes first, because it answers a click, then the map, then the rest."""
    now, unknown = chosen(ctx)
    notices.show(ctx, unknown)
    if now is None:
        return
    left, right = st.columns((0.43, 0.57), gap="medium")
    with right:
        answer.show_name(ctx, now)
    with left:
        map_panel.show(ctx, now)
    with right:
        answer.show_rest(ctx, now)
