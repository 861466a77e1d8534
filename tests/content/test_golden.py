import re
import tracemalloc
from pathlib import Path

import pytest

from lumbopoint.content.checks import (
    clinical,
    clinical_warnings,
    lay_advice,
    look_alikes,
    near_spine,
    poses,
    rule_id,
    stretch_safety,
    warning_combinations,
)
from lumbopoint.content.loader import load
from lumbopoint.content.rule_table import rules
from lumbopoint.yaml_reader.document import YamlProblems, read_yaml
from tests.builders import make_body
from tests.content.golden_cases import BASE, GOLDEN, case_names, checked, expected, said_about

#: Rules with bad examples in test_clinical.py, test_lay_advice.py and test_poses.py, where points of all
#: muscles and
#: poses are built.
MODULES = (
    clinical,
    clinical_warnings,
    lay_advice,
    near_spine,
    look_alikes,
    poses,
    stretch_safety,
    warning_combinations,
)
ELSEWHERE = {rule_id(rule) for module in MODULES for rule in module.RULES}
RULE_IN_TEXT = re.compile(r"(?:error|warning) \[([a-z0-9-]+)\]")


def test_there_are_golden_cases() -> None:
    assert len(case_names()) > 40


def test_the_good_content_has_no_problem() -> None:
    result = load(BASE, make_body())

    assert result.problems == ()
    assert [point.id for point in result.library.points] == ["ql-deep-cranial", "ql-deep-caudal"]


@pytest.mark.parametrize("name", case_names())
def test_check_says_exactly_what_is_wrong_and_of_which_entry_and_line(name: str, tmp_path: Path) -> None:
    result = checked(name, tmp_path)

    said = said_about(result)
    assert said == expected(name, said)
    assert result.problems
    assert all(problem.entry_id and problem.line >= 1 and problem.file for problem in result.problems)


def test_every_rule_has_a_bad_example_and_every_example_a_rule() -> None:
    texts = [(GOLDEN / name / "expected.txt").read_text(encoding="utf-8") for name in case_names()]

    shown = {rule for text in texts for rule in RULE_IN_TEXT.findall(text)}

    assert {rule.id for rule in rules()} - ELSEWHERE <= shown <= {rule.id for rule in rules()}


def test_an_alias_bomb_is_refused_in_little_memory() -> None:
    (bomb,) = (GOLDEN / "alias-bomb").rglob("*.yaml")

    tracemalloc.start()
    with pytest.raises(YamlProblems) as refused:
        read_yaml(bomb)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert {problem.rule for problem in refused.value.problems} == {"alias", "anchor"}
    assert peak < 10_000_000
