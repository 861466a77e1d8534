"""The map with its switches and its list twin."""

from functools import partial
from typing import Any

import streamlit as st

from musclemap.drawing.close_up import Drawing
from musclemap.model import Layer, TriggerPoint
from musclemap.ui import resources, state
from musclemap.ui.components.body_map import MAP_KEY, body_map, map_choice
from musclemap.ui.context import Chosen, PageContext
from musclemap.ui.selection import LAYERS, SIDES, AudienceView, Selection


def show(ctx: PageContext, now: Chosen) -> None:
    """Layer and side switch, map, hint, then the search box."""
    with st.container(horizontal=True, gap="small"):
        _layer_switch(ctx)
        _side_switch(ctx)
    layer = now.selection.layer
    body_map(
        map_data(ctx, layer, now.selection.audience, resources.drawing(layer)),
        on_pick=partial(state.choose_from_map, MAP_KEY, ctx.library),
    )
    map_choice(_choice(now), ctx.t("map.hint"))
    _search(ctx)


def map_data(ctx: PageContext, layer: Layer, audience: AudienceView, drawing: Drawing) -> dict[str, Any]:
    """The message of the map for one layer and reader: equal for every run, so that it is sent once."""
    t = ctx.t
    whose = "your" if audience == "patient" else "patient"
    return {
        "drawing_id": f"posterior-{layer}-{audience}-{t.language}",
        "svg": drawing.svg,
        "view_box": list(drawing.view_box),
        "points": [
            _mark(ctx, point, side)
            for side in SIDES
            for point in ctx.library.points
            if point.layer == layer and point.position.view == "posterior"
        ],
        "muscles": {
            muscle.id: {side: t(f"side.of_name_{side}", name=muscle.name) for side in SIDES}
            for muscle in ctx.library.muscles
        },
        "texts": {
            "title": t("map.title"),
            "points": t("map.points"),
            "muscles": t("map.muscles"),
            "left": t(f"side.{whose}_left"),
            "right": t(f"side.{whose}_right"),
        },
    }


def _mark(ctx: PageContext, point: TriggerPoint, side: str) -> dict[str, Any]:
    muscle = ctx.library.muscle_of(point.id)
    name = ctx.t("map.point_option", plain_name=point.plain_name, muscle=muscle.name if muscle else "")
    return {
        "id": point.id,
        "muscle": muscle.id if muscle else "",
        "side": side,
        "name": ctx.t(f"side.of_name_{side}", name=name),
        "x": _plotted_x(point, side),
        "y": point.position.y_cm,
    }


def _choice(now: Chosen) -> dict[str, Any]:
    """What is chosen, with the place of a point in cm for when another layer is shown."""
    chosen: Selection = now.selection
    choice: dict[str, Any] = {
        "kind": chosen.kind,
        "id": chosen.id,
        "side": chosen.side,
        "muscle": now.muscle.id,
    }
    if now.point and now.point.position.view == "posterior":
        choice["x"] = _plotted_x(now.point, chosen.side)
        choice["y"] = now.point.position.y_cm
    return choice


def _plotted_x(point: TriggerPoint, side: str) -> float:
    return point.position.x_cm if side == "right" else -point.position.x_cm


def _layer_switch(ctx: PageContext) -> None:
    st.segmented_control(
        ctx.t("layer.label"),
        LAYERS,
        format_func=lambda layer: ctx.t(f"layer.{layer}"),
        key="layer",
        required=True,
        label_visibility="collapsed",
    )


def _side_switch(ctx: PageContext) -> None:
    st.segmented_control(
        ctx.t("side.label"),
        ("left", "right"),
        format_func=lambda side: ctx.t(f"side.{side}"),
        key="side",
        required=True,
        label_visibility="collapsed",
    )


def _search(ctx: PageContext) -> None:
    options = _options(ctx)
    st.selectbox(
        ctx.t("map.search"),
        list(options),
        format_func=lambda option: options.get(option, option),
        key=state.SEARCH,
        placeholder=ctx.t("map.search_placeholder"),
        on_change=partial(state.choose_from_search, ctx.library),
        label_visibility="collapsed",
    )


def _options(ctx: PageContext) -> dict[str, str]:
    """Every muscle and every point: the map's list twin."""
    options: dict[str, str] = {}
    for muscle in ctx.library.muscles:
        options[f"muscle/{muscle.id}"] = ctx.t("map.muscle_option", name=muscle.name)
        for point in muscle.points:
            options[f"point/{point.id}"] = ctx.t(
                "map.point_option", plain_name=point.plain_name, muscle=muscle.name
            )
    return options
