import json
from typing import Any, get_args

import pytest

from lumbopoint.cli import desk, find, main
from lumbopoint.cli.find import NOTES
from lumbopoint.content.loader import CONTENT_DIR
from lumbopoint.i18n import load_texts
from lumbopoint.lookup.patterns import Ground, PatternSide
from tests import shipped

NUMBERS = ["muscle", "side", "zone", "score", "covers", "matched"]
KEYS = ["point", *NUMBERS, "rank", "sides", "points_together", "points"]
BUTTOCK = "--at=posterior,8,-10,5"


@pytest.fixture(autouse=True)
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """All calls get the same real atlas, content and patterns."""
    monkeypatch.setattr(desk, "load_body", shipped.as_load_body)
    monkeypatch.setattr(desk, "load", shipped.as_load)
    monkeypatch.setattr(find, "patterns", shipped.as_patterns)


def rows(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, Any]]:
    assert main(["find", "--json", *words]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    found: list[dict[str, Any]] = json.loads(said.out)["rows"]
    return found


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (("--region", "genitals-perineum", "--side", "both"), ["cauda-equina", "belly-emergency"]),
        (("--region", "calf"), ["calf-clot"]),
        (("--region", "low-back", "--region", "front-of-knee", "--side", "both"), ["leg-weakness-fast"]),
        (("--region", "lumbar"), []),
    ],
)
def test_the_signs_that_the_page_asks_stand_before_the_list(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], first: list[str]
) -> None:
    assert main(["find", "--json", *words]) == 0
    asked = {sign["id"]: sign for sign in json.loads(capsys.readouterr().out)["ask_first"]}
    assert set(first) <= asked.keys()
    assert bool(asked) == bool(first)

    assert main(["find", *words]) == 0
    said = capsys.readouterr().out
    before, _, after = said.partition("Agreement with common patterns")
    for sign in asked.values():
        assert all(text in before for text in (sign["name"], *sign["signs"], sign["what_to_do"]))
    assert "best with: " in after


