"""Every word that a page shows or tells a screen reader, without a browser: from its messages."""

import json
import re
from collections.abc import Iterator
from typing import Any

from google.protobuf.json_format import MessageToDict  # type: ignore[import-untyped]
from streamlit.testing.v1 import AppTest

#: Fields of messages that nobody reads: names of things, looks, code.
TECHNICAL = frozenset(
    (
        *("id", "key", "anchor", "tag", "icon", "page", "page_script_hash", "mime", "url", "element_type"),
        *("component_name", "js_content", "css_content", "html_content", "config", "format", "type", "style"),
        *(
            "icon_position",
            "gap_config",
            "direction",
            "align",
            "justify",
            "label_visibility",
            "width_config",
            "height_config",
        ),
        *(
            "data_testid",
            "wrap",
            "selection_mode",
            "autocomplete",
            "language",
            "query_string",
            "file_name",
            "theme",
        ),
    )
)
#: Keys of what our components are told, and of the charts, that hold names of things, looks or shapes.
TOLD = frozenset(
    (
        *("id", "drawing_id", "key", "kind", "side", "muscle", "told", "looks", "choice", "colours", "svg"),
        *("zipped", "picture", "scene", "view", "tone", "main", "some", "dots", "skins", "spots_of", "href"),
        *("image", "sign", "skin", "code", "place", "mode", "language", "aspects_order", "direction"),
        *("color", "fill", "fillcolor", "mode", "type", "family", "hoverinfo", "hoveron", "symbol", "ref"),
        *("xref", "yref", "layer", "xanchor", "yanchor", "align", "sizing", "source", "shape", "dash"),
        *("constrain", "dragmode", "hovermode", "plot_bgcolor", "paper_bgcolor", "bgcolor", "bordercolor"),
        *(
            "path",
            "textposition",
            "fillpattern",
            "pattern",
            "line",
            "marker",
            "font",
            "template",
            "scaleanchor",
            "anchor",
        ),
    )
)
_TEXT_OF_SVG = re.compile(r"<(?:text|title|desc)[^>]*>([^<]*)<")


def visible(app: AppTest) -> Iterator[str]:
    """All texts of the page in the order of its parts."""
    yield from _of_node(app.main)


def _of_node(node: Any) -> Iterator[str]:
    proto = getattr(node, "proto", None)
    if proto is not None:
        yield from _of_message(
            MessageToDict(proto, preserving_proto_field_name=True, use_integers_for_enums=True)
        )
    for child in getattr(node, "children", {}).values():
        yield from _of_node(child)


def _of_message(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in ("json", "spec") and isinstance(inner, str):
                read = json.loads(inner)
                yield from _of_told(json.loads(read) if isinstance(read, str) else read)
            elif name not in TECHNICAL:
                yield from _of_message(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _of_message(inner)
    elif isinstance(value, str):
        yield value


def _of_told(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in ("svg", "landmarks") and isinstance(inner, str):
                yield from _TEXT_OF_SVG.findall(inner)
            elif name not in TOLD:
                yield from _of_told(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _of_told(inner)
    elif isinstance(value, str):
        yield value
