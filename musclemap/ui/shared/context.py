"""PageContext: everything a page reads, gathered once per run."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st
from streamlit.navigation.page import Page

from musclemap.drawing.skin_look import Tone
from musclemap.geometry.body_map import BodyMap
from musclemap.i18n import DEFAULT_LANGUAGE, Texts
from musclemap.model import Library, Muscle, TriggerPoint
from musclemap.problems import Problem
from musclemap.ui import state
from musclemap.ui.shared import resources
from musclemap.ui.shared.selection import TABS, Selection


@dataclass(frozen=True)
class PageContext:
    """Content, body, texts, theme and the other pages, for one run."""

    library: Library
    problems: tuple[Problem, ...]
    body: BodyMap
    t: Texts
    tone: Tone
    pages: Mapping[str, Page]


@dataclass(frozen=True)
class Chosen:
    """The selection with its records: a point with its muscle, or a muscle alone."""

    selection: Selection
    muscle: Muscle
    point: TriggerPoint | None
    is_first_run: bool


def page_context(pages: Mapping[str, Page]) -> PageContext:
    """The context of this run, from caches; ``pages`` by name, for links between pages."""
    loaded = resources.content()
    tone: Tone = "dark" if st.context.theme.type == "dark" else "light"
    t = resources.texts(DEFAULT_LANGUAGE)
    return PageContext(loaded.library, loaded.problems, resources.body(), t, tone, pages)


def tab_labels(t: Texts) -> dict[str, str]:
    """The label of every tab, by tab id."""
    return {tab: t(f"tab.{tab}") for tab in TABS}


def chosen(ctx: PageContext) -> tuple[Chosen | None, tuple[str, ...]]:
    """What is chosen in this run and the unknown names of its address; None without content."""
    is_first_run = state.is_first_run()
    selection, unknown = state.begin(
        ctx.library,
        ctx.body,
        tab_labels(ctx.t),
        is_therapist_offered=resources.is_therapist_view_offered(),
    )
    if selection is None:
        return None, unknown
    if selection.kind == "muscle":
        muscle, point = ctx.library.muscle(selection.id), None
    else:
        muscle, point = ctx.library.muscle_of(selection.id), ctx.library.point(selection.id)
    return (Chosen(selection, muscle, point, is_first_run) if muscle else None), unknown
