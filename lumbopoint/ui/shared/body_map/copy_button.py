"""A button that copies a text."""

from pathlib import Path

import streamlit as st

_FOLDER = Path(__file__).parent
_HTML = """
<button type="button"></button><span role="status"></span>
"""
_copy = st.components.v2.component(
    "lumbopoint_copy",
    html=_HTML,
    css=(_FOLDER / "copy.css").read_text(encoding="utf-8"),
    js=(_FOLDER / "copy.js").read_text(encoding="utf-8"),
)


def copy_button(text: str, *, label: str, done: str) -> None:
    """Copies ``text``; ``done``: what is said then."""
    _copy(key="copy", data={"text": text, "label": label, "done": done}, width="content")
