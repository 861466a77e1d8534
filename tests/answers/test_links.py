import pytest

from lumbopoint.answers.links import (
    MOST_NEIGHBOURS,
    FeltAlike,
    PainMap,
    Relative,
    also_stretched,
    felt_alike,
    pain_maps,
    relatives,
    relatives_of_muscle,
)
from lumbopoint.model import Link, StretchUse
from tests.builders import make_body, make_library, make_muscle, make_point, make_zone


def pain(spillover: dict[str, float] | None = None, **essential: float) -> PainMap:
    return PainMap(essential, spillover or {})


def test_a_point_shows_what_it_names_and_that_it_is_related_is_not_said_twice() -> None:
    links = (
        Link(point="b", relation="satellite"),
        Link(muscle="piriformis"),
        Link(name="Gemelli", relation="related"),
        Link(name="Obturator internus", relation="beside it"),
    )
    point = make_point("a", satellites=links)
    muscle = make_muscle("piriformis", points=(make_point("b"),))
    library = make_library(point, muscle)

    assert relatives(library, point) == (
        Relative("point", "b", "satellite"),
        Relative("muscle", "piriformis", None),
        Relative("name", "Gemelli", None),
        Relative("name", "Obturator internus", "beside it"),
    )


def test_a_point_shows_who_names_it_once() -> None:
    a = make_point("a", satellites=(Link(point="b", relation="satellite"),))
    b = make_point("b", satellites=(Link(point="c"),))
    c = make_point("c", satellites=(Link(point="b"),))
    library = make_library(a, b, c)

    assert relatives(library, b) == (
        Relative("point", "c", None),
        Relative("point", "a", "satellite", is_named_here=False),
    )


def test_entries_that_were_left_out_are_not_shown() -> None:
    point = make_point("a", satellites=(Link(point="gone"), Link(muscle="gone-too")))

    assert relatives(make_library(point), point) == ()


def test_a_muscle_shows_the_points_of_others_that_name_it() -> None:
    own = make_point("own", satellites=(Link(muscle="piriformis"),))
    other = make_point("other", satellites=(Link(muscle="piriformis", relation="same level"),))
    library = make_library(make_muscle("piriformis", points=(own,)), other)

    assert relatives_of_muscle(library, "piriformis") == (
        Relative("point", "other", "same level", is_named_here=False),
    )
    assert relatives_of_muscle(library, "unknown") == ()


def test_a_stretch_names_the_other_points_that_use_it() -> None:
    a, b = make_point("a"), make_point("b")
    c = make_point("c", stretches=(StretchUse(stretch="st-other"),))
    library = make_library(a, b, c)

    assert also_stretched(library, "st-side-bend", "a") == (b,)
    assert also_stretched(library, "st-other", "c") == ()


def test_the_pain_map_is_the_share_of_each_region() -> None:
    inside = make_zone(centre=(7.0, -12.0), radii=(2.0, 2.0))
    half = make_zone("spillover", centre=(12.0, -12.0), radii=(2.0, 2.0))
    found = pain_maps(make_library(make_point("a", zones=(inside, half))), make_body())["a"]

    assert found.essential == {"buttock": pytest.approx(1.0)}
    assert found.spillover == {"buttock": pytest.approx(0.5)}


def test_the_nearest_main_areas_come_first_then_spillover_into_the_main_area() -> None:
    maps = {
        "own": pain(hip=0.6, groin=0.4),
        "spill": pain({"hip": 0.9}, knee=1.0),
        "half": pain(hip=0.5, knee=0.5),
        "same": pain(hip=0.6, groin=0.4),
        "far": pain(knee=1.0),
    }

    assert felt_alike(maps, "own") == (
        FeltAlike("same", is_main=True),
        FeltAlike("half", is_main=True),
        FeltAlike("spill", is_main=False),
    )


def test_a_trace_in_common_is_not_the_same_place() -> None:
    maps = {"own": pain(hip=0.8, groin=0.2), "other": pain({"groin": 1.0}, groin=1.0)}

    assert felt_alike(maps, "own") == ()


def test_what_is_alike_for_one_is_alike_for_the_other() -> None:
    maps = {"a": pain(hip=0.7, groin=0.3), "b": pain(hip=0.3, knee=0.7)}

    assert [felt.point_id for felt in felt_alike(maps, "a")] == ["b"]
    assert [felt.point_id for felt in felt_alike(maps, "b")] == ["a"]


def test_at_most_five_are_named_and_ties_keep_the_order_of_ids() -> None:
    maps = {name: pain(hip=1.0) for name in "hgfedcba"}

    assert [felt.point_id for felt in felt_alike(maps, "a")] == list("bcdefgh")[:MOST_NEIGHBOURS]
