"""The selection and its address say the same, and an unknown address still shows something."""

from hypothesis import given
from hypothesis import strategies as st

from musclemap.model import Library
from musclemap.ui.events import Pick
from musclemap.ui.selection import (
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
from tests.builders import make_library, make_muscle, make_point

LIBRARY = make_library(make_muscle("soleus", layer="deep", points=(make_point("soleus-3", layer="deep"),)))

selections = st.builds(
    Selection,
    kind=st.just("point"),
    id=st.just("soleus-3"),
    side=st.sampled_from(SIDES),
    layer=st.sampled_from(LAYERS),
    audience=st.sampled_from(AUDIENCES),
    tab=st.sampled_from(TABS),
)


@given(selections)
def test_an_address_reopens_exactly_its_selection(selection: Selection) -> None:
    assert selection_from(address(selection), LIBRARY) == (selection, ())


def test_a_muscle_can_be_linked() -> None:
    selection, unknown = selection_from({"muscle": "soleus"}, LIBRARY)

    assert selection is not None and (selection.kind, selection.id) == ("muscle", "soleus")
    assert unknown == ()


def test_unknown_values_are_named_and_replaced() -> None:
    params = {"point": "no-such", "side": "upper", "layer": "deep", "tab": "needling"}

    selection, unknown = selection_from(params, LIBRARY)

    assert selection is not None and selection.id == "soleus-3" and selection.tab == "needling"
    assert unknown == ("no-such", "upper")


def test_an_empty_address_shows_a_first_point_on_its_own_layer() -> None:
    selection, unknown = selection_from({}, LIBRARY)

    assert selection == first_selection(LIBRARY)
    assert selection is not None and selection.layer == "deep" and unknown == ()


def test_without_content_there_is_no_selection() -> None:
    assert selection_from({}, Library()) == (None, ())


def test_a_pick_brings_its_layer_into_view_and_keeps_reader_and_tab() -> None:
    before = Selection(kind="muscle", id="soleus", layer="superficial", audience="therapist", tab="evidence")

    after = picked(before, Pick(kind="point", id="soleus-3", side="left"), LIBRARY)

    assert after == Selection(
        kind="point", id="soleus-3", side="left", layer="deep", audience="therapist", tab="evidence"
    )  # fmt: skip
