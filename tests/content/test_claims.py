from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar

import pytest

from lumbopoint.content.checks import Rule
from lumbopoint.content.checks.claims import (
    app_text_without_claim,
    figures_without_claim,
    more_people_than_all,
    statement_without_claim,
    unknown_claim,
    unknown_point_in_a_picture,
    unknown_text,
    unused_claim,
)
from lumbopoint.content.checks.lay_advice import advice_never_given, needling_oneself
from lumbopoint.content.checks.patient_words import patient_words
from lumbopoint.content.checks.reading import as_sentences
from lumbopoint.content.draft import AppText, Draft, Entry
from lumbopoint.model import (
    Claim,
    CourseLine,
    CoursePoint,
    ExaminerAgreement,
    IconArray,
    IconGroup,
    LearnPage,
    LearnSection,
    LookAlike,
    PatientNeedling,
    Picture,
    Record,
    ReferralPicture,
    SelfCare,
    StretchUse,
    Term,
    TriggerPoint,
)
from lumbopoint.yaml_reader.document import YamlDocument
from tests import shipped
from tests.builders import (
    STRETCH_ID,
    make_checked_claim,
    make_claim,
    make_learn_page,
    make_muscle,
    make_needling,
    make_needling_check,
    make_point,
    make_stretch,
    make_warning_sign,
)

R = TypeVar("R", bound=Record)
EFFECT = "Needling may ease pain a little."


def entry(record: R, id_: str = "it") -> Entry[R]:
    return Entry(id_, record, "muscles/it.yaml", (), YamlDocument({}, {}))


def found(rule: Rule, draft: Draft) -> list[str]:
    return [finding.found for finding in rule(draft)]


def keys(rule: Rule, draft: Draft) -> list[str]:
    return [".".join(str(part) for part in finding.path) for finding in rule(draft)]


def with_point(**changes: Any) -> Draft:
    return Draft(points=(entry(make_point(**changes)),))


def with_page(*sections: LearnSection, **changes: Any) -> Draft:
    page = make_learn_page(sections=sections, **changes) if sections else make_learn_page(**changes)
    return Draft(learn_pages=(entry(page),))


def said_of_needling(text: str, **changes: Any) -> Draft:
    patient = PatientNeedling(
        what_happens="A needle.", feels_like=text, position="Prone.", watched_for="Rib."
    )
    return with_point(needling=make_needling(patient=patient, **changes))


def drawn(*counts: int) -> Picture:
    groups = tuple(IconGroup(count=count, label="were sore") for count in counts)
    return IconArray(
        kind="icon-array",
        title="Sore",
        counted="people",
        counted_by="patients",
        groups=groups,
        rest="were not",
        claim="sore",
        alt="Some.",
    )


JUDGED = (
    (said_of_needling("Sore for 1 to 3 days is common."), "needling.patient.feels_like"),
    (with_point(self_care=SelfCare(do=("Warmth may ease it.",), avoid=("Bed.",))), "self_care.do.0"),
    (
        with_point(self_care=SelfCare(do=("Walk.",), avoid=("Rest is not shown to help.",))),
        "self_care.avoid.0",
    ),
    (with_point(stretches=(StretchUse(stretch=STRETCH_ID, note=EFFECT),)), "stretches.0.note"),
    (with_point(symptoms=("Most people feel it in bed.",)), "symptoms.0"),
    (Draft(stretches=(entry(make_stretch(aim="This stretch eases pain.")),)), "aim"),
    (Draft(muscles=(entry(make_muscle(no_points_because="It is common in adults.")),)), "no_points_because"),
    (Draft(terms=(entry(Term(id="sham", term="sham", plain="A sham helps a little.")),)), "plain"),
    (with_page(in_short=EFFECT), "in_short"),
    (with_page(LearnSection(text=EFFECT)), "sections.0.text"),
    (
        with_page(LearnSection(text="Yes.", therapist_note="In 19 % of treatments.")),
        "sections.0.therapist_note",
    ),
)
NOT_JUDGED = (
    with_point(look_alikes=(LookAlike(condition="Ulcer", plain="An ulcer, in one in ten people."),)),
    with_point(symptoms=("Stretching does not ease it.", "Walking eases it.")),
    Draft(
        stretches=(entry(make_stretch(steps=("Needling helps.",), stop_when=("It lasts for two days.",))),)
    ),
    Draft(warning_signs=(entry(make_warning_sign(signs=("It is common in older people.",))),)),
    Draft(needling_checks=(entry(make_needling_check(talk_about="Talk about bleeding, which is rare.")),)),
    Draft(checked_claims=(entry(make_checked_claim(reason="Needling has a small effect.")),)),
    Draft(claims=(entry(make_claim(statement=EFFECT)),)),
)


