"""The short screen of warning signs: questions, the advice after a yes, and treatment only behind them."""

from collections.abc import Callable, Collection
from functools import partial

import streamlit as st

from lumbopoint.answers import safety
from lumbopoint.answers.safety import Advice
from lumbopoint.model import WarningSign
from lumbopoint.ui.safety import state
from lumbopoint.ui.shared.body_map import advice_heading
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import bullets, sections

#: The group of the answers in the session.
GROUP = "screen"
#: How each urgency is boxed: its colour comes with an icon and with words.
BOXES = {
    "emergency": (st.error, ":material/emergency:"),
    "same-day": (st.warning, ":material/today:"),
    "soon": (st.info, ":material/date_range:"),
    "routine": (st.info, ":material/stethoscope:"),
}


def to_act_on(ctx: PageContext) -> tuple[WarningSign, ...]:
    """The signs that were ticked in this session, here or for a pain drawing, the most urgent first."""
    every = tuple(sign.id for sign in ctx.library.warning_signs)
    return safety.ticked(ctx.library, state.yes_ids(GROUP, every))


def show_advice(ctx: PageContext, words: Words, *, asked: Collection[WarningSign] = ()) -> None:
    """What to do and how fast about all that was ticked, the most urgent first; nothing without a tick.

    ``asked``: signs that the page asks about itself. The boxes of others come along: so each tick can be
    taken back, and is in the page should the session be lost.
    """
    signs, t = to_act_on(ctx), ctx.t
    place = st.container()  # always there: what follows keeps its place, and a ticked box the keyboard
    if not signs:
        return
    given = safety.advice(ctx.library, [sign.id for sign in signs])
    with place, st.container(border=True):
        told = (*(sign.id for sign in signs), *(each.id for each in given if each.is_together))
        advice_heading(t("screen.advice_title"), told)
        st.markdown(t(_said_first(given, len(signs))))
        for each in given:
            _box(ctx, words, each)
        if given[0].urgency == "emergency":
            st.markdown(t("warning.emergency_number"))
        st.markdown(t("screen.not_diagnosis"))
        _others(ctx, words, tuple(sign for sign in signs if sign not in asked))


def _others(ctx: PageContext, words: Words, ticked: tuple[WarningSign, ...]) -> None:
    if ticked:
        with st.expander(ctx.t("screen.answers")):
            for sign in ticked:
                question(ctx, words, sign, is_ticked=True)
            st.markdown(ctx.t("screen.undo"))


def _said_first(given: tuple[Advice, ...], ticks: int) -> str:
    """The key of the sentence above the advice: calmer when nothing of it is urgent."""
    if given[0].urgency == "routine":
        return "screen.advice_routine"
    return "screen.advice_one" if ticks == 1 else "screen.advice_many"


def _box(ctx: PageContext, words: Words, given: Advice) -> None:
    """How fast and what to do; where several signs together bring it, which of those were ticked."""
    words.meet(given.what_to_do)
    box, icon = BOXES[given.urgency]
    urgency = ctx.t(f"warning.{given.urgency}")
    heading = ctx.t("screen.box", urgency=urgency, name=given.said.plain_name)
    names = " · ".join(sign.plain_name for sign in given.signs)
    together = ctx.t("screen.together", names=names) if given.is_together else ""
    box(sections(heading, given.what_to_do, together), icon=icon)


def show_questions(ctx: PageContext, words: Words) -> None:
    """What can be ticked, and the way on for whom nothing fits."""
    t, acts = ctx.t, to_act_on(ctx)
    with st.container(gap="small"):
        for sign in safety.screen(ctx.library):
            question(ctx, words, sign, is_ticked=sign in acts)
    if acts:
        st.markdown(t("screen.undo"))
    else:
        none_fits = partial(state.none_fits, GROUP, _ids(ctx))
        st.button(t("screen.none_fits"), key="none-fits", on_click=none_fits)
    st.markdown(f":small[{t('screen.not_kept')}]")


def before_treatment(ctx: PageContext, words: Words, treatment: Callable[[Words], None]) -> None:
    """Treatment after the screen: hidden before it, folded away behind the advice after a yes.

    Without any question to ask, because the content could not be read, there is no treatment. The words of
    folded text are explained inside the fold: outside they would frighten.
    """
    t = ctx.t
    if to_act_on(ctx):
        show_advice(ctx, words, asked=safety.screen(ctx.library))
        with st.expander(t("screen.answers")):
            show_questions(ctx, words)
        with st.expander(t("screen.folded")):
            own = Words(anchor="folded-words")
            treatment(own)
            own.explain(ctx)
    elif not _ids(ctx):
        st.error(t("screen.unreadable"), icon=":material/error:")
    elif state.is_screened():
        treatment(words)
        _passed(ctx)
    else:
        st.subheader(f"**{t('screen.title')}**", anchor=False)
        st.markdown(t.joined(t("screen.before_treatment"), t("screen.intro")))
        show_questions(ctx, words)


def _passed(ctx: PageContext) -> None:
    """The answer that opened the treatment, and the way to change it."""
    if state.is_screened():
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.markdown(f":small[{ctx.t('screen.passed')}]", width="content")
            st.button(ctx.t("screen.again"), key="screen-again", type="tertiary", on_click=state.screen_again)


def question(ctx: PageContext, words: Words, sign: WarningSign, *, is_ticked: bool) -> None:
    """What it is about, its signs, the question, and after a tick how fast to act."""
    t = ctx.t
    asked = sign.screen_question or t("screen.fits")
    fast = safety.how_fast(ctx.library, [act.id for act in to_act_on(ctx)]) if is_ticked else {}
    words.meet(bullets(sign.signs))
    with st.container(gap=None):
        urgency = t("screen.ticked", urgency=t(f"warning.{fast[sign.id]}")) if is_ticked else ""
        st.markdown(f"**{sign.plain_name}** {urgency}\n{bullets(sign.signs)}")
        st.checkbox(asked, key=state.answer_key(GROUP, sign.id), persist_state="session")


def _ids(ctx: PageContext) -> tuple[str, ...]:
    return tuple(sign.id for sign in safety.screen(ctx.library))
