import { Form } from "@remix-run/react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import { paths } from "#app/lib/paths.ts";

/** Translations as a file, for those who translate elsewhere: out, and back in. */
export function TranslationsFileForm({ surveyId }: { surveyId: string }) {
  return (
    <div className="grid max-w-lg justify-items-start gap-4">
      <LinkButton look="secondary" size="small" to={paths.translationsFile(surveyId)} reloadDocument download>
        Download all texts (CSV)
      </LinkButton>
      <Form method="post" encType="multipart/form-data" className="flex flex-wrap items-end gap-3">
        <TextField
          type="file"
          name="file"
          accept=".csv,.tsv,text/csv"
          label="The file with translations in it"
          hint="A column headed by a language's tag, such as de, is taken; empty cells change nothing"
        />
        <Button name="intent" value="file" look="secondary">
          Take the translations
        </Button>
      </Form>
    </div>
  );
}
