import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/choices.tsx";
import { Field } from "#app/components/field.tsx";
import { FileDrop } from "#app/components/file-drop.tsx";
import { importKindNames, importKinds } from "../import.schema.ts";

const kinds = [
  { value: "detect", label: "Find out by looking at it" },
  ...importKinds.map((kind) => ({ value: kind, label: importKindNames[kind] })),
];

/** Chooses a file; the browser itself sends it, so that its own progress shows and any size goes through. */
export function UploadForm({ error }: { error: string | undefined }) {
  return (
    <Form method="post" encType="multipart/form-data" reloadDocument className="grid max-w-reading gap-6">
      {/* Before the file: the fields are known while the file still streams in. */}
      <RadioGroup name="kind" label="What does the file hold?" options={kinds} defaultValue="detect" />
      <Field
        name="file"
        label="File"
        hint="As your tool exports it: CSV or TSV in any usual encoding, an Excel workbook (.xlsx), JSON, or one of these in a ZIP or gzip archive; up to 2 GB."
        error={error}
        required
      >
        {(control) => (
          <FileDrop
            accept=".csv,.tsv,.tab,.txt,.xlsx,.json,.ndjson,.jsonl,.zip,.gz,text/csv,text/tab-separated-values"
            {...control}
          />
        )}
      </Field>
      <div>
        <Button>Upload and look at it</Button>
        <p className="mt-2 text-sm text-ink-soft">Nothing is stored before you have seen how it is read.</p>
      </div>
    </Form>
  );
}
