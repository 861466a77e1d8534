"""Stretches: all as cards, to be filtered, and one with its steps and timer behind the short screen."""

import streamlit as st

from lumbopoint.answers.stretch_choice import CAUTIONS, GROUPS, WITHOUT, fitting, stretched_muscles
from lumbopoint.ui.shared import notices, warning_link
from lumbopoint.ui.shared.body_map import topic_heading
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.stretches import one, state, stretch_cards

#: The two filters stand beside each other where each has this room.
LEAST_PX = 320


def render(ctx: PageContext) -> None:
    """The stretch that the address asks for, else the list."""
    stretch_id, unknown = state.begin(ctx.library)
    notices.show(ctx, unknown)
    if stretch := ctx.library.stretch(stretch_id):
        one.show(ctx, stretch)
    else:
        _list(ctx)


def _list(ctx: PageContext) -> None:
    t = ctx.t
    topic_heading(t("stretches.title"))
    st.markdown(t("stretches.intro"))
    warning_link.show(ctx)
    _filters(ctx)
    asked = state.asked()
    found = fitting(ctx.library, asked)
    if any(one in CAUTIONS for one in asked.without):
        st.info(t("stretches.left_out"), icon=":material/info:")
    with st.container(gap="xsmall"):
        if found:
            st.markdown(t("stretches.count", count=len(found)))
        else:
            st.info(t("stretches.none_left"), icon=":material/filter_alt_off:")
        stretch_cards.show(ctx, state.CARDS, found)


def _filters(ctx: PageContext) -> None:
    """Muscle and position beside each other, then what somebody has to do without."""
    t, names = ctx.t, {muscle.id: muscle.name for muscle in stretched_muscles(ctx.library)}
    places = st.grid(2, min_column_width=LEAST_PX, gap="small")
    with places.cell():
        st.selectbox(
            t("stretches.muscle"),
            list(names),
            index=None,
            format_func=lambda muscle_id: names[muscle_id],
            placeholder=t("stretches.any_muscle"),
            key=state.MUSCLE.key,
            persist_state="page",
        )
    with places.cell():
        st.pills(
            t("stretches.position"),
            GROUPS,
            selection_mode="multi",
            format_func=lambda group: t(f"stretches.position_{group}"),
            key=state.GROUPS.key,
            persist_state="page",
            wrap=True,
        )
    st.pills(
        t("stretches.without"),
        WITHOUT,
        selection_mode="multi",
        format_func=lambda without: t(f"stretches.without_{without}"),
        key=state.WITHOUT.key,
        persist_state="page",
        wrap=True,
    )
