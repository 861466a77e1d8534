"""Rules across entries, files and the body: one rule is one function, its id is the name with hyphens."""

from collections.abc import Callable, Iterator

from lumbopoint.content.checks import (
    claims,
    clinical,
    clinical_warnings,
    frequencies,
    lay_advice,
    look_alikes,
    near_spine,
    poses,
    reading,
    stretch_safety,
    warning_combinations,
)
from lumbopoint.content.checks.body import (
    layer_not_of_the_atlas,
    muscle_without_shape,
    point_outside_its_muscle,
    region_without_words,
    shape_without_muscle,
    words_without_region,
    zone_outside_body,
)
from lumbopoint.content.checks.doses import stretch_dose_out_of_range
from lumbopoint.content.checks.glossary import form_of_two_terms, unused_term
from lumbopoint.content.checks.identity import duplicate_id, id_not_file_name, identifier_of_two_structures
from lumbopoint.content.checks.patient_words import (
    patient_words,
    probability_of_a_diagnosis,
    technique_in_patient_text,
)
from lumbopoint.content.checks.references import (
    unknown_muscle,
    unknown_point,
    unknown_source,
    unknown_stretch,
    unknown_warning_sign,
)
from lumbopoint.content.checks.reviews import review_in_the_future
from lumbopoint.content.checks.usage import unused_stretch
from lumbopoint.content.draft import Draft, Finding
from lumbopoint.problems import Problem, Severity

Rule = Callable[[Draft], Iterator[Finding]]

#: Rules whose findings leave the entry out.
ERRORS: tuple[Rule, ...] = (
    duplicate_id,
    form_of_two_terms,
    id_not_file_name,
    identifier_of_two_structures,
    review_in_the_future,
    unknown_source,
    unknown_stretch,
    unknown_muscle,
    unknown_point,
    unknown_warning_sign,
    muscle_without_shape,
    shape_without_muscle,
    layer_not_of_the_atlas,
    point_outside_its_muscle,
    zone_outside_body,
    region_without_words,
    words_without_region,
    stretch_dose_out_of_range,
    patient_words,
    technique_in_patient_text,
    probability_of_a_diagnosis,
    *clinical.RULES,
    *clinical_warnings.RULES,
    *near_spine.RULES,
    *look_alikes.RULES,
    *stretch_safety.RULES,
    *warning_combinations.RULES,
    *lay_advice.RULES,
    *claims.ERRORS,
)
#: Rules whose findings are told and change nothing.
WARNINGS: tuple[Rule, ...] = (
    unused_stretch,
    unused_term,
    *claims.WARNINGS,
)
#: Rules that `check` runs and the app does not, because they read every text or place every figure: errors
#: that
#: leave nothing out.
ON_CHECK: tuple[Rule, ...] = (*reading.RULES, *claims.ON_CHECK, *frequencies.RULES, *poses.RULES)


def rule_id(rule: Rule) -> str:
    """The id of a rule: the name of its function with hyphens."""
    return str(getattr(rule, "__name__", "")).replace("_", "-")


def findings(draft: Draft) -> tuple[tuple[Problem, Finding], ...]:
    """What all rules find, as problems and as found."""
    found = [*_found(draft, ERRORS, "error"), *_found(draft, WARNINGS, "warning")]
    return tuple(found)


def findings_on_check(draft: Draft) -> tuple[Problem, ...]:
    """What the rules find that `check` alone runs."""
    return tuple(problem for problem, _ in _found(draft, ON_CHECK, "error"))


def _found(draft: Draft, rules: tuple[Rule, ...], severity: Severity) -> Iterator[tuple[Problem, Finding]]:
    for rule in rules:
        for finding in rule(draft):
            yield finding.problem(rule_id(rule), severity), finding
