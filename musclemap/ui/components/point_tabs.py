"""The details of a point in tabs: what it feels like to what the evidence says."""

from collections.abc import Callable

import streamlit as st

from musclemap.model import Link, LookAlike, TriggerPoint
from musclemap.ui.components import evidence_tab, needling_tab, stretching_tab
from musclemap.ui.components.text import bullets, labelled
from musclemap.ui.context import Chosen, PageContext, tab_labels
from musclemap.ui.selection import TABS, TabId

Tab = Callable[[PageContext, Chosen, TriggerPoint], None]


def show(ctx: PageContext, now: Chosen, point: TriggerPoint) -> None:
    """All tabs; the open one is part of the selection and so of the address, and alone is written."""
    labels = tab_labels(ctx.t)
    opened = st.tabs([labels[tab] for tab in TABS], key="tab", on_change="rerun")
    for tab, place in zip(TABS, opened, strict=True):
        if place.open:
            with place:
                _CONTENT[tab](ctx, now, point)


def _symptoms(ctx: PageContext, now: Chosen, point: TriggerPoint) -> None:
    t = ctx.t
    st.markdown(f"{t('symptoms.intro')}\n{bullets(point.symptoms)}")
    with st.container(border=True):
        for urgency in ("routine", "soon", "emergency"):
            if others := tuple(o for o in point.look_alikes if o.urgency == urgency):
                heading = t(f"symptoms.could_be_{urgency}")
                st.markdown(f"**{heading}**\n{_look_alikes(now, others)}")
        st.markdown(t("symptoms.could_be_after"))
    if now.selection.audience == "therapist" and point.satellites:
        related = tuple(_link_name(ctx, link) for link in point.satellites)
        st.markdown(f"**{t('symptoms.related')}**\n{bullets(related)}")


def _look_alikes(now: Chosen, look_alikes: tuple[LookAlike, ...]) -> str:
    if now.selection.audience == "patient":
        return bullets(tuple(other.plain for other in look_alikes))
    return bullets(
        tuple(f"{other.condition}: {other.clue}" if other.clue else other.condition for other in look_alikes)
    )


def _link_name(ctx: PageContext, link: Link) -> str:
    point = ctx.library.point(link.point) if link.point else None
    muscle = ctx.library.muscle(link.muscle) if link.muscle else None
    name = point.plain_name if point else muscle.name if muscle else link.name or ""
    return f"{name} ({link.relation})" if link.relation else name


def _sets_off(ctx: PageContext, now: Chosen, point: TriggerPoint) -> None:
    st.markdown(f"{ctx.t('sets_off.intro')}\n{bullets(point.sets_off)}")
    st.markdown(ctx.t("sets_off.doubt"))
    if now.selection.audience == "therapist":
        labelled(ctx.t("muscle.factors"), bullets(now.muscle.perpetuating_factors))


def _examination(ctx: PageContext, now: Chosen, point: TriggerPoint) -> None:
    t = ctx.t
    labelled(t("examination.location"), point.location.plain)
    labelled(t("examination.plain"), point.examination.plain)
    if now.selection.audience == "therapist":
        labelled(t("examination.technique"), point.examination.technique)
        labelled(t("examination.location"), point.location.exact)
        labelled(t("examination.depth"), point.location.depth)
    if agreement := now.muscle.examiner_agreement:
        labelled(t("examination.agreement"), agreement.statement)


_CONTENT: dict[TabId, Tab] = {
    "symptoms": _symptoms,
    "sets_off": _sets_off,
    "needling": needling_tab.show,
    "stretching": stretching_tab.show,
    "examination": _examination,
    "evidence": evidence_tab.show,
}
