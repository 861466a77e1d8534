"""Loading: the content folder as a Library of everything that passed, and every problem of the rest."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from lumbopoint.content.checks import findings, findings_on_check
from lumbopoint.content.checks.reading import Grades, grades
from lumbopoint.content.draft import Draft, Entry
from lumbopoint.content.files import Reading, read_content
from lumbopoint.content.kinds import KINDS
from lumbopoint.content.translations.reading import English, form_problems
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.i18n import load_texts
from lumbopoint.model import Library, Muscle, Record
from lumbopoint.problems import Problem, sorted_problems
from lumbopoint.yaml_reader.document import KeyPath, YamlProblems

R = TypeVar("R", bound=Record)
Faulty = frozenset[tuple[str, KeyPath]]
"""File and path of every entry that a rule leaves out."""

CONTENT_DIR = Path(__file__).resolve().parents[2] / "content"


@dataclass(frozen=True)
class LoadResult:
    """Everything that passed, and every problem, sorted by file and line."""

    library: Library
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that left an entry out, or that say that one is missing."""
        return tuple(problem for problem in self.problems if problem.severity == "error")


def load(content_dir: Path = CONTENT_DIR, body: BodyMap | None = None) -> LoadResult:
    """The content of a folder. An entry with an error is left out and named in a problem; the rest works.

    A muscle that is left out takes its points along, and the last point its muscle. Without ``body`` the
    rules about places on the body are not applied. Raises nothing, whatever the files hold.
    """
    return _judged(read_content(content_dir), body)[0]


def load_graded(content_dir: Path = CONTENT_DIR, body: BodyMap | None = None) -> tuple[LoadResult, Grades]:
    """As ``load``, with the rules that `check` alone runs, and reading grades. They take about a second.

    What these rules find is an error and leaves nothing out: the app, which does not run them, shows it.
    The forms of all translations are looked at too.
    """
    result, draft = _judged(read_content(content_dir), body)
    translated = _translated(content_dir, result.library)
    problems = sorted_problems((*result.problems, *findings_on_check(draft), *translated))
    return LoadResult(result.library, problems), grades(draft)


def _translated(content_dir: Path, library: Library) -> tuple[Problem, ...]:
    """The problems of all languages but English; nothing when the English sentences cannot be read."""
    try:
        english = English(library, load_texts(content_dir))
    except (YamlProblems, ValueError):
        return ()
    return form_problems(content_dir, english)


def _judged(reading: Reading, body: BodyMap | None) -> tuple[LoadResult, Draft]:
    """What was read, after all rules of the app, and the draft that they looked at."""
    draft = reading.draft(body)
    found = findings(draft)
    faulty = frozenset(
        (finding.entry.file, finding.entry.path)
        for problem, finding in found
        if finding.entry is not None and problem.severity == "error"
    )
    problems = (*reading.problems, *(problem for problem, _ in found))
    return LoadResult(_library(draft, faulty), sorted_problems(problems)), draft


def _library(draft: Draft, faulty: Faulty) -> Library:
    """The records of all entries but the faulty ones."""
    others: dict[str, Any] = {
        field: tuple(entry.record for entry in _sound(getattr(draft, field), faulty))
        for field in KINDS
        if field not in ("muscles", "points")
    }
    return Library(muscles=_muscles(draft, faulty), **others)


def _sound(entries: tuple[Entry[R], ...], faulty: Faulty) -> tuple[Entry[R], ...]:
    return tuple(entry for entry in entries if (entry.file, entry.path) not in faulty)


def _muscles(draft: Draft, faulty: Faulty) -> tuple[Muscle, ...]:
    """The sound muscles with their sound points; a muscle of whose points none is left goes too."""
    points = _sound(draft.points, faulty)
    muscles = []
    for muscle in _sound(draft.muscles, faulty):
        own = tuple(point.record for point in points if point.file == muscle.file)
        if own or not muscle.record.points:
            muscles.append(muscle.record.model_copy(update={"points": own}))
    return tuple(muscles)
