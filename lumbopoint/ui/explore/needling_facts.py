"""Needling for trained clinicians: what is at risk, when not, the technique, what it rests on."""

import streamlit as st

from lumbopoint.model import TherapistNeedling
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.markdown import bullets, section
from lumbopoint.ui.shared.references import linked

#: What there is to say of a technique, what matters first.
TECHNIQUE = ("direction", "needle", "backstop", "position", "grip")


def show(ctx: PageContext, facts: TherapistNeedling, names: tuple[str, ...] = TECHNIQUE) -> None:
    """What is at risk, the technique by these parts, and when not to needle."""
    st.markdown(linked(ctx, section(ctx.t("needling.structures"), bullets(facts.structures_at_risk))))
    _technique(ctx, facts, names)
    st.markdown(linked(ctx, section(ctx.t("needling.when_not"), bullets(facts.when_not))))


def _technique(ctx: PageContext, facts: TherapistNeedling, names: tuple[str, ...]) -> None:
    """The technique by its parts, or why none is given."""
    t = ctx.t
    if facts.technique is None:
        st.markdown(section(t("needling.withheld"), linked(ctx, facts.withheld or "")))
        return
    told = ((name, getattr(facts.technique, name)) for name in names)
    lines = tuple(
        t("needling.technique_fact", name=f"**{t(f'needling.technique_{name}')}**", text=text)
        for name, text in told
        if text
    )
    st.markdown(linked(ctx, bullets(lines)))
