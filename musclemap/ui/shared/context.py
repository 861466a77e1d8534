"""PageContext: everything a page reads, gathered once per run."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st
from streamlit.navigation.page import Page

from musclemap.drawing.skin_look import Tone
from musclemap.geometry.body_map import BodyMap
from musclemap.i18n import DEFAULT_LANGUAGE, Texts
from musclemap.model import Library
from musclemap.problems import Problem
from musclemap.ui.shared import resources


@dataclass(frozen=True)
class PageContext:
    """Content, body, texts, theme and the other pages, for one run."""

    library: Library
    problems: tuple[Problem, ...]
    body: BodyMap
    t: Texts
    tone: Tone
    pages: Mapping[str, Page]


def page_context(pages: Mapping[str, Page]) -> PageContext:
    """The context of this run, from caches; ``pages`` by name, for links between pages."""
    loaded = resources.content()
    tone: Tone = "dark" if st.context.theme.type == "dark" else "light"
    t = resources.texts(DEFAULT_LANGUAGE)
    return PageContext(loaded.library, loaded.problems, resources.body(), t, tone, pages)
