import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

const word = "ms-2 whitespace-nowrap text-xs font-semibold not-italic text-ink-soft";

/** An invented part of a persona: in italics, with the word. */
export function Invented({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <span className={className}>
      <i>{children}</i>
      <span className={word}>invented</span>
    </span>
  );
}

/** A line without evidence: a dashed edge, and the word; `action` may offer to ask customers. */
export function Assumption({
  children,
  action,
  className,
}: {
  children: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  return (
    <div className={classNames("rounded-md border border-dashed border-line-strong px-3 py-2", className)}>
      {children}
      <span className={word}>assumption</span>
      {action && <div className="mt-1 text-sm print:hidden">{action}</div>}
    </div>
  );
}
