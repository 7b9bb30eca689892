import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText, TimeAgo } from "#app/components/date-text.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import type { DriftCount } from "#app/engines/personas/drift/drift.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import { type Confirmation, confirmationInWords } from "../freshness.schema.ts";

/** When a persona was confirmed and counted last, how its lines stand, and the button that says it is still true. */
export function FreshnessSummary({
  confirmed,
  drift,
  countedAt,
  isCounting,
  now,
  mayEdit,
}: {
  confirmed: Confirmation;
  drift: DriftCount;
  countedAt: string | null;
  isCounting: boolean;
  now: string;
  mayEdit: boolean;
}) {
  return (
    <div className="mb-8 grid gap-3">
      <p className="max-w-reading">
        Last confirmed <TimeAgo iso={confirmed.at} now={now} />: {confirmationInWords(confirmed)}.{" "}
        {countedAt === null ? (
          "Its lines were not counted against today's data yet."
        ) : (
          <>
            Counted on <DateText iso={countedAt} time />:{" "}
            {formatNoun(drift.holding, "line holds", "lines hold")}, {formatNoun(drift.moved, "has", "have")}{" "}
            moved
            {drift.untold > 0 && `, of ${formatNoun(drift.untold, "line", "lines")} nothing can be told`}.
          </>
        )}
      </p>
      {isCounting && (
        <FormMessage tone="note">
          The lines are being counted. Load the page again to see what came out.
        </FormMessage>
      )}
      {mayEdit && (
        <Form method="post" className="flex flex-wrap gap-3">
          <Button name="intent" value="still-true">
            All of it is still true
          </Button>
          {!isCounting && (
            <Button name="intent" value="count" look="secondary">
              Count again now
            </Button>
          )}
        </Form>
      )}
    </div>
  );
}
