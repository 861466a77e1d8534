"""The referral picture of a point: close view and whole body side by side, and the legend."""

import streamlit as st

from musclemap.ui.context import PageContext
from musclemap.ui.referral_answer import ReferralAnswer

HEIGHT_PX = 300
#: Zoom by button or double click; dragging and the wheel stay the page's, so that a thumb can scroll.
CONFIG = {
    "displaylogo": False,
    "scrollZoom": False,
    "displayModeBar": "hover",
    "modeBarButtons": [["zoomIn2d", "zoomOut2d", "pan2d", "resetScale2d"]],
}


def show(ctx: PageContext, answer: ReferralAnswer) -> None:
    """Two figures side by side (stacked on a phone) and the legend."""
    near, whole = st.columns((0.52, 0.48), gap="small")
    for place, key, figure in (
        (near, "close_up", answer.close_up),
        (whole, "whole_body", answer.whole_body),
    ):
        place.plotly_chart(figure, key=key, theme=None, height=HEIGHT_PX, config=CONFIG, alt=answer.alt)
    st.markdown(ctx.t("referral.legend"))
