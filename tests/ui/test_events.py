"""What the browser reports is not trusted: only known muscles and points of a known side are picks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbopoint.model import Library
from lumbopoint.ui.shared.events import Pick, looks, pick, turn
from tests.builders import make_library, make_muscle, make_point

LIBRARY = make_library(make_muscle("soleus", points=(make_point("soleus-3"),)))


def test_a_point_of_the_library_is_picked_with_its_side() -> None:
    raw = {"kind": "point", "id": "soleus-3", "side": "left"}

    assert pick(raw, LIBRARY) == Pick(kind="point", id="soleus-3", side="left")


def test_a_muscle_of_the_library_is_picked() -> None:
    raw = {"kind": "muscle", "id": "soleus", "side": "right"}

    assert pick(raw, LIBRARY) == Pick(kind="muscle", id="soleus", side="right")


@pytest.mark.parametrize(
    "raw",
    [
        None,
        "soleus-3",
        {},
        {"kind": "point", "id": "soleus-3"},
        {"kind": "point", "id": "soleus-3", "side": "up"},
        {"kind": "point", "id": "soleus", "side": "left"},
        {"kind": "bone", "id": "soleus", "side": "left"},
        {"kind": "point", "id": ["soleus-3"], "side": "left"},
    ],
)
def test_anything_malformed_or_unknown_is_no_pick(raw: object) -> None:
    assert pick(raw, LIBRARY) is None


@given(st.recursive(st.none() | st.text() | st.integers(), lambda s: st.dictionaries(st.text(), s)))
def test_no_report_of_the_browser_raises(raw: object) -> None:
    assert pick(raw, Library()) is None


def test_kept_looks_come_back_without_anything_unknown() -> None:
    raw = {"build": "feminine", "look": "tone-9", "landmarks": "on", "side": "left"}

    assert looks(raw) == {"build": "feminine", "landmarks": "on"}


@pytest.mark.parametrize("raw", [None, "tone-1", ["build"], {"build": None}])
def test_malformed_looks_are_none(raw: object) -> None:
    assert looks(raw) == {}


def test_what_is_to_be_shown_is_read_and_anything_unknown_left_out() -> None:
    assert turn({"view": "anterior", "window": "whole", "layer": "x", "tab": "needling"}) == {
        "view": "anterior",
        "window": "whole",
    }
    assert turn("anterior") == {}
