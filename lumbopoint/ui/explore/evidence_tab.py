"""Evidence: how sure the pattern is, where sources differ, who reviewed it, and the sources."""

import streamlit as st

from lumbopoint.answers import sentences
from lumbopoint.model import TriggerPoint
from lumbopoint.ui.explore import catalogues, measured
from lumbopoint.ui.explore.chosen import Chosen
from lumbopoint.ui.shared import evidence_badge
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import bullets, labelled
from lumbopoint.ui.shared.references import references, short_references


def show(ctx: PageContext, now: Chosen, point: TriggerPoint, words: Words) -> None:
    """Honesty first: a common pattern, not a rule; then confidence, disputes, review, sources."""
    t = ctx.t
    words.markdown(t("evidence.common_pattern"))
    evidence_badge.show(ctx, (), "evidence.common_pattern")
    level = t(f"evidence.confidence_{point.confidence.level}")
    words.labelled(t("evidence.confidence"), t.joined(level, point.confidence.reason))
    if point.disagreements:
        statements = tuple(
            t("evidence.disagreement", statement=d.statement, sources=short_references(ctx, d.sources))
            for d in point.disagreements
        )
        words.labelled(t("evidence.disagreements"), bullets(statements))
    measured.show(ctx, words, "muscle.prevalence", now.muscle.prevalence)
    st.info(sentences.review(t, point.review), icon=":material/rate_review:")
    labelled(t("evidence.sources"), references(ctx, point.sources))
    labelled(t("evidence.needling_sources"), references(ctx, point.needling.sources))
    _about(ctx, now)


def _about(ctx: PageContext, now: Chosen) -> None:
    """For therapists: the numbers of the muscle in catalogues, from where, and which edition this is."""
    if now.selection.audience == "therapist":
        catalogues.show(ctx, now.muscle, sentences.edition(ctx.t, ctx.library))
