"""Notices above the page: content that was left out, links that name unknown things."""

import streamlit as st

from lumbopoint.i18n import Texts
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.markdown import quoted


def show(ctx: PageContext, unknown: tuple[str, ...]) -> None:
    """Say what is missing; nothing when all is well."""
    left_out = sorted({p.entry_id or p.file for p in ctx.problems if p.severity == "error"})
    if left_out:
        names = ", ".join(left_out)
        st.warning(ctx.t("app.content_problem", count=len(left_out), names=names))
    show_unknown(ctx.t, unknown)


def show_unknown(t: Texts, unknown: tuple[str, ...]) -> None:
    """Say what a link names that is not here; nothing when there is nothing."""
    if unknown:
        st.info(t("app.unknown_link", names=quoted(unknown)))
