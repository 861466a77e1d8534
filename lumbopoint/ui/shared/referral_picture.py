"""The referral pictures of a point, one for each view, and their legend."""

from dataclasses import dataclass
from typing import Literal

import streamlit as st

from lumbopoint.figures.referral import aspect
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.referral_answer import ReferralAnswer


@dataclass(frozen=True)
class Room:
    """The width (px) of all pictures in a row, and how high (px) they are made for it."""

    width_px: int
    least_px: int
    most_px: int


#: In a column of a page, in a box of its own on the reference desktop, and in the narrower box.
IN_PAGE = Room(655, 300, 420)
IN_BOX = Room(1210, 370, 520)
IN_SMALL_BOX_PX = 700
GAP_PX = 16
#: Zoom by button or double click; dragging and the wheel stay the page's, so that a thumb can scroll.
CONFIG = {
    "displaylogo": False,
    "scrollZoom": False,
    "displayModeBar": "hover",
    "modeBarButtons": [["zoomIn2d", "zoomOut2d", "pan2d", "resetScale2d"]],
}


def show(ctx: PageContext, answer: ReferralAnswer, name: str = "", room: Room = IN_PAGE) -> None:
    """The legend, and the views side by side, as far as there is room; on a phone one below the other.

    ``name`` tells several pictures of one page apart.
    """
    height = _height(answer, room)
    st.markdown(ctx.t("referral.legend"))
    with st.container(horizontal=True, gap="small"):
        for one, width in zip(answer.pictures, _widths(answer, height), strict=True):
            key = f"{name}picture-{one.view}"
            st.plotly_chart(
                one.figure, key=key, theme=None, width=width, height=height, config=CONFIG, alt=one.alt
            )


def box_width(answer: ReferralAnswer) -> Literal["medium", "large"]:
    """The narrowest box that has room for all views side by side."""
    widths = _widths(answer, _height(answer, IN_BOX))
    return "medium" if sum(widths) + GAP_PX * (len(widths) - 1) <= IN_SMALL_BOX_PX else "large"


def _height(answer: ReferralAnswer, room: Room) -> int:
    """As high as leaves all views room side by side, within bounds."""
    figures = [one.figure for one in answer.pictures]
    left_px = room.width_px - GAP_PX * (len(figures) - 1) - sum(figure.layout.margin.r for figure in figures)
    fitting = int(left_px / sum(map(aspect, figures)))
    return max(room.least_px, min(room.most_px, fitting))


def _widths(answer: ReferralAnswer, height_px: int) -> list[int]:
    """As wide as each view is at that height, with room for its buttons."""
    figures = [one.figure for one in answer.pictures]
    return [round(aspect(figure) * height_px + figure.layout.margin.r) for figure in figures]
