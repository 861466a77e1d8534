"""The details of a point in tabs: what it feels like to what the evidence says."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from lumbopoint.model import LOOK_ALIKE_URGENCIES, LookAlike, TriggerPoint
from lumbopoint.ui.explore import entry_links, evidence_tab, measured, needling_tab, stretching_tab
from lumbopoint.ui.explore.chosen import Chosen, tab_labels
from lumbopoint.ui.safety import screen
from lumbopoint.ui.shared import evidence_badge, warning_link
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import bullets, labelled, section, sections
from lumbopoint.ui.shared.selection import TABS, TabId

Tab = Callable[[PageContext, Chosen, TriggerPoint, Words], None]
#: Tabs that patients see after the short screen of warning signs.
TREATMENT: tuple[TabId, ...] = ("needling", "stretching")


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
                    if tab in TREATMENT:
                        screen.show_advice(ctx, words)
                    content(words)
                words.explain(ctx)


def _symptoms(ctx: PageContext, now: Chosen, point: TriggerPoint, words: Words) -> None:
    t = ctx.t
    words.markdown(f"{t('symptoms.intro')}\n{bullets(point.symptoms)}")
    with st.container(border=True):
        after = t("symptoms.could_be_after") if now.selection.audience == "patient" else ""
        words.markdown(sections(*_could_be(ctx, now, point), after))
        if any(other.warning_sign for other in point.look_alikes):
            warning_link.show(ctx)
    evidence_badge.show(ctx, (), "symptoms.intro")
    entry_links.show_felt_alike(ctx, now, point)
    if now.selection.audience == "therapist":
        entry_links.show_relatives(ctx, point)


def _could_be(ctx: PageContext, now: Chosen, point: TriggerPoint) -> tuple[str, ...]:
    """Other conditions by how fast they need a clinician."""
    return tuple(
        section(
            ctx.t(f"symptoms.could_be_{urgency}"),
            _look_alikes(ctx, now, tuple(o for o in point.look_alikes if o.urgency == urgency)),
        )
        for urgency in LOOK_ALIKE_URGENCIES
    )


def _look_alikes(ctx: PageContext, now: Chosen, look_alikes: tuple[LookAlike, ...]) -> str:
    if now.selection.audience == "patient":
        return bullets(tuple(other.plain for other in look_alikes))
    said = (
        ctx.t("symptoms.condition", condition=other.condition, clue=other.clue)
        if other.clue
        else other.condition
        for other in look_alikes
    )
    return bullets(tuple(said))


def _sets_off(ctx: PageContext, now: Chosen, point: TriggerPoint, words: Words) -> None:
    words.markdown(f"{ctx.t('sets_off.intro')}\n{bullets(point.sets_off)}")
    st.markdown(ctx.t("sets_off.doubt"))
    evidence_badge.show(ctx, (), "sets_off.doubt")
    if now.selection.audience == "therapist":
        labelled(ctx.t("muscle.factors"), bullets(now.muscle.perpetuating_factors))


def _examination(ctx: PageContext, now: Chosen, point: TriggerPoint, words: Words) -> None:
    t = ctx.t
    words.markdown(
        sections(
            section(t("examination.location"), point.location.plain),
            section(t("examination.plain"), point.examination.plain),
        )
    )
    if now.selection.audience == "therapist":
        st.markdown(
            sections(
                section(t("examination.technique"), point.examination.technique),
                section(t("examination.location"), point.location.exact),
                section(t("examination.depth"), point.location.depth),
            )
        )
    measured.show(ctx, words, "examination.agreement", now.muscle.examiner_agreement)


_CONTENT: dict[TabId, Tab] = {
    "symptoms": _symptoms,
    "sets_off": _sets_off,
    "needling": needling_tab.show,
    "stretching": stretching_tab.show,
    "examination": _examination,
    "evidence": evidence_tab.show,
}
