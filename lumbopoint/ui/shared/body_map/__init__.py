"""The clickable body, the body to mark pain on, and the heading that says what is chosen."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from lumbopoint.i18n.locales import DEFAULT_LANGUAGE, is_right_to_left

_FOLDER = Path(__file__).parent
_CHOSEN_HTML = """
<p class="kicker"></p>
<h2 tabindex="-1"></h2>
<p class="more"></p>
"""

_PAIN_HTML = """
<div class="pain" data-testid="pain-map">
  <div class="views" role="group"></div>
  <div class="frame">
    <svg class="canvas" role="img" preserveAspectRatio="xMidYMid meet"><g class="scene"></g></svg>
    <div class="foot" role="status">
      <button type="button" class="see" hidden></button>
      <p class="hint"></p>
    </div>
  </div>
  <div class="controls">
    <div class="tools" role="group"></div>
    <div class="widths" role="group"></div>
    <button type="button" class="zoom"></button>
    <button type="button" class="undo"></button>
    <button type="button" class="clear"></button>
  </div>
  <div class="names">
    <label for="by-name" class="by-name"></label>
    <select id="by-name"></select>
    <button type="button" class="add"></button>
    <div class="chosen"></div>
  </div>
  <div class="tip" hidden></div>
  <p class="status" role="status"></p>
