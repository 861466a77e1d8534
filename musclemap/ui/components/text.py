"""Small pieces of Markdown that several tabs use."""

import streamlit as st


def bullets(lines: tuple[str, ...]) -> str:
    """A Markdown list, one line each."""
    return "\n".join(f"- {line}" for line in lines)


def numbered(lines: tuple[str, ...]) -> str:
    """A numbered Markdown list."""
    return "\n".join(f"{count}. {line}" for count, line in enumerate(lines, start=1))


def labelled(label: str, text: str) -> None:
    """A bold label with its text on the next line."""
    st.markdown(f"**{label}**\n\n{text}")
