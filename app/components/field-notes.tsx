import type { ReactNode } from "react";

/** The quiet sentence under a label. */
export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div id={id} className="mb-1 text-sm text-ink-soft">
      {children}
    </div>
  );
}

/** What is wrong with a field; the word "Error" is there for those who cannot see the colour. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} className="mb-1 text-sm font-semibold text-danger">
      <span className="sr-only">Error: </span>
      {children}
    </p>
  );
}
