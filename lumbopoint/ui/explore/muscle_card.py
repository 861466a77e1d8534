"""A chosen muscle: its name, what it does, its points to choose from, and its anatomy."""

from functools import partial

import streamlit as st

from lumbopoint.model import Muscle
from lumbopoint.ui.explore import catalogues, entry_links, measured, reader_switch, state
from lumbopoint.ui.explore.chosen import Chosen
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.events import Pick
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import bullets, section, sections


def show(ctx: PageContext, now: Chosen) -> None:
    """Plain words, the muscle's points as buttons, anatomy for therapists."""
    t, muscle = ctx.t, now.muscle
    with st.container(gap="xsmall"):
        st.markdown(t("muscle.kicker", layer=t(f"layer.{muscle.layer}_long")))
        st.subheader(muscle.plain_name[0].upper() + muscle.plain_name[1:], anchor=False)
    words = Words(now.selection.audience)
    words.markdown(t("muscle.what_it_does", action=muscle.plain_action))
    _points(ctx, now)
    measured.show(ctx, words, "muscle.agreement", muscle.examiner_agreement)
    measured.show(ctx, words, "muscle.prevalence", muscle.prevalence)
    reader_switch.show(ctx, now)
    if now.selection.audience == "therapist":
        _anatomy(ctx, muscle)
        entry_links.show_relatives_of_muscle(ctx, muscle)
    words.explain(ctx)


def _points(ctx: PageContext, now: Chosen) -> None:
    muscle = now.muscle
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