@pytest.mark.parametrize(("draft", "key"), JUDGED)
def test_a_statement_in_a_text_that_people_read_needs_a_claim(draft: Draft, key: str) -> None:
    assert keys(statement_without_claim, draft) == [key]


@pytest.mark.parametrize("draft", NOT_JUDGED)
def test_look_alikes_reports_instructions_and_what_has_sources_need_none(draft: Draft) -> None:
    assert found(statement_without_claim, draft) == []


def test_the_claims_of_the_needling_or_of_the_point_carry_the_statement() -> None:
    point = make_point(claims=("sore",), needling=said_of_needling(EFFECT).points[0].record.needling)

    assert found(statement_without_claim, said_of_needling(EFFECT, claims=("sore",))) == []
    assert found(statement_without_claim, Draft(points=(entry(point),))) == []


def test_therapists_texts_are_carried_by_sources() -> None:
    draft = with_point()
    needling = draft.points[0].record.needling
    notes = needling.therapist.model_copy(update={"notes": ("Needling reduced pain in 19 % of people.",)})
    noted = with_point(needling=needling.model_copy(update={"therapist": notes}))

    assert found(statement_without_claim, noted) == []


def test_the_claims_of_a_page_carry_its_short_answer_and_not_its_sections() -> None:
    section = LearnSection(text=EFFECT)

    draft = with_page(section, in_short=EFFECT, claims=("little",))

    assert keys(statement_without_claim, draft) == ["sections.0.text"]


def test_the_claim_of_a_picture_carries_its_words_alone() -> None:
    picture = drawn(19).model_copy(update={"alt": "Most people had little."})
    section = LearnSection(text=EFFECT, picture=picture)

    assert keys(statement_without_claim, with_page(section)) == ["sections.0.text"]


@pytest.mark.parametrize("name", ["prevalence", "examiner_agreement"])
def test_figures_of_a_muscle_always_need_a_claim(name: str) -> None:
    figures = ExaminerAgreement(statement="Some had it.", sources=("BOOK01",))
    claimed = figures.model_copy(update={"claims": ("common",)})

    def with_figures(value: ExaminerAgreement) -> Draft:
        return Draft(muscles=(entry(make_muscle().model_copy(update={name: value})),))

    assert keys(figures_without_claim, with_figures(figures)) == [name]
    assert keys(figures_without_claim, with_figures(claimed)) == []


def test_a_sentence_of_the_app_needs_a_claim_that_names_it() -> None:
    text = AppText("stretching.doubt", "It is not proven to treat tender spots.", "i18n/en/app.yaml", 7)
    claim = entry(make_claim("little", said_in=("stretching.doubt",)), "little")
    silent = Draft(texts=(text,), named={Claim: frozenset()})
    claimed = Draft(texts=(text,), claims=(claim,), named={Claim: frozenset(("little",))})

    assert [(finding.file, finding.line) for finding in app_text_without_claim(silent)] == [(text.file, 7)]
    assert found(app_text_without_claim, claimed) == []


def test_sentences_of_the_app_are_not_judged_while_a_claim_is_left_out() -> None:
    text = AppText("stretching.doubt", EFFECT, "i18n/en/app.yaml", 7)

    assert found(app_text_without_claim, Draft(texts=(text,))) == []
    assert found(app_text_without_claim, Draft(texts=(text,), named={Claim: frozenset(("faulty",))})) == []


def test_every_place_that_names_a_claim_is_looked_up() -> None:
    point = make_point(claims=("p",), needling=make_needling(claims=("n",)))
    figures = ExaminerAgreement(statement="Some.", claims=("m",), sources=("BOOK01",))
    page = make_learn_page(
        claims=("in-short",), sections=(LearnSection(text="Yes.", claims=("s",), picture=drawn(1)),)
    )
    draft = Draft(
        muscles=(entry(make_muscle(prevalence=figures)),),
        points=(entry(point),),
        stretches=(entry(make_stretch(claims=("st",))),),
        learn_pages=(entry(page),),
        named={Claim: frozenset()},
    )

    named = {said.split("`")[1] for said in found(unknown_claim, draft)}

    assert named == {"p", "n", "m", "st", "in-short", "s", "sore"}


