"""Doses of stretches."""

from collections.abc import Iterator

from lumbopoint.content.draft import Draft, Entry, Finding
from lumbopoint.model import Stretch

#: Seconds of one hold: 10 to 30, over 60 years 30 to 60 (ACSM21); press-and-relax goes down to 5.
HOLD_S = (5, 60)
#: Most repeats in one sitting: 2 to 4 holds (ACSM21); slow movements, breaths and short presses up to 10.
MOST_REPEATS = 10


def stretch_dose_out_of_range(draft: Draft) -> Iterator[Finding]:
    """A hold outside 5 to 60 seconds, or more than 10 repeats in one sitting [ACSM21]."""
    for entry in draft.stretches:
        yield from _hold(entry)
        most = entry.record.repeats[1]
        if most > MOST_REPEATS:
            hint = "fewer repeats, or say in `sources` and `therapist_note` who advises more"
            yield Finding(
                f"{most} repeats", f"at most {MOST_REPEATS} in one sitting", hint, entry, ("repeats",)
            )


def _hold(entry: Entry[Stretch]) -> Iterator[Finding]:
    shortest, longest = entry.record.hold_s or HOLD_S
    if shortest < HOLD_S[0] or longest > HOLD_S[1]:
        expected = f"{HOLD_S[0]} to {HOLD_S[1]} seconds"
        hint = "usual are 10 to 30 seconds, over 60 years of age 30 to 60"
        yield Finding(f"a hold of {shortest} to {longest} seconds", expected, hint, entry, ("hold_s",))
