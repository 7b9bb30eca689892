import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { paths } from "#app/lib/paths.ts";

/** Offers to apply what was taught to what has been read already. */
export function RereadForm() {
  return (
    <Form method="post" action={paths.readingProgress()} className="mt-12 grid max-w-reading gap-3">
      <p className="text-sm text-ink-soft">
        What you teach counts for everything that is read from now on. To apply it to what was read before,
        have all of it read again; your corrections stay as they are.
      </p>
      <div>
        <Button look="secondary" size="small">
          Read everything again
        </Button>
      </div>
    </Form>
  );
}
