"""PageContext: everything a page reads, gathered once per run."""

from collections.abc import Mapping
from dataclasses import dataclass

from streamlit.navigation.page import Page

from lumbopoint.drawing.skin_look import Tone
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.i18n import Texts
from lumbopoint.model import Library
from lumbopoint.problems import Problem


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
