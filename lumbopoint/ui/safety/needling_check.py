"""Is needling for me? A check-list that ends in things to talk about with a clinician, never in a yes."""

import streamlit as st

from lumbopoint.answers import safety
from lumbopoint.i18n import Texts
from lumbopoint.model import THEMES, NeedlingCheck, TriggerPoint
from lumbopoint.ui.safety import asking, screen, state
from lumbopoint.ui.shared import visitor, warning_link
from lumbopoint.ui.shared.body_map.copy_button import copy_button
from lumbopoint.ui.shared.body_map.tick_list import Row, Section
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import bullets, labelled, section, sections
from lumbopoint.ui.shared.references import references

TELL = ("medicines", "illness", "pregnant", "allergy", "before", "stop")


def render(ctx: PageContext) -> None:
    """Questions on the left; the list and what matters at the chosen spot on the right, on a phone below."""
    t, words = ctx.t, Words(visitor.audience())
    st.title(t("needling_check.title"), anchor=False)
    screen.show_advice(ctx, words)
    st.markdown(t("needling_check.intro"))
    warning_link.show(ctx)
    left, right = st.columns((0.55, 0.45), gap="medium")
    with left:
        asking.show(ctx, "needling", _sections(ctx), is_wide=False)
        st.markdown(f":small[{t('screen.not_kept')}]")
    with right:
        _result(ctx, words)
        _chosen_spot(ctx, words)
        if visitor.audience() == "therapist":
            _for_clinicians(ctx)
    words.explain(ctx)


def ticked(ctx: PageContext) -> tuple[NeedlingCheck, ...]:
    """The questions that were ticked in this session, those against needling first."""
    ids = tuple(check.id for check in ctx.library.needling_checks)
    return safety.needling_lines(ctx.library, state.yes_ids(state.NEEDLING, ids))


def take_home(t: Texts, found: tuple[NeedlingCheck, ...]) -> str:
    """What to talk about, one line each."""
    return "\n".join(t("needling_check.line", line=check.talk_about) for check in found)


def _sections(ctx: PageContext) -> tuple[Section, ...]:
    """The questions below their heads, the common ones first."""
    checks, t = ctx.library.needling_checks, ctx.t
    return tuple(
        Section(rows, t(f"needling_check.theme_{theme}"))
        for theme in THEMES
        if (rows := tuple(_row(t, check) for check in checks if check.theme == theme))
    )


def _row(t: Texts, check: NeedlingCheck) -> Row:
    is_ticked = state.is_yes(state.NEEDLING, check.id)
    said = t("screen.ticked", urgency=t(f"needling_check.{check.kind}")) if is_ticked else ""
    return Row(state.answer_key(state.NEEDLING, check.id), check.question, is_ticked, said)


def _result(ctx: PageContext, words: Words) -> None:
    """The list to copy, or that no tick is no yes; what to tell in any case."""
    t, found = ctx.t, ticked(ctx)
    with st.container(border=True):
        st.header(t("needling_check.lines_title"), anchor=False)
        if found:
            is_against = any(check.kind == "do-not" for check in found)
            said = t("needling_check.lines_do_not" if is_against else "needling_check.lines_ask_first")
            st.warning(said, icon=":material/front_hand:" if is_against else ":material/forum:")
            text = take_home(t, found)
            words.markdown(text)
            copy_button(text, label=t("needling_check.copy"), done=t("needling_check.copied"))
        else:
            st.info(t("needling_check.nothing"), icon=":material/info:")
        tell = bullets(tuple(t(f"needling_check.tell_{name}") for name in TELL))
        words.markdown(sections(section(t("needling_check.tell"), tell), t("needling_check.your_right")))


def _chosen_spot(ctx: PageContext, words: Words) -> None:
    """What is watched out for at the chosen point, in the words of who is looking."""
    t, point = ctx.t, ctx.library.point(visitor.point_id())
    with st.container(border=True):
        st.header(t("needling_check.here"), anchor=False)
        if point is None:
            st.markdown(t("needling_check.here_choose"))
        else:
            muscle = ctx.library.muscle_of(point.id)
            name = muscle.name if muscle else ""
            st.markdown(t("needling_check.here_of", name=point.plain_name, muscle=name))
            words.markdown(point.needling.patient.watched_for)
            if visitor.audience() == "therapist":
                _risks(ctx, point)
        st.page_link(ctx.pages["explore"], label=t("needling_check.to_map"), icon=":material/touch_app:")


def _risks(ctx: PageContext, point: TriggerPoint) -> None:
    facts = point.needling.therapist
    labelled(ctx.t("needling.structures"), bullets(facts.structures_at_risk))
    labelled(ctx.t("needling.when_not"), bullets(facts.when_not))


def _for_clinicians(ctx: PageContext) -> None:
    """What each question rests on."""
    with st.expander(ctx.t("needling_check.for_clinicians")):
        for check in ctx.library.needling_checks:
            basis = references(ctx, check.sources) or check.unsourced_because or ""
            said = ctx.t.joined(f"**{check.question}**", check.therapist_note or "")
            st.markdown(sections(said, basis))
