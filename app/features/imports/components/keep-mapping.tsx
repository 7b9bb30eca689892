import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Section } from "#app/components/panel.tsx";
import { paths } from "#app/lib/paths.ts";

/** Offers to keep the choices of a finished import for the next such file, or says that they are kept. */
export function KeepMapping({ sourceName, kept }: { sourceName: string; kept: boolean }) {
  if (kept) {
    return (
      <Section title="The next such file">
        <p className="max-w-reading">
          What becomes of the columns{" "}
          <Link className="link" to={paths.importMappings()}>
            is kept
          </Link>{" "}
          and offered for the next such file from {sourceName}.
        </p>
      </Section>
    );
  }
  return (
    <Section
      title="The next such file"
      lead={`Keep your choices, and they are offered for the next file from ${sourceName} with these columns.`}
    >
      <Form method="post">
        <Button look="secondary" name="intent" value="keep-mapping">
          Keep this mapping
        </Button>
      </Form>
    </Section>
  );
}