</div>
"""
_PAIN_ANSWER_HTML = """
<h2 tabindex="-1"></h2>
"""
_TOPIC_HTML = """
<h1 tabindex="-1"></h1>
"""
_ADVICE_HTML = """
<h2 tabindex="-1"></h2>
"""
_ANSWER_HTML = """
<h3 tabindex="-1"></h3>
"""

#: Of a component that shows nothing.
_NOTHING_HTML = """
<span hidden></span>
"""
MAP_KEY = "body_map"
CHOSEN_KEY = "chosen"
PAIN_KEY = "pain_map"


def _text(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _script(*names: str) -> str:
    """A module of several files: no file imports another one."""
    return "\n".join(map(_text, names))


_MAP_SCRIPTS = (
    "edge_labels.js",
    "placing.js",
    "zone_paint.js",
    "thumbs.js",
    "ask_box.js",
    "layer_row.js",
    "map_buttons.js",
    "body_map.js",
)
_map = st.components.v2.component(
    "lumbopoint_body_map",
    html=_text("body_map.html"),
    css=_text("body.css") + _text("body_map.css") + _text("zone_paint.css"),
    js=_script(*_MAP_SCRIPTS),
)
_zones = st.components.v2.component("lumbopoint_zones", html=_NOTHING_HTML, js=_text("zones.js"))
_sayings = st.components.v2.component("lumbopoint_sayings", html=_NOTHING_HTML, js=_text("sayings.js"))
_chosen = st.components.v2.component(
    "lumbopoint_chosen", html=_CHOSEN_HTML, css=_text("chosen.css"), js=_text("chosen.js")
)
_pain = st.components.v2.component(
    "lumbopoint_pain_map",
    html=_PAIN_HTML,
    css=_text("body.css") + _text("pain_map.css"),
    js=_script("edge_labels.js", "pain_code.js", "pain_shapes.js", "pain_events.js", "pain_map.js"),
)
_pain_answer = st.components.v2.component(
    "lumbopoint_pain_answer",
    html=_PAIN_ANSWER_HTML,
    css=_text("heading.css"),
    js=_script("pain_events.js", "pain_answer.js"),
)

_language = st.components.v2.component("lumbopoint_language", html=_NOTHING_HTML, js=_text("language.js"))
_whole_page = st.components.v2.component(
    "lumbopoint_whole_page",
    html=_NOTHING_HTML,
    css=_text("whole_page.css"),
    js=_text("tone.js"),
    isolate_styles=False,
)
_topic = st.components.v2.component(
    "lumbopoint_topic", html=_TOPIC_HTML, css=_text("heading.css"), js=_text("heading.js")
)
_advice = st.components.v2.component(
    "lumbopoint_advice", html=_ADVICE_HTML, css=_text("heading.css"), js=_text("heading.js")
)
_answer = st.components.v2.component(
    "lumbopoint_answer", html=_ANSWER_HTML, css=_text("heading.css"), js=_text("heading.js")
)


def body_map(
    data: Mapping[str, Any], zones: str, on_pick: Callable[[], None], on_turn: Callable[[], None]
) -> None:
    """Mount the map; ``data`` as described at the top of body_map.js, lengths in cm.

    Give exactly equal ``data`` for an unchanged drawing: then nothing is sent again. ``zones``: where every
    spot is felt, as JSON, always the same of a language. ``on_pick`` and ``on_turn`` run before the next
    rerun; the pick and what is to be shown are in the state under ``MAP_KEY``.
    """
    with st.container(gap=None):
        _zones(key="zones", data=zones)
        _map(key=MAP_KEY, data=dict(data), on_picked_change=on_pick, on_turned_change=on_turn)


def headline(data: Mapping[str, Any], sayings: str, on_looks: Callable[[], None]) -> None:
    """What is chosen in a sentence, and word of it to the map; ``data`` as described at the top of chosen.js.

    A pick on the map changes the sentence in the browser before the server knows of it, from ``sayings``:
    what is said of everything, as JSON, always the same of a language and reader.
    When the server asks for the looks of the last visit, ``on_looks`` runs before the next rerun; they are
    in the state under ``CHOSEN_KEY``.
    """
    with st.container(gap=None):
        _sayings(key="sayings", data=sayings)
        _chosen(key=CHOSEN_KEY, data=dict(data), on_looks_change=on_looks)


def pain_map(data: Mapping[str, Any], on_drawing: Callable[[], None], on_place: Callable[[], None]) -> None:
    """Mount the body to mark pain on; ``data`` as described at the top of pain_map.js, lengths in cm.

    Give equal ``data`` while the browser's own drawing holds. ``on_drawing`` and ``on_place`` run before
    the next rerun; the drawing and the tender place are in the state under ``PAIN_KEY``.
    """
    _pain(key=PAIN_KEY, data=dict(data), on_drawing_change=on_drawing, on_place_change=on_place)


def pain_answer(title: str, heard: int, says: str, kind: str) -> None:
    """The heading of the answer to a drawing, and word to the body of what the server has ``heard`` of it.

    ``heard``: the count of the last report; ``says``: what the strip in the body's frame leads to; ``kind``:
    ``emergency``, ``check`` or ``spots``.
    """
    _pain_answer(key="pain_answer", data={"title": title, "heard": heard, "says": says, "kind": kind})


def page_language(language: str) -> None:
    """Tell the browser in which language the page is; nothing for English, which it is told by itself."""
    if language != DEFAULT_LANGUAGE:
        direction = "rtl" if is_right_to_left(language) else "ltr"
        _language(key="page_language", data={"language": language, "direction": direction})


def whole_page(tone: str) -> None:
    """Say what holds on every page, on paper too; it runs again when the device turns dark or light."""
    _whole_page(key="whole_page", data={"tone": tone}, on_tone_change=_nothing)


def _nothing() -> None:
    """A callback for what only needs another run."""


def topic_heading(title: str) -> None:
    """The heading of a page that shows one topic after another; the next one comes into sight."""
    _topic(key="topic_heading", data={"title": title, "told": [title], "waits": True})


def advice_heading(title: str, told: Sequence[str]) -> None:
    """The heading of advice on what is ``told`` (ids); it comes into sight with every new id."""
    _advice(key="advice_heading", data={"title": title, "told": list(told), "waits": False})


def answer_heading(title: str, told: str) -> None:
    """The line at the top of an answer; it comes into sight once for each id that it is ``told``."""
    _answer(key="answer_heading", data={"title": title, "told": [told], "once": True}, width="content")
