import { Form, Link } from "@remix-run/react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { Section } from "#app/components/panel.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { GridKind } from "../grid-column.ts";
import { gridWords } from "../grid-words.ts";
import type { PlannedRow } from "../plan-rows.ts";
import { PastePreview } from "./paste-preview.tsx";

export interface ShownPaste {
  step: "preview" | "changed" | "done";
  text: string;
  how: string;
  outcome: {
    counts: Record<PlannedRow["outcome"], number>;
    leftOut: string[];
    hasHeader: boolean;
    digest: string;
  };
  shown: PlannedRow[];
}

/** What was done with pasted rows, or what would be, with the button that does it. */
export function PasteResult({ kind, reply }: { kind: GridKind; reply: ShownPaste }) {
  const { step, outcome, shown } = reply;
  const { counts } = outcome;
  const { nouns } = gridWords[kind];
  if (step === "done") {
    const rejected = shown.filter((row) => row.outcome === "rejected");
    return (
      <>
        <FormMessage tone="ok" className="mb-6">
          {`${formatNoun(counts.created, `new ${nouns[0]}`, `new ${nouns[1]}`)}, ${formatNoun(counts.updated, "row", "rows")} changed. On the grid it can be undone.`}
        </FormMessage>
        <p className="mb-8">
          <LinkButton to={paths.grid(kind)}>To the grid</LinkButton>
        </p>
        {rejected.length > 0 && (
          <Section title="Not taken">
            <PastePreview rows={rejected} counts={counts} />
          </Section>
        )}
      </>
    );
  }
  const taken = counts.created + counts.updated;
  return (
    <Section title="What becomes of each row">
      <FormMessage tone="error" className="mb-4">
        {step === "changed" &&
          "Something changed here since the preview, so nothing was written. This is how it would be now."}
      </FormMessage>
      <FormMessage tone="note" className="mb-4">
        {!outcome.hasHeader &&
          "No heading was found: what looks like an address was taken for the e-mail, what stands first for the name."}
      </FormMessage>
      {outcome.leftOut.length > 0 && (
        <p className="mb-4 max-w-reading">
          Left out, as there is no such column: {outcome.leftOut.join(", ")}. To keep them, define an{" "}
          <Link className="link" to={paths.attributes()}>
            attribute
          </Link>{" "}
          of that name first.
        </p>
      )}
      {taken > 0 && (
        <Form method="post" encType="multipart/form-data" className="mb-6">
          <input type="hidden" name="do" value="apply" />
          <input type="hidden" name="how" value={reply.how} />
          <input type="hidden" name="digest" value={outcome.digest} />
          <textarea name="text" defaultValue={reply.text} hidden readOnly aria-label="The rows" />
          <Button>{`Take in ${formatNoun(taken, "row", "rows")}`}</Button>
        </Form>
      )}
      <PastePreview rows={shown} counts={counts} />
    </Section>
  );
}
