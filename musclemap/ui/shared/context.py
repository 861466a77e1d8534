"""PageContext: everything a page reads, gathered once per run."""

from collections.abc import Mapping
from dataclasses import dataclass

from streamlit.navigation.page import Page

from musclemap.drawing.skin_look import Tone
from musclemap.geometry.body_map import BodyMap
from musclemap.i18n import Texts
from musclemap.model import Library
from musclemap.problems import Problem


@dataclass(frozen=True)
class PageContext:
    """Content, body, texts, theme and the other pages, for one run."""

    library: Library
    problems: tuple[Problem, ...]
    body: BodyMap
    t: Texts
    tone: Tone
    pages: Mapping[str, Page]
    is_therapist_offered: bool
