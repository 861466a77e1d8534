"""The question of the page of pain, and its form in the address."""

from hypothesis import given
from hypothesis import strategies as st

from lumbopoint.lookup.drawing_code import MOST_MARKS
from lumbopoint.lookup.pain_drawing import RegionMark
from lumbopoint.ui.pain.question import (
    LONGEST_CODE,
    PainQuestion,
    address,
    clean_code,
    clean_place,
    question_from,
    region_options,
)
from tests import shipped

STROKE = "bpIgEfzmcfbcc"
REGIONS = region_options(shipped.body())
#: Codes as somebody might write them by hand: marks, near marks and rubbish, joined.
PARTS = st.sampled_from(
    (
        STROKE,
        "opfqe-lqfsb",
        "grbuttock",
        "gbbuttock",
        "gbsacrum",
        "grsacrum",
        "grfoo",
        "bpAgEfz",
        "bpAg",
        "<b>x</b>",
    )
)
CODES = st.lists(st.one_of(PARTS, st.text(max_size=8)), max_size=6).map(".".join)


def asked(params: dict[str, str], known: PainQuestion | None = None) -> tuple[PainQuestion, tuple[str, ...]]:
    return question_from(params, known or PainQuestion(), REGIONS)


def test_a_drawing_comes_back_from_its_address() -> None:
    question = PainQuestion(code=f"{STROKE}.grbuttock")

    assert asked(address(question)) == (question, ())


def test_depth_comes_back_with_its_drawing_and_an_unknown_one_is_told() -> None:
    question = PainQuestion(code=STROKE, depth="deep")

    assert asked(address(question)) == (question, ())
    assert asked({"pain": STROKE, "depth": "bottomless"}) == (PainQuestion(code=STROKE), ("bottomless",))
    assert "depth" not in address(PainQuestion(code=STROKE, depth="unsure"))


def test_what_it_feels_like_comes_back_with_its_drawing_and_an_unknown_word_is_told() -> None:
    question = PainQuestion(code=STROKE, feels=("ache", "numb"))

    assert asked(address(question)) == (question, ())
    assert asked({"pain": STROKE, "feels": "numb.cold"}) == (
        PainQuestion(code=STROKE, feels=("numb",)),
        ("cold",),
    )


def test_a_tender_place_and_a_region_come_back_from_their_address() -> None:
    place = clean_place("bpAgEfz")

    for question in (PainQuestion(ask="place", at=place), PainQuestion(ask="place", region="lbuttock")):
        assert asked(address(question)) == (question, ())


def test_an_empty_question_leaves_the_address_empty() -> None:
    assert address(PainQuestion()) == {}


def test_what_cannot_be_read_in_an_address_is_told_and_the_rest_is_kept() -> None:
    question, lost = asked({"pain": f"{STROKE}.zzz"})

    assert question.code == STROKE
    assert lost == (f"{STROKE}.zzz",)


def test_a_bad_place_or_an_unknown_region_is_told() -> None:
    assert asked({"ask": "place", "at": "?", "region": "rfoo"})[1] == ("?", "rfoo")
    assert asked({"pain": "grfoo"}) == (PainQuestion(), ("grfoo",))


def test_a_drawing_is_kept_while_a_tender_place_is_asked_about() -> None:
    known = PainQuestion(code=STROKE)

    assert asked({"ask": "place", "at": "bpAgEfz"}, known)[0].code == STROKE


def test_a_region_of_both_sides_becomes_two_and_one_across_the_middle_has_no_side() -> None:
    assert clean_code("gbbuttock.grsacrum", REGIONS) == ("grbuttock.glbuttock.gbsacrum", 0)


@given(st.one_of(st.none(), st.integers(), st.lists(st.text()), CODES))
def test_whatever_the_browser_sends_becomes_a_code_of_known_marks_alone(raw: object) -> None:
    code, _ = clean_code(raw, REGIONS)

    assert clean_code(code, REGIONS) == (code, 0)
    marks = PainQuestion(code=code).drawing.marks
    named = {f"{mark.side[0]}{mark.region_id}" for mark in marks if isinstance(mark, RegionMark)}
    assert named <= set(REGIONS)


@given(st.one_of(st.none(), st.integers(), CODES))
def test_whatever_the_browser_sends_as_a_place_becomes_one_written_place_or_none(raw: object) -> None:
    place = clean_place(raw)

    assert place == clean_place(place)
    assert place == "" or (PainQuestion(at=place).place and len(place) == 7)


def test_a_code_longer_than_any_drawing_is_read_as_far_as_it_may_go() -> None:
    code, unread = clean_code("grbuttock." * LONGEST_CODE, REGIONS)

    assert code.count("grbuttock") == MOST_MARKS
    assert unread > 0


def test_every_region_can_be_chosen_for_each_side_and_a_midline_one_once() -> None:
    assert {"rbuttock", "lbuttock", "bsacrum"} <= set(REGIONS)
    assert not {"rsacrum", "bbuttock"} & set(REGIONS)
    assert len(set(REGIONS)) == len(REGIONS)


def test_a_region_of_the_address_is_a_mark_of_that_side() -> None:
    assert PainQuestion(ask="place", region="lbuttock").region_mark == RegionMark("buttock", "left")


def test_regions_of_both_sides_are_no_more_marks_than_can_be_read_again() -> None:
    code, unread = clean_code(".".join(["gbbuttock"] * MOST_MARKS), REGIONS)

    assert unread == MOST_MARKS
    assert clean_code(code, REGIONS) == (code, 0)
