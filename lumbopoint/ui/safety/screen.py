"""The short screen of warning signs: a line each, the advice after a yes, and treatment only behind it."""

from collections.abc import Callable, Collection, Iterable
from functools import partial

import streamlit as st

from lumbopoint.answers import safety
from lumbopoint.answers.safety import Advice
from lumbopoint.model import URGENCIES, Urgency, WarningSign
from lumbopoint.ui.safety import state
from lumbopoint.ui.safety.asking import ask, to_act_on
from lumbopoint.ui.shared.body_map import advice_heading, answer_heading
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import sections

__all__ = ["GROUP", "ask", "before_treatment", "show_advice", "show_passed", "show_ways_on", "to_act_on"]

#: The group of the answers in the session.
GROUP = state.SIGNS
#: How each urgency is boxed: its colour comes with an icon and with words.
BOXES = {
    "emergency": (st.error, ":material/emergency:"),
    "same-day": (st.warning, ":material/today:"),
    "soon": (st.info, ":material/date_range:"),
    "routine": (st.info, ":material/stethoscope:"),
}
#: More names than these make no heading.
MOST_NAMES = 3


def show_advice(ctx: PageContext, words: Words, *, asked: Collection[WarningSign] = ()) -> None:
    """What to do and how fast about all that was ticked, the most urgent first; nothing without a tick.

    ``asked``: signs that the page asks about itself. The lines of others come along: so each tick can be
    taken back, and is in the page should the session be lost.
    """
    signs, t = to_act_on(ctx), ctx.t
    place = st.container()  # always there: what follows keeps its place, and a ticked line the keyboard
    if not signs:
        return
    given = safety.advice(ctx.library, [sign.id for sign in signs])
    with place, st.container(gap="small"):
        told = (*(sign.id for sign in signs), *(each.id for each in given if each.is_together))
        advice_heading(_headed(ctx, signs), told)
        for urgency in URGENCIES:
            if alike := tuple(each for each in given if each.urgency == urgency):
                _box(ctx, words, urgency, alike, is_alone=len(given) == 1)
        st.markdown(t.joined(t(_said_of(given, len(signs))), t("screen.not_diagnosis")))
        _others(ctx, tuple(sign for sign in signs if sign not in asked))


def _headed(ctx: PageContext, signs: tuple[WarningSign, ...]) -> str:
    """What was ticked."""
    if len(signs) > MOST_NAMES:
        return ctx.t("screen.ticked_many", count=len(signs))
    return ctx.t("screen.ticked_names", names=_names(signs))


def _names(signs: Iterable[WarningSign]) -> str:
    return " · ".join(sign.label for sign in signs)


def _others(ctx: PageContext, ticked: tuple[WarningSign, ...]) -> None:
    if ticked:
        with st.expander(ctx.t("screen.answers")):
            ask(ctx, "others", ticked)
            st.markdown(ctx.t("screen.undo"))


def _said_of(given: tuple[Advice, ...], ticks: int) -> str:
    """The key of the sentence below the advice: calmer when nothing of it is urgent."""
    if given[0].urgency == "routine":
        return "screen.advice_routine"
    return "screen.advice_one" if ticks == 1 else "screen.advice_many"


def _box(
    ctx: PageContext, words: Words, urgency: Urgency, alike: tuple[Advice, ...], *, is_alone: bool
) -> None:
    """One box for all that is equally urgent: how fast, what to do, and in an emergency the numbers.

    Where several signs together bring it, it says which of those were ticked; each has a name of its own only
    beside others.
    """
    t, (box, icon) = ctx.t, BOXES[urgency]
    parts = [f"**{t(f'warning.{urgency}')}**"]
    for given in alike:
        words.meet(given.what_to_do)
        name = given.said.plain_name if given.is_together else _names(given.signs)
        if given.is_together or not is_alone:
            parts.append(f"**{name}**")
        together = t("screen.together", names=_names(given.signs)) if given.is_together else ""
        parts += [given.what_to_do, together]
    numbers = t("warning.emergency_number") if urgency == "emergency" else ""
    box(sections(*parts, numbers), icon=icon)


def before_treatment(ctx: PageContext, words: Words, treatment: Callable[[Words], None]) -> None:
    """Treatment after the screen: hidden before it, folded away behind the advice after a yes.

    Without any question to ask, because the content could not be read, there is no treatment. The words of
    folded text are explained inside the fold: outside they would frighten.
    """
    t, asked = ctx.t, safety.screen(ctx.library)
    if to_act_on(ctx):
        show_advice(ctx, words, asked=asked)
        with st.expander(t("screen.answers")):
            ask(ctx, "screen", asked)
            st.markdown(t("screen.undo"))
        with st.expander(t("screen.folded")):
            own = Words(anchor="folded-words")
            treatment(own)
            own.explain(ctx)
    elif not asked:
        st.error(t("screen.unreadable"), icon=":material/error:")
    elif state.screened():
        show_passed(ctx)
        treatment(words)
    else:
        _check(ctx, asked)


def _check(ctx: PageContext, asked: tuple[WarningSign, ...]) -> None:
    """The check itself: a question, a line for each sign, and two ways on for whom nothing fits."""
    with st.container(gap="xsmall"):
        if arrival := state.ARRIVAL.get():
            answer_heading(ctx.t("screen.title"), arrival)
        else:
            st.subheader(f"**{ctx.t('screen.title')}**", anchor=False)
        ask(ctx, "screen", asked)
        show_ways_on(ctx)


def show_ways_on(ctx: PageContext) -> None:
    """None of these, or a clinician is there."""
    t, ids = ctx.t, tuple(sign.id for sign in safety.screen(ctx.library))
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        passes = partial(state.pass_screen, GROUP, ids)
        st.button(t("screen.none_fits"), key="none-fits", type=ctx.main_button, on_click=passes)
        passes = partial(passes, with_clinician=True)
        st.button(t("screen.clinician"), key="with-clinician", on_click=passes)
        st.markdown(f":small[{t('screen.not_kept')}]", width="content")


def show_passed(ctx: PageContext) -> None:
    """The answer that opened what follows, the keyboard on it at first, and the way to change it."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        told = f"{state.PASSING.get()}{state.ARRIVAL.get()}"
        answer_heading(ctx.t(f"screen.passed_{state.screened()}"), told)
        st.button(ctx.t("screen.again"), key="screen-again", type="tertiary", on_click=state.screen_again)
