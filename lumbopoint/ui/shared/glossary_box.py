"""Technical words: the meaning on the word, and all of them in a quiet list at the end of what is open."""

import streamlit as st

from lumbopoint.model import Term
from lumbopoint.ui.shared import resources
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.language import session_language
from lumbopoint.ui.shared.markdown import bullets
from lumbopoint.ui.shared.selection import AudienceView

ANCHOR = "words"


class Words:
    """Writes text for patients and gathers the technical words in it; therapists need none explained.

    The list makes the meanings reachable by touch and for screen readers; each marked word leads to it.
    """

    def __init__(self, audience: AudienceView = "patient", anchor: str = ANCHOR) -> None:
        self._is_needed = audience == "patient"
        self._anchor = anchor
        self._met: dict[str, Term] = {}

    def markdown(self, text: str) -> None:
        """A block of Markdown, with the first occurrence of each technical word marked."""
        st.markdown(self.marked(text))

    def labelled(self, label: str, text: str) -> None:
        """A bold label with its text on the next line."""
        self.markdown(f"**{label}**\n\n{text}")

    def marked(self, text: str) -> str:
        """The block as Markdown, for those who write it themselves."""
        if not self._is_needed:
            return text
        explained = resources.glossary(session_language()).explained(text, self._anchor)
        self._met |= {term.id: term for term in explained.terms}
        return explained.text

    def meet(self, text: str) -> None:
        """Words of a text that stays unmarked, because somebody in haste reads it: for the list alone."""
        self.marked(text)

    def explain(self, ctx: PageContext) -> None:
        """The list of the words marked so far; nothing when there are none."""
        terms = sorted(self._met.values(), key=lambda term: term.term)
        if terms:
            lines = tuple(ctx.t("words.line", term=term.term, meaning=term.plain) for term in terms)
            with st.container(gap="xsmall"):
                st.subheader(f":small[**{ctx.t('words.heading')}**]", anchor=self._anchor)
                st.markdown(bullets(lines))
