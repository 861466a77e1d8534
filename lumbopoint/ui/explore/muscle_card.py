"""A chosen muscle: its points to choose from, what it does, and its anatomy."""

from functools import partial

import streamlit as st

from lumbopoint.model import Muscle
from lumbopoint.ui.explore import catalogues, entry_links, layers, state
from lumbopoint.ui.explore.chosen import Chosen
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.events import Pick
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import bullets, section, sections


def show(ctx: PageContext, now: Chosen, muscle: Muscle) -> None:
    """The muscle's points as buttons, plain words, what was measured; anatomy for therapists."""
    words = Words(now.selection.audience)
    _points(ctx, now, muscle)
    words.markdown(ctx.t("muscle.what_it_does", action=muscle.plain_action))
    words.explain(ctx)
    if now.selection.audience == "therapist":
        _anatomy(ctx, muscle)
        entry_links.show_relatives_of_muscle(ctx, muscle)
    layers.measured(ctx, now, "muscle.agreement", muscle.examiner_agreement)
    layers.measured(ctx, now, "muscle.prevalence", muscle.prevalence)


def _points(ctx: PageContext, now: Chosen, muscle: Muscle) -> None:
    if not muscle.points:
        st.info(muscle.no_points_because or "")
        return
    st.markdown(f"**{ctx.t('muscle.offers')}**")
    for point in muscle.points:
        pick = Pick(kind="point", id=point.id, side=now.selection.side)
        st.button(
            point.plain_name,
            key=f"offer-{point.id}",
            icon=":material/adjust:",
            wrap=True,
            on_click=partial(state.choose, pick, ctx.library, ctx.body),
        )


def _anatomy(ctx: PageContext, muscle: Muscle) -> None:
    t = ctx.t
    with st.container(border=True):
        names = ("origin", "insertion", "action", "nerve", "fibre_direction")
        facts = (section(t(f"muscle.{name}"), getattr(muscle, name)) for name in names)
        st.markdown(sections(*facts, section(t("muscle.factors"), bullets(muscle.perpetuating_factors))))
        catalogues.show(ctx, muscle)
