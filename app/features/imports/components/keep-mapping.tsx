import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { paths } from "#app/lib/paths.ts";

/** Offers to keep the choices of a finished import for the next such file, or says that they are kept. */
export function KeepMapping({ sourceName, kept }: { sourceName: string; kept: boolean }) {
  if (kept) {
    return (
      <p className="mb-8 max-w-reading">
        What becomes of the columns{" "}
        <Link className="link" to={paths.importMappings()}>
          is kept
        </Link>{" "}
        and offered for the next such file from {sourceName}.
      </p>
    );
  }
  return (
    <Form method="post" className="mb-8 flex flex-wrap items-center gap-4">
      <p className="max-w-reading">
        Keep what becomes of the columns, to have it offered for the next such file from {sourceName}?
      </p>
      <Button look="secondary" name="intent" value="keep-mapping">
        Keep this mapping
      </Button>
    </Form>
  );
}
