"""How often: so many of 100 for patients, the same numbers in pictures as in claims, none beside events."""

import re
from typing import Any, TypeVar

import pytest
from pydantic import ValidationError

from lumbopoint.content.checks import Rule
from lumbopoint.content.checks.frequencies import (
    PERCENTAGE,
    PERCENTAGE_ALLOWED,
    as_drawn,
    bare_percentage,
    frequency_not_of_its_number,
    kappa_for_patients,
    none_beside_events,
    one_in_n,
    picture_without_frequency,
    too_exact_for_patients,
)
from lumbopoint.content.draft import AppText, Draft, Entry
from lumbopoint.content.loader import CONTENT_DIR
from lumbopoint.model import (
    ExaminerAgreement,
    Frequency,
    IconArray,
    IconGroup,
    LearnSection,
    Picture,
    Record,
    Source,
    TwoCounts,
    TwoCountsRow,
)
from lumbopoint.yaml_reader.document import YamlDocument
from tests import shipped
from tests.builders import make_checked_claim, make_claim, make_learn_page, make_muscle

R = TypeVar("R", bound=Record)
REAL = shipped.draft()
CLAIMS = {entry.id: entry.record for entry in REAL.claims}


def entry(record: R, id_: str = "it") -> Entry[R]:
    return Entry(id_, record, "learn/it.yaml", (), YamlDocument({}, {}))


def said(text: str) -> Draft:
    return Draft(learn_pages=(entry(make_learn_page("it", text)),))


def found(rule: Rule, draft: Draft) -> list[str]:
    return [finding.found for finding in rule(draft)]


