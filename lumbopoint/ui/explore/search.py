"""The list twin of the map: every muscle and every point, to be found by name."""

from functools import partial

import streamlit as st

from lumbopoint.ui.explore import state
from lumbopoint.ui.shared.context import PageContext


def show_box(ctx: PageContext) -> None:
    """The search behind a button, where something is chosen already."""
    with st.popover(ctx.t("map.find"), icon=":material/search:"):
        show(ctx)


def show(ctx: PageContext) -> None:
    """The search itself."""
    options = _options(ctx)
    st.selectbox(
        ctx.t("map.search"),
        list(options),
        index=None,  # behind its button it begins anew: then nothing is chosen, not the first of the list
        format_func=lambda option: options.get(option, option),
        key=state.SEARCH.key,
        placeholder=ctx.t("map.search_placeholder"),
        on_change=partial(state.choose_from_list, state.SEARCH.key, ctx.library, ctx.body),
        label_visibility="collapsed",
    )


def _options(ctx: PageContext) -> dict[str, str]:
    """Every muscle and every point: the map's list twin."""
    options: dict[str, str] = {}
    for muscle in ctx.library.muscles:
        options[f"muscle/{muscle.id}"] = ctx.t("map.muscle_option", name=muscle.name)
        for point in muscle.points:
            options[f"point/{point.id}"] = ctx.t(
                "map.point_option", plain_name=point.plain_name, muscle=muscle.name
            )
    return options
