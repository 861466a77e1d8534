"""The selection and its address say the same, and an unknown address still shows something."""

from hypothesis import given
from hypothesis import strategies as st

from lumbopoint.drawing.windows import WINDOWS
from lumbopoint.geometry.skin import BUILDS
from lumbopoint.model import VIEWS, Library, Position, View
from lumbopoint.ui.shared.events import LOOKS, Pick
from lumbopoint.ui.shared.selection import (
    AUDIENCES,
    LAYERS,
    SIDES,
    TABS,
    Selection,
    address,
    first_selection,
    picked,
    selection_from,
)
from tests import shipped
from tests.builders import make_library, make_muscle, make_point

BODY = shipped.body()
LIBRARY = make_library(make_muscle("soleus", layer="deep", points=(make_point("soleus-3", layer="deep"),)))

selections = st.builds(
    Selection,
    kind=st.just("point"),
    id=st.just("soleus-3"),
    side=st.sampled_from(SIDES),
    layer=st.sampled_from(LAYERS),
    audience=st.sampled_from(AUDIENCES),
    tab=st.sampled_from(TABS),
    view=st.sampled_from(VIEWS),
    window=st.sampled_from(WINDOWS),
    build=st.sampled_from(BUILDS),
    look=st.sampled_from(LOOKS["look"]),
    landmarks=st.sampled_from(LOOKS["landmarks"]),
)


@given(selections)
def test_an_address_reopens_exactly_its_selection(selection: Selection) -> None:
    assert selection_from(address(selection), LIBRARY, BODY) == (selection, ())


def test_a_muscle_can_be_linked() -> None:
    selection, unknown = selection_from({"muscle": "soleus"}, LIBRARY, BODY)

    assert selection is not None and (selection.kind, selection.id) == ("muscle", "soleus")
    assert unknown == ()


def test_unknown_values_are_named_and_replaced() -> None:
    params = {"point": "no-such", "side": "upper", "layer": "deep", "tab": "needling"}

    selection, unknown = selection_from(params, LIBRARY, BODY)

    assert selection is not None and selection.kind == "none" and selection.tab == "needling"
    assert unknown == ("no-such", "upper")


def test_an_empty_address_chooses_nothing_and_shows_the_surface() -> None:
    selection, unknown = selection_from({}, LIBRARY, BODY)

    assert selection == first_selection(LIBRARY, BODY)
    assert (
        selection is not None
        and (selection.kind, selection.layer) == ("none", "superficial")
        and unknown == ()
    )
    assert selection_from(address(selection), LIBRARY, BODY) == (selection, ())


def test_a_link_to_a_tab_that_was_joined_to_another_opens_that_one() -> None:
    selection, unknown = selection_from({"point": "soleus-3", "tab": "sets_off"}, LIBRARY, BODY)

    assert selection is not None and selection.tab == "symptoms" and unknown == ()


def test_an_unknown_name_in_a_link_is_named() -> None:
    assert selection_from({"point": "soleus-3", "sied": "left"}, LIBRARY, BODY)[1] == ("sied",)


def test_without_content_there_is_no_selection() -> None:
    assert selection_from({}, Library(), BODY) == (None, ())


def test_a_pick_brings_its_layer_into_view_and_keeps_reader_and_tab() -> None:
    before = Selection(kind="muscle", id="soleus", layer="superficial", audience="therapist", tab="evidence")

    after = picked(before, Pick(kind="point", id="soleus-3", side="left"), LIBRARY, BODY)

    assert after == Selection(
        kind="point", id="soleus-3", side="left", layer="deep", audience="therapist", tab="evidence"
    )  # fmt: skip


THERE = Pick(kind="point", id="there", side="right")


def with_point_at(view: View, x_cm: float, y_cm: float) -> Library:
    point = make_point("there", layer="deep", position=Position(view=view, x_cm=x_cm, y_cm=y_cm))
    return make_library(make_muscle("soleus", layer="deep", points=(point,)))


def test_a_picked_point_turns_the_map_to_its_view() -> None:
    before = Selection(kind="muscle", id="soleus", view="lateral")

    after = picked(before, THERE, with_point_at("anterior", 5, 2), BODY)

    assert (after.view, after.layer, after.window) == ("anterior", "deep", "close-up")


def test_a_point_beyond_the_close_up_brings_the_whole_body() -> None:
    selection, _ = selection_from({"point": "there"}, with_point_at("posterior", 7, -80), BODY)

    assert selection is not None and selection.window == "whole"


def test_who_looks_at_the_whole_body_keeps_it() -> None:
    before = Selection(kind="muscle", id="soleus", window="whole")

    after = picked(before, THERE, with_point_at("posterior", 5, 2), BODY)

    assert after.window == "whole"


def test_a_muscle_that_the_present_view_shows_does_not_turn_the_map() -> None:
    library = make_library(make_muscle("gluteus-maximus", layer="superficial"))
    before = Selection(kind="point", id="x", view="lateral", layer="superficial")

    after = picked(before, Pick(kind="muscle", id="gluteus-maximus", side="left"), library, BODY)

    assert (after.view, after.layer) == ("lateral", "superficial")


def test_a_muscle_that_is_only_drawn_elsewhere_turns_the_map() -> None:
    library = make_library(make_muscle("multifidus", layer="deep"))
    before = Selection(kind="point", id="x", view="anterior", layer="superficial")

    after = picked(before, Pick(kind="muscle", id="multifidus", side="right"), library, BODY)

    assert (after.view, after.layer) == ("posterior", "deep")
