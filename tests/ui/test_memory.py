"""What a session remembers, what the address says, and that all of it can be forgotten at once."""

import importlib
import json
import pkgutil
from collections.abc import Iterator

from streamlit.testing.v1 import AppTest

from lumbopoint import ui
from lumbopoint.ui.shared.memory import Address, Slot
from tests.patience import PATIENCE_S
from tests.ui.screen import LIBRARY, PAGE
from tests.ui.screen import told as component

POINT = "piriformis-lateral"
SIGN = next(sign.id for sign in LIBRARY.warning_signs if sign.screen_question)
DECLARED = """
import streamlit as st

from lumbopoint.ui.shared import memory
from lumbopoint.ui.shared.memory import Address, Slot, Widget

COUNT = Slot("count", empty=0)
NAME = Widget("name", empty="nobody")
PLACE = Address("place_address", ("place",))

if st.query_params.get("acts"):
    memory.touch()
memory.enter(st.query_params.get("page", "one"))
st.text_input("Name", key=NAME.key)
st.button("Wipe", on_click=memory.wipe)
st.json({
    "count": COUNT.get(), "is_known": COUNT.is_known(), "is_entered": memory.is_entered(),
    "is_changed": PLACE.is_changed(), "asked": PLACE.asked(),
})
COUNT.set(COUNT.get() + 1)
PLACE.write({"place": st.query_params.get("place", "here")})
"""

WIPED = """
import streamlit as st

from lumbopoint.ui import navigation
from lumbopoint.ui.shared import memory

navigation.run()
st.button("Wipe", key="wipe", on_click=memory.wipe)
"""


def told(app: AppTest) -> dict[str, object]:
    assert not app.exception, app.exception
    return dict(json.loads(app.json[0].value))


def opened(**params: str) -> AppTest:
    app = AppTest.from_string(DECLARED, default_timeout=PATIENCE_S)
    for name, value in params.items():
        app.query_params[name] = value
    return app.run()


def declared() -> Iterator[Slot[object] | Address]:
    """All that the rooms of the screen declare, each from the module where it stands."""
    for found in pkgutil.walk_packages(ui.__path__, f"{ui.__name__}."):
        for value in vars(importlib.import_module(found.name)).values():
            if isinstance(value, Slot | Address):
                yield value
            elif isinstance(value, tuple | dict):
                each = value.values() if isinstance(value, dict) else value
                yield from (one for one in each if isinstance(one, Slot | Address))


def test_no_two_rooms_use_one_key() -> None:
    once = {id(one): one for one in declared()}.values()
    keys = [one.key for one in once]

    assert len(keys) > 20
    assert sorted(keys) == sorted(set(keys))


def test_a_slot_is_empty_until_it_is_set() -> None:
    app = opened()
    assert (told(app)["count"], told(app)["is_known"]) == (0, False)

    app.run()

    assert (told(app)["count"], told(app)["is_known"]) == (1, True)


def test_a_page_is_entered_once() -> None:
    app = opened()
    assert told(app)["is_entered"]
    assert not told(app.run())["is_entered"]

    app.query_params["page"] = "two"

    assert told(app.run())["is_entered"]


def test_an_address_holds_the_parameters_of_its_feature_alone() -> None:
    assert told(opened(place="there", other="x"))["asked"] == {"place": "there"}


def test_an_address_is_changed_when_a_link_was_used_and_not_by_what_was_written() -> None:
    app = opened(place="there")
    assert told(app)["is_changed"]
    assert not told(app.run())["is_changed"]

    app.query_params["place"] = "elsewhere"

    assert told(app.run())["is_changed"]


def test_who_acts_on_the_page_is_not_answered_by_an_older_address() -> None:
    assert not told(opened(place="there", acts="1"))["is_changed"]


def test_after_wiping_a_run_is_that_of_a_first_visit() -> None:
    app = opened(place="there")
    app.text_input(key="name").set_value("somebody").run()

    app.button[0].click().run()

    assert told(app) == told(opened())
    assert app.query_params == {"place": "here"}
    assert app.text_input(key="name").value == "nobody"


def test_a_wiped_widget_is_told_to_the_browser() -> None:
    """Else the browser would send what it holds again."""
    app = opened()
    app.text_input(key="name").set_value("somebody").run()

    app.button[0].click().run()

    assert app.text_input(key="name").proto.set_value


def test_after_wiping_nothing_is_left_of_what_was_chosen_and_said() -> None:
    app = AppTest.from_string(WIPED, default_timeout=PATIENCE_S)
    app.session_state["acknowledged"] = True
    for name, value in {"point": POINT, "audience": "therapist", "tab": "stretching"}.items():
        app.query_params[name] = value
    app.session_state[f"screen/{SIGN}"] = True
    app.run()
    assert app.session_state["selection"].audience == "therapist"

    app.button(key="wipe").click().run()

    assert not app.exception
    assert f"screen/{SIGN}" not in app.session_state
    assert "acknowledged" not in app.session_state
    assert app.session_state["selection"].id != POINT
    assert app.session_state["selection"].audience == "patient"


def test_after_wiping_the_body_in_the_browser_is_told_that_nothing_is_drawn() -> None:
    button = "st.button('Wipe', key='wipe', on_click=memory.wipe)"
    app = AppTest.from_string(PAGE.format(page="where_it_hurts") + button, default_timeout=PATIENCE_S)
    app.session_state["pain_prevalence"] = True
    app.query_params["pain"] = "grbuttock"
    before = component(app.run(), "lumbopoint_pain_map")
    assert before["code"]

    app.button(key="wipe").click().run()

    assert not app.exception
    after = component(app, "lumbopoint_pain_map")
    assert (after["code"], app.session_state["pain_prevalence"]) == ("", False)
    assert after["revision"] != before["revision"]
    assert "pain" not in app.query_params
