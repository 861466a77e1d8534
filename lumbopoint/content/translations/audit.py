"""What a translation lacks: texts that are missing, stale, not noted yet, or too long for a button."""

from dataclasses import dataclass
from pathlib import Path

from lumbopoint.content.translations.hashes import fingerprint, read_hashes
from lumbopoint.content.translations.reading import English, Translation
from lumbopoint.content.translations.units import APP, Unit, english_units, translated_units

#: An English text of the app of at most so many letters without a full stop stands on a button, tab or label.
LONGEST_LABEL = 30
SENTENCE_ENDS = (".", "?", "!", ":")
#: How much longer than the English one such a text may be: pages are tested with texts of this length.
ROOM = 1.4


@dataclass(frozen=True)
class Audit:
    """The texts of a language, in the order of the files.

    ``stale``: the English was changed since; ``not_noted``: new or changed, so nobody has noted of which
    English it is; ``too_long``: for its button, tab or label.
    """

    language: str
    count: int
    missing: tuple[Unit, ...]
    stale: tuple[Unit, ...]
    not_noted: tuple[Unit, ...]
    too_long: tuple[Unit, ...]


def audit(content_dir: Path, english: English, translation: Translation) -> Audit:
    """What a translation lacks."""
    language = translation.language
    wanted, said = english_units(english, language), translated_units(translation)
    noted = read_hashes(content_dir, language)
    told = {unit: text for unit, text in said.items() if unit in wanted}
    known = {unit for unit, text in told.items() if noted.get(unit, ("", ""))[1] == fingerprint(text)}
    return Audit(
        language=language,
        count=len(wanted),
        missing=tuple(unit for unit in wanted if unit not in told),
        stale=tuple(unit for unit in told if unit in known and noted[unit][0] != fingerprint(wanted[unit])),
        not_noted=tuple(unit for unit in told if unit not in known),
        too_long=tuple(unit for unit, text in told.items() if is_too_long(unit, wanted[unit], text)),
    )


def is_too_long(unit: Unit, english: str, text: str) -> bool:
    """Whether a text of a button, tab or label is more than 40 per cent longer than the English one."""
    return unit.document == APP and is_label(english) and len(text) > ROOM * len(english)


def is_label(english: str) -> bool:
    """Whether an English text of the app is short and no sentence: it stands where room is scarce."""
    return len(english) <= LONGEST_LABEL and not english.rstrip().endswith(SENTENCE_ENDS)
