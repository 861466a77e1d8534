"""The details of a point in tabs: at a glance first, evidence last."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from lumbopoint.model import TriggerPoint
from lumbopoint.ui.explore import (
    entry_links,
    evidence_tab,
    glance_tab,
    layers,
    needling_tab,
    stretching_tab,
)
from lumbopoint.ui.explore.chosen import Chosen, tab_labels
from lumbopoint.ui.explore.layers import Part
from lumbopoint.ui.safety import screen
from lumbopoint.ui.shared import evidence_badge
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import bullets
from lumbopoint.ui.shared.selection import TABS, TabId

Tab = Callable[[PageContext, Chosen, TriggerPoint, Words], None]
#: Tabs that patients see after the short screen of warning signs.
TREATMENT: tuple[TabId, ...] = ("needling", "stretching")
#: Words of what people say that stand open.
MOST_WORDS = 40
#: Tabs in which therapists read of treatment: there they see what was ticked.
TREATMENT_OF_THERAPISTS: tuple[TabId, ...] = ("glance", *TREATMENT)


def show(ctx: PageContext, now: Chosen, point: TriggerPoint) -> None:
    """All tabs; the open one is part of the selection and so of the address, and alone is written."""
    labels = tab_labels(ctx.t)
    opened = st.tabs([labels[tab] for tab in TABS], key="tab", on_change="rerun")
    for tab, place in zip(TABS, opened, strict=True):
        if place.open:
            with place:
                words = Words(now.selection.audience)
                content = partial(_CONTENT[tab], ctx, now, point)
                if tab in TREATMENT and now.selection.audience == "patient":
                    screen.before_treatment(ctx, words, content)
                else:
                    if tab in TREATMENT_OF_THERAPISTS and now.selection.audience == "therapist":
                        screen.show_advice(ctx, words)
                    content(words)
                words.explain(ctx)


def _symptoms(ctx: PageContext, now: Chosen, point: TriggerPoint, words: Words) -> None:
    """What people say, and folded what sets it off and where else it may come from."""
    t, is_therapist = ctx.t, now.selection.audience == "therapist"
    said = glance_tab.quotes(point, MOST_WORDS)
    words.markdown(f"{t('symptoms.intro')}\n{bullets(said)}")
    words.explain(ctx)
    if rest := point.symptoms[len(said) :]:
        layers.fold(ctx, now, t("symptoms.more"), bullets(rest))
    layers.fold(
        ctx,
        now,
        t("sets_off.title"),
        f"{t('sets_off.intro')}\n{bullets(point.sets_off)}\n\n{t('sets_off.doubt')}",
    )
    if is_therapist and now.muscle is not None:
        layers.fold(ctx, now, t("muscle.factors"), bullets(now.muscle.perpetuating_factors))
    entry_links.show_felt_alike(ctx, now, point)
    if is_therapist:
        entry_links.show_relatives(ctx, point)
    evidence_badge.show(ctx, (), "symptoms.intro", "sets_off.doubt")


def _examination(ctx: PageContext, now: Chosen, point: TriggerPoint, words: Words) -> None:
    """Where it is and how it is found; for therapists in their words first."""
    t, found, place = ctx.t, point.examination, point.location
    plain = (Part(t("examination.location"), place.plain), Part(t("examination.plain"), found.plain))
    if now.selection.audience == "therapist":
        exact = (
            Part(t("examination.technique"), found.technique),
            Part(t("examination.location"), place.exact),
            Part(t("examination.depth"), place.depth or ""),
        )
        for part in exact:
            st.markdown(f"**{part.label}**\n\n{part.text}")
        layers.fold(ctx, now, t("therapist.tell"), "\n\n".join(part.text for part in plain))
    else:
        layers.show(ctx, now, words, plain)
    if now.muscle is not None:
        layers.measured(ctx, now, "examination.agreement", now.muscle.examiner_agreement)


_CONTENT: dict[TabId, Tab] = {
    "glance": glance_tab.show,
    "symptoms": _symptoms,
    "needling": needling_tab.show,
    "stretching": stretching_tab.show,
    "examination": _examination,
    "evidence": evidence_tab.show,
}
