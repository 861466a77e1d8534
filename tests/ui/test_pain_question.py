"""The question of the page of pain, and its form in the address."""

from hypothesis import given
from hypothesis import strategies as st

from musclemap.geometry.body_map import load_body
from musclemap.lookup.pain_drawing import RegionMark
from musclemap.ui.pain_question import (
    LONGEST_CODE,
    PainQuestion,
    address,
    clean_code,
    clean_place,
    question_from,
    region_options,
    regions_in,
    with_regions,
)

STROKE = "bpIgEfzmcfbcc"


def test_a_drawing_comes_back_from_its_address() -> None:
    question = PainQuestion(code=f"{STROKE}.grbuttock")

    assert question_from(address(question), PainQuestion()) == (question, ())


def test_a_tender_place_and_a_region_come_back_from_their_address() -> None:
    for question in (PainQuestion(ask="place", at="bpAgEfz"), PainQuestion(ask="place", region="lbuttock")):
        assert question_from(address(question), PainQuestion()) == (question, ())


def test_an_empty_question_leaves_the_address_empty() -> None:
    assert address(PainQuestion()) == {}


def test_what_cannot_be_read_in_an_address_is_told_and_the_rest_is_kept() -> None:
    question, lost = question_from({"pain": f"{STROKE}.zzz"}, PainQuestion())

    assert question.code == STROKE
    assert lost == (f"{STROKE}.zzz",)


def test_a_bad_place_or_region_is_told() -> None:
    assert question_from({"ask": "place", "at": "?", "region": "x"}, PainQuestion())[1] == ("?", "x")


def test_a_drawing_is_kept_while_a_tender_place_is_asked_about() -> None:
    known = PainQuestion(code=STROKE)

    assert question_from({"ask": "place", "at": "bpAgEfz"}, known)[0].code == STROKE


@given(st.one_of(st.none(), st.integers(), st.text(max_size=60), st.lists(st.text())))
def test_whatever_the_browser_sends_becomes_a_readable_code(raw: object) -> None:
    assert clean_code(clean_code(raw)) == clean_code(raw)
    assert clean_place(raw) == "" or isinstance(raw, str)


def test_a_code_longer_than_any_drawing_counts_as_empty() -> None:
    assert clean_code("grbuttock." * LONGEST_CODE) == ""


def test_the_list_of_regions_adds_and_takes_away_and_leaves_strokes_alone() -> None:
    code = with_regions(f"grbuttock.{STROKE}", ("lbuttock",))

    assert code == f"{STROKE}.glbuttock"
    assert regions_in(PainQuestion(code=code).drawing) == ("lbuttock",)


def test_every_region_can_be_chosen_for_each_side_and_a_midline_one_once() -> None:
    options = region_options(load_body())

    assert {"rbuttock", "lbuttock", "bsacrum"} <= set(options)
    assert not {"rsacrum", "bbuttock"} & set(options)
    assert len(set(options)) == len(options)


def test_a_region_of_the_address_is_a_mark_of_that_side() -> None:
    assert PainQuestion(ask="place", region="lbuttock").region_mark == RegionMark("buttock", "left")
