import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { FileDrop } from "#app/components/file-drop.tsx";
import { paths } from "#app/lib/paths.ts";

/** Takes a CSV file of values; the browser saves the one that comes back. */
export function LinksFileForm({ surveyId, error }: { surveyId: string; error: string | undefined }) {
  return (
    <form
      method="post"
      action={paths.signedLinksFile(surveyId)}
      encType="multipart/form-data"
      className="grid max-w-reading justify-items-start gap-4"
    >
      <Field name="file" label="Values (CSV)" hint="At most 10,000 rows and 1 MB." error={error} required>
        {(control) => <FileDrop accept=".csv,text/csv" {...control} />}
      </Field>
      <Button look="secondary">Download it with links</Button>
    </form>
  );
}
