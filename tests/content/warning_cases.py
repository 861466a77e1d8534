"""Bad examples of the rules on warning signs together, each beside the same content mended."""

from collections.abc import Iterable
from typing import Any

from lumbopoint.content.checks import clinical_warnings, warning_combinations
from lumbopoint.content.draft import Draft, Entry
from lumbopoint.model import SignCombination, Urgency, WarningSign
from tests.builders import make_combination, make_warning_sign
from tests.content.clinical_cases import NOWHERE, Case

NAMED = {WarningSign: frozenset(("cancer", "nerve-loss"))}
SPEAKS_OF_NUMBNESS = "See a doctor today. With new numbness, go to an emergency department now."
SPEAKS_OF_CANCER = "Ask for an appointment. If you have or had cancer, see a doctor today."


def sign(sign_id: str, urgency: Urgency = "same-day", **changes: Any) -> WarningSign:
    """A warning sign that need not be an emergency."""
    return make_warning_sign(sign_id, urgency=urgency, **changes)


def draft(signs: Iterable[WarningSign], *combinations: SignCombination, **changes: Any) -> Draft:
    """A draft of warning signs, alone and together."""
    return Draft(
        warning_signs=tuple(Entry(one.id, one, "safety.yaml", (), NOWHERE) for one in signs),
        sign_combinations=tuple(Entry(one.id, one, "safety.yaml", (), NOWHERE) for one in combinations),
        **changes,
    )


CANCER, NERVE, GROWING = sign("cancer", "soon"), sign("nerve-loss"), sign("growing-pain", "soon")
FRACTURE, INFECTION = sign("fracture"), sign("spinal-infection")
BOTH = (CANCER, NERVE)
EITHER = make_combination("either", all_of=("cancer",), any_of=("nerve-loss", "fracture"))

WARNING_CASES: tuple[Case, ...] = (
    Case(
        warning_combinations.combination_of_unknown_sign,
        draft(BOTH, make_combination(all_of=("cancer", "nerv-loss")), named=NAMED),
        draft(BOTH, make_combination(), named=NAMED),
    ),
    Case(
        warning_combinations.combination_not_faster,
        draft(BOTH, make_combination(urgency="same-day")),
        draft(BOTH, make_combination(urgency="emergency")),
    ),
    Case(
        warning_combinations.combination_shadowed,
        draft((*BOTH, FRACTURE), EITHER, make_combination("pair")),
        draft((*BOTH, FRACTURE), EITHER, make_combination("pair", all_of=("fracture", "nerve-loss"))),
    ),
    Case(
        warning_combinations.combination_shadowed,
        draft((), make_combination("pair"), make_combination("three", all_of=("cancer", "nerve-loss", "x"))),
        draft((), make_combination("pair", urgency="same-day"), make_combination("three", all_of=("x", "y"))),
    ),
    Case(warning_combinations.signs_together_too_slow, draft(BOTH), draft(BOTH, make_combination())),
    Case(
        warning_combinations.signs_together_too_slow,
        draft((CANCER, GROWING)),
        draft((CANCER, GROWING), make_combination(all_of=("cancer", "growing-pain"), urgency="same-day")),
    ),
    Case(
        warning_combinations.escalation_without_combination,
        draft((sign("fracture", what_to_do=SPEAKS_OF_NUMBNESS), NERVE)),
        draft(
            (sign("fracture", what_to_do=SPEAKS_OF_NUMBNESS), NERVE),
            make_combination(all_of=("fracture", "nerve-loss")),
        ),
    ),
    Case(
        warning_combinations.escalation_without_combination,
        draft((CANCER, sign("growing-pain", "soon", what_to_do=SPEAKS_OF_CANCER))),
        draft((CANCER, sign("growing-pain", "soon", what_to_do="Ask for an appointment."))),
    ),
    Case(
        warning_combinations.escalation_without_combination,
        draft(
            (INFECTION, FRACTURE, NERVE),
            make_combination(
                all_of=("fracture", "spinal-infection"), urgency="same-day", what_to_do=SPEAKS_OF_NUMBNESS
            ),
        ),
        draft(
            (INFECTION, FRACTURE, NERVE),
            make_combination(all_of=("fracture", "spinal-infection"), what_to_do=SPEAKS_OF_NUMBNESS),
            make_combination("more", all_of=("fracture", "nerve-loss")),
        ),
    ),
    Case(
        warning_combinations.routine_beyond_inflammation,
        draft((sign("cancer", "routine"),)),
        draft((sign("inflammatory-back", "routine"),)),
    ),
    Case(
        warning_combinations.routine_beyond_inflammation,
        draft((), make_combination(all_of=("inflammatory-back", "fracture"))),
        draft((), make_combination(all_of=("nerve-loss", "fracture"))),
    ),
    Case(
        warning_combinations.drawing_does_not_ask,
        draft((sign("torsion", signs=("Sudden pain in a testicle.",), asked_when=("groin",)),)),
        draft((sign("torsion", signs=("Sudden pain in a testicle.",), asked_when=("groin", "saddle")),)),
    ),
    Case(
        warning_combinations.drawing_does_not_ask,
        draft((sign("clot", signs=("One calf or thigh is hot.",), asked_when=("below-knee",)),)),
        draft((sign("clot", signs=("One calf or thigh is hot.",), asked_when=("below-knee", "thigh")),)),
    ),
    Case(
        clinical_warnings.warning_sign_too_slow,
        draft((sign("early-labour", "same-day"),)),
        draft((sign("early-labour", "emergency"),)),
    ),
    Case(
        clinical_warnings.warning_sign_too_slow,
        draft((sign("needling-headache", "soon"),)),
        draft((sign("needling-headache", "same-day"),)),
    ),
)
