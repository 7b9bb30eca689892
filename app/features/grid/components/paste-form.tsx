import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { TextAreaField, TextField } from "#app/components/text-fields.tsx";
import type { GridKind } from "../grid-column.ts";

const examples: Record<GridKind, string> = {
  customer: "Name\tE-mail\tCompany\nAna Diaz\tana@example.org\tRoast & Co",
  company: "Name\tDomain\nRoast & Co\troast.example",
};
const hints: Record<GridKind, string> = {
  customer:
    "The first line names the columns. Customers are known again by their number, then by their address; a blank cell changes nothing.",
  company:
    "The first line names the columns. Companies are known again by their number; a blank cell changes nothing.",
};

/** Rows of a spreadsheet as text, or a file. */
export function PasteForm({
  kind,
  text,
  errors,
  isFirst,
}: {
  kind: GridKind;
  /** What was pasted before. */
  text: string;
  errors: Record<string, string>;
  /** Whether this is what the page is for, rather than a second go. */
  isFirst: boolean;
}) {
  return (
    <Form method="post" encType="multipart/form-data" className="grid max-w-3xl gap-6">
      <TextAreaField
        name="text"
        label="Rows from a spreadsheet"
        hint={hints[kind]}
        placeholder={examples[kind]}
        rows={10}
        defaultValue={text}
        error={errors.text}
        required={false}
      />
      <TextField
        name="file"
        type="file"
        accept=".csv,.tsv,.txt,.xlsx"
        label="Or a file: CSV or an Excel workbook"
        hint="The grid's own file can be edited and dropped here: its blank cells empty, and rows that were changed here since are not overwritten."
        error={errors.file}
        required={false}
      />
      <div>
        <Button look={isFirst ? "primary" : "secondary"}>Show what becomes of them</Button>
      </div>
    </Form>
  );
}
