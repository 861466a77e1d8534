"""The body to mark pain on, and its equal for keyboards: the list of regions."""

import base64
from functools import partial
from typing import Any

import streamlit as st

from lumbopoint.drawing.mark_canvas import MarkCanvas
from lumbopoint.drawing.skin_look import zone_colours
from lumbopoint.geometry.body_area import Aspect
from lumbopoint.ui.pain import resources, state
from lumbopoint.ui.pain.answer import region_name
from lumbopoint.ui.pain.question import ASKS, PainQuestion, region_options
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
    "count_below",
    "full",
)
#: The four aspects in the order of the switch.
ORDER: tuple[Aspect, ...] = ("posterior", "right", "left", "anterior")


def show(ctx: PageContext, question: PainQuestion, looks: Looks) -> None:
    """What is asked, the body, the list of regions."""
    st.segmented_control(
        ctx.t("pain.ask_label"),
        ASKS,
        format_func=lambda ask: ctx.t(f"pain.ask_{ask}"),
        key=state.ASK.key,
        required=True,
        label_visibility="collapsed",
        on_change=state.choose_ask,
    )
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        intro = "pain.intro" if question.ask == "draw" else "pain.place_intro"
        st.markdown(ctx.t(intro), width="content")
        warning_link.show(ctx, is_short=True)
    pain_map(
        map_data(ctx, looks),
        on_drawing=partial(state.choose_drawing, PAIN_KEY, region_options(ctx.body)),
        on_place=partial(state.choose_place, PAIN_KEY),
    )
    _list(ctx, question)


def _list(ctx: PageContext, question: PainQuestion) -> None:
    options, name = region_options(ctx.body), partial(region_name, ctx.library, ctx.t)
    placeholder = ctx.t("pain.list_placeholder")
    if question.ask == "draw":
        st.multiselect(
            ctx.t("pain.list_label"),
            options,
            format_func=name,
            key=state.REGIONS.key,
            placeholder=placeholder,
            filter_mode="contains",
            select_all=False,
            on_change=state.choose_regions,
        )
    else:
        st.selectbox(
            ctx.t("pain.place_list_label"),
            options,
            index=None,
            format_func=name,
            key=state.REGION.key,
            placeholder=placeholder,
            filter_mode="contains",
            on_change=state.choose_region,
        )


def map_data(ctx: PageContext, looks: Looks) -> dict[str, Any]:
    """The message of the body: equal until something other than the browser changes the drawing."""
    revision, sent = state.sent()
    canvases = {canvas.aspect: canvas for canvas in resources.mark_canvases(looks)}
    tools = {name: ctx.t(f"pain.tools.{name}", **_gap(name)) for name in TOOLS}
    return {
        "key": "/".join((sent.ask, looks.tone, looks.look, looks.build, ctx.t.language)),
        "mode": sent.ask,
        "revision": revision,
        "code": sent.code,
        "place": sent.at or (f"g{sent.region}" if sent.region else ""),
        "aspects": [_aspect(ctx, canvases[aspect]) for aspect in ORDER],
        "texts": {**tools, "regions": _region_names(ctx)},
        "colours": {"--pain": zone_colours(looks.look).fill},
    }


def _gap(name: str) -> dict[str, str]:
    """The browser fills the number of marks in."""
    return {"count": "{count}"} if name.startswith("count") else {}


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
