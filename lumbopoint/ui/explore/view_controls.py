"""The switches of the map: which view, layer, side and window, and how the body looks."""

from collections.abc import Sequence

import streamlit as st

from lumbopoint.drawing.windows import WINDOWS
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.events import LOOKS
from lumbopoint.ui.shared.selection import LAYERS

#: The views in the order of the switch.
VIEW_ORDER = ("posterior", "lateral", "anterior")


def show(ctx: PageContext) -> None:
    """View and side, the popover with landmarks, build and skin tone, then layer and window.

    In this order two rows hold them on a desktop and three on a phone.
    """
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        _switch(ctx, "view", VIEW_ORDER)
        _switch(ctx, "side", ("left", "right"))
        with st.popover(ctx.t("look.label"), icon=":material/tune:"):
            _looks(ctx)
        _switch(ctx, "layer", LAYERS)
        _switch(ctx, "window", WINDOWS)


def _looks(ctx: PageContext) -> None:
    st.markdown(ctx.t("landmarks.label"))
    _switch(ctx, "landmarks", LOOKS["landmarks"])
    st.markdown(ctx.t("build.label"))
    _switch(ctx, "build", LOOKS["build"])
    st.select_slider(
        ctx.t("look.tone"),
        LOOKS["look"],
        format_func=lambda look: ctx.t(f"look.{look}"),
        key="look",
    )


def _switch(ctx: PageContext, field: str, options: Sequence[str]) -> None:
    """A row of buttons for one field of the selection."""
    st.segmented_control(
        ctx.t(f"{field}.label"),
        options,
        format_func=lambda option: ctx.t(f"{field}.{option}"),
        key=field,
        required=True,
        label_visibility="collapsed",
    )
