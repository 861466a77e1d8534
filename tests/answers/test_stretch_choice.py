"""Which stretches fit somebody."""

from collections import Counter
from typing import Any

import pytest

from lumbopoint.answers.stretch_choice import (
    WITHOUT,
    StretchFilter,
    Without,
    asks_for,
    fitting,
    group,
    instead,
    stretched_muscles,
    uses,
)
from lumbopoint.model import Library, StretchCaution, StretchUse
from tests import shipped
from tests.builders import make_muscle, make_point, make_stretch

LIBRARY = shipped.library()
KNEELS = make_stretch("st-kneels", position="kneeling")
SITS = make_stretch("st-sits", position="sitting")
STANDS = make_stretch("st-stands", movements=("arms-overhead",))
CRAWLS = make_stretch("st-crawls", position="on-all-fours")


def point_with(point_id: str, *stretch_ids: str) -> Any:
    return make_point(point_id, stretches=tuple(StretchUse(stretch=one) for one in stretch_ids))


#: The multifidus kneels and sits, the psoas sits twice and stands; nobody crawls.
SMALL = Library(
    muscles=(
        make_muscle("psoas", (point_with("p1", "st-sits"), point_with("p2", "st-sits", "st-stands"))),
        make_muscle("multifidus", (point_with("m1", "st-kneels", "st-sits"),)),
        make_muscle("latissimus"),
    ),
    stretches=(CRAWLS, KNEELS, SITS, STANDS),
)


def ids(found: Any) -> list[str]:
    return [one.id for one in found]


def test_without_a_filter_all_are_there_and_those_that_most_points_use_come_first() -> None:
    assert ids(fitting(SMALL, StretchFilter())) == ["st-sits", "st-kneels", "st-stands", "st-crawls"]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (StretchFilter(muscle_id="multifidus"), ["st-sits", "st-kneels"]),
        (StretchFilter(groups=("kneeling",)), ["st-kneels", "st-crawls"]),
        (StretchFilter(groups=("sitting", "standing")), ["st-sits", "st-stands"]),
        (StretchFilter(without=("kneeling",)), ["st-sits", "st-stands"]),
        (StretchFilter(without=("overhead", "kneeling")), ["st-sits"]),
        (StretchFilter("psoas", ("standing",), ("overhead",)), []),
    ],
)
def test_every_choice_narrows_what_fits(asked: StretchFilter, expected: list[str]) -> None:
    assert ids(fitting(SMALL, asked)) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"position": "kneeling"}, {"kneeling"}),
        ({"position": "on-all-fours"}, {"kneeling"}),
        ({"position": "lying-on-front"}, {"lying-on-front"}),
        ({"position": "lying-on-back"}, set()),
        ({"movements": ("arms-overhead",)}, {"overhead"}),
        ({"cautions": (StretchCaution(flag="hip-replacement", plain="Ask."),)}, {"hip-replacement"}),
        ({"cautions": (StretchCaution(flag="pregnancy", plain="Ask."),)}, {"pregnancy"}),
        ({"cautions": (StretchCaution(flag="knee", plain="Kneeling hurts."),)}, set()),
    ],
)
def test_what_a_stretch_asks_for_follows_from_its_position_movements_and_cautions(
    fields: dict[str, Any], expected: set[Without]
) -> None:
    assert asks_for(make_stretch(**fields)) == expected


def test_a_stretch_is_used_for_muscles_with_those_of_their_points() -> None:
    found = [(use.muscle.id, ids(use.points)) for use in uses(SMALL, "st-sits")]

    assert found == [("psoas", ["p1", "p2"]), ("multifidus", ["m1"])]
    assert uses(SMALL, "st-crawls") == ()


def test_only_muscles_with_a_stretch_can_be_asked_for() -> None:
    assert ids(stretched_muscles(SMALL)) == ["multifidus", "psoas"]


def test_who_cannot_do_one_finds_another_for_the_same_muscle() -> None:
    assert ids(instead(SMALL, KNEELS)) == ["st-sits"]
    assert ids(instead(SMALL, SITS)) == ["st-kneels", "st-stands"]
    assert ids(instead(SMALL, SITS, ("kneeling",))) == ["st-stands"]
    assert instead(SMALL, CRAWLS) == ()


@pytest.mark.parametrize("without", WITHOUT)
def test_every_without_leaves_some_of_the_shipped_stretches_out_and_some_in(without: Without) -> None:
    left = fitting(LIBRARY, StretchFilter(without=(without,)))

    assert 0 < len(left) < len(LIBRARY.stretches)


def test_every_shipped_position_has_a_group_and_every_group_a_stretch() -> None:
    counted = Counter(group(stretch) for stretch in LIBRARY.stretches)

    assert counted == {"lying": 12, "kneeling": 5, "sitting": 3, "standing": 3}
