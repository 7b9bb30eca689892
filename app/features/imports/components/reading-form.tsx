import { Button } from "#app/components/button.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { Section } from "#app/components/panel.tsx";
import { SelectField } from "#app/components/text-fields.tsx";
import { encodingNames } from "../detection/encoding-names.ts";
import {
  type Detection,
  delimiterNames,
  delimiters,
  fileFormatNames,
  type ImportKind,
  importKindNames,
  importKinds,
} from "../import.schema.ts";
import { MAPPING_FORM } from "../mapping/mapping-form-id.ts";
import { EncodingChoice } from "./encoding-choice.tsx";

export interface ReadingFormProps {
  kind: ImportKind;
  detection: Detection;
  /** Whether another part of the upload, or another encoding of it, can still be chosen. */
  mayUnpackAgain: boolean;
}

/** How the file is read, with the reason for each part, and a way to overrule it. */
export function ReadingForm({ kind, detection, mayUnpackAgain }: ReadingFormProps) {
  return (
    <Section title="How the file is read">
      {!detection.encodingSure && (
        <FormMessage className="mb-4">
          The encoding is a guess. Look at letters such as é, ü or ’ in the texts below, and say which is
          right.
        </FormMessage>
      )}
      {(!detection.numbered || mayUnpackAgain) && <EncodingChoice {...detection} />}
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        {factsOf(kind, detection).map(([label, value, reason]) => (
          <div key={label}>
            <dt className="text-sm text-ink-soft">{label}</dt>
            <dd>
              <strong className="break-words font-semibold">{value}</strong>
              {reason !== "" && (
                <span className="block break-words text-sm text-ink-soft">because {reason}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {mayUnpackAgain && detection.parts.length > 1 && <OtherParts detection={detection} />}
      {detection.notes.map((note) => (
        <p key={note} className="mt-3 max-w-reading break-words text-sm">
          {note}
        </p>
      ))}
      <Disclosure summary="Read it differently" className="mt-4">
        <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <SelectField
            name="kind"
            form={MAPPING_FORM}
            label="Holds"
            defaultValue={kind}
            options={importKinds.map((value) => ({ value, label: importKindNames[value] }))}
          />
          <SourceFields detection={detection} mayUnpackAgain={mayUnpackAgain} />
          <HeaderField detection={detection} />
          <div>
            <Button look="secondary" form={MAPPING_FORM} formNoValidate name="intent" value="reread">
              Read it this way
            </Button>
          </div>
        </div>
      </Disclosure>
    </Section>
  );
}

const SHOWN_PARTS = 5;

/** What else the upload holds, since one table of it is imported at a time. */
function OtherParts({ detection: { parts, part } }: Pick<ReadingFormProps, "detection">) {
  const others = parts.filter(({ name }) => name !== part);
  const named = others
    .slice(0, SHOWN_PARTS)
    .map(({ name, detail }) => (detail === "" ? name : `${name} (${detail})`));
  const more = others.length > SHOWN_PARTS ? ` and ${others.length - SHOWN_PARTS} more` : "";
  return (
    <p className="mt-3 max-w-reading break-words text-sm">
      Not read now: {named.join(", ")}
      {more}. One table is imported at a time: choose another under “Read it differently”, or bring the file
      in again for it afterwards.
    </p>
  );
}

/** What a part of the file is called. */
const partNames: Partial<Record<Detection["format"], string>> = {
  xlsx: "Sheet",
  json: "List in it",
  zip: "Of the archive",
};

type Fact = [label: string, value: string, reason: string];

const headerNames = ["values", "names of columns", "two rows of names", "three rows of names"];

function factsOf(kind: ImportKind, detection: Detection): Fact[] {
  const { format, numbered, part, headerRows } = detection;
  const isText = !numbered || format === "zip" || format === "gzip";
  const facts: (Fact | false)[] = [
    ["Holds", importKindNames[kind], detection.kindReason],
    format !== "text" && ["File", fileFormatNames[format], ""],
    part !== null && [partNames[format] ?? "Part", part, ""],
    isText && ["Separator", delimiterNames[detection.delimiter], detection.delimiterReason],
    format !== "xlsx" && [
      "Encoding",
      encodingNames.get(detection.encoding) ?? detection.encoding,
      detection.encodingReason,
    ],
    [headerRows > 1 ? "First rows" : "First row", headerNames[headerRows] ?? "", detection.headerReason],
  ];
  return facts.filter((fact) => fact !== false);
}

/** Which part of the upload is read, and how its text is decoded and cut; what cannot be chosen goes along as it is. */
function SourceFields({ detection, mayUnpackAgain }: Omit<ReadingFormProps, "kind">) {
  const { parts, part, numbered, encoding, delimiter, format } = detection;
  const mayDecode = numbered ? mayUnpackAgain && format !== "xlsx" : true;
  return (
    <>
      {parts.length > 1 && mayUnpackAgain && (
        <SelectField
          name="part"
          form={MAPPING_FORM}
          label="Which of them"
          defaultValue={part ?? ""}
          options={parts.map(({ name, detail }) => ({
            value: name,
            label: detail === "" ? name : `${name} (${detail})`,
          }))}
        />
      )}
      {numbered ? (
        <input type="hidden" form={MAPPING_FORM} name="delimiter" value={delimiter} />
      ) : (
        <SelectField
          name="delimiter"
          form={MAPPING_FORM}
          label="Separator"
          defaultValue={delimiter}
          options={delimiters.map((value) => ({ value, label: delimiterNames[value] }))}
        />
      )}
      {mayDecode ? (
        <SelectField
          name="encoding"
          form={MAPPING_FORM}
          label="Encoding"
          defaultValue={encoding}
          options={[...encodingNames].map(([value, label]) => ({ value, label }))}
        />
      ) : (
        <input type="hidden" form={MAPPING_FORM} name="encoding" value={encoding} />
      )}
    </>
  );
}

function HeaderField({ detection }: { detection: Detection }) {
  const { format, numbered, headerRows } = detection;
  const isKeys = numbered && (format === "json" || format === "ndjson");
  if (isKeys) return <input type="hidden" form={MAPPING_FORM} name="headerRows" value={headerRows} />;
  return (
    <SelectField
      name="headerRows"
      form={MAPPING_FORM}
      label="First row"
      defaultValue={String(headerRows)}
      options={[1, 0, 2, 3].map((value) => ({ value: String(value), label: headerNames[value] ?? "" }))}
    />
  );
}
