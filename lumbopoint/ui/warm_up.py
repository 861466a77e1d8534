"""What is loaded before the server answers anybody: the first visitor waits no longer than others."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from importlib import import_module
from typing import Any, get_args

from lumbopoint.drawing.skin_look import Tone
from lumbopoint.ui.explore import resources as explore_resources
from lumbopoint.ui.pain import resources as pain_resources
from lumbopoint.ui.shared import resources
from lumbopoint.ui.shared.looks import Looks
from lumbopoint.ui.shared.selection import AUDIENCES, first_selection

#: What Streamlit and Plotly load only when something of the kind is first shown; together it takes longest.
LATE_MODULES = (
    "pandas",
    "plotly.io._json",
    "streamlit.material_icon_names",
    *(f"PIL.{kind}ImagePlugin" for kind in ("Bmp", "Gif", "Jpeg", "Png", "Ppm")),
)


@asynccontextmanager
async def loaded(_app: Any) -> AsyncIterator[None]:
    """Streamlit's hook around the life of the server: it answers nobody before all is loaded."""
    warm_up()
    yield


def warm_up() -> None:
    """Read content and atlas, cut the patterns, draw what a first visit to the map or to the body shows."""
    _load_modules()
    body = resources.body()
    library = resources.content().library
    for language in resources.languages():
        resources.texts(language)
        resources.glossary(language)
        explore_resources.referral_message(language)
        for audience in AUDIENCES:
            explore_resources.sayings_message(language, audience)
    resources.pain_maps()
    pain_resources.patterns()
    tones: tuple[Tone, ...] = get_args(Tone)
    for tone in tones:
        pain_resources.mark_canvases(Looks(tone))
    if first := first_selection(library, body):
        resources.drawing(first.view, first.layer, first.window, first.side, first.build)
    resources.freeze_memory()


def _load_modules() -> None:
    """Load what others load late; another version may have none of the name, and then does without."""
    for name in LATE_MODULES:
        with suppress(ImportError):
            import_module(name)
