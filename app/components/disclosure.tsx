import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** More about something, one click away; the browser's own details element. */
export function Disclosure({
  summary,
  open,
  className,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details open={open} className={classNames("group", className)}>
      <summary className="inline-block rounded-sm py-1 text-sm text-accent underline decoration-dotted underline-offset-4 marker:content-none hover:text-accent-strong hover:decoration-solid">
        {summary}
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
