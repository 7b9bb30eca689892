import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { TextAreaField } from "#app/components/text-fields.tsx";

/** The sites that may show the survey in a frame; saved, it holds at once. */
export function SitesForm({ sites, error }: { sites: string; error: string | undefined }) {
  return (
    <Form method="post" className="grid max-w-lg gap-4">
      <TextAreaField
        name="sites"
        label="Sites, one a line"
        hint="Such as https://www.example.com. Each names exactly itself: https://example.com does not allow https://www.example.com. To try it on your own machine, http://localhost:8080 is allowed too."
        defaultValue={sites}
        error={error}
        required={false}
        rows={4}
      />
      <div>
        <Button>Save the sites</Button>
      </div>
    </Form>
  );
}
