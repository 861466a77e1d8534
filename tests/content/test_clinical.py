import inspect
import re
from typing import get_args

import pytest

from lumbopoint.content.checks import (
    ERRORS,
    Rule,
    clinical,
    clinical_warnings,
    lay_advice,
    look_alikes,
    near_spine,
    points,
    rule_id,
    stretch_safety,
    warning_combinations,
)
from lumbopoint.content.draft import Draft
from lumbopoint.model import CautionFlag, StretchMovement, StretchPosition
from tests import shipped
from tests.content.clinical_cases import CASES, Case, needled, point, stretch
from tests.content.corrected_cases import CORRECTED_CASES
from tests.content.warning_cases import WARNING_CASES

MODULES = (clinical, clinical_warnings, near_spine, look_alikes, stretch_safety, warning_combinations)
ALL_CASES = (*CASES, *CORRECTED_CASES, *WARNING_CASES)
RULES: tuple[Rule, ...] = tuple(rule for module in MODULES for rule in module.RULES)
SAFETY_RULES: tuple[Rule, ...] = (*RULES, *lay_advice.RULES)


@pytest.fixture(scope="module")
def content() -> Draft:
    """The content of the app before any rule."""
    return shipped.draft()


def named(case: Case) -> str:
    return rule_id(case.rule)


@pytest.mark.parametrize("case", ALL_CASES, ids=named)
def test_the_rule_refuses_its_bad_example(case: Case) -> None:
    findings = tuple(case.rule(case.bad))

    assert len(findings) == 1
    assert findings[0].found and findings[0].expected
    assert findings[0].entry is not None or findings[0].entry_id


@pytest.mark.parametrize("case", ALL_CASES, ids=named)
def test_the_rule_is_content_when_the_fault_is_mended(case: Case) -> None:
    assert tuple(case.rule(case.good)) == ()


def test_every_clinical_rule_has_a_bad_example() -> None:
    assert {case.rule for case in ALL_CASES} == set(RULES)


@pytest.mark.parametrize("module", [*MODULES, lay_advice])
def test_every_rule_of_a_module_is_registered(module: object) -> None:
    written = {
        rule
        for name, rule in inspect.getmembers(module, inspect.isfunction)
        if not name.startswith("_") and list(inspect.signature(rule).parameters) == ["draft"]
    }

    assert written
    assert written == set(vars(module)["RULES"])
    assert written <= set(ERRORS)


@pytest.mark.parametrize("rule", SAFETY_RULES, ids=rule_id)
def test_the_content_of_the_app_keeps_every_safety_rule(rule: Rule, content: Draft) -> None:
    assert content.points and content.stretches and content.warning_signs
    assert [(finding.found, finding.entry and finding.entry.id) for finding in rule(content)] == []


@pytest.mark.parametrize("rule", SAFETY_RULES, ids=rule_id)
def test_every_safety_rule_names_sources_that_exist(rule: Rule, content: Draft) -> None:
    text = inspect.getdoc(rule) or ""
    keys = set(re.findall(r"[A-Z][A-Za-z]*[A-Z\d][A-Za-z\d-]*", " ".join(re.findall(r"\[(.*?)\]", text))))

    assert keys or "as taught" in text or "clinical judgement" in text
    assert keys <= {entry.id for entry in content.sources}


def test_what_the_rules_name_exists_in_the_content(content: Draft) -> None:
    muscles = {entry.id for entry in content.muscles}
    spoken_of = (
        clinical.ON_THE_RIBS
        | clinical.BELLY_WALL
        | clinical.SPECIALIST_ONLY
        | points.BESIDE_THE_CANAL
        | clinical.BESIDE_THE_SCIATIC_NERVE
        | clinical_warnings.GLUTEAL
    )

    assert spoken_of <= muscles
    assert {entry.id for entry in content.points} >= clinical_warnings.ON_BOTH_SIDES
    assert {entry.id for entry in content.points} >= clinical.AT_THE_CLUNEAL_NERVES
    assert clinical_warnings.CAUTIONS.keys() <= {entry.id for entry in content.stretches}
    signs = {entry.id for entry in content.warning_signs}
    assert clinical_warnings.WARNING_SIGNS.keys() <= signs
    assert {id_ for pair in warning_combinations.TOGETHER for id_ in pair} <= signs
    assert {id_ for _, id_ in warning_combinations.NAMED} | {warning_combinations.NOT_URGENT} <= signs


def test_the_heights_are_those_of_the_atlas() -> None:
    heights = {mark.name.split(",")[0]: mark.positions for mark in shipped.body().landmarks}

    for name, height_cm in {
        "T10 spinous process": points.T10_CM,
        "T11 spinous process": points.T11_CM,
        "T12 spinous process": points.T12_CM,
        "L1 spinous process": points.L1_CM,
        "L2 spinous process": points.L2_CM,
        "L3 spinous process": points.L3_CM,
        "L4 spinous process": points.L4_CM,
        "Gluteal fold": points.GLUTEAL_FOLD_CM,
        "Knee joint line": points.KNEE_CM,
    }.items():
        assert heights[name]["posterior"][1] == pytest.approx(height_cm, abs=0.5), name


def test_every_position_movement_and_caution_has_its_words() -> None:
    assert set(stretch_safety.POSITION_WORDS) == set(get_args(StretchPosition))
    assert set(stretch_safety.MOVEMENT_WORDS) == set(get_args(StretchMovement))
    assert set(stretch_safety.CAUTION_WORDS) == set(get_args(CautionFlag))


@pytest.mark.parametrize(
    "step", ["Do not twist or bend forward.", "Never roll down.", "Lean forward from the hips."]
)
def test_a_movement_that_is_forbidden_or_keeps_the_back_long_is_not_asked_for(step: str) -> None:
    assert tuple(stretch_safety.movement_not_named(stretch(steps=(step,), movements=()))) == ()


@pytest.mark.parametrize(
    ("place", "count"),
    [
        ((2.4, 10.4), 1),
        ((2.5, 10.4), 0),
        ((1.0, 5.9), 1),
        ((1.0, 5.8), 0),
        ((1.0, 13.7), 1),
        ((1.0, 13.8), 0),
    ],
)
def test_the_strip_without_needles_goes_from_t11_to_l1_and_2_5_cm_to_the_side(
    place: tuple[float, float], count: int
) -> None:
    found = near_spine.technique_beside_the_cord(point("multifidus", place, needling=needled()))

    assert len(tuple(found)) == count
