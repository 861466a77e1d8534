"""Of which English each translated text was made: fingerprints in ``hashes.yaml`` of a language.

A line holds eight signs of the English text and eight of its translation. Where the English ones differ, the
English was changed since; where the others differ, the translator has been there since.
"""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from lumbopoint.content.translations.units import Unit
from lumbopoint.i18n import HASHES
from lumbopoint.yaml_reader.document import YamlProblems, read_yaml

SIGNS = 8
HEADING = (
    "# Written by `python -m lumbopoint translate`: of which English text each translation was made.\n"
    "# Change translations, not this file.\n"
)
Pairs = Mapping[Unit, tuple[str, str]]
"""For each text the fingerprint of its English and that of its translation."""


def fingerprint(text: str) -> str:
    """Eight signs that differ as soon as a text differs by more than spaces."""
    return sha256(" ".join(text.split()).encode()).hexdigest()[:SIGNS]


def read_hashes(content_dir: Path, language: str) -> dict[Unit, tuple[str, str]]:
    """What is noted of a language; nothing without a file, or for lines that are not of this form."""
    path = content_dir / "i18n" / language / HASHES
    try:
        value = read_yaml(path).value if path.is_file() else {}
    except YamlProblems:
        return {}
    return {
        Unit(document, key): (line[:SIGNS], line[SIGNS + 1 :])
        for document, lines in value.items()
        if isinstance(lines, dict)
        for key, line in lines.items()
        if isinstance(line, str)
    }


def refreshed(
    noted: Pairs, english: Mapping[Unit, str], said: Mapping[Unit, str], confirmed: Iterable[str] = ()
) -> dict[Unit, tuple[str, str]]:
    """The fingerprints after a look at all texts.

    A text keeps its old English until it has been changed, or is among the ``confirmed``: named as a unit
    (``claims:claims.rare.reason``) or by its document.
    """
    fitting = frozenset(confirmed)
    found: dict[Unit, tuple[str, str]] = {}
    for unit, text in said.items():
        if unit in english:
            now = (fingerprint(english[unit]), fingerprint(text))
            before = noted.get(unit, now)
            is_new = before[1] != now[1] or bool(fitting & {str(unit), unit.document})
            found[unit] = now if is_new else before
    return found


def hashes_text(pairs: Pairs) -> str:
    """The file of a language."""
    lines = []
    document = ""
    for unit, pair in sorted(pairs.items()):
        if unit.document != document:
            document = unit.document
            lines.append(f"{document}:")
        lines.append(f"  {json.dumps(unit.path)}: {json.dumps(' '.join(pair))}")
    return HEADING + "\n".join(lines) + "\n"
