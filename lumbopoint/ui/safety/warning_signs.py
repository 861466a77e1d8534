"""Warning signs: what needs help before any treatment; first a short screen, then all, most urgent first."""

import streamlit as st

from lumbopoint.answers import safety
from lumbopoint.model import URGENCIES, SignCombination, WarningSign
from lumbopoint.ui.safety import screen, state
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import bullets, sections
from lumbopoint.ui.shared.references import references


def render(ctx: PageContext) -> None:
    """The page, top to bottom as on the screen."""
    t, words = ctx.t, Words()
    st.title(t("warning.title"), anchor=False)
    screen.show_advice(ctx, words, asked=safety.screen(ctx.library))
    st.markdown(t("warning.intro"))
    st.error(t("warning.emergency_number"), icon=":material/call:")
    _screen(ctx, words)
    signs = ctx.library.warning_signs
    for urgency in URGENCIES:
        _group(ctx, words, t(f"warning.{urgency}"), tuple(
            s for s in signs if s.urgency == urgency and not s.is_after_needling
        ))  # fmt: skip
    _group(ctx, words, t("warning.after_needling"), tuple(s for s in signs if s.is_after_needling))
    _together(ctx, words)
    words.explain(ctx)
    st.page_link(ctx.pages["explore"], label=t("warning.back"), icon=":material/arrow_back:")


def _screen(ctx: PageContext, words: Words) -> None:
    """The questions; once nothing fits, that answer and the way to the map."""
    t = ctx.t
    if not safety.screen(ctx.library):
        return
    with st.container(border=True):
        st.header(t("screen.title"), anchor=False)
        if state.is_screened() and not screen.to_act_on(ctx):
            st.success(t.joined(t("screen.passed"), t("screen.next_map")), icon=":material/check:")
            st.page_link(ctx.pages["explore"], label=t("warning.back"), icon=":material/arrow_back:")
            st.button(t("screen.again"), key="screen-again", type="tertiary", on_click=state.screen_again)
        else:
            st.markdown(t("screen.intro"))
            screen.show_questions(ctx, words)


def _group(ctx: PageContext, words: Words, title: str, signs: tuple[WarningSign, ...]) -> None:
    if not signs:
        return
    st.header(title, anchor=False)
    for sign in signs:
        with st.container(border=True):
            st.subheader(sign.plain_name, anchor=False)
            what_to_do = ctx.t("warning.what_to_do", what=sign.what_to_do)
            words.meet(what_to_do)
            st.markdown(sections(words.marked(bullets(sign.signs)), what_to_do))
            _for_clinicians(ctx, sign)


def _together(ctx: PageContext, words: Words) -> None:
    """Signs that together need faster help, each with how fast, most urgent first."""
    t, combinations = ctx.t, ctx.library.sign_combinations
    if combinations:
        st.header(t("warning.together"), anchor=False)
    for each in sorted(combinations, key=lambda one: URGENCIES.index(one.urgency)):
        with st.container(border=True):
            st.subheader(each.plain_name, anchor=False)
            words.meet(each.what_to_do)
            urgency = t(f"warning.{each.urgency}")
            st.markdown(t("warning.how_fast", urgency=urgency, what=each.what_to_do))
            _for_clinicians(ctx, each)


def _for_clinicians(ctx: PageContext, sign: WarningSign | SignCombination) -> None:
    t = ctx.t
    with st.expander(t("warning.for_clinicians")):
        st.markdown(t.joined(t("warning.clinical_name", name=sign.name), sign.therapist_note or ""))
        st.markdown(references(ctx, sign.sources) or sign.unsourced_because or "")
