"""What can be done with the answer: enlarge the picture, find a spot, change looks, see how sure it is."""

import streamlit as st

from lumbopoint.answers import sentences
from lumbopoint.model import TriggerPoint
from lumbopoint.ui.explore import search, view_controls
from lumbopoint.ui.explore.chosen import Chosen
from lumbopoint.ui.shared import referral_picture, resources
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.looks import Looks
from lumbopoint.ui.shared.referral_answer import ReferralAnswer


def show(ctx: PageContext, now: Chosen) -> None:
    """One row; more actions go before the doubt."""
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
        if now.point is not None:
            _enlarge(ctx, now, now.point)
        if now.selection.kind != "none":
            search.show_box(ctx)
        view_controls.show_looks(ctx)
        _doubt(ctx, now)


def _enlarge(ctx: PageContext, now: Chosen, point: TriggerPoint) -> None:
    """The pictures with names and zoom; they are drawn when somebody asks for them."""
    if st.button(ctx.t("picture.enlarge"), key="enlarge", icon=":material/zoom_in:"):
        chosen = now.selection
        looks = Looks(ctx.tone, chosen.look, chosen.build)
        answer = resources.answer(point.id, chosen.side, chosen.audience, looks, ctx.t.language)
        show_large = st.dialog(point.plain_name, width=referral_picture.box_width(answer))(_large)
        show_large(ctx, answer)


def _large(ctx: PageContext, answer: ReferralAnswer) -> None:
    st.markdown(answer.sentence)
    referral_picture.show(ctx, answer, room=referral_picture.IN_BOX)


def _doubt(ctx: PageContext, now: Chosen) -> None:
    """Said once, quietly: no diagnosis; for a point how far the texts agree and who has reviewed it."""
    t = ctx.t
    said = t("honest.muscle")
    if now.point is not None:
        agreed = t(f"honest.{now.point.confidence.level}")
        reviewed = sentences.reviewed_by(t, now.point.review) or t("honest.not-reviewed")
        said = t.joined(agreed, reviewed)
    with st.popover(f":small[{t('honest.short')}]", type=ctx.quiet_opener):
        st.markdown(t.joined(t("app.not_a_diagnosis"), said, t("map.about_place")))
