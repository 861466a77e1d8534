"""Fields of an address are cleaned: what is allowed comes in, the rest is named."""

from lumbopoint.ui.shared.fields import cleaned

ALLOWED = {"side": ("left", "right"), "view": ("back", "front")}


def test_allowed_values_come_in_by_field() -> None:
    assert cleaned({"view": "back", "side": "left"}, ALLOWED) == ({"side": "left", "view": "back"}, ())


def test_unknown_values_are_named_in_the_order_of_the_fields() -> None:
    assert cleaned({"view": "top", "side": "up"}, ALLOWED) == ({}, ("up", "top"))


def test_other_parameters_and_empty_ones_are_not_heard() -> None:
    assert cleaned({"side": "", "utm": "x"}, ALLOWED) == ({}, ())
