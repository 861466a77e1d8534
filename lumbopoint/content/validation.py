"""Faults of form (unknown fields, wrong types, ranges, choices) as problems in an author's words."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import ValidationError

from lumbopoint.content.fields import Spot, options, records_in, spot, unit
from lumbopoint.content.suggestions import choice_words, did_you_mean, record_words, shortened, value_words
from lumbopoint.model import Record
from lumbopoint.problems import Problem
from lumbopoint.yaml_reader.document import KeyPath, Wanted, YamlDocument, ambiguous_word, dotted
from lumbopoint.yaml_reader.numbers import written_number

#: Rule id -> what it refuses; the rule table of docs/authoring.md shows these words.
RULES: Mapping[str, str] = {
    "unknown-field": "A key that the form does not know, often a slip of spelling.",
    "missing-field": "A key that every such entry needs.",
    "wrong-type": "A value of another kind: a number where text belongs, a text where a list belongs, …",
    "not-a-choice": "A word outside the fixed list of a field.",
    "out-of-range": "A number that no body and no treatment has.",
    "empty-list": "A list without items.",
    "wrong-count": "Too few or too many items in a list.",
    "empty-text": "A text without letters.",
    "wrong-form": "A text that is not built as its field wants: an id, a source key, a DOI, an address.",
    "fields-disagree": "Fields that contradict each other, or of which one is needed because of another.",
}

_TYPES: Mapping[str, str] = {
    "string_type": "text",
    "float_type": "a number",
    "finite_number": "a number",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "model_type": "`key: value` lines",
    "model_attributes_type": "`key: value` lines",
    "date_type": "a date such as 2026-11-21",
    "date_from_datetime_parsing": "a date such as 2026-11-21",
    "date_from_datetime_inexact": "a date such as 2026-11-21",
    "date_parsing": "a date such as 2026-11-21",
}
NUMBERS = ("a number", "a whole number")
_LIMITS: Mapping[str, str] = {
    "greater_than": "above",
    "greater_than_equal": "at least",
    "less_than": "below",
    "less_than_equal": "at most",
}
#: Pattern of the model -> the form in words; a test holds this complete.
FORMS: Mapping[str, str] = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "small letters and digits with single hyphens, such as ql-deep-caudal",
    r"^[A-Za-z0-9-]+$": "letters, digits and hyphens, such as BRADY14",
    r"^10\.\d{4,9}/\S+$": "a DOI without https, such as 10.1093/pm/pnx207",
    r"^[a-z0-9_]+(\.[a-z0-9_]+)+$": "the dotted key of a sentence of the app, such as stretching.doubt",
    r"^\d{1,9}$": "digits in quotes",
    r"^[1-9]\d{1,6}$": 'the digits alone in quotes, such as "15569"',
    r"^A\d{2}\.\d\.\d{2}\.\d{3}$": "a number of the terminology, such as A04.5.01.027",
    r"^https?://\S+$": "an address that begins with https://",
}


@dataclass(frozen=True)
class Fault:
    """One fault of form: where in the file, by which rule, and the words of the problem."""

    path: KeyPath
    rule: str
    found: str
    expected: str
    hint: str = ""


def form_problems(model: type[Record], document: YamlDocument, file: str) -> dict[KeyPath, Problem]:
    """Every fault of form in a file by its path; empty when ``model`` accepts the document."""
    faults = _faults(model, document.value)
    problems = {fault.path: _problem(fault, document, file) for fault in faults}
    below = tuple(document.faults)
    problems = {path: said for path, said in problems.items() if not _is_of(path, below)}
    return problems | _ambiguous(model, document, file, faults) | dict(document.faults)


def _is_of(path: KeyPath, faults: tuple[KeyPath, ...]) -> bool:
    """Whether a value that is at fault itself, or its list, is meant: the same is not said twice."""
    return any(path == fault or path == fault[:-1] for fault in faults)


def _problem(fault: Fault, document: YamlDocument, file: str) -> Problem:
    return Problem(
        file=file,
        line=document.line(fault.path),
        key=dotted(fault.path),
        rule=fault.rule,
        found=fault.found,
        expected=fault.expected,
        hint=fault.hint,
    )


def _ambiguous(
    model: type[Record], document: YamlDocument, file: str, faults: tuple[Fault, ...]
) -> dict[KeyPath, Problem]:
    """Unquoted words that other tools misread; an unquoted date may stand in a date field."""
    unknown = {fault.path for fault in faults if fault.rule == "unknown-field"}
    problems: dict[KeyPath, Problem] = {}
    for doubt in document.doubts:
        wanted = _wanted(model, doubt.path)
        starts = (doubt.path[:length] for length in range(1, len(doubt.path) + 1))
        is_known = not doubt.is_key and unknown.isdisjoint(starts)
        if is_known and not (wanted == "date" and doubt.kind == "date"):
            problems[doubt.path] = ambiguous_word(doubt, file, wanted)
    return problems


def _wanted(model: type[Record], path: KeyPath) -> Wanted:
    """What the field at ``path`` holds."""
    kinds = set(options(spot(model, path).kind))
    order: tuple[tuple[type, Wanted], ...] = (
        (bool, "boolean"),
        (datetime.date, "date"),
        (float, "number"),
        (int, "number"),
    )
    return next((wanted for kind, wanted in order if kind in kinds), "text")


def _faults(model: type[Record], value: object) -> tuple[Fault, ...]:
    try:
        model.model_validate(value)
    except ValidationError as error:
        entries = error.errors(include_url=False)
        return tuple(_fault(spot(model, entry["loc"]), entry) for entry in entries if not _is_echo(entry))
    return ()


def _is_echo(error: Any) -> bool:
    """Whether a list is called too short only because items in it are at fault themselves."""
    return bool(error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"])


def _fault(where: Spot, error: Any) -> Fault:
    kind = str(error["type"])
    if kind in _TYPES:
        return _wrong_type(where, error)
    if kind in _LIMITS:
        return _out_of_range(where, error)
    return _BY_KIND.get(kind, _not_valid)(where, error)


def _wrong_type(where: Spot, error: Any) -> Fault:
    value, expected = error["input"], _TYPES[error["type"]]
    hint = _example(where)
    if expected in NUMBERS and isinstance(value, str) and (number := written_number(value)):
        return Fault(where.path, "wrong-type", number.found, expected, number.hint)
    if expected == "text" and isinstance(value, bool | int | float):
        hint = "put it in quotes if it is meant as text"
    elif expected == "a list" and isinstance(value, str):
        hint = "write each item on a line of its own that begins with `- `"
    return Fault(where.path, "wrong-type", value_words(value), expected, hint)


def _out_of_range(where: Spot, error: Any) -> Fault:
    limit = next(iter(error["ctx"].values()))
    expected = f"{_LIMITS[error['type']]} {limit:g} {unit(where.field)}".rstrip()
    return Fault(where.path, "out-of-range", value_words(error["input"]), expected)


def _unknown_field(where: Spot, error: Any) -> Fault:
    name, known = str(where.path[-1]), tuple(where.owner.model_fields)
    hint = did_you_mean(name, known) or f"known here: {', '.join(known)}"
    words = record_words(where.owner.__name__)
    return Fault(where.path, "unknown-field", "a field that does not exist", f"a field of the {words}", hint)


def _missing_field(where: Spot, error: Any) -> Fault:
    if where.path and isinstance(where.path[-1], int):
        return Fault(
            where.path[:-1], "wrong-count", value_words(error["input"]), "more items", _example(where)
        )
    meaning = (where.field.description if where.field else "") or "a value"
    hint = "; ".join(filter(None, (f"add `{where.path[-1]}:`", _example(where))))
    return Fault(where.path, "missing-field", "nothing", f"this field ({_in_sentence(meaning)})", hint)


def _not_a_choice(where: Spot, error: Any) -> Fault:
    choices = tuple(str(choice) for choice in get_args(where.field.annotation)) if where.field else ()
    found = value_words(error["input"])
    hint = did_you_mean(str(error["input"]), choices)
    return Fault(where.path, "not-a-choice", found, choice_words(choices), hint)


def _unknown_shape(where: Spot, error: Any) -> Fault:
    discriminator = str(error["ctx"]["discriminator"]).strip("'")
    members = records_in(where.field.annotation) if where.field else ()
    kinds = [member.model_fields[discriminator].annotation for member in members]
    choices = tuple(str(get_args(kind)[0]) for kind in kinds)
    tag = str(error["ctx"].get("tag", ""))
    if not tag:
        hint = f"add `{discriminator}:`"
        return Fault((*where.path, discriminator), "missing-field", "nothing", choice_words(choices), hint)
    path, hint = (*where.path, discriminator), did_you_mean(tag, choices)
    return Fault(path, "not-a-choice", f"the text `{shortened(tag)}`", choice_words(choices), hint)


def _too_few(where: Spot, error: Any) -> Fault:
    least = error["ctx"]["min_length"]
    rule = "wrong-count" if error["input"] else "empty-list"
    expected = f"at least {least} item{'s' if least > 1 else ''}"
    hint = _example(where) or "write each item on a line of its own that begins with `- `"
    return Fault(where.path, rule, value_words(error["input"]), expected, hint)


def _too_many(where: Spot, error: Any) -> Fault:
    expected = f"at most {error['ctx']['max_length']} items"
    values, hint = error["input"], _example(where)
    is_twice = len(values) == 2 * error["ctx"]["max_length"]
    if is_twice and all(type(value) is int for value in values) and values[1] >= 0:
        hint = f"{hint}; if `{values[0]},{values[1]}` is one number, write {values[0]}.{values[1]}"
    return Fault(where.path, "wrong-count", value_words(values), expected, hint.removeprefix("; "))


def _empty_text(where: Spot, error: Any) -> Fault:
    return Fault(where.path, "empty-text", "an empty text", "text", _example(where))


def _too_long(where: Spot, error: Any) -> Fault:
    expected = f"at most {error['ctx']['max_length']} letters"
    return Fault(where.path, "wrong-form", value_words(error["input"]), expected)


def _wrong_form(where: Spot, error: Any) -> Fault:
    pattern = str(error["ctx"]["pattern"])
    expected = FORMS.get(pattern, f"a text of the form {pattern}")
    return Fault(where.path, "wrong-form", value_words(error["input"]), expected)


def _fields_disagree(where: Spot, error: Any) -> Fault:
    said = str(error["ctx"]["error"])
    found = "fields that do not fit together"
    return Fault(where.path, "fields-disagree", found, f"this: {said}")


def _not_valid(where: Spot, error: Any) -> Fault:
    return Fault(where.path, "wrong-form", value_words(error["input"]), str(error["msg"]))


def _in_sentence(meaning: str) -> str:
    """A description inside a sentence: small first letter, no full stop."""
    is_name = meaning[1:2].isupper()
    return (meaning if is_name else meaning[:1].lower() + meaning[1:]).rstrip(".")


def _example(where: Spot) -> str:
    examples = where.field.examples if where.field else None
    return f"for example {_written(examples[0])}" if examples else ""


def _written(value: object) -> str:
    """A value as it stands in YAML on one line."""
    if isinstance(value, tuple | list):
        return f"[{', '.join(_written(item) for item in value)}]"
    return str(value)


_BY_KIND: Mapping[str, Callable[[Spot, Any], Fault]] = {
    "extra_forbidden": _unknown_field,
    "missing": _missing_field,
    "literal_error": _not_a_choice,
    "union_tag_invalid": _unknown_shape,
    "union_tag_not_found": _unknown_shape,
    "too_short": _too_few,
    "too_long": _too_many,
    "string_too_short": _empty_text,
    "string_too_long": _too_long,
    "string_pattern_mismatch": _wrong_form,
    "value_error": _fields_disagree,
}
