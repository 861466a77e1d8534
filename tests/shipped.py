"""What is shipped, each read once per process: nothing that a test gets from here can be changed.

The atlas and the content are frozen records, so that all tests of a process can look at the same ones.
A test that is about the reading itself calls the loader and not this.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from lumbopoint.answers.links import PainMap
from lumbopoint.answers.links import pain_maps as maps_of
from lumbopoint.content.checks.reading import Grades
from lumbopoint.content.draft import Draft
from lumbopoint.content.files import read_content
from lumbopoint.content.loader import CONTENT_DIR, LoadResult, load, load_graded
from lumbopoint.drawing.views import Drawing, draw_view
from lumbopoint.drawing.windows import Window
from lumbopoint.geometry.body_map import ASSETS_DIR, BodyMap, Side, load_body
from lumbopoint.geometry.skin import DEFAULT_BUILD, Build
from lumbopoint.i18n import Texts, load_texts
from lumbopoint.lookup.patterns import Patterns
from lumbopoint.lookup.patterns import patterns as patterns_of_all
from lumbopoint.model import Layer, Library, View


@cache
def body() -> BodyMap:
    """The atlas."""
    return load_body()


@cache
def content() -> LoadResult:
    """The content that passed on the atlas, and its problems."""
    return load(CONTENT_DIR, body())


@cache
def graded(folder: Path = CONTENT_DIR) -> tuple[LoadResult, Grades]:
    """The content of a folder that does not change, with what ``check`` alone finds, and reading grades."""
    return load_graded(folder, body())


@cache
def draft() -> Draft:
    """The content as the rules see it, without an atlas."""
    return read_content(CONTENT_DIR).draft(None)


def library() -> Library:
    """The records of the content."""
    return content().library


@cache
def texts() -> Texts:
    """The sentences of the app in English."""
    return load_texts(CONTENT_DIR)


@cache
def pain_maps() -> Mapping[str, PainMap]:
    """In which regions every point is felt, by its id."""
    return maps_of(library(), body())


@cache
def patterns() -> Patterns:
    """The referral patterns of all points, cut for fast overlap."""
    return patterns_of_all(library(), body())


@cache
def drawing(
    view: View,
    layer: Layer,
    window: Window = "close-up",
    side: Side = "right",
    build: Build = DEFAULT_BUILD,
) -> Drawing:
    """The drawing of a scene: half a second each."""
    return draw_view(body(), view, layer, window, side=side, build=build)


def as_load_body(folder: Path = ASSETS_DIR) -> BodyMap:
    """Stands in for ``load_body``: the shipped atlas is not read again, another one is."""
    return body() if folder == ASSETS_DIR else load_body(folder)


def as_load(folder: Path = CONTENT_DIR, on: BodyMap | None = None) -> LoadResult:
    """Stands in for ``load``: shipped content on the shipped atlas is not read again."""
    return content() if folder == CONTENT_DIR and on is body() else load(folder, on)


def as_load_graded(folder: Path = CONTENT_DIR, on: BodyMap | None = None) -> tuple[LoadResult, Grades]:
    """Stands in for ``load_graded``: no folder is read twice."""
    return graded(folder) if on is body() else load_graded(folder, on)


def as_pain_maps(entries: Library, on: BodyMap) -> Mapping[str, PainMap]:
    """Stands in for ``pain_maps`` in the same way."""
    return pain_maps() if entries is library() and on is body() else maps_of(entries, on)


def as_patterns(entries: Library, on: BodyMap) -> Patterns:
    """Stands in for ``patterns`` in the same way."""
    return patterns() if entries is library() and on is body() else patterns_of_all(entries, on)
