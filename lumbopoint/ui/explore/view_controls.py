"""The switches of the map: which view and side; in a box the window and how the body looks; its layers."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from lumbopoint.drawing.windows import WINDOWS
from lumbopoint.model import Layer
from lumbopoint.ui.explore import state
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.events import LOOKS
from lumbopoint.ui.shared.scene import layers_with_spots
from lumbopoint.ui.shared.selection import LAYERS, Selection

#: The views in the order of the switch.
VIEW_ORDER = ("posterior", "lateral", "anterior")


def show(ctx: PageContext) -> None:
    """View and side in one row; the layers stand in the frame of the map."""
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
        _switch(ctx, "view", VIEW_ORDER, partial(state.turn_by_switch, ctx.library))
        _switch(ctx, "side", ("left", "right"))


def show_looks(ctx: PageContext) -> None:
    """The box with all that is changed seldom."""
    with st.popover(ctx.t("look.label"), icon=":material/tune:"):
        _looks(ctx)


def layers(ctx: PageContext, chosen: Selection) -> tuple[Layer, ...]:
    """Those of the view that have any spot, and the shown one."""
    offered = layers_with_spots(ctx.library, chosen.view)
    return tuple(layer for layer in LAYERS if layer in (*offered, chosen.layer))


def _looks(ctx: PageContext) -> None:
    st.markdown(ctx.t("window.label"))
    _switch(ctx, "window", WINDOWS)
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


def _switch(
    ctx: PageContext, field: str, options: Sequence[str], on_change: Callable[[], None] | None = None
) -> None:
    """A row of buttons for one field of the selection."""
    st.segmented_control(
        ctx.t(f"{field}.label"),
        options,
        format_func=lambda option: ctx.t(f"{field}.{option}"),
        key=field,
        required=True,
        label_visibility="collapsed",
        on_change=on_change,
    )
