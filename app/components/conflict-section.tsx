import type { ReactNode } from "react";
import { FormMessage } from "./form-message.tsx";

/**
 * What two people have both changed in one thing, inside its form: `children` are the places, each with the choice whose
 * words count. `seen` is the revision the choice is made about; nothing is written before it is made.
 */
export function ConflictSection({
  thing,
  seen,
  children,
}: {
  /** Such as "survey". */
  thing: string;
  seen: number;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby="conflicts" className="grid gap-4 rounded-md border border-line-strong p-4">
      <h2 id="conflicts" className="text-lg font-semibold">
        What you and somebody else have both changed
      </h2>
      <FormMessage tone="error">
        Somebody else has saved this {thing} since you opened it. Nothing was overwritten: say for each place
        whose words count, then save. What only one of you has changed fits together by itself.
      </FormMessage>
      <input type="hidden" name="seen" value={seen} />
      {children}
    </section>
  );
}
