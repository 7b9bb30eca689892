import type { ReactNode } from "react";

/** An empty place: what will be here, and the first step to it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  /** A sentence or two on what will stand here. */
  children?: ReactNode;
  /** The first step: a LinkButton, and perhaps a second quieter one. */
  action?: ReactNode;
}) {
  return (
    <div className="rounded-lg border border-dashed border-line-strong px-6 py-12 text-center">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children && <div className="mx-auto mt-2 max-w-md text-ink-soft">{children}</div>}
      {action && <div className="mt-6 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
