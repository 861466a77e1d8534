"""Stretching and self-care for a point."""

import streamlit as st

from lumbopoint.answers import sentences
from lumbopoint.i18n import Texts
from lumbopoint.model import Stretch, StretchUse, TriggerPoint
from lumbopoint.ui.explore import entry_links
from lumbopoint.ui.explore.chosen import Chosen
from lumbopoint.ui.shared import evidence_badge
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import bullets, numbered, section, sections


def show(ctx: PageContext, now: Chosen, point: TriggerPoint, words: Words) -> None:
    """The stretches, best first and the first one open, then self-care."""
    t = ctx.t
    words.markdown(t("stretching.doubt"))
    evidence_badge.show(ctx, (), "stretching.doubt")
    for count, use in enumerate(point.stretches):
        if stretch := ctx.library.stretch(use.stretch):
            title = t("stretching.title", name=stretch.name, dose=sentences.dose(t, stretch))
            with st.expander(title, expanded=count == 0):
                words.markdown(_described(t, stretch, use))
                if now.selection.audience == "therapist" and stretch.therapist_note:
                    st.markdown(stretch.therapist_note)
                evidence_badge.show(ctx, stretch.claims)
                entry_links.show_also_stretched(ctx, now, stretch.id, point)
    words.markdown(
        sections(
            section(t("stretching.do"), bullets(point.self_care.do)),
            section(t("stretching.avoid"), bullets(point.self_care.avoid)),
        )
    )
    evidence_badge.show(ctx, point.claims)


def _described(t: Texts, stretch: Stretch, use: StretchUse) -> str:
    """All of a stretch in one block: for this point, cautions, start, steps, feeling, when to stop."""
    return sections(
        t("stretching.note", note=use.note) if use.note else "",
        section(t("stretching.cautions"), bullets(tuple(caution.plain for caution in stretch.cautions))),
        section(t("stretching.start"), stretch.start),
        section(t("stretching.steps"), numbered(stretch.steps)),
        section(t("stretching.felt"), stretch.felt),
        section(t("stretching.stop"), bullets(stretch.stop_when)),
    )
