"""The answer in a sentence: what is chosen, where it lies and where it is often felt."""

from functools import partial

import streamlit as st

from lumbopoint.ui.explore import first_visit, map_panel, reader_switch, resources, state
from lumbopoint.ui.explore.chosen import Chosen
from lumbopoint.ui.explore.sayings import Said
from lumbopoint.ui.shared.body_map import CHOSEN_KEY, headline
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.events import LOOKS

#: A quarter of the row with the sentence and the switch; on a phone the switch stands below.
LEAST_PX = 180


def show(ctx: PageContext, now: Chosen) -> None:
    """The sentence over the whole width, and beside it who is looking."""
    selection = now.selection
    every = resources.sayings(ctx.t.language, selection.audience)
    chosen = every.get(f"{selection.kind}/{selection.id}", _nothing_yet(ctx))
    data = {
        "said": {**{part: chosen[part] for part in ("title", "more")}, "kicker": chosen[selection.side]},
        "choice": map_panel.choice(now),
        "looks": {field: getattr(selection, field) for field in LOOKS},
        "asks": state.asks_for_looks(),
    }
    places = st.grid(4, min_column_width=LEAST_PX, gap="small")
    with places.cell(column_span=3):
        sayings = resources.sayings_message(ctx.t.language, selection.audience)
        headline(data, sayings, partial(state.choose_looks, CHOSEN_KEY))
    with places.cell():
        reader_switch.show(ctx)
    with st.container():  # always there: the map below it keeps its place when something is chosen
        if selection.kind == "none":
            first_visit.show(ctx)


def _nothing_yet(ctx: PageContext) -> Said:
    return {"left": "", "right": "", "title": ctx.t("first.title"), "more": ctx.t("first.more")}
