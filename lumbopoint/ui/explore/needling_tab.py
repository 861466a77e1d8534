"""Needling: what a patient is told; for therapists also technique, risks and limits."""

import streamlit as st

from lumbopoint.model import TherapistNeedling, TriggerPoint
from lumbopoint.ui.explore.chosen import Chosen
from lumbopoint.ui.shared import evidence_badge
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import bullets, labelled, section, sections


def show(ctx: PageContext, now: Chosen, point: TriggerPoint, words: Words) -> None:
    """Safety first, then the patient's part, then, in Therapist view only, the technique."""
    t, patient = ctx.t, point.needling.patient
    warning = t.joined(t("needling.warning_first"), t("needling.never_yourself"))
    st.info(words.marked(warning), icon=":material/shield:")
    names = ("what_happens", "feels_like", "position", "watched_for")
    words.markdown(sections(*(section(t(f"needling.{name}"), getattr(patient, name)) for name in names)))
    evidence_badge.show(ctx, point.needling.claims, *(f"needling.{name}" for name in names))
    st.page_link(ctx.pages["needling_check"], label=t("needling_check.link"), icon=":material/checklist:")
    if now.selection.audience == "therapist":
        _therapist(ctx, point.needling.therapist)
    elif ctx.is_therapist_offered:
        st.markdown(t("needling.patient_only"))


def _therapist(ctx: PageContext, facts: TherapistNeedling) -> None:
    t = ctx.t
    with st.container(border=True):
        st.markdown(f"#### {t('needling.therapist_heading')}")
        st.markdown(t("needling.therapist_note"))
        labelled(t("needling.structures"), bullets(facts.structures_at_risk))
        labelled(t("needling.when_not"), bullets(facts.when_not))
        if facts.technique is None:
            labelled(t("needling.withheld"), facts.withheld or "")
        else:
            for name in ("position", "grip", "direction", "backstop", "needle"):
                if value := getattr(facts.technique, name):
                    labelled(t(f"needling.technique_{name}"), value)
        if facts.notes:
            labelled(t("needling.notes"), bullets(facts.notes))
