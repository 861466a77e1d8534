"""Layers of a tab: what matters stands open; details are folded by kind, each with its own words."""

from collections.abc import Callable
from dataclasses import dataclass
from zlib import crc32

import streamlit as st

from lumbopoint.model import ExaminerAgreement
from lumbopoint.ui.explore.chosen import Chosen
from lumbopoint.ui.shared import evidence_badge
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import section, sections

#: Words that stand open in a tab at most, where its texts can be told apart.
MOST_WORDS = 60


@dataclass(frozen=True)
class Part:
    """One kind of detail: what it is called, and its text."""

    label: str
    text: str

    @property
    def words(self) -> int:
        """How many words it has, with its label."""
        return len(f"{self.label} {self.text}".split())


def show(ctx: PageContext, now: Chosen, words: Words, parts: tuple[Part, ...]) -> None:
    """Parts in their order: open as long as they are short together, then folded; those without text not."""
    said = tuple(part for part in parts if part.text)
    count = opened(said)
    words.markdown(sections(*(section(part.label, part.text) for part in said[:count])))
    words.explain(ctx)
    for part in said[count:]:
        fold(ctx, now, part.label, part.text)


def opened(parts: tuple[Part, ...]) -> int:
    """How many parts stand open: the first one always."""
    total = 0
    for count, part in enumerate(parts):
        total += part.words
        if count and total > MOST_WORDS:
            return count
    return len(parts)


def measured(ctx: PageContext, now: Chosen, key: str, found: ExaminerAgreement | None) -> None:
    """Folded under the label ``key``: what was measured, how sure it is; for therapists the figures."""
    if found is None:
        return

    def more(_: Words) -> None:
        if found.figures and now.selection.audience == "therapist":
            st.markdown(section(ctx.t("muscle.figures"), found.figures))
        evidence_badge.show(ctx, found.claims, key)

    fold(ctx, now, ctx.t(key), found.statement, more)


def fold(
    ctx: PageContext, now: Chosen, label: str, text: str, then: Callable[[Words], None] | None = None
) -> None:
    """Folded text, and more behind it; its technical words are explained inside the fold."""
    with st.expander(label):
        own = Words(now.selection.audience, anchor=f"fold-{crc32(label.encode()):x}-words")
        if text:
            own.markdown(text)
        if then:
            then(own)
        own.explain(ctx)
