"""The clickable body: an inline SVG in a Streamlit component, and the small message of what is chosen."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import streamlit as st

_FOLDER = Path(__file__).parent
_MAP_HTML = """
<div class="map" data-testid="body-map">
  <svg class="body" role="group" preserveAspectRatio="xMidYMid meet"></svg>
  <svg class="marks" role="group" preserveAspectRatio="xMidYMid meet">
    <g class="overlay" aria-hidden="true"></g>
    <g class="points"></g>
    <g class="labels" aria-hidden="true"></g>
  </svg>
  <div class="tip" hidden></div>
</div>
"""
_CHOICE_HTML = """
<p class="hint"></p>
"""

MAP_KEY = "body_map"


def _text(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


_map = st.components.v2.component(
    "musclemap_body_map", html=_MAP_HTML, css=_text("body_map.css"), js=_text("body_map.js")
)
_choice = st.components.v2.component(
    "musclemap_map_choice", html=_CHOICE_HTML, css=_text("choice.css"), js=_text("choice.js")
)


def body_map(data: Mapping[str, Any], on_pick: Callable[[], None]) -> None:
    """Mount the map; ``data`` as described at the top of body_map.js, lengths in cm.

    Give exactly equal ``data`` for an unchanged drawing: then nothing is sent again.
    ``on_pick`` runs before the next rerun; the pick is in the state under ``MAP_KEY``.
    """
    _map(key=MAP_KEY, data=dict(data), on_picked_change=on_pick)


def map_choice(choice: Mapping[str, Any], hint: str) -> None:
    """Show ``hint`` under the map and tell the map what is chosen: kind, id, side, muscle."""
    _choice(key="map_choice", data={"choice": dict(choice), "hint": hint})
