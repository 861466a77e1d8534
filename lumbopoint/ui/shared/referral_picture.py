"""The referral picture of a point: one or two figures, and the legend."""

import streamlit as st

from lumbopoint.figures.referral import Figure, aspect
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.referral_answer import ReferralAnswer

#: Height of the pictures in px; tall ones (a whole leg) get the second.
HEIGHTS_PX = (300, 420)
#: A picture narrower than this for its height is a tall one.
TALL = 1.15
#: Width in px of both pictures together: what the reference desktop has; on a narrower screen they stack.
BESIDE_PX = 655
#: Least and largest width in px of the picture beside; a chart cannot be narrower.
SECOND_PX = (150, 260)
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
    """The legend, and the figures side by side; stacked on a phone or an upright tablet.

    ``name`` tells several pictures of one page apart.
    """
    figures = [figure for figure in (answer.first, answer.second) if figure]
    height = HEIGHTS_PX[aspect(answer.first) < TALL]
    st.markdown(ctx.t("referral.legend"))
    with st.container(horizontal=True, gap="small"):
        for key, figure, width in zip(KEYS, figures, _widths(figures, height), strict=False):
            config = CONFIG if key == KEYS[0] else PLAIN
            chart = f"{name}{key}"
            st.plotly_chart(
                figure, key=chart, theme=None, width=width, height=height, config=config, alt=answer.alt
            )


def _widths(figures: list[Figure], height_px: int) -> list[int]:
    """As wide as each figure is at that height, as far as both have room beside each other."""
    wide = [round(aspect(figure) * height_px + figure.layout.margin.r) for figure in figures]
    if len(wide) == 1:
        return wide
    least, most = SECOND_PX
    second = min(most, max(least, wide[1]))
    return [min(wide[0], BESIDE_PX - second), second]
