"""The body to mark pain on, with its equal for keyboards, the list of regions; and what it feels like."""

import base64
from functools import partial
from typing import Any

import streamlit as st

from lumbopoint.drawing.mark_canvas import MarkCanvas
from lumbopoint.figures.comparison import mark_colour
from lumbopoint.geometry.body_area import Aspect
from lumbopoint.ui.pain import resources, state
from lumbopoint.ui.pain.answer import region_name
from lumbopoint.ui.pain.question import ASKS, FEELINGS, Ask, PainQuestion, region_options
from lumbopoint.ui.shared import resources as shared_resources
from lumbopoint.ui.shared import warning_link
from lumbopoint.ui.shared.body_map import PAIN_KEY, pain_map
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.looks import Looks

TOOLS = (
    "views",
    "tools",
    "brush",
    "outline",
    "area",
    "widths",
    "width_2",
    "width_4",
    "width_7",
    "undo",
    "clear",
    "whole",
    "close_up",
    "count",
    "full",
    "beside",
    "start",
    "place_start",
    "waiting",
    "list_label",
    "place_list_label",
    "list_placeholder",
    "add",
    "remove",
)
#: The four aspects in the order of the switch.
ORDER: tuple[Aspect, ...] = ("posterior", "right", "left", "anterior")


def show(ctx: PageContext, question: PainQuestion, looks: Looks) -> None:
    """What is asked, the body, what it feels like."""
    st.segmented_control(
        ctx.t("pain.ask_label"),
        ASKS,
        format_func=lambda ask: ctx.t(f"pain.ask_{ask}"),
        key=state.ASK.key,
        required=True,
        label_visibility="collapsed",
        on_change=state.choose_ask,
    )
    options = region_options(ctx.body)
    pain_map(
        map_data(ctx, question.ask, looks),
        on_drawing=partial(state.choose_drawing, PAIN_KEY, options),
        on_place=partial(state.choose_place, PAIN_KEY, options),
    )
    if question.ask == "draw":
        st.pills(
            ctx.t("pain.feels"),
            FEELINGS,
            selection_mode="multi",
            format_func=lambda kind: ctx.t(f"pain.feels_{kind}"),
            key=state.FEELS.key,
            on_change=state.choose_feels,
        )
    warning_link.show(ctx, is_short=True)


def map_data(ctx: PageContext, ask: Ask, looks: Looks) -> dict[str, Any]:
    """The message of the body: equal until something other than the browser changes the drawing."""
    told = state.sent()
    sent = told.question
    canvases = {canvas.aspect: canvas for canvas in resources.mark_canvases(looks)}
    tools = {name: ctx.t(f"pain.tools.{name}", **_gap(name)) for name in TOOLS}
    return {
        "key": "/".join((ask, looks.tone, looks.look, looks.build, ctx.t.language)),
        "mode": ask,
        "revision": told.number,
        "answers": told.answers,
        "code": sent.code,
        "place": sent.at or (f"g{sent.region}" if sent.region else ""),
        "aspects": [_aspect(ctx, canvases[aspect]) for aspect in ORDER],
        "texts": {**tools, "regions": _region_names(ctx)},
        "colours": {"--mark": mark_colour(shared_resources.colours(looks))},
    }


def _gap(name: str) -> dict[str, str]:
    """The browser fills in the number of marks and the name of a place."""
    return {"count": {"count": "{count}"}, "remove": {"name": "{name}"}}.get(name, {})


def _region_names(ctx: PageContext) -> dict[str, str]:
    return {f"g{text}": region_name(ctx.library, ctx.t, text) for text in region_options(ctx.body)}


def _aspect(ctx: PageContext, canvas: MarkCanvas) -> dict[str, Any]:
    t, aspect = ctx.t, canvas.aspect
    left, right = _edges(ctx, aspect)
    view = t(f"pain.view_{aspect}")
    image = base64.b64encode(canvas.svg.encode()).decode()
    return {
        "id": aspect,
        "sign": canvas.sign,
        "image": f"data:image/svg+xml;base64,{image}",
        "is_turned": canvas.is_turned,
        "box": list(canvas.box),
        "close_up": list(canvas.close_up),
        "feet": list(canvas.feet),
        "skin": canvas.skin,
        "regions": [vars(region) for region in canvas.regions],
        "title": t(f"pain.canvas_{aspect}"),
        "left": left,
        "right": right,
        "view": view,
        "view_marked": t("pain.view_marked", view=view),
    }


def _edges(ctx: PageContext, aspect: Aspect) -> tuple[str, str]:
    """What stands at the left and right edge on the screen."""
    t = ctx.t
    if aspect in ("right", "left"):
        back, front = t("view.edge_posterior"), t("view.edge_anterior")
        return (back, front) if aspect == "right" else (front, back)
    left, right = t("side.your_left"), t("side.your_right")
    return (left, right) if aspect == "posterior" else (right, left)
