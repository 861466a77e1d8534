"""Small pieces of Markdown that several tabs use."""

import re

import streamlit as st

#: What may be shown of an address: nothing of it may become a link, a picture or other Markdown.
_UNQUOTABLE = re.compile(r"[^A-Za-z0-9._ /-]")
_LONGEST_QUOTE = 40


def quoted(names: tuple[str, ...]) -> str:
    """Words of an address for a notice, as plain text; they come from outside and are not trusted."""
    return ", ".join(f"`{_UNQUOTABLE.sub('', name)[:_LONGEST_QUOTE].strip() or '?'}`" for name in names)


def bullets(lines: tuple[str, ...]) -> str:
    """A Markdown list, one line each."""
    return "\n".join(f"- {line}" for line in lines)


def numbered(lines: tuple[str, ...]) -> str:
    """A numbered Markdown list."""
    return "\n".join(f"{count}. {line}" for count, line in enumerate(lines, start=1))


def section(label: str, text: str) -> str:
    """A bold label with its text below it; nothing without a text."""
    return f"**{label}**\n\n{text}" if text else ""


def sections(*parts: str) -> str:
    """Parts of one block of Markdown below each other; empty ones are left out."""
    return "\n\n".join(part for part in parts if part)


def labelled(label: str, text: str) -> None:
    """A bold label with its text below it, as a block of its own."""
    st.markdown(section(label, text))
