"""Draft: all entries whose form is right, each with its place in a file, before rules look across files."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import Generic, TypeVar

from lumbopoint.content.fields import Leaf, leaves
from lumbopoint.content.kinds import KINDS
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.model import (
    CheckedClaim,
    Claim,
    LearnPage,
    Muscle,
    NeedlingCheck,
    Record,
    Region,
    SignCombination,
    Source,
    Stretch,
    Term,
    TriggerPoint,
    WarningSign,
)
from lumbopoint.problems import Problem, Severity
from lumbopoint.yaml_reader.document import KeyPath, YamlDocument, dotted

R_co = TypeVar("R_co", bound=Record, covariant=True)


@dataclass(frozen=True, eq=False)
class Entry(Generic[R_co]):
    """One entry of the content: its record and where it is written (``path`` inside ``document``)."""

    id: str
    record: R_co
    file: str
    path: KeyPath
    document: YamlDocument

    def line(self, path: KeyPath = ()) -> int:
        """The line of a key inside the entry."""
        return self.document.line((*self.path, *path))

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every single value of the entry; the points of a muscle are entries of their own."""
        return tuple(leaves(self.record, without="points" if isinstance(self.record, Muscle) else ""))

    @property
    def stem(self) -> str:
        """The name of its file without the ending."""
        return PurePosixPath(self.file).stem

    @property
    def place(self) -> str:
        """File and line, for messages: ``muscles/multifidus.yaml:12``."""
        return f"{self.file}:{self.line()}"


@dataclass(frozen=True)
class AppText:
    """One sentence of the app itself: its dotted key, and where it stands."""

    key: str
    text: str
    file: str
    line: int


@dataclass(frozen=True)
class Draft:
    """What the rules look at; ``body`` is None when only the texts are to be checked.

    ``named``: the ids of each kind that the files name, also of entries left out, so that who refers to those
    is not at fault. A kind is missing when a file of it could not be read: then no reference can be judged.
    ``is_complete``: no entry was left out for its form, so that what is not used can be told.
    ``today``: no review can be later.
    """

    muscles: tuple[Entry[Muscle], ...] = ()
    points: tuple[Entry[TriggerPoint], ...] = ()
    stretches: tuple[Entry[Stretch], ...] = ()
    sources: tuple[Entry[Source], ...] = ()
    regions: tuple[Entry[Region], ...] = ()
    warning_signs: tuple[Entry[WarningSign], ...] = ()
    sign_combinations: tuple[Entry[SignCombination], ...] = ()
    terms: tuple[Entry[Term], ...] = ()
    claims: tuple[Entry[Claim], ...] = ()
    learn_pages: tuple[Entry[LearnPage], ...] = ()
    checked_claims: tuple[Entry[CheckedClaim], ...] = ()
    needling_checks: tuple[Entry[NeedlingCheck], ...] = ()
    texts: tuple[AppText, ...] = ()
    named: Mapping[type[Record], frozenset[str]] = field(default_factory=dict)
    body: BodyMap | None = None
    is_complete: bool = True
    today: datetime.date = field(default_factory=datetime.date.today)

    @property
    def entries(self) -> Iterator[Entry[Record]]:
        """All entries, file by file of each kind."""
        for field_name in KINDS:
            yield from getattr(self, field_name)

    def muscle_of(self, point: Entry[TriggerPoint]) -> Entry[Muscle] | None:
        """The muscle in whose file the point stands, or None when that muscle is left out."""
        return next((muscle for muscle in self.muscles if muscle.file == point.file), None)


@dataclass(frozen=True)
class Finding:
    """What one rule found: in an entry (at ``path`` inside it), or about ``entry_id`` that is nowhere."""

    found: str
    expected: str
    hint: str = ""
    entry: Entry[Record] | None = None
    path: KeyPath = ()
    file: str = ""
    entry_id: str = ""
    line: int = 1

    def problem(self, rule: str, severity: Severity) -> Problem:
        """The finding as the author sees it."""
        entry = self.entry
        return Problem(
            file=entry.file if entry else self.file,
            line=entry.line(self.path) if entry else self.line,
            key=dotted((*entry.path, *self.path)) if entry else "",
            severity=severity,
            rule=rule,
            found=self.found,
            expected=self.expected,
            hint=self.hint,
            entry_id=entry.id if entry else self.entry_id,
        )