def test_no_reference_is_judged_when_the_claims_could_not_be_read() -> None:
    assert found(unknown_claim, with_point(claims=("nowhere",))) == []


def test_a_claim_is_used_by_an_entry_or_by_a_sentence_of_the_app() -> None:
    claims = (make_claim("in-entry"), make_claim("in-app", said_in=("a.b",)), make_claim("nowhere"))
    draft = replace(
        with_point(claims=("in-entry",)), claims=tuple(entry(claim, claim.id) for claim in claims)
    )

    assert found(unused_claim, draft) == ["1 claim that nothing refers to: nowhere"]
    assert found(unused_claim, replace(draft, is_complete=False)) == []


def test_said_in_names_a_sentence_of_the_app() -> None:
    claim = entry(make_claim(said_in=("stretching.dout", "stretching.doubt")))
    texts = (AppText("stretching.doubt", "Enough.", "i18n/en/app.yaml", 1),)

    assert keys(unknown_text, Draft(claims=(claim,), texts=texts)) == ["said_in.0"]
    assert keys(unknown_text, Draft(claims=(claim,))) == []


def test_a_picture_shows_a_point_that_exists() -> None:
    def shown(point_id: str) -> Draft:
        picture = ReferralPicture(kind="referral", point=point_id, alt="A buttock.")
        draft = with_page(LearnSection(text="Yes.", picture=picture))
        return replace(draft, named={TriggerPoint: frozenset(("ql-deep-caudal",))})

    assert found(unknown_point_in_a_picture, shown("ql-deep-caudal")) == []
    assert found(unknown_point_in_a_picture, shown("ql")) == ["`ql`, which does not exist"]


@pytest.mark.parametrize(("counts", "said"), [((40, 60), []), ((40, 61), ["groups of 101 together"])])
def test_the_groups_of_a_picture_fit_into_all(counts: tuple[int, ...], said: list[str]) -> None:
    draft = with_page(LearnSection(text="Yes.", picture=drawn(*counts)))

    assert found(more_people_than_all, draft) == said


def test_what_an_article_says_may_hold_words_that_patients_must_not_read() -> None:
    said = "It is proven to heal and it resets the muscle."

    assert found(patient_words, Draft(checked_claims=(entry(make_checked_claim(claim=said)),))) == []
    assert found(patient_words, Draft(claims=(entry(make_claim(statement=said)),))) != []
    assert found(patient_words, with_page(LearnSection(text=said))) != []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Stay in bed.", 1),
        ("You should rest in bed or lie in bed.", 1),
        ("Cold spray and tape were tried in eight studies; in one of them cold spray did help.", 1),
        ("In eight studies tape and cold spray were tried.", 0),
        ("Organs inside the body can be felt elsewhere.", 0),
    ],
)
def test_on_pages_that_inform_advice_is_what_is_said_to_the_reader(text: str, count: int) -> None:
    assert len(found(advice_never_given, with_page(LearnSection(text=text)))) == count


def test_a_heading_may_ask_what_people_ask() -> None:
    asked = LearnSection(heading="Can I needle myself?", text="No.")
    told = LearnSection(heading="Needle yourself", text="No.")

    assert found(needling_oneself, with_page(asked)) == []
    assert len(found(needling_oneself, with_page(told))) == 1


def test_items_of_a_list_are_measured_as_sentences() -> None:
    text = "Ask about:\n\n- your **pain**;\n- your\n  medicines"

    assert as_sentences(text) == "Ask about. your pain. your medicines."


def texts_of_the_app(draft: Draft) -> Iterator[str]:
    return (text.key for text in draft.texts)


def test_the_sentences_of_the_app_are_read_with_their_keys() -> None:
    keys_of_app = set(texts_of_the_app(shipped.draft()))

    assert {"app.title", "stretching.doubt", "warning.intro"} <= keys_of_app


def test_a_course_line_is_a_record_of_points_in_time() -> None:
    line = CourseLine(label="New pain", points=(CoursePoint(week=0, pain=52), CoursePoint(week=6, pain=23)))

    assert [point.pain for point in line.points] == [52, 23]


def test_the_rest_of_an_icon_array_is_what_no_group_holds() -> None:
    picture = drawn(19, 1)

    assert isinstance(picture, IconArray)
    assert picture.rest_count == 80
    assert LearnPage.model_fields["sections"].is_required()
