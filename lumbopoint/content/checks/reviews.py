"""Reviews: what the form alone cannot tell."""

from collections.abc import Iterator

from lumbopoint.content.draft import Draft, Finding


def review_in_the_future(draft: Draft) -> Iterator[Finding]:
    """A review whose day is still to come."""
    for entry in draft.points:
        for number, reviewer in enumerate(entry.record.review.reviewers):
            if reviewer.date > draft.today:
                found = f"{reviewer.date.isoformat()}, which is later than today"
                path = ("review", "reviewers", number, "date")
                yield Finding(found, "the day on which it was read", "mend the date", entry, path)
