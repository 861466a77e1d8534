"""The referral picture of a point: one or two figures, and the legend."""

import streamlit as st

from musclemap.figures.referral import aspect
from musclemap.ui.context import PageContext
from musclemap.ui.referral_answer import ReferralAnswer

#: Height of the pictures in px; tall ones (a whole leg) get the second.
HEIGHTS_PX = (300, 420)
#: A picture narrower than this for its height is a tall one.
TALL = 1.15
#: Least share of a column, as width by height.
NARROWEST = 0.55
KEYS = ("first_picture", "second_picture")
#: Zoom by button or double click; dragging and the wheel stay the page's, so that a thumb can scroll.
CONFIG = {
    "displaylogo": False,
    "scrollZoom": False,
    "displayModeBar": "hover",
    "modeBarButtons": [["zoomIn2d", "zoomOut2d", "pan2d", "resetScale2d"]],
}
#: The picture beside has no buttons: on a touch screen they would cover it.
PLAIN = {"displayModeBar": False, "scrollZoom": False}


def show(ctx: PageContext, answer: ReferralAnswer, name: str = "") -> None:
    """The figures side by side (stacked on a phone) and the legend.

    ``name`` tells several pictures of one page apart.
    """
    figures = [figure for figure in (answer.first, answer.second) if figure]
    height = HEIGHTS_PX[aspect(answer.first) < TALL]
    columns = st.columns([max(NARROWEST, aspect(figure)) for figure in figures], gap="small")
    for key, place, figure in zip(KEYS, columns, figures, strict=False):
        config = CONFIG if key == KEYS[0] else PLAIN
        chart = f"{name}{key}"
        place.plotly_chart(figure, key=chart, theme=None, height=height, config=config, alt=answer.alt)
    st.markdown(ctx.t("referral.legend"))
