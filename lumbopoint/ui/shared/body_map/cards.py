"""Cards that open something: each is one link, and all of it answers."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import streamlit as st

_FOLDER = Path(__file__).parent
_HTML = """
<ul data-testid="cards"></ul>
"""
_cards = st.components.v2.component(
    "lumbopoint_cards",
    html=_HTML,
    css=(_FOLDER / "cards.css").read_text(encoding="utf-8"),
    js=(_FOLDER / "cards.js").read_text(encoding="utf-8"),
)


@dataclass(frozen=True)
class Card:
    """What it is called, what it says, and the address that it also has."""

    id: str
    title: str
    text: str
    href: str


def cards(key: str, every: Sequence[Card], on_opened: Callable[[], None]) -> None:
    """Mount them. ``on_opened`` runs before the next rerun; the id is in the state under ``key``."""
    _cards(key=key, data={"cards": [asdict(card) for card in every]}, on_opened_change=on_opened)
