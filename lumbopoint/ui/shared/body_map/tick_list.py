"""The list to tick: rows with what they mean behind them, two columns where there is room."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import streamlit as st

_FOLDER = Path(__file__).parent
_HTML = """
<div class="list" data-testid="tick-list"></div>
"""
_list = st.components.v2.component(
    "lumbopoint_tick_list",
    html=_HTML,
    css=(_FOLDER / "tick_list.css").read_text(encoding="utf-8"),
    js=(_FOLDER / "tick_list.js").read_text(encoding="utf-8"),
)


@dataclass(frozen=True)
class More:
    """One part of what stands behind a row; what is empty is not shown."""

    title: str = ""
    text: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """What can be ticked, or None where nothing can; ``said``: what the server says beside it.

    ``more``: what stands behind it; ``opener_name``: that of the button which shows it.
    """

    key: str
    label: str
    is_ticked: bool | None = False
    said: str = ""
    more: tuple[More, ...] = ()
    opener_name: str = ""


@dataclass(frozen=True)
class Section:
    """Rows below one heading; without a title there is none."""

    rows: tuple[Row, ...]
    title: str = ""


def tick_list(
    key: str,
    sections: Sequence[Section],
    texts: Mapping[str, str],
    on_ticks: Callable[[], None],
    *,
    heard: int = 0,
    is_wide: bool = True,
) -> None:
    """Mount a list. ``on_ticks`` runs before the next rerun; the ticks are in the state under ``key``.

    ``heard``: the number of the last ticks that were heard; ``is_wide``: two columns where there is room.
    """
    data = {
        "sections": [asdict(section) for section in sections],
        "texts": dict(texts),
        "heard": heard,
        "is_wide": is_wide,
    }
    _list(key=key, data=data, on_ticks_change=on_ticks)
