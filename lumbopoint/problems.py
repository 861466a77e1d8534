"""Problem: one finding about content, said so that its author can mend it."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

Severity = Literal["error", "warning"]


class Problem(BaseModel):
    """One finding: where it is, what was found, what was expected, and the way out.

    ``file`` is relative to the content folder with forward slashes, ``line`` counts from 1,
    ``key`` is the dotted path of the value (``points[0].needling.patient``) or "" for a whole file,
    ``rule`` is the id of the rule (one rule = one function = one docs entry).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str
    line: int
    key: str = ""
    severity: Severity = "error"
    rule: str
    found: str
    expected: str
    hint: str = ""
    entry_id: str = ""

    @property
    def message(self) -> str:
        """The finding in one sentence: key, found and expected."""
        place = f"{self.key}: " if self.key else ""
        return f"{place}found {self.found}; expected {self.expected}"

    def __str__(self) -> str:
        """One terminal entry: place, severity, rule, message and, below, the way out."""
        first = f"{self.file}:{self.line}: {self.severity} [{self.rule}] {self.message}"
        return f"{first}\n    {self.hint}" if self.hint else first


def sorted_problems(problems: "tuple[Problem, ...] | list[Problem]") -> tuple[Problem, ...]:
    """All problems by file, line, key and rule, each once."""
    unique = set(problems)
    return tuple(sorted(unique, key=lambda p: (p.file, p.line, p.key, p.rule, p.found)))
