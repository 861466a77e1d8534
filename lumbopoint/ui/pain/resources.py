"""What the page of pain keeps for all visitors: patterns, answers to drawings, and their pictures."""

import streamlit as st

from lumbopoint.drawing.mark_canvas import MarkCanvas, mark_canvas
from lumbopoint.figures.referral import Figure
from lumbopoint.geometry.body_area import ASPECTS
from lumbopoint.geometry.body_map import Side
from lumbopoint.lookup import patterns as lookup_patterns
from lumbopoint.lookup.drawing_code import read
from lumbopoint.lookup.patterns import Patterns
from lumbopoint.lookup.ranking import Depth
from lumbopoint.lookup.short_list import ShortList
from lumbopoint.lookup.short_list import short_list as short_list_of
from lumbopoint.ui.pain.answer import left_over_picture as left_over_picture_of
from lumbopoint.ui.pain.answer import referral_sketch, row_picture
from lumbopoint.ui.shared import resources
from lumbopoint.ui.shared.looks import Looks


@st.cache_resource(show_spinner=False)
def patterns() -> Patterns:
    """The referral patterns of all points, alone and together by muscle, cut for fast overlap."""
    return lookup_patterns.patterns(resources.content().library, resources.body())


#: Drawings whose answers are kept, and pictures of rows, of some 40 kB each.
MOST_DRAWINGS, MOST_PICTURES = 300, 400


@st.cache_resource(show_spinner=False, max_entries=MOST_DRAWINGS)
def short_list(code: str, depth: Depth | None = None) -> ShortList:
    """The answer to a drawing, by its code; what is said of its depth orders ties."""
    return short_list_of(patterns(), read(code)[0], resources.body(), depth)


@st.cache_resource(show_spinner=False)
def mark_canvases(looks: Looks) -> tuple[MarkCanvas, ...]:
    """The four aspects of the body to mark pain on."""
    return tuple(
        mark_canvas(resources.body(), aspect, looks.tone, look=looks.look, build=looks.build)
        for aspect in ASPECTS
    )


@st.cache_resource(show_spinner=False, max_entries=MOST_PICTURES)
def comparison_picture(code: str, muscle_id: str, looks: Looks, language: str) -> Figure:
    """The small picture of the row of a muscle in the answer to a drawing. KeyError when it has none."""
    answer = short_list(code)
    row, marked = {row.candidate.muscle_id: row for row in answer.rows}[muscle_id], answer.pain.area
    ground = (resources.backdrops(looks), resources.colours(looks), looks.tone)
    return row_picture(
        resources.content_in(language).library,
        resources.body(),
        resources.texts(language),
        row,
        marked,
        *ground,
    )


@st.cache_resource(show_spinner=False, max_entries=MOST_PICTURES)
def referral_sketch_of(point_id: str, side: Side, looks: Looks, language: str) -> Figure:
    """The small picture of where a point is felt. Raises KeyError for an unknown point."""
    ground = (resources.backdrops(looks), resources.colours(looks), looks.tone)
    return referral_sketch(
        resources.content_in(language).library,
        resources.body(),
        resources.texts(language),
        point_id,
        side,
        *ground,
    )


@st.cache_resource(show_spinner=False, max_entries=MOST_PICTURES)
def left_over_picture(code: str, looks: Looks, language: str) -> Figure:
    """The small picture of what no point explains of a drawing."""
    answer = short_list(code)
    ground = (resources.backdrops(looks), resources.colours(looks), looks.tone)
    return left_over_picture_of(resources.body(), resources.texts(language), answer.left_over, *ground)
