"""What is loaded before the server answers anybody: the first visitor waits no longer than others."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, get_args

from musclemap.drawing.skin_look import Tone
from musclemap.i18n import DEFAULT_LANGUAGE
from musclemap.ui.shared import resources
from musclemap.ui.shared.selection import Selection, first_selection

#: What is run for each visitor.
SCRIPT = Path(__file__).with_name("script.py")


@asynccontextmanager
async def loaded(_app: Any) -> AsyncIterator[None]:
    """Streamlit's hook around the life of the server: it answers nobody before all is loaded."""
    warm_up()
    yield


def warm_up() -> None:
    """Read content and atlas, cut the patterns, draw what a first visit to the map or to the body shows."""
    body = resources.body()
    library = resources.content().library
    resources.texts(DEFAULT_LANGUAGE)
    resources.glossary()
    resources.pain_maps()
    resources.patterns()
    tones: tuple[Tone, ...] = get_args(Tone)
    for tone in tones:
        resources.mark_canvases(resources.Looks(tone))
    if first := first_selection(library, body):
        _draw(first, tones)
    resources.freeze_memory()


def _draw(first: Selection, tones: tuple[Tone, ...]) -> None:
    """The map and the answer of a first visit, on a light and on a dark page."""
    resources.drawing(first.view, first.layer, first.window, first.side, first.build)
    if first.kind == "point":
        for tone in tones:
            resources.answer(first.id, first.side, first.audience, resources.Looks(tone), DEFAULT_LANGUAGE)
