import inspect
import re

import pytest

from musclemap.content.checks import ERRORS, Rule, clinical, clinical_warnings, lay_advice, points, rule_id
from musclemap.content.draft import Draft
from musclemap.content.files import read_content
from musclemap.content.loader import CONTENT_DIR
from musclemap.geometry.body_map import load_body
from tests.content.clinical_cases import CASES, Case

RULES: tuple[Rule, ...] = (*clinical.RULES, *clinical_warnings.RULES)
SAFETY_RULES: tuple[Rule, ...] = (*RULES, *lay_advice.RULES)


@pytest.fixture(scope="module")
def content() -> Draft:
    """The content of the app before any rule."""
    return read_content(CONTENT_DIR).draft(None)


def named(case: Case) -> str:
    return rule_id(case.rule)


@pytest.mark.parametrize("case", CASES, ids=named)
def test_the_rule_refuses_its_bad_example(case: Case) -> None:
    findings = tuple(case.rule(case.bad))

    assert len(findings) == 1
    assert findings[0].found and findings[0].expected
    assert findings[0].entry is not None or findings[0].entry_id


@pytest.mark.parametrize("case", CASES, ids=named)
def test_the_rule_is_content_when_the_fault_is_mended(case: Case) -> None:
    assert tuple(case.rule(case.good)) == ()


def test_every_clinical_rule_has_a_bad_example() -> None:
    assert {case.rule for case in CASES} == set(RULES)


@pytest.mark.parametrize("module", [clinical, clinical_warnings, lay_advice])
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
    keys = set(re.findall(r"[A-Z]+[A-Za-z]*\d+[A-Za-z\d]*", " ".join(re.findall(r"\[(.*?)\]", text))))

    assert keys or "as taught" in text
    assert keys <= {entry.id for entry in content.sources}


def test_what_the_rules_name_exists_in_the_content(content: Draft) -> None:
    muscles = {entry.id for entry in content.muscles}
    spoken_of = (
        clinical.ON_THE_RIBS
        | clinical.BELLY_WALL
        | clinical.SPECIALIST_ONLY
        | clinical.BESIDE_THE_CANAL
        | clinical.BESIDE_THE_SCIATIC_NERVE
        | clinical_warnings.GLUTEAL
    )

    assert spoken_of <= muscles
    assert {entry.id for entry in content.points} >= clinical_warnings.ON_BOTH_SIDES
    assert clinical_warnings.CAUTIONS.keys() <= {entry.id for entry in content.stretches}
    assert clinical_warnings.WARNING_SIGNS.keys() <= {entry.id for entry in content.warning_signs}


def test_the_heights_are_those_of_the_atlas() -> None:
    heights = {mark.name.split(",")[0]: mark.positions for mark in load_body().landmarks}

    for name, height_cm in {
        "T10 spinous process": clinical_warnings.T10_CM,
        "T12 spinous process": points.T12_CM,
        "L1 spinous process": points.L1_CM,
        "L2 spinous process": points.L2_CM,
        "L3 spinous process": points.L3_CM,
        "Gluteal fold": points.GLUTEAL_FOLD_CM,
        "Knee joint line": points.KNEE_CM,
    }.items():
        assert heights[name]["posterior"][1] == pytest.approx(height_cm, abs=0.5), name
