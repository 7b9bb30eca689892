import { Form } from "@remix-run/react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Panel } from "#app/components/panel.tsx";
import { paths } from "#app/lib/paths.ts";
import { sectionTitles } from "../../persona.schema.ts";
import type { FreshLine } from "../fresh-line.ts";
import { confirmationInWords } from "../freshness.schema.ts";
import { NumberPairs } from "./number-pairs.tsx";

/** The lines whose numbers have left their interval: both numbers side by side, and what can be done about it. */
export function MovedLines({
  personaId,
  lines,
  mayEdit,
}: {
  personaId: string;
  lines: readonly FreshLine[];
  mayEdit: boolean;
}) {
  return (
    <ul className="grid gap-6">
      {lines.map((line) => (
        <Panel as="li" key={line.id} className="grid gap-3">
          <p className="text-sm text-ink-soft">
            {sectionTitles[line.section]} · {confirmationInWords(line.confirmed)},{" "}
            <DateText iso={line.confirmed.at} />
            {line.movedSince !== null && (
              <>
                {" "}
                · seen to have moved on <DateText iso={line.movedSince} />
              </>
            )}
          </p>
          <p className="max-w-reading wrap-anywhere">{line.text}</p>
          <NumberPairs evidence={line.evidence} today={line.today} />
          {mayEdit && <MovedLineActions personaId={personaId} line={line} />}
        </Panel>
      ))}
    </ul>
  );
}

function MovedLineActions({ personaId, line }: { personaId: string; line: FreshLine }) {
  const mayTake = !line.isEdited && !line.isLocked;
  return (
    <Form method="post" className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="lineId" value={line.id} />
      {mayTake && (
        <Button name="intent" value="take" size="small">
          Take today's numbers
        </Button>
      )}
      <Button name="intent" value="line-still-true" size="small" look="secondary">
        Still true
      </Button>
      <LinkButton to={paths.editPersona(personaId)} size="small" look="quiet">
        Edit
      </LinkButton>
      {!mayTake && (
        <span className="text-sm text-ink-soft">
          {line.isLocked
            ? "It is locked, so its numbers stay."
            : "Its words are a person's, so new numbers may not fit them."}
        </span>
      )}
    </Form>
  );
}
