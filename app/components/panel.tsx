import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** A part of a page with its own heading, set off by a rule; `aside` stands at the heading's right. */
export function Section({
  title,
  lead,
  aside,
  id,
  className,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  aside?: ReactNode;
  id?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section id={id} className={classNames("mb-12 border-t border-ink pt-3", className)}>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-xl font-semibold">{title}</h2>
        {aside && <div className="text-sm">{aside}</div>}
        {lead && (
          <div className="basis-full">
            <p className="max-w-reading text-ink-soft">{lead}</p>
          </div>
        )}
      </div>
      {children}
    </section>
  );
}

/** A quiet box for a form, a notice or a card of a grid. */
export function Panel({
  as: Tag = "div",
  className,
  children,
}: {
  as?: "div" | "section" | "article" | "li" | "aside";
  className?: string;
  children: ReactNode;
}) {
  return (
    <Tag
      className={classNames(
        "rounded-lg border border-line bg-surface p-4 [--table-ground:var(--color-surface)] sm:p-6",
        className,
      )}
    >
      {children}
    </Tag>
  );
}