def test_without_the_signs_to_ask_no_spot_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = shipped.library().model_copy(update={"warning_signs": ()})
    monkeypatch.setattr(find, "spoken", lambda *_: (empty, shipped.texts()))

    assert main(["find", "--json", "--region", "calf"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert shipped.texts()("screen.unreadable") in said.err


def test_find_answers_with_the_agreed_keys_best_first(capsys: pytest.CaptureFixture[str]) -> None:
    found = rows(capsys, BUTTOCK)

    assert len(found) > 10
    assert all(list(row) == KEYS for row in found)
    assert [row["score"] for row in found] == sorted((row["score"] for row in found), reverse=True)
    assert {row["zone"] for row in found} <= {"essential", "local", "spillover"}
    assert len({row["muscle"] for row in found}) == len(found)
    for row in found:
        assert row["point"] in row["points_together"]
        assert set(row["points_together"]) <= {point["point"] for point in row["points"]}
        assert all(list(point) == ["point", *NUMBERS] for point in row["points"])
    assert all(0 <= row[key] <= 1 for row in found for key in ("score", "covers", "matched"))


def test_find_takes_several_regions_and_areas(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--region", "groin", "--region", "coccyx", BUTTOCK, "--at", "lateral,2,-14,4")
    together = {row["muscle"] for row in rows(capsys, *words)}

    for alone in (words[:2], words[2:4], words[4:5], words[5:]):
        assert {row["muscle"] for row in rows(capsys, *alone)} <= together


def test_the_default_side_is_the_right_as_written(capsys: pytest.CaptureFixture[str]) -> None:
    assert rows(capsys, BUTTOCK) == rows(capsys, BUTTOCK, "--side", "right")
    assert rows(capsys, BUTTOCK)[0]["side"] == "right"


@pytest.mark.parametrize(
    "mark", [BUTTOCK, "--at=lateral,2,-14,4", "--at=anterior,8,-10,4", "--region=buttock"]
)
def test_the_left_side_is_the_mirror_image(capsys: pytest.CaptureFixture[str], mark: str) -> None:
    right, left = rows(capsys, mark), rows(capsys, mark, "--side", "left")

    assert (right[0]["muscle"], right[0]["side"]) == (left[0]["muscle"], "right")
    assert left[0]["side"] == "left"
    assert left[0]["score"] == pytest.approx(right[0]["score"], abs=0.002)


def test_both_sides_are_marked_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    one, both = rows(capsys, BUTTOCK)[0], rows(capsys, BUTTOCK, "--side", "both")

    assert (one["side"], both[0]["side"]) == ("right", "both")
    assert both[0]["covers"] == pytest.approx(one["covers"], abs=0.01)


def test_a_negative_x_lies_on_the_left(capsys: pytest.CaptureFixture[str]) -> None:
    assert rows(capsys, "--at=posterior,-8,-10,5")[0]["side"] == "left"


def test_find_speaks_in_words_and_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "--region", "coccyx"]) == 0
    said = capsys.readouterr().out

    assert "Agreement with common patterns, not a diagnosis." in said
    assert "of its main area is marked" in said
    assert "best with: " in said


def test_one_side_of_the_low_back_brings_quadratus_lumborum_among_the_first_five(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = rows(capsys, "--region", "lumbar", "--region", "flank", "--side", "right")

    assert "quadratus-lumborum" in [row["muscle"] for row in found[:5]]


def test_depth_orders_only_what_is_tied_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--region", "lumbar", "--region", "flank")
    plain, deep = rows(capsys, *words), rows(capsys, *words, "--depth", "deep")

    assert sorted(map(str, plain)) == sorted(map(str, deep))
    assert [row["rank"] for row in plain] == [row["rank"] for row in deep]
    assert main(["find", *words, "--depth", "deep"]) == 0
    assert "orders muscles with the same per cent, and nothing else" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("area", "note"),
    [
        ("posterior,90,0,2", "on the body"),
        ("posterior,6,-8,0.1", "very small"),
        ("posterior,0,0,400", "very large"),
    ],
)
def test_odd_areas_get_a_clear_answer(capsys: pytest.CaptureFixture[str], area: str, note: str) -> None:
    assert main(["find", "--at", area, "--at", area]) == 0
    assert note in capsys.readouterr().err


def test_an_area_beside_the_body_has_no_points(capsys: pytest.CaptureFixture[str]) -> None:
    assert rows(capsys, "--at=posterior,90,0,2") == []


@pytest.mark.parametrize(
    ("words", "way_out"),
    [
        ([], "--region ID or --at"),
        (["--region", "buttok"], "did you mean `buttock`?"),
        (["--region", ""], "lumbopoint list regions"),
        (["--at", "top,1,2,3"], "posterior, anterior, lateral"),
        (["--at", "posterior,1,2"], "VIEW,X,Y,R"),
        (["--at", "posterior,1,2,3,4"], "VIEW,X,Y,R"),
        (["--at", "posterior,a,2,3"], "three numbers in cm"),
        (["--at", "posterior,1,2,0"], "R above 0"),
        (["--at", "posterior,1,nan,3"], "three numbers"),
        (["--at", "posterior,1,2,inf"], "three numbers"),
        (["--at", ""], "VIEW,X,Y,R"),
        ([BUTTOCK, "--content", "nowhere"], "no such folder"),
    ],
)
def test_bad_input_is_wrong_use(capsys: pytest.CaptureFixture[str], words: list[str], way_out: str) -> None:
    assert main(["find", *words]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert way_out in said.err


def test_an_unknown_side_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["find", BUTTOCK, "--side", "middle"])

    assert ended.value.code == 2


def test_every_side_zone_and_note_that_find_may_say_has_words() -> None:
    words = load_texts(CONTENT_DIR).by_key
    sides, zones = (*get_args(PatternSide), "either"), get_args(Ground)
    keys = (
        *(f"side_{side}" for side in sides),
        *(f"zone_{zone}" for zone in zones),
        *(f"note_{n}" for n in NOTES),
    )

    assert {f"find.{key}" for key in keys} <= words.keys()
