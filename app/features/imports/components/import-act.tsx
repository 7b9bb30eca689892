import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";

/** A button that has something done with the import of the page. */
export function Act({ intent, label }: { intent: string; label: string }) {
  return (
    <Form method="post">
      <Button look="secondary" name="intent" value={intent}>
        {label}
      </Button>
    </Form>
  );
}
