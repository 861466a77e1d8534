"""Cards that open something: each is one link, and all of it answers."""

from collections.abc import Callable, Mapping, Sequence
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
    js="\n".join((_FOLDER / name).read_text(encoding="utf-8") for name in ("shown_picture.js", "cards.js")),
)


@dataclass(frozen=True)
class Card:
    """What it is called, what it says, the address that it also has, and the name of its picture."""

    id: str
    title: str
    text: str
    href: str
    picture: str = ""


def cards(
    key: str, every: Sequence[Card], on_opened: Callable[[], None], colours: Mapping[str, str] | None = None
) -> None:
    """Mount them. ``on_opened`` runs before the next rerun; the id is in the state under ``key``.

    ``colours``: CSS variables of their pictures.
    """
    data = {"cards": [asdict(card) for card in every], "colours": dict(colours or {})}
    _cards(key=key, data=data, on_opened_change=on_opened)
