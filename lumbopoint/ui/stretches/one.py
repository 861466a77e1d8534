"""One stretch: what it is for, and behind the short screen how it is done, with its timer."""

from functools import partial
from zlib import crc32

import streamlit as st

from lumbopoint.answers import sentences
from lumbopoint.answers.stretch_choice import Use, instead, uses
from lumbopoint.geometry.body_map import Side
from lumbopoint.model import Stretch
from lumbopoint.ui.safety import screen
from lumbopoint.ui.shared import evidence_badge, stretching, visitor, warning_link
from lumbopoint.ui.shared.body_map import topic_heading
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import bullets, sections
from lumbopoint.ui.shared.references import references
from lumbopoint.ui.shared.selection import SIDES, address_of_point
from lumbopoint.ui.stretches import state, stretch_cards

#: Two pictures stand beside each other in it.
COLUMN_PX = 900
#: More that can be done instead are not looked at.
MOST_INSTEAD = 6


def show(ctx: PageContext, stretch: Stretch) -> None:
    """From top to bottom as on the screen; in Therapist view without the screen, as in the tabs."""
    words = Words(visitor.audience())
    with st.container(horizontal_alignment="center"), st.container(width=COLUMN_PX):
        _head(ctx, stretch)
        st.header(ctx.t("stretching.steps"), anchor=False)
        content = partial(_how, ctx, stretch)
        if visitor.audience() == "patient":
            screen.before_treatment(ctx, words, content)
        else:
            screen.show_advice(ctx, words)
            content(words)
        words.explain(ctx)
        _used_for(ctx, uses(ctx.library, stretch.id))
        _instead(ctx, stretch)


def _head(ctx: PageContext, stretch: Stretch) -> None:
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.button(
            ctx.t("stretches.all"),
            key="all-stretches",
            type="tertiary",
            icon=":material/arrow_back:",
            on_click=state.open_stretch,
            args=("",),
        )
        warning_link.show(ctx, is_short=True)
    topic_heading(stretch.name)
    st.markdown(stretch.aim)


def _how(ctx: PageContext, stretch: Stretch, words: Words) -> None:
    """Side and cautions, pictures with steps, when to stop, the timer, and folded what stands behind it."""
    t = ctx.t
    stretching.show_cautions(ctx, stretch)
    st.markdown(f"**{sentences.dose(t, stretch)}**")
    side = _side(ctx) if stretching.has_side(stretch) else "right"
    stretching.show_guide(ctx, stretch, side, words)
    words.explain(ctx)
    st.warning(t("stretching.stop_short"), icon=":material/front_hand:")
    _fold(ctx, t("stretching.stop_if", count=len(stretch.stop_when)), bullets(stretch.stop_when))
    stretching.show_timer(ctx, stretch, side)
    note = stretch.therapist_note if visitor.audience() == "therapist" else None
    _fold(ctx, t("stretching.more"), sections(stretch.felt, note or ""))
    _fold(ctx, t("stretches.sources"), references(ctx, stretch.sources))
    st.markdown(t("stretching.doubt"))
    evidence_badge.show(ctx, stretch.claims, "stretching.doubt")


def _side(ctx: PageContext) -> Side:
    """Which side is sore: at first the one that was chosen on the map."""
    if not state.SIDE.is_known():
        known = visitor.current(ctx.library, ctx.body)
        state.SIDE.set(known.side if known else SIDES[0])
    chosen = st.segmented_control(
        ctx.t("stretches.side"),
        SIDES,
        format_func=lambda side: ctx.t(f"side.{side}"),
        key=state.SIDE.key,
        required=True,
        persist_state="page",
    )
    return chosen or SIDES[0]


def _fold(ctx: PageContext, label: str, text: str) -> None:
    with st.expander(label):
        own = Words(visitor.audience(), anchor=f"fold-{crc32(label.encode()):x}-words")
        own.markdown(text)
        own.explain(ctx)


def _used_for(ctx: PageContext, found: tuple[Use, ...]) -> None:
    """The spots that use it, by muscle; each leads to the map."""
    if not found:
        return
    known = visitor.current(ctx.library, ctx.body)
    side = known.side if known else SIDES[0]
    st.header(ctx.t("stretches.used_for"), anchor=False)
    for use in found:
        st.markdown(f"**{use.muscle.name}**")
        with st.container(horizontal=True, gap="small"):
            for point in use.points:
                if st.button(point.plain_name, key=f"on-map-{point.id}", wrap=True):
                    params = address_of_point(known, point.id, side, ctx.library, ctx.body)
                    st.switch_page(ctx.pages["explore"], query_params=params)


def _instead(ctx: PageContext, stretch: Stretch) -> None:
    """Others for the same muscles, without what somebody has to do without."""
    if found := instead(ctx.library, stretch, state.asked().without)[:MOST_INSTEAD]:
        st.header(ctx.t("stretches.instead"), anchor=False)
        stretch_cards.show(ctx, state.INSTEAD, found)
