"""A stretch as it is done: cautions in short, pictures with their steps, the timer."""

import streamlit as st

from lumbopoint.answers.stretch_plan import (
    PAUSES_S,
    USUAL_PAUSE_S,
    Pace,
    Phase,
    holds_s,
    plan,
    repeats,
    steps_by_picture,
    usual_pace,
)
from lumbopoint.drawing.figure.kept import StretchPicture
from lumbopoint.geometry.body_map import Side
from lumbopoint.model import Stretch
from lumbopoint.ui.shared import visitor
from lumbopoint.ui.shared.body_map.stretch import (
    GuidePart,
    NumberedStep,
    TimerPhase,
    guide,
    timer,
)
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import bullets
from lumbopoint.ui.shared.stretch_pictures import colours, name, pictures, send

#: Higher than wide by this factor: two such pictures stand beside each other on a phone.
TALL = 1.15
#: Phases that are seen in the last picture; a press in the one before it, all others in the first one.
_IN_THE_END = ("hold", "release")


def show_cautions(ctx: PageContext, stretch: Stretch) -> None:
    """Who should ask first or leave it out, a few words for each; opened, what they should do."""
    if not stretch.cautions:
        return
    flags = dict.fromkeys(caution.flag for caution in stretch.cautions)
    badges = " ".join(f":orange-badge[{ctx.t(f'caution.{flag}')}]" for flag in flags)
    with st.expander(f":orange[**{ctx.t('caution.heading')}**] {badges}"):
        words = Words(visitor.audience(), anchor=f"cautions-{stretch.id}-words")
        words.markdown(bullets(tuple(caution.plain for caution in stretch.cautions)))
        words.explain(ctx)


def show_guide(ctx: PageContext, stretch: Stretch, side: Side, words: Words, *, is_seen: bool = True) -> None:
    """Pictures with the steps that belong to them; the technical words of the steps are in ``words``.

    ``is_seen``: whether the pictures are wanted now; a folded guide has its steps alone.
    """
    drawn = pictures(ctx, stretch, side)
    if is_seen:
        send(ctx, stretch)
    guide(
        f"guide-{stretch.id}",
        guide_parts(stretch, drawn),
        ctx.t("stretching.start"),
        colours(ctx),
        is_flipped=_is_flipped(stretch, side),
        is_tall=bool(drawn) and drawn[0].view_box[3] > TALL * drawn[0].view_box[2],
    )
    words.meet(" ".join((stretch.start, *stretch.steps)))
    if drawn and has_side(stretch):
        st.markdown(f":small[{ctx.t(f'stretches.shown_{side}')}]")


def guide_parts(stretch: Stretch, drawn: tuple[StretchPicture, ...]) -> tuple[GuidePart, ...]:
    """The steps with the pictures they belong to; all in one part where nothing is drawn."""
    steps = tuple(NumberedStep(number, text) for number, text in enumerate(stretch.steps, start=1))
    if not drawn:
        return (GuidePart(steps, start=stretch.start),)
    return tuple(
        GuidePart(
            tuple(steps[number - 1] for number in numbers),
            name(one),
            one.alt,
            "" if place else stretch.start,
            one.view_box[2:],
        )
        for place, (one, numbers) in enumerate(
            zip(drawn, steps_by_picture(len(steps), tuple(one.steps for one in drawn)), strict=True)
        )
    )


def show_timer(ctx: PageContext, stretch: Stretch, side: Side) -> None:
    """The timer with its times, which can be changed within the dose; where nothing is held it says so."""
    t, usual = ctx.t, usual_pace(stretch)
    if usual is None:
        st.markdown(t("timer.own_pace"))
        return
    with st.container(gap="xsmall"):
        place = st.container()
        with st.popover(f":small[{t('timer.change_times')}]", icon=":material/tune:", type=ctx.quiet_opener):
            pace = _chosen_pace(ctx, stretch)
        with place:
            timer(
                f"timer-{stretch.id}",
                stretch.name,
                timer_phases(ctx, stretch, side, pace),
                _texts(ctx, stretch, pace),
                colours(ctx),
            )


def timer_phases(ctx: PageContext, stretch: Stretch, side: Side, pace: Pace) -> tuple[TimerPhase, ...]:
    """The plan in words and pictures."""
    names = tuple(name(one) for one in pictures(ctx, stretch))
    return tuple(_told(ctx, stretch, phase, pace, names) for phase in plan(stretch, side, pace))


def _told(ctx: PageContext, stretch: Stretch, phase: Phase, pace: Pace, names: tuple[str, ...]) -> TimerPhase:
    t, what = ctx.t, ctx.t(f"timer.{phase.kind}")
    key = f"timer.round_{phase.side}" if phase.side else "timer.round"
    where = t(key, round=phase.round, rounds=pace.repeats)
    return TimerPhase(
        kind=phase.kind,
        seconds=phase.seconds,
        label=what,
        detail=where,
        coming=t("timer.coming", what=what),
        said=t("timer.said", what=what, count=phase.seconds, where=where),
        picture=_picture(phase, names),
        is_flipped=phase.side == "left",
    )


def _picture(phase: Phase, names: tuple[str, ...]) -> str:
    if not names:
        return ""
    if phase.kind == "press":
        return names[max(0, len(names) - 2)]
    return names[-1 if phase.kind in _IN_THE_END else 0]


def _is_flipped(stretch: Stretch, side: Side) -> bool:
    return side == "left" and has_side(stretch)


def has_side(stretch: Stretch) -> bool:
    """Whether it matters which side is sore."""
    return stretch.is_one_sided or stretch.is_each_side


def _chosen_pace(ctx: PageContext, stretch: Stretch) -> Pace:
    """Hold and repeats within the dose, and the pause; what has one value only is not asked."""
    t = ctx.t
    hold_s = _one_of(t("timer.hold_s"), holds_s(stretch), f"hold-{stretch.id}")
    count = _one_of(t("timer.repeats"), repeats(stretch), f"repeats-{stretch.id}")
    pause_s = _one_of(t("timer.pause_s"), PAUSES_S, f"pause-{stretch.id}", USUAL_PAUSE_S)
    st.markdown(t("timer.pause_note"))
    return Pace(hold_s, count, pause_s)


def _one_of(label: str, options: tuple[int, ...], key: str, usual: int | None = None) -> int:
    if len(options) == 1:
        return options[0]
    return st.select_slider(label, options, value=usual or options[0], key=key)


def _texts(ctx: PageContext, stretch: Stretch, pace: Pace) -> dict[str, str]:
    """What its buttons say, and its times in a sentence."""
    t = ctx.t
    names = ("start", "go_on", "pause", "skip", "again", "sound", "end", "paused", "over")
    key = "timer.sum_each_side" if stretch.is_each_side else "timer.sum"
    times = t(key, times=pace.repeats, hold=pace.hold_s, pause=pace.pause_s)
    return {**{name: t(f"timer.{name}") for name in names}, "sum": times}
