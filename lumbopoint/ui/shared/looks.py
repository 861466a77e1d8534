"""How figures are drawn: on a light or dark page, with which skin and build."""

from dataclasses import dataclass

from lumbopoint.drawing.skin_look import DEFAULT_LOOK, Tone
from lumbopoint.geometry.skin import DEFAULT_BUILD, Build


@dataclass(frozen=True)
class Looks:
    """The tone of the page, and the skin and build of the body."""

    tone: Tone
    look: str = DEFAULT_LOOK
    build: Build = DEFAULT_BUILD
