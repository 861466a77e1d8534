"""The app without a browser: opened at an address, and what it then shows."""

import json
import re
from typing import Any, cast

from streamlit.testing.v1 import AppTest

from musclemap.content.loader import load
from musclemap.geometry.body_map import load_body
from musclemap.i18n import load_texts
from musclemap.ui.resources import ROOT

LIBRARY = load(ROOT / "content", load_body()).library
TEXTS = load_texts(ROOT / "content")
APP = str(ROOT / "app.py")
#: A technical word with its meaning, as it stands in Markdown.
MARKED_WORD = re.compile(r'\[([^\]]+)\]\(#words "([^"]+)"\)')


def opened(**params: str) -> AppTest:
    """The app opened at an address."""
    app = AppTest.from_file(APP, default_timeout=30)
    for name, value in params.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception, app.exception
    return app


def told(app: AppTest, component: str) -> dict[str, Any]:
    """What one of our components is told."""
    protos = [element.proto for element in app.get("bidi_component")]
    return cast(dict[str, Any], json.loads(next(p.json for p in protos if p.component_name == component)))


def name(app: AppTest) -> str:
    """The heading of the answer."""
    return str(told(app, "musclemap_chosen")["name"])


def written(app: AppTest) -> str:
    """All text on the page as Markdown."""
    parts = [*app.header, *app.subheader, *app.markdown, *app.info, *app.warning]
    return "\n".join(str(part.value) for part in parts)


def shown(app: AppTest) -> str:
    """All text on the page as it is read: without the marks on technical words."""
    return MARKED_WORD.sub(r"\1", written(app))


def warning_page() -> None:
    """A script of its own for AppTest, which cannot turn pages."""
    import streamlit as st

    from musclemap.ui.context import page_context
    from musclemap.ui.pages import warning_signs

    other = st.Page(lambda: None, title="x", url_path="other")
    page = st.Page(lambda: warning_signs.render(page_context({"explore": other})), title="y", default=True)
    st.navigation([page, other]).run()


def pain_page() -> None:
    """As ``warning_page``, for the page of pain."""
    import streamlit as st

    from musclemap.ui import state
    from musclemap.ui.context import page_context
    from musclemap.ui.pages import where_it_hurts

    other = st.Page(lambda: None, title="x", url_path="other")
    page = st.Page(
        lambda: where_it_hurts.render(page_context({"explore": other, "warning_signs": other})),
        title="y",
        default=True,
    )
    st.navigation([page, other])
    state.enter("where-does-it-hurt")
    page.run()
