import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { Section } from "#app/components/panel.tsx";
import { SelectField } from "#app/components/text-fields.tsx";
import { encodingNames } from "../encoding-names.ts";
import {
  type Detection,
  delimiterNames,
  delimiters,
  type ImportKind,
  importKindNames,
  importKinds,
} from "../import.schema.ts";

/** How the file is read, with the reason for each part, and a way to overrule it. */
export function ReadingForm({ kind, detection }: { kind: ImportKind; detection: Detection }) {
  const facts = [
    ["Holds", importKindNames[kind], detection.kindReason],
    ["Separator", delimiterNames[detection.delimiter], detection.delimiterReason],
    ["Encoding", encodingNames.get(detection.encoding) ?? detection.encoding, detection.encodingReason],
    ["First row", detection.headerRows === 0 ? "values" : "names of columns", detection.headerReason],
  ];
  return (
    <Section title="How the file is read">
      {!detection.encodingSure && (
        <FormMessage className="mb-4">
          The encoding is a guess. Look at letters such as é, ü or ’ in the samples below; if they look wrong,
          choose another encoding.
        </FormMessage>
      )}
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        {facts.map(([label, value, reason]) => (
          <div key={label}>
            <dt className="text-sm text-ink-soft">{label}</dt>
            <dd>
              <strong className="font-semibold">{value}</strong>
              <span className="block break-words text-sm text-ink-soft">because {reason}</span>
            </dd>
          </div>
        ))}
      </dl>
      {detection.notes.map((note) => (
        <p key={note} className="mt-3 max-w-reading break-words text-sm">
          {note}
        </p>
      ))}
      <Disclosure summary="Read it differently" className="mt-4" open={!detection.encodingSure}>
        <Form method="post" className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <SelectField
            name="kind"
            label="Holds"
            defaultValue={kind}
            options={importKinds.map((value) => ({ value, label: importKindNames[value] }))}
          />
          <SelectField
            name="delimiter"
            label="Separator"
            defaultValue={detection.delimiter}
            options={delimiters.map((value) => ({ value, label: delimiterNames[value] }))}
          />
          <SelectField
            name="encoding"
            label="Encoding"
            defaultValue={detection.encoding}
            options={[...encodingNames].map(([value, label]) => ({ value, label }))}
          />
          <SelectField
            name="headerRows"
            label="First row"
            defaultValue={String(detection.headerRows)}
            options={[
              { value: "1", label: "names of columns" },
              { value: "0", label: "values" },
            ]}
          />
          <div>
            <Button look="secondary" name="intent" value="reread">
              Read it this way
            </Button>
          </div>
        </Form>
      </Disclosure>
    </Section>
  );
}
