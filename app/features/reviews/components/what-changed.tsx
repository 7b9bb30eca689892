import { DateText } from "#app/components/date-text.tsx";
import { Section } from "#app/components/panel.tsx";
import type { ReviewSubject } from "../review.schema.ts";
import type { ReviewChanges } from "../review-changes.ts";
import { ChangedAttributes } from "./changed-attributes.tsx";
import { ChangedLines } from "./changed-lines.tsx";
import { ChangedPeople } from "./changed-people.tsx";
import { ChangedShares } from "./changed-shares.tsx";

/** Everything that differs between the last review and now. */
export function WhatChanged({
  reviewId,
  subject,
  beforeAt,
  measuredAt,
  changes,
  moves,
}: {
  reviewId: string;
  subject: ReviewSubject;
  beforeAt: string | null;
  measuredAt: string | null;
  changes: ReviewChanges | null;
  moves: { entered: number; left: number };
}) {
  if (measuredAt === null) return <p>Its figures are being counted. Reload the page in a moment.</p>;
  if (changes === null || beforeAt === null)
    return (
      <p className="max-w-reading">
        There is no earlier state to compare with: this is the first review. What it is like today is kept
        once you have decided, so that the next review shows what changed.
      </p>
    );
  const { shares, window } = changes;
  const of = (group: string) => shares.filter((share) => share.group === group);
  const withMembers = subject === "segment" || subject === "persona" || subject === "company";
  return (
    <>
      <p className="mb-6 max-w-reading text-ink-soft text-sm">
        As of <DateText iso={measuredAt} time />, beside how it was on <DateText iso={beforeAt} />.{" "}
        {windowInWords(window)}
      </p>
      <ChangedPeople
        reviewId={reviewId}
        people={changes.people}
        moves={withMembers ? moves : null}
        revenue={changes.revenue}
        window={window}
      />
      <ChangedShares title="What they said: themes that rose and fell" shares={of("theme")} />
      <ChangedShares title="What they did" shares={of("behaviour")} />
      <ChangedShares title="Whether they would recommend" shares={of("recommendation")} />
      {subject === "persona" && (
        <Section title="Lines of the persona">
          <ChangedLines lines={changes.lines} />
        </Section>
      )}
      {changes.attributes.length > 0 && (
        <Section title="Who they are">
          <ChangedAttributes attributes={changes.attributes} values={changes.values} />
        </Section>
      )}
    </>
  );
}

function windowInWords(window: "month" | "quarter" | null): string {
  if (window === null)
    return "Fewer than four weeks lie between, too few to compare what was said and done: the same words would be on both sides.";
  return window === "month"
    ? "What was said and done is compared over the four weeks before each of the two days."
    : "What was said and done is compared over the 91 days before each of the two days.";
}
