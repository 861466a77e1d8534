"""All rules of reading and checking content by id: the table that authors read."""

import inspect
from dataclasses import dataclass

from lumbopoint.content import checks, files, validation
from lumbopoint.content.translations import reading as translations
from lumbopoint.problems import Severity
from lumbopoint.yaml_reader import rules as reading_rules


@dataclass(frozen=True)
class RuleEntry:
    """One rule: its id, whether it leaves the entry out (error), and what it refuses."""

    id: str
    severity: Severity
    refuses: str


def rules() -> tuple[RuleEntry, ...]:
    """Every rule: reading YAML, files, form of entries and translations, then the checks in their order."""
    texts = {**reading_rules.RULES, **files.RULES, **validation.RULES, **translations.RULES}
    reading = [RuleEntry(rule, _severity(rule), refuses) for rule, refuses in texts.items()]
    errors = [
        RuleEntry(checks.rule_id(rule), "error", _refuses(rule))
        for rule in (*checks.ERRORS, *checks.ON_CHECK)
    ]
    warnings = [RuleEntry(checks.rule_id(rule), "warning", _refuses(rule)) for rule in checks.WARNINGS]
    return (*reading, *errors, *warnings)


def _severity(rule: str) -> Severity:
    return "warning" if rule in files.WARNINGS else "error"


def _refuses(rule: checks.Rule) -> str:
    """The docstring of a rule on one line."""
    return " ".join((inspect.getdoc(rule) or "").split())
