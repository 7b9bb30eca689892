import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Section } from "#app/components/panel.tsx";
import { TextAreaField, TextField } from "#app/components/text-fields.tsx";
import { formatCount } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

const kindWords = new Map([
  ["feedback", "tickets, reviews and other texts"],
  ["statements", "statements in themes"],
  ["responses", "answers to surveys: choices and ratings stay in the counts, as nobody's"],
  ["drafts", "answers that were begun"],
  ["events", "events, such as purchases"],
  ["values", "values of attributes"],
  ["mails", "places on lists of mailings"],
  ["consents", "words about consent"],
  ["segments", "segments that the person is in"],
]);

/** What goes, by what the person is looked for afterwards, and which files are being imported. */
export function ErasurePreview({
  counts,
  knownBy,
  imports,
  dataTo,
}: {
  counts: readonly { kind: string; count: number }[];
  knownBy: readonly string[];
  imports: readonly { importId: string; name: string }[];
  dataTo: string;
}) {
  return (
    <>
      <Section title="What goes">
        <ul className="grid gap-1">
          {counts.map(({ kind, count }) => (
            <li key={kind}>
              <span className="tabular font-semibold">{formatCount(count)}</span>{" "}
              {kindWords.get(kind) ?? kind}
            </li>
          ))}
        </ul>
        <p className="mt-3 max-w-reading text-ink-soft">
          Quotes in personas, rejected rows, dry runs and the history of imports, merges and entries of the
          audit trail go with them. Where fewer than five people answered a survey, the whole answer goes.
          Before that you can{" "}
          <Link className="link" to={dataTo}>
            see and hand over everything
          </Link>
          .
        </p>
      </Section>
      <Section title="Looked for afterwards">
        <p className="max-w-reading">
          Every column of every table, and on SQLite the bytes of the file, are searched for:{" "}
          {knownBy.join(", ")}; and for passages of what the person said. What is found is shown.
        </p>
      </Section>
      {imports.length > 0 && (
        <Section title="Files that are being imported">
          <p className="max-w-reading">
            Rows of this person that these files still hold are set aside with the reason; what they stored
            before goes too.
          </p>
          <ul className="mt-2 list-disc pl-6">
            {imports.map(({ importId, name }) => (
              <li key={importId}>
                <Link className="link" to={paths.import(importId)}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** The word that confirms it, and further words to look for. */
export function ErasureForm({
  typed,
  errors,
}: {
  typed: Record<string, string>;
  errors: Record<string, string>;
}) {
  return (
    <Form method="post" className="mt-6 grid max-w-reading gap-6">
      <TextAreaField
        name="marks"
        label="Also look for these words"
        hint="One on each line, such as a nickname or an order number. They are looked for and not kept."
        required={false}
        rows={3}
        defaultValue={typed.marks ?? ""}
        error={errors.marks}
      />
      <TextField
        name="confirm"
        label="To go on, type “erase”"
        autoComplete="off"
        defaultValue={typed.confirm ?? ""}
        error={errors.confirm}
      />
      <div>
        <Button look="danger">Erase this person for good</Button>
      </div>
    </Form>
  );
}
