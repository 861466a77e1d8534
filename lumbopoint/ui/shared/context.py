"""PageContext: everything a page reads, gathered once per run."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

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

    @property
    def main_button(self) -> Literal["primary", "secondary"]:
        """The type of a button that leads on: on a dark page the primary one has too little contrast."""
        return "primary" if self.tone == "light" else "secondary"

    @property
    def quiet_opener(self) -> Literal["tertiary", "secondary"]:
        """The type of a quiet button that opens a box: on a dark page an open tertiary one is hardly read."""
        return "tertiary" if self.tone == "light" else "secondary"
