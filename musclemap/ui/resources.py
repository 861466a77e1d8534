"""The only home of Streamlit's caches: content, body and drawings, read once per process."""

import gc
import os
from pathlib import Path

import streamlit as st

from musclemap.content.loader import LoadResult, load
from musclemap.drawing.close_up import Drawing, close_up
from musclemap.drawing.whole_body import Tone, whole_body_box, whole_body_svg
from musclemap.figures.referral import Backdrop
from musclemap.geometry.body_map import BodyMap, Side, load_body
from musclemap.i18n import Texts, load_texts
from musclemap.model import VIEWS, Layer, View
from musclemap.ui.referral_answer import Question, ReferralAnswer, referral_answer
from musclemap.ui.selection import AudienceView

ROOT = Path(__file__).resolve().parents[2]


def content_dir() -> Path:
    """The content folder: ``MUSCLEMAP_CONTENT`` from the environment, else the project's own."""
    return Path(os.environ.get("MUSCLEMAP_CONTENT", ROOT / "content"))


@st.cache_resource(show_spinner=False)
def body() -> BodyMap:
    """The atlas."""
    return load_body()


@st.cache_resource(show_spinner=False)
def content() -> LoadResult:
    """All content that passed the checks, and the problems of the rest."""
    return load(content_dir(), body())


@st.cache_resource(show_spinner=False)
def texts(language: str) -> Texts:
    """The app's sentences in one language."""
    return load_texts(content_dir(), language)


@st.cache_resource(show_spinner=False)
def drawing(layer: Layer) -> Drawing:
    """The close-up drawing of one layer."""
    return close_up(body(), layer)


@st.cache_resource(show_spinner=False)
def backdrop(view: View, tone: Tone) -> Backdrop:
    """The drawn whole body of one view for figures on a light or dark page."""
    return Backdrop(whole_body_svg(body(), view, tone), whole_body_box(view))


@st.cache_resource(show_spinner=False, max_entries=1000)
def answer(point_id: str, side: Side, audience: AudienceView, tone: Tone, language: str) -> ReferralAnswer:
    """The referral answer of a point, drawn once for each side, reader and theme.

    Raises KeyError for an unknown point.
    """
    library = content().library
    point = library.point(point_id)
    if point is None:
        raise KeyError(point_id)
    backdrops = {view: backdrop(view, tone) for view in VIEWS}
    question = Question(point, side, audience, tone)
    return referral_answer(library, body(), texts(language), backdrops, question)


@st.cache_resource(show_spinner=False)
def freeze_memory() -> None:
    """Take all that was loaded out of the garbage collector's rounds, once per process.

    Streamlit runs a full collection after every rerun; with nothing to walk through, 100 open
    sessions answer in a fraction of the time (docs/decisions).
    """
    gc.collect()
    gc.freeze()
