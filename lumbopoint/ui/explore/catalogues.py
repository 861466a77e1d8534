"""Catalogues of anatomy: the numbers by which they know a muscle, for therapists."""

import streamlit as st

from lumbopoint.answers import sentences
from lumbopoint.model import Muscle
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.references import short_references

#: A new line inside a block of Markdown.
BREAK = "  \n"


def show(ctx: PageContext, muscle: Muscle, *more: str) -> None:
    """In small print, line by line: the numbers, their sources and ``more``; nothing without any of these."""
    lines = (*_numbers(ctx, muscle), *more)
    if lines:
        st.markdown(BREAK.join(f":small[{line}]" for line in lines))


def _numbers(ctx: PageContext, muscle: Muscle) -> tuple[str, ...]:
    if muscle.identifiers is None:
        return ()
    t, sources = ctx.t, short_references(ctx, muscle.identifiers.sources)
    heading = f"**{t('identifiers.heading')}**"
    return heading, *sentences.identifiers(muscle), t("identifiers.sources", sources=sources)
