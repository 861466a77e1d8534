"""One section of a learn page: its text, how sure it is, a note for therapists, a picture."""

import streamlit as st

from lumbopoint.model import LearnSection
from lumbopoint.ui.learn import picture
from lumbopoint.ui.shared import evidence_badge, visitor
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words


def show(ctx: PageContext, name: str, part: LearnSection, words: Words) -> None:
    """The section from top to bottom; ``name`` tells it apart from others of the page."""
    if part.heading:
        st.header(part.heading, anchor=False)
    words.markdown(part.text)
    if part.picture:
        picture.show(ctx, name, part.picture)
    evidence_badge.show(ctx, part.claims)
    if part.therapist_note and visitor.audience() == "therapist":
        with st.container(border=True):
            st.markdown(f"**{ctx.t('learn.for_therapists')}**\n\n{part.therapist_note}")
