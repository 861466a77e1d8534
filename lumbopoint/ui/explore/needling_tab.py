"""Needling: what people ask, in their order; for therapists risks and technique first."""

import streamlit as st

from lumbopoint.model import PatientNeedling, TriggerPoint
from lumbopoint.ui.explore import layers, needling_facts
from lumbopoint.ui.explore.chosen import Chosen
from lumbopoint.ui.explore.layers import Part
from lumbopoint.ui.safety import needling_check
from lumbopoint.ui.shared import evidence_badge
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import bullets
from lumbopoint.ui.shared.references import linked

#: In the order in which people ask.
ASKED = ("position", "what_happens", "feels_like", "watched_for")


def show(ctx: PageContext, now: Chosen, point: TriggerPoint, words: Words) -> None:
    """What was ticked, then the part of who is looking, how sure it is, and the way to the list."""
    t, is_therapist = ctx.t, now.selection.audience == "therapist"
    _ticked(ctx)
    parts = _parts(ctx, point.needling.patient)
    if is_therapist:
        _for_therapists(ctx, now, point)
        with st.expander(t("therapist.tell")):
            st.markdown("\n\n".join(f"**{part.label}**\n\n{part.text}" for part in parts))
    else:
        if layers.opened(parts) <= ASKED.index("what_happens"):  # where it stands open, it says so itself
            st.markdown(f":material/shield: {t('needling.never_yourself')}")
        layers.show(ctx, now, words, parts)
    evidence_badge.show(ctx, point.needling.claims, "needling.never_yourself")
    st.page_link(ctx.pages["needling_check"], label=t("needling_check.nav"), icon=":material/checklist:")


def _parts(ctx: PageContext, patient: PatientNeedling) -> tuple[Part, ...]:
    return tuple(Part(ctx.t(f"needling.{name}"), getattr(patient, name)) for name in ASKED)


def _ticked(ctx: PageContext) -> None:
    """What somebody has ticked in the check before needling, so that it is talked about here."""
    if found := needling_check.ticked(ctx):
        st.warning(
            f"**{ctx.t('needling.ticked')}**\n\n{bullets(tuple(each.talk_about for each in found))}",
            icon=":material/forum:",
        )


def _for_therapists(ctx: PageContext, now: Chosen, point: TriggerPoint) -> None:
    t, facts = ctx.t, point.needling.therapist
    needling_facts.show(ctx, facts)
    st.markdown(f":small[{t('needling.therapist_note')}]")
    if facts.notes:
        layers.fold(ctx, now, t("needling.notes"), linked(ctx, bullets(facts.notes)))
