import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "#app/components/button.tsx";
import { paths } from "#app/lib/paths.ts";

/** A form around boxes named "persona" that only leads to an address: works without JavaScript. */
export function CompareForm({ children }: { children: ReactNode }) {
  return (
    <Form method="get" action={paths.comparePersonas()} className="grid justify-items-start gap-4">
      {children}
      <Button look="secondary">Compare</Button>
    </Form>
  );
}
