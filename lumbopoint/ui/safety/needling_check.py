"""Is needling for me? A check-list that ends in things to talk about with a clinician, never in a yes."""

import streamlit as st

from lumbopoint.answers import safety
from lumbopoint.i18n import Texts
from lumbopoint.model import NeedlingCheck, TriggerPoint
from lumbopoint.ui.safety import screen, state
from lumbopoint.ui.shared import visitor, warning_link
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import bullets, labelled, section, sections
from lumbopoint.ui.shared.references import references

#: The group of the answers in the session.
GROUP = "needling-check"
KINDS = ("do-not", "ask-first")
TELL = ("medicines", "illness", "pregnant", "allergy", "before", "stop")


def render(ctx: PageContext) -> None:
    """Questions on the left; the list and what matters at the chosen spot on the right, on a phone below."""
    t, words = ctx.t, Words(visitor.audience())
    st.title(t("needling_check.title"), anchor=False)
    screen.show_advice(ctx, words)
    st.markdown(t("needling_check.intro"))
    warning_link.show(ctx)
    left, right = st.columns((0.6, 0.4), gap="medium")
    with left:
        for kind in KINDS:
            _questions(ctx, words, kind)
        st.markdown(f":small[{t('screen.not_kept')}]")
    with right:
        _result(ctx, words)
        _chosen_spot(ctx, words)
        if visitor.audience() == "therapist":
            _for_clinicians(ctx)
    words.explain(ctx)


def lines(ctx: PageContext) -> tuple[NeedlingCheck, ...]:
    """The questions that are ticked, those against needling first."""
    ids = tuple(check.id for check in ctx.library.needling_checks)
    return safety.needling_lines(ctx.library, state.yes_ids(GROUP, ids))


def take_home(t: Texts, found: tuple[NeedlingCheck, ...]) -> str:
    """What to talk about, one line each, as text to be copied."""
    return "\n".join(t("needling_check.line", line=check.talk_about) for check in found)


def _questions(ctx: PageContext, words: Words, kind: str) -> None:
    st.header(ctx.t(f"needling_check.{kind}"), anchor=False)
    with st.container(gap="xsmall"):
        for check in ctx.library.needling_checks:
            if check.kind == kind:
                words.meet(check.question)
                st.checkbox(check.question, key=state.answer_key(GROUP, check.id), persist_state="session")


def _result(ctx: PageContext, words: Words) -> None:
    """The list to copy, or that no tick is no yes; what to tell in any case."""
    t, found = ctx.t, lines(ctx)
    with st.container(border=True):
        st.header(t("needling_check.lines_title"), anchor=False)
        if found:
            is_against = any(check.kind == "do-not" for check in found)
            said = t("needling_check.lines_do_not" if is_against else "needling_check.lines_ask_first")
            (st.error if is_against else st.warning)(said, icon=":material/forum:")
            text = take_home(t, found)
            words.meet(text)
            st.code(text, language=None, wrap_lines=True)
            st.markdown(f":small[{t('needling_check.copy')}]")
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