@pytest.mark.parametrize(
    "text",
    [
        "1 in 13 people",
        "about one in ten",
        "1 out of 80",
        "once in 80,000 treatments",
        "1 of 1,000 treatments",
        "One per 1,000 treatments.",
        "7 in 10 people",
        "after 3 in 1,000 treatments",
        "one in about five",
    ],
)
def test_a_frequency_with_a_denominator_of_its_own_is_found(text: str) -> None:
    assert len(found(one_in_n, said(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "About 1 of 100 treatments.",
        "0.1 per 100 treatments",
        "13 of 15 people",
        "11 of 1,172 people",
        "Two of the muscles.",
        "One of the two examiners.",
        "4 or 5 out of 10",
        "One in the back.",
    ],
)
def test_so_many_of_100_or_of_the_people_of_a_study_may_stand(text: str) -> None:
    assert found(one_in_n, said(text)) == []


@pytest.mark.parametrize("text", ["30 to 55 %", "12.5%", "20 per cent", "8 percent of people"])
def test_a_percentage_is_found(text: str) -> None:
    assert len(found(bare_percentage, said(text))) == 1


def test_a_percentage_that_the_app_fills_in_is_found_unless_it_is_allowed_by_key() -> None:
    texts = tuple(
        AppText(key, "Agreement **{score} %**", "i18n/en/pain.yaml", 1) for key in ("a.b", "pain.reason")
    )

    assert found(bare_percentage, Draft(texts=texts)) == ["`a.b` with `%`"]


def test_only_sentences_that_need_it_are_allowed_a_percentage() -> None:
    needing = {text.key for text in REAL.texts if PERCENTAGE.search(text.text)}

    assert needing == set(PERCENTAGE_ALLOWED)
    assert all(PERCENTAGE_ALLOWED.values())


@pytest.mark.parametrize(
    "text", ["Kappa was low.", "κ of 0.4", "They agreed to a degree of 0.45.", "agreement of −0.08"]
)
def test_kappa_is_found_by_name_and_as_a_bare_number(text: str) -> None:
    assert len(found(kappa_for_patients, said(text))) == 1


@pytest.mark.parametrize(
    "text", ["They agreed only in part.", "They agreed. Then 0.14 headaches were noted."]
)
def test_agreement_in_words_may_stand(text: str) -> None:
    assert found(kappa_for_patients, said(text)) == []


def test_a_length_to_a_tenth_of_a_millimetre_is_found_for_patients_alone() -> None:
    measured = ExaminerAgreement(
        statement="A finger apart.", figures="12.9 mm, kappa 0.42, 57 %", sources=("B",)
    )
    draft = Draft(muscles=(entry(make_muscle(examiner_agreement=measured)),))

    assert found(too_exact_for_patients, said("12.9 mm apart")) == ["`12.9 mm`"]
    for rule in (too_exact_for_patients, kappa_for_patients, bare_percentage):
        assert found(rule, draft) == []


def test_what_an_article_says_is_shown_to_all_and_held_to_the_same_numbers() -> None:
    draft = Draft(checked_claims=(entry(make_checked_claim(claim="It affects up to 23 % of adults.")),))

    assert found(bare_percentage, draft) == ["`23 %`"]


def test_titles_of_sources_are_quotes() -> None:
    source = Source(key="B", title="Pain in 1 in 5, or 20 %, kappa 0.4", status="seen")

    assert found(one_in_n, Draft(sources=(entry(source),))) == []


@pytest.mark.parametrize(
    "text",
    [
        "In 19 of 100 treatments they noted a side effect, and in 81 of 100 they noted none.",
        "They noted a bruise after about 8 in 100 treatments. After the other 92 they noted none.",
        "In Ireland none was noted in 7,629 treatments.",
        "Of 100 treatments 19 had an effect, and the others had no side effect.",
    ],
)
def test_none_beside_a_count_of_events_is_found(text: str) -> None:
    assert len(found(none_beside_events, said(text))) == 1


@pytest.mark.parametrize(
    "text",
    ["In 13 of 15 people it spread, and in none to the foot.", "Of 100 treatments. One day. Then none."],
)
def test_none_may_stand_beside_people_and_far_from_events(text: str) -> None:
    assert found(none_beside_events, said(text)) == []


def array(**changes: Any) -> IconArray:
    fields: dict[str, Any] = {
        "kind": "icon-array",
        "title": "Headaches",
        "counted": "events",
        "counted_by": "therapists",
        "groups": (IconGroup(count=0.14, label="headaches"),),
        "claim": "sore",
        "alt": "Some.",
    }
    return IconArray(**fields | changes)


@pytest.mark.parametrize("changes", [{"rest": "had none"}, {"counted": "people"}])
def test_a_picture_of_events_says_nothing_of_the_rest_and_one_of_people_does(changes: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match="rest"):
        array(**changes)


def counted(per_100: float, counted: Any, by: Any, number: int | None = None, out_of: int = 100) -> Frequency:
    return Frequency(
        what="it",
        counted=counted,
        counted_by=by,
        per_100=per_100,
        number=number,
        out_of=out_of,
        sources=("B",),
    )


def pictured(picture: Picture, *frequencies: Frequency) -> Draft:
    page = make_learn_page(sections=(LearnSection(text="Yes.", picture=picture),))
    claim = make_claim("sore", frequencies=frequencies)
    return Draft(learn_pages=(entry(page),), claims=(entry(claim, "sore"),))


def test_a_picture_draws_the_numbers_of_its_claim_counted_by_the_same() -> None:
    therapists = counted(0.14, "events", "therapists")

    assert found(picture_without_frequency, pictured(array(), therapists)) == []
    for other in (counted(0.15, "events", "therapists"), counted(0.14, "events", "patients")):
        assert len(found(picture_without_frequency, pictured(array(), other))) == 1


def test_both_sides_of_two_counts_are_numbers_of_the_claim() -> None:
    row = TwoCountsRow(label="Headache", therapists=0.14, patients=15)
    picture = TwoCounts(kind="two-counts", title="Two", rows=(row,), note="Rough.", claim="sore")
    both = (counted(0.14, "events", "therapists"), counted(15.4, "people", "patients"))

    assert found(picture_without_frequency, pictured(picture, *both)) == []
    assert len(found(picture_without_frequency, pictured(picture, *both[:1]))) == 1
    assert len(found(picture_without_frequency, pictured(picture, *both[1:]))) == 1


def test_small_numbers_stay_exact_and_others_are_whole() -> None:
    assert [as_drawn(number) for number in (0.14, 0.98, 1.2, 19.18, 36.7)] == [0.14, 0.98, 1, 19, 37]


@pytest.mark.parametrize(("per_100", "count"), [(19.18, 0), (19.2, 0), (19.4, 1), (18, 1)])
def test_a_share_is_that_of_its_number(per_100: float, count: int) -> None:
    claim = make_claim("sore", frequencies=(counted(per_100, "events", "therapists", 1463, 7629),))

    assert len(found(frequency_not_of_its_number, Draft(claims=(entry(claim),)))) == count


def counts(claim_id: str) -> dict[str, tuple[str, str, float, int | None, int]]:
    return {
        one.what: (one.counted, one.counted_by, one.per_100, one.number, one.out_of)
        for one in CLAIMS[claim_id].frequencies
    }


def test_gluteal_points_were_compared_with_healthy_volunteers() -> None:
    """Adelmanesh 2015, abstract."""
    assert counts("spots-and-nerve") == {
        "gluteal points with radiculopathy": ("people", "researchers", 76.4, 207, 271),
        "gluteal points in healthy volunteers": ("people", "researchers", 2, 3, 152),
    }
    assert "healthy" in CLAIMS["spots-and-nerve"].statement


def test_harms_noted_by_therapists_are_events_among_treatments() -> None:
    """Brady 2014; Boyce 2020, whose printed shares fit the second number of treatments it prints."""
    assert counts("needling-mild-harm") == {
        "mild events in Ireland": ("events", "therapists", 19.18, 1463, 7629),
        "mild events in the USA": ("events", "therapists", 36.7, 7531, 20494),
    }
    assert counts("needling-serious-harm")["serious events in the USA"][3:] == (20, 20494)


def test_patients_told_of_more_than_therapists_noted() -> None:
    """Tolbert 2025, 123 people; Brady 2014, 7,629 treatments."""
    told = [one for one in CLAIMS["who-counts"].frequencies if one.counted_by == "patients"]
    noted = [one for one in CLAIMS["who-counts"].frequencies if one.counted_by == "therapists"]

    assert {one.what: one.per_100 for one in told} == {
        "headache": 15.4,
        "fatigue": 21.7,
        "pain": 33.0,
        "soreness": 52.0,
    }
    assert {one.what: one.per_100 for one in noted} == {
        "headache": 0.14,
        "drowsiness": 0.26,
        "pain after": 2.19,
    }
    assert {(one.counted, one.out_of) for one in told} == {("people", 123)}


def pictures(kind: type[Any]) -> list[Any]:
    sections = (section for page in REAL.learn_pages for section in page.record.sections)
    return [section.picture for section in sections if isinstance(section.picture, kind)]


def test_the_page_on_harms_sets_both_counts_side_by_side() -> None:
    (picture,) = pictures(TwoCounts)

    assert {row.label: (row.therapists, row.patients) for row in picture.rows} == {
        "Headache": (0.14, 15),
        "Drowsy or tired": (0.26, 22),
        "Pain afterwards": (2, 33),
        "Soreness": (None, 52),
    }


def test_persistent_pain_is_drawn_as_the_review_of_2012_found_it() -> None:
    """Menezes Costa 2012, CMAJ 184:E613, abstract."""
    lines = [
        [(point.week, point.pain) for point in line.points]
        for page in REAL.learn_pages
        for section in page.record.sections
        if section.picture is not None and section.picture.kind == "course"
        for line in section.picture.lines
    ]

    assert [(0, 51), (6, 33), (26, 26), (52, 23)] in lines


#: What stood in the texts before they were compared with the sources, and must not come back in any of them.
MENDED = (
    ("76 % against 2 %", r"\b76 % (?:of [\w ]+|with [\w ]+)?(?:v|vs|against) 2 %|76 % with true"),
    ("an Oswestry of the comparison group of 32.7", r"Oswestry .{0,30}\b32\.7\b"),
    (
        "a comparator that is not restated",
        r"comparator not\s+restated|restated? (?:for )?the (?:comparator|first)",
    ),
    ("Hu 2018 at follow-up left open", r"notes on the abstract\s+say|two\s+sets of notes"),
    (
        "32 people with back pain that spreads",
        r"32 people with back pain\s+that spreads|back pain that\s+spreads\)",
    ),
    ("the grade of George 2021 from memory", r"grade C and short term (?:M|from|are)"),
)


@pytest.mark.parametrize(("said_once", "pattern"), MENDED, ids=[name for name, _ in MENDED])
def test_what_did_not_hold_against_its_source_is_said_nowhere(said_once: str, pattern: str) -> None:
    texts = [
        (path.name, " ".join(path.read_text(encoding="utf-8").split()))
        for path in sorted(CONTENT_DIR.rglob("*.yaml"))
    ]

    assert len(texts) > 60
    assert [name for name, text in texts if re.search(pattern, text)] == [], said_once


@pytest.mark.parametrize("check_id", ["lung-illness", "single-kidney"])
def test_what_was_not_checked_is_asked_first_and_named_so(check_id: str) -> None:
    (check,) = (entry.record for entry in REAL.needling_checks if entry.id == check_id)

    assert check.kind == "ask-first"
    assert check.sources == ()
    assert "not checked" in (check.therapist_note or "")
    assert "not checked" in (check.unsourced_because or "")


def test_every_claim_of_agreement_names_whom_the_study_examined() -> None:
    agreement = [
        CLAIMS[f"agreement-{name}"] for name in ("ql", "piriformis", "gluteus-medius", "gluteus-minimus")
    ]

    assert all("with and without leg pain" in claim.reason for claim in (*agreement, CLAIMS["marks-differ"]))
