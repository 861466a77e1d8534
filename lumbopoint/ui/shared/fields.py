"""Fields of an address: what each may be, and what of a link is not known here; pure."""

from collections.abc import Collection, Mapping


def cleaned(
    params: Mapping[str, str], allowed: Mapping[str, Collection[str]]
) -> tuple[dict[str, str], tuple[str, ...]]:
    """The values that are allowed, by field, and those that are not known here. ``params`` are not trusted.

    A field that says nothing is left out of both.
    """
    said = {name: params[name] for name in allowed if params.get(name)}
    known = {name: value for name, value in said.items() if value in allowed[name]}
    return known, tuple(value for name, value in said.items() if name not in known)
