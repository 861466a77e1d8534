"""The only home of Streamlit's caches: content, body and drawings, read once per process."""

import gc
import gzip
import json
import os
from base64 import b64encode
from collections.abc import Iterable
from pathlib import Path

import streamlit as st

from lumbopoint.answers.links import PainMap
from lumbopoint.answers.links import pain_maps as maps_of
from lumbopoint.answers.sentences import Headline, headline
from lumbopoint.content.loader import LoadResult, load
from lumbopoint.content.translations import reading as translations
from lumbopoint.content.translations.reading import English, Translation
from lumbopoint.drawing.figure import kept
from lumbopoint.drawing.figure.kept import StretchPicture
from lumbopoint.drawing.files import kept_view
from lumbopoint.drawing.landmark_art import TEXT_CM, WHOLE_TEXT_CM, landmark_marks
from lumbopoint.drawing.skin_look import zone_colours
from lumbopoint.drawing.views import Drawing
from lumbopoint.drawing.whole_body import whole_body_box, whole_body_svg
from lumbopoint.drawing.windows import Window, view_box
from lumbopoint.figures.referral import Backdrop, Colours
from lumbopoint.geometry.body_map import BodyMap, Side, load_body
from lumbopoint.geometry.skin import Build
from lumbopoint.i18n import DEFAULT_LANGUAGE, Texts, load_texts
from lumbopoint.i18n.locales import is_language
from lumbopoint.model import VIEWS, Layer, View
from lumbopoint.technical_words import Glossary
from lumbopoint.ui.shared.looks import Looks
from lumbopoint.ui.shared.referral_answer import Question, ReferralAnswer, referral_answer
from lumbopoint.ui.shared.selection import AudienceView

ROOT = Path(__file__).resolve().parents[3]


def content_dir() -> Path:
    """The content folder: ``LUMBOPOINT_CONTENT`` from the environment, else the project's own."""
    return Path(_setting("CONTENT", str(ROOT / "content")))


def is_therapist_view_offered() -> bool:
    """Whether Therapist view can be chosen: always, unless ``LUMBOPOINT_THERAPIST=off`` says otherwise."""
    return _setting("THERAPIST", "on").strip().lower() != "off"


def _setting(name: str, usual: str) -> str:
    """A setting of the environment. Its old name still counts: a closed Therapist view must stay closed."""
    return os.environ.get(f"LUMBOPOINT_{name}", os.environ.get(f"MUSCLEMAP_{name}", usual))


@st.cache_resource(show_spinner=False)
def body() -> BodyMap:
    """The atlas."""
    return load_body()


@st.cache_resource(show_spinner=False)
def content() -> LoadResult:
    """All content that passed the checks, and the problems of the rest."""
    return load(content_dir(), body())


@st.cache_resource(show_spinner=False)
def english() -> English:
    """What is translated: content and sentences in English."""
    return English(content().library, load_texts(content_dir()))


@st.cache_resource(show_spinner=False)
def languages() -> tuple[str, ...]:
    """The languages that can be chosen, English first."""
    return tuple(code for code in translations.languages(content_dir()) if is_language(code))


@st.cache_resource(show_spinner=False)
def translation(language: str) -> Translation:
    """What a language says, read once."""
    return translations.read_language(content_dir(), language, english())


@st.cache_resource(show_spinner=False)
def content_in(language: str) -> LoadResult:
    """The content with the texts of a language, and the problems of both."""
    loaded = content()
    if language == DEFAULT_LANGUAGE:
        return loaded
    told = translation(language)
    return LoadResult(told.library(english()), (*loaded.problems, *told.problems))


@st.cache_resource(show_spinner=False)
def texts(language: str) -> Texts:
    """The app's sentences in one language, in English where it has none."""
    return english().texts if language == DEFAULT_LANGUAGE else translation(language).texts(english())


@st.cache_resource(show_spinner=False)
def glossary(language: str) -> Glossary:
    """The technical words of a language, ready to be looked for."""
    return Glossary(content_in(language).library.terms)


@st.cache_resource(show_spinner=False)
def pain_maps() -> dict[str, PainMap]:
    """In which regions every point is felt, by its id."""
    return maps_of(content().library, body())


@st.cache_resource(show_spinner=False)
def drawing(view: View, layer: Layer, window: Window, side: Side, build: Build) -> Drawing:
    """The drawing of a scene; ``side`` matters on the side view alone."""
    return kept_view(body(), view, layer, window, side=side, build=build)


