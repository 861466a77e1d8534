"""Warning signs: what needs help before any treatment, most urgent first."""

import streamlit as st

from musclemap.model import WarningSign
from musclemap.ui.components.references import references
from musclemap.ui.components.text import bullets, sections
from musclemap.ui.components.words import Words
from musclemap.ui.context import PageContext

URGENCIES = ("emergency", "same-day", "soon")


def render(ctx: PageContext) -> None:
    """The page, top to bottom as on the screen."""
    t = ctx.t
    st.title(t("warning.title"), anchor=False)
    st.markdown(t("warning.intro"))
    st.error(t("warning.emergency_number"), icon=":material/call:")
    signs, words = ctx.library.warning_signs, Words()
    for urgency in URGENCIES:
        _group(ctx, words, t(f"warning.{urgency}"), tuple(
            s for s in signs if s.urgency == urgency and not s.is_after_needling
        ))  # fmt: skip
    _group(ctx, words, t("warning.after_needling"), tuple(s for s in signs if s.is_after_needling))
    words.explain(ctx)
    st.page_link(ctx.pages["explore"], label=t("warning.back"), icon=":material/arrow_back:")


def _group(ctx: PageContext, words: Words, title: str, signs: tuple[WarningSign, ...]) -> None:
    if not signs:
        return
    st.header(title, anchor=False)
    for sign in signs:
        with st.container(border=True):
            st.subheader(sign.plain_name, anchor=False)
            what_to_do = f"**{ctx.t('warning.what_to_do')}:** {sign.what_to_do}"
            words.meet(what_to_do)
            st.markdown(sections(words.marked(bullets(sign.signs)), what_to_do))
            _for_clinicians(ctx, sign)


def _for_clinicians(ctx: PageContext, sign: WarningSign) -> None:
    with st.expander(ctx.t("warning.for_clinicians")):
        st.markdown(f"{sign.name}. {sign.therapist_note or ''}")
        st.markdown(references(ctx, sign.sources) or sign.unsourced_because or "")
