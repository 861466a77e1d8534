"""Evidence: how sure the pattern is, where sources differ, who reviewed it, and the sources."""

import streamlit as st

from lumbopoint.answers import sentences
from lumbopoint.model import TriggerPoint
from lumbopoint.ui.explore import catalogues, layers
from lumbopoint.ui.explore.chosen import Chosen
from lumbopoint.ui.shared import evidence_badge
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import bullets, section, sections
from lumbopoint.ui.shared.references import references, short_references


def show(ctx: PageContext, now: Chosen, point: TriggerPoint, words: Words) -> None:
    """Honesty first: a common pattern, not a rule; then reasons, disputes and sources, folded."""
    t = ctx.t
    level = t(f"evidence.confidence_{point.confidence.level}")
    words.markdown(t.joined(t("evidence.common_pattern"), level))
    words.explain(ctx)
    st.info(sentences.review(t, point.review), icon=":material/rate_review:")
    layers.fold(ctx, now, t("evidence.confidence"), point.confidence.reason)
    if point.disagreements:
        statements = tuple(
            t("evidence.disagreement", statement=d.statement, sources=short_references(ctx, d.sources))
            for d in point.disagreements
        )
        layers.fold(ctx, now, t("evidence.disagreements"), bullets(statements))
    if now.muscle is not None:
        layers.measured(ctx, now, "muscle.prevalence", now.muscle.prevalence)
    with st.expander(t("evidence.sources")):
        needling = section(t("evidence.needling_sources"), references(ctx, point.needling.sources))
        st.markdown(sections(references(ctx, point.sources), needling))
    evidence_badge.show(ctx, (), "evidence.common_pattern")
    if now.selection.audience == "therapist" and now.muscle is not None:
        catalogues.show(ctx, now.muscle, *_number(ctx, point), sentences.edition(t, ctx.library))


def _number(ctx: PageContext, point: TriggerPoint) -> tuple[str, ...]:
    """The number of the point in the standard texts, and whether that was checked; nothing without one."""
    number = point.standard_number
    if number is None:
        return ()
    key = "point.name_checked" if number.is_checked else "point.name_unchecked"
    return (ctx.t(key, name=point.name, text=number.text),)
