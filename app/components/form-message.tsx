import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

const tones = {
  error: "border-danger bg-danger-soft text-danger",
  ok: "border-ok bg-ok-soft text-ok",
  note: "border-line-strong bg-surface text-ink",
};

/** One message about a whole form or page: an error, a success, or a note. */
export function FormMessage({
  tone = "note",
  children,
  className,
}: {
  tone?: keyof typeof tones;
  children: ReactNode;
  className?: string;
}) {
  if (!children) return null;
  return (
    <div
      role={tone === "error" ? "alert" : "status"}
      className={classNames("rounded-md border px-4 py-3", tones[tone], className)}
    >
      {children}
    </div>
  );
}