@st.cache_resource(show_spinner=False)
def landmarks(view: View, window: Window, side: Side, language: str) -> str:
    """The names of bony landmarks as markup over a drawing."""
    names = {mark.id: texts(language)(f"landmark.{mark.id}") for mark in body().landmarks if mark.is_palpated}
    is_mirrored = view == "lateral" and side == "left"
    size_cm = TEXT_CM if window == "close-up" else WHOLE_TEXT_CM
    box = view_box(view, window, is_mirrored)
    return landmark_marks(body(), view, box, names=names, is_mirrored=is_mirrored, size_cm=size_cm)


@st.cache_resource(show_spinner=False)
def backdrop(view: View, looks: Looks) -> Backdrop:
    """The drawn whole body of one view for figures."""
    svg = whole_body_svg(body(), view, looks.tone, look=looks.look, build=looks.build)
    return Backdrop(svg, whole_body_box(view))


def backdrops(looks: Looks) -> dict[View, Backdrop]:
    """The drawn whole body in every view."""
    return {view: backdrop(view, looks) for view in VIEWS}


def colours(looks: Looks) -> Colours:
    """The colours of zones on such a skin."""
    zone = zone_colours(looks.look)
    return Colours(zone.fill, zone.dot)


@st.cache_resource(show_spinner=False)
def stretch_pictures(stretch_id: str, side: Side, build: Build, language: str) -> tuple[StretchPicture, ...]:
    """The pictures of a stretch, in words for the sore ``side``; none where nothing is drawn."""
    stretch = content_in(language).library.stretch(stretch_id)
    try:
        return kept.stretch_pictures(texts(language), stretch, side, build) if stretch else ()
    except OSError:  # a file is missing, which the check names: the stretch is shown in words
        return ()


def _drawings(pictures: Iterable[StretchPicture]) -> str:
    """Pictures for the browser: SVG by the name of its file, as zipped JSON in base64; "" without any.

    Zipped here, because the server sends its messages as they are: it takes a third of the bytes.
    """
    found = {picture.path.stem: picture.svg() for picture in pictures}
    return b64encode(gzip.compress(json.dumps(found).encode(), mtime=0)).decode() if found else ""


@st.cache_resource(show_spinner=False)
def stretch_drawings(stretch_id: str, build: Build) -> str:
    """What the browser is sent of a stretch."""
    return _drawings(stretch_pictures(stretch_id, "right", build, DEFAULT_LANGUAGE))


@st.cache_resource(show_spinner=False)
def last_drawings(build: Build) -> str:
    """What the browser is sent of all stretches: the last picture of each."""
    every = (
        stretch_pictures(one.id, "right", build, DEFAULT_LANGUAGE) for one in content().library.stretches
    )
    return _drawings(pictures[-1] for pictures in every if pictures)


@st.cache_resource(show_spinner=False)
def headlines(language: str) -> dict[str, Headline]:
    """What every point is about in a sentence, by its id."""
    library, t = content_in(language).library, texts(language)
    return {point.id: headline(library, body(), t, point) for point in library.points}


#: Answers kept at most, of about half a megabyte each (measured): all points for two or three looks.
MOST_ANSWERS = 200


@st.cache_resource(show_spinner=False, max_entries=MOST_ANSWERS)
def answer(point_id: str, side: Side, audience: AudienceView, looks: Looks, language: str) -> ReferralAnswer:
    """The referral answer of a point, drawn once for each side, reader and look.

    Raises KeyError for an unknown point.
    """
    library = content_in(language).library
    point = library.point(point_id)
    if point is None:
        raise KeyError(point_id)
    question = Question(point, side, audience, looks.tone, colours(looks))
    return referral_answer(library, body(), texts(language), backdrops(looks), question)


def freeze_memory() -> None:
    """Take all that was loaded so far out of the garbage collector's rounds.

    Streamlit runs a full collection after every rerun; with nothing to walk through, 100 open
    sessions answer in a fraction of the time (docs/decisions).
    """
    gc.collect()
    gc.freeze()


@st.cache_resource(show_spinner=False)
def freeze_memory_once() -> None:
    """The same, once per process: at the end of the first run, which loads the rest of Streamlit."""
    freeze_memory()
