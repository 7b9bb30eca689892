import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";

/** What was just done, with the way back: a plain form, so it works without scripts. */
export function UndoNotice({
  children,
  action,
  fields = {},
  label = "Undo",
}: {
  children: ReactNode;
  /** Where the undo is posted; leave out action and fields for a notice without a way back. */
  action?: string;
  fields?: Readonly<Record<string, string>>;
  label?: string;
}) {
  return (
    <div
      role="status"
      className="mb-6 flex flex-wrap items-center justify-between gap-3 rounded-md border border-ink bg-ink px-4 py-2 text-paper print:hidden"
    >
      <span>{children}</span>
      {action && (
        <Form method="post" action={action}>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button look="secondary" size="small">
            {label}
          </Button>
        </Form>
      )}
    </div>
  );
}
