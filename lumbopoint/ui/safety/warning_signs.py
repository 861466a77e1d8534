"""Warning signs: each once, to be ticked, with what counts and what to do behind it; most urgent first."""

import streamlit as st

from lumbopoint.answers import safety
from lumbopoint.model import URGENCIES, SignCombination, WarningSign
from lumbopoint.ui.safety import asking, screen, state
from lumbopoint.ui.shared.body_map.tick_list import Row, Section
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import sections
from lumbopoint.ui.shared.references import references


def render(ctx: PageContext) -> None:
    """The page, top to bottom as on the screen."""
    t, words, signs = ctx.t, Words(), ctx.library.warning_signs
    st.title(t("warning.title"), anchor=False)
    screen.show_advice(ctx, words, asked=signs)
    acts = asking.to_act_on(ctx)
    is_passed = bool(state.screened()) and not acts
    with st.container(gap="xsmall"):  # always there: what follows keeps its place
        if is_passed:
            screen.show_passed(ctx)
            st.success(t("screen.next_map"), icon=":material/check:")
            st.page_link(ctx.pages["explore"], label=t("warning.back"), icon=":material/arrow_back:")
    if not any(sign.urgency == "emergency" for sign in acts):
        st.error(t("warning.emergency_number"), icon=":material/call:")
    st.markdown(t("warning.intro"))
    asking.show(ctx, "warning-signs", (*_by_urgency(ctx, signs), *_together(ctx)))
    with st.container():
        if safety.screen(ctx.library) and not is_passed and not acts:
            screen.show_ways_on(ctx)
    _for_clinicians(ctx, (*signs, *ctx.library.sign_combinations))
    words.explain(ctx)


def _by_urgency(ctx: PageContext, signs: tuple[WarningSign, ...]) -> tuple[Section, ...]:
    """The signs by how fast they need help, those after needling by themselves."""
    groups: list[tuple[str, tuple[WarningSign, ...]]] = [
        (urgency, tuple(s for s in signs if s.urgency == urgency and not s.is_after_needling))
        for urgency in URGENCIES
    ]
    groups.insert(-1, ("after_needling", tuple(sign for sign in signs if sign.is_after_needling)))
    return tuple(
        Section(asking.sign_rows(ctx, group, tells=True), ctx.t(f"warning.{name}"))
        for name, group in groups
        if group
    )


def _together(ctx: PageContext) -> tuple[Section, ...]:
    """Signs that together need faster help, each with how fast, most urgent first."""
    every = sorted(ctx.library.sign_combinations, key=lambda one: URGENCIES.index(one.urgency))
    rows = tuple(
        Row(
            each.id,
            each.plain_name,
            is_ticked=None,
            more=(asking.what_to_do(ctx, each),),
            opener_name=asking.opener_name(ctx, each),
        )
        for each in every
    )
    return (Section(rows, ctx.t("warning.together")),) if rows else ()


def _for_clinicians(ctx: PageContext, every: tuple[WarningSign | SignCombination, ...]) -> None:
    """Names, figures and sources of all signs."""
    t = ctx.t
    with st.expander(t("warning.for_clinicians")):
        for sign in every:
            st.markdown(
                sections(
                    f"**{sign.plain_name}**",
                    t.joined(t("warning.clinical_name", name=sign.name), sign.therapist_note or ""),
                    references(ctx, sign.sources) or sign.unsourced_because or "",
                )
            )
