"""Technical words: the meaning on the word, and all of a block below it, one touch away."""

import streamlit as st

from lumbopoint.model import Term
from lumbopoint.ui.shared import resources
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.language import session_language
from lumbopoint.ui.shared.markdown import bullets
from lumbopoint.ui.shared.selection import AudienceView

ANCHOR = "words"
#: Words that are named on the button.
MOST_NAMES = 3


class Words:
    """Writes text for patients and gathers the technical words in it; therapists need none explained.

    The list makes the meanings reachable by touch and for screen readers; each marked word leads to it.
    ``anchor`` is one for each block of a page.
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
        """The words marked since the last list, and behind a button what they mean; nothing without any."""
        terms = sorted(self._met.values(), key=lambda term: term.term)
        self._met = {}
        if not terms:
            return
        names = ", ".join(term.term for term in terms[:MOST_NAMES])
        label = names if len(terms) <= MOST_NAMES else ctx.t("words.more", names=names)
        lines = tuple(ctx.t("words.line", term=term.term, meaning=term.plain) for term in terms)
        with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
            heading = f":small[{ctx.t('words.heading')}]"
            st.subheader(heading, anchor=self._anchor, width="content")
            with st.popover(f":small[{label}]", type=ctx.quiet_opener):
                st.markdown(bullets(lines))
