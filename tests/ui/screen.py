"""The app without a browser: opened at an address, and what it then shows."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, cast

from streamlit.proto.WidgetStates_pb2 import WidgetStates
from streamlit.runtime.state.common import TESTING_KEY
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Element
from streamlit.util import calc_hash

from lumbopoint.answers import sentences
from lumbopoint.model import TriggerPoint
from lumbopoint.ui.explore.state import ACKNOWLEDGED
from lumbopoint.ui.navigation import SCRIPT
from lumbopoint.ui.safety.state import SCREENED
from lumbopoint.ui.shared.selection import Selection
from tests import shipped
from tests.patience import PATIENCE_S

LIBRARY = shipped.library()
TEXTS = shipped.texts()
APP = str(SCRIPT)
#: A script of one page, with the others as mere names.
PAGE = """
import streamlit as st

from lumbopoint.ui.pages import PAGES
from lumbopoint.ui.navigation import page_context
from lumbopoint.ui.shared import memory, resources
from lumbopoint.ui.shared.language import choose_language

render = {{entry.name: entry.render for entry in PAGES}}
pages = {{name: st.Page(lambda: None, title=name, url_path=name) for name in render}}
pages["{page}"] = st.Page(lambda: render["{page}"](page_context(pages)), title="it", default=True)
shown = st.navigation(list(pages.values()))
choose_language(resources.languages(), None)
memory.enter("{page}")
shown.run()
"""
#: A technical word with its meaning, as it stands in Markdown.
MARKED_WORD = re.compile(r'\[([^\]]+)\]\(#(?:[\w-]+-)?words "([^"]+)"\)')


def opened(*, is_screened: bool = True, is_acknowledged: bool = True, **params: str) -> AppTest:
    """The app opened at an address, by somebody who has passed the screen and the acknowledgement, or not."""
    app = AppTest.from_file(APP, default_timeout=PATIENCE_S)
    app.session_state[SCREENED.key] = is_screened
    app.session_state[ACKNOWLEDGED.key] = is_acknowledged
    for name, value in params.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception, app.exception
    return app


def turn_to(app: AppTest, path: str, **params: str) -> None:
    """Turn to another page of the app by its address, as a link does."""
    app._page_hash = calc_hash(path)
    app.query_params.clear()
    app.query_params.update(params)
    app.run()
    assert not app.exception, app.exception


def page_opened(page: str, therapist_at: str = "", ticked: Iterable[str] = (), **params: str) -> AppTest:
    """One of the other pages, opened alone.

    ``therapist_at``: the point at which a therapist came from the map; ``ticked``: keys of boxes that were
    ticked elsewhere.
    """
    app = AppTest.from_string(PAGE.format(page=page), default_timeout=PATIENCE_S)
    for key in ticked:
        app.session_state[key] = True
    if therapist_at:
        app.session_state["selection"] = Selection(kind="point", id=therapist_at, audience="therapist")
    for name, value in params.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception, app.exception
    return app


def rows(app: AppTest) -> dict[str, dict[str, Any]]:
    """The lines of all lists to tick, by key."""
    every = [row for _, data in _lists(app) for section in data["sections"] for row in section["rows"]]
    return {row["key"]: row for row in every}


def _lists(app: AppTest) -> Iterator[tuple[Any, dict[str, Any]]]:
    for element in app.get("bidi_component"):
        if element.proto.component_name == "lumbopoint_tick_list":
            yield element.proto, json.loads(element.proto.json)


def tick(app: AppTest, *keys: str, is_ticked: bool = True, **more: object) -> None:
    """Tick these lines, or not, in the list that has them all; ``more``: besides in its report."""
    app._run(_ticking(app, keys, is_ticked=is_ticked, **more))
    assert not app.exception, app.exception


def _ticking(app: AppTest, keys: tuple[str, ...], *, is_ticked: bool, **more: object) -> WidgetStates:
    for proto, data in _lists(app):
        held = {row["key"]: row["is_ticked"] for part in data["sections"] for row in part["rows"]}
        if held.keys() >= set(keys):
            held |= dict.fromkeys(keys, is_ticked)
            ticked = [key for key, is_on in held.items() if is_on]
            report = {"rows": list(held), "ticked": ticked, "number": data["heard"] + 1, **more}
            message = app._tree.get_widget_states()
            message.widgets.add(id=proto.id, json_value=json.dumps({"ticks": report}))
            return message
    raise AssertionError(f"no list has {keys}")


def tick_in_new_session(app: AppTest, *keys: str, is_ticked: bool = True) -> None:
    """Tick in a page that outlived its session."""
    run_in_new_session(app, _ticking(app, keys, is_ticked=is_ticked))


def run_in_new_session(app: AppTest, message: WidgetStates | None = None, **known: object) -> None:
    """The server forgot the session: what the page's widgets hold, and the act, come to a new one.

    ``known``: what is in it already. Buttons that nobody pressed are told too, as a run leaves them that
    draws while the next one begins; a browser says nothing of them.
    """
    message = message or app._tree.get_widget_states()
    fresh = AppTest.from_file(APP, default_timeout=PATIENCE_S)
    fresh.session_state[TESTING_KEY] = app.session_state[TESTING_KEY]
    for key, value in known.items():
        fresh.session_state[key] = value
    vars(app).update({name: vars(fresh)[name] for name in ("_session_state", "session_state")})
    app._run(message)
    assert not app.exception, app.exception


def flat(app: AppTest) -> list[Element]:
    """All that stands on the page, in the order of reading."""
    return [node for node in app.main if isinstance(node, Element)]


def alerts(app: AppTest) -> list[str]:
    """The texts of all boxes that call for attention, in the order of reading."""
    kinds = ("error", "warning", "info", "success")
    return [str(node.value) for node in flat(app) if node.type in kinds]


def told(app: AppTest, component: str) -> dict[str, Any]:
    """What one of our components is told."""
    return cast(dict[str, Any], json.loads(proto(app, component).json))


def proto(app: AppTest, component: str) -> Any:
    """The message with which one of our components comes."""
    protos = (element.proto for element in app.get("bidi_component"))
    return next(one for one in protos if one.component_name == component)


def stretch_text(element: Any) -> str:
    """What can be read in a component of a stretch: how it starts, its steps, the times of its timer."""
    data = json.loads(element.proto.json)
    if element.proto.component_name == "lumbopoint_stretch_guide":
        starts = (
            f"{part['start']['label']} {part['start']['text']}"
            for part in data["parts"]
            if part["start"]["text"]
        )
        steps = (f"{step['number']} {step['text']}" for part in data["parts"] for step in part["steps"])
        return "\n".join((*starts, *steps))
    if element.proto.component_name == "lumbopoint_stretch_timer":
        return str(data["texts"]["sum"])
    return ""


def name(app: AppTest) -> str:
    """The heading of the answer."""
    return str(told(app, "lumbopoint_chosen")["said"]["title"])


def title(point: TriggerPoint) -> str:
    """What the heading says of a point to a patient."""
    return sentences.headline(LIBRARY, shipped.body(), TEXTS, point).title


def written(app: AppTest) -> str:
    """All text on the page as Markdown."""
    parts = [*app.header, *app.subheader, *app.markdown, *app.info, *app.warning, *app.error]
    return "\n".join(str(part.value) for part in parts)


def shown(app: AppTest) -> str:
    """All text on the page as it is read: without the marks on technical words."""
    return MARKED_WORD.sub(r"\1", written(app))
