"""The answer in a sentence: what is chosen, where it lies and where it is often felt."""

from functools import partial

import streamlit as st

from lumbopoint.model import Muscle, TriggerPoint
from lumbopoint.ui.explore import first_visit, map_panel, reader_switch, state
from lumbopoint.ui.explore.chosen import Chosen
from lumbopoint.ui.shared import resources
from lumbopoint.ui.shared.body_map import CHOSEN_KEY, headline
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.events import LOOKS
from lumbopoint.ui.shared.selection import SIDES, AudienceView

#: A quarter of the row with the sentence and the switch; on a phone the switch stands below.
LEAST_PX = 150
#: What stands above the map: a line in small print, the sentence, and a second one.
Said = dict[str, str]


def show(ctx: PageContext, now: Chosen) -> None:
    """The sentence over the whole width, and beside it who is looking."""
    selection = now.selection
    every = _every(ctx, selection.audience)
    chosen = every.get(f"{selection.kind}/{selection.id}", _nothing_yet(ctx))
    data = {
        "said": {**{part: chosen[part] for part in ("title", "more")}, "kicker": chosen[selection.side]},
        "every": every,
        "choice": map_panel.choice(ctx, now),
        "looks": {field: getattr(selection, field) for field in LOOKS},
        "asks": state.asks_for_looks(),
    }
    places = st.grid(4, min_column_width=LEAST_PX, gap="small")
    with places.cell(column_span=3):
        headline(data, partial(state.choose_looks, CHOSEN_KEY))
    with places.cell(), st.container(horizontal=True, horizontal_alignment="right"):
        reader_switch.show(ctx)
    with st.container():  # always there: the map below it keeps its place when something is chosen
        if selection.kind == "none":
            first_visit.show(ctx)


def _every(ctx: PageContext, audience: AudienceView) -> dict[str, Said]:
    """What is said of everything that can be chosen, so that the page says it before the server does."""
    said: dict[str, Said] = {}
    for muscle in ctx.library.muscles:
        said[f"muscle/{muscle.id}"] = _of_muscle(ctx, muscle)
        for point in muscle.points:
            said[f"point/{point.id}"] = _of_point(ctx, audience, muscle, point)
    return said


def _of_point(ctx: PageContext, audience: AudienceView, muscle: Muscle, point: TriggerPoint) -> Said:
    """For patients the sentence; for therapists the technical name, and the sentence below it."""
    t, found = ctx.t, resources.headlines(ctx.t.language)[point.id]
    layer = t(f"layer.{point.layer}_long")
    kickers: Said = {
        side: t("point.kicker", muscle=muscle.name, side=t(f"side.{side}_side"), layer=layer)
        for side in SIDES
    }
    if audience == "patient":
        return {**kickers, "title": found.title, "more": found.more}
    title = t("links.clinical_name", muscle=muscle.name, name=point.name)
    return {**kickers, "title": title, "more": t.joined(found.title, found.more)}


def _of_muscle(ctx: PageContext, muscle: Muscle) -> Said:
    kicker = ctx.t("muscle.kicker", layer=ctx.t(f"layer.{muscle.layer}_long"))
    plain = muscle.plain_name[0].upper() + muscle.plain_name[1:]
    return {"left": kicker, "right": kicker, "title": muscle.name, "more": plain}


def _nothing_yet(ctx: PageContext) -> Said:
    return {"left": "", "right": "", "title": ctx.t("first.title"), "more": ctx.t("first.more")}
