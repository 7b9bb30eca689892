import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatCount } from "#app/lib/numbers.ts";
import { classNames } from "./class-names.ts";

/** One number with its name, and with the n it rests on; opens the items behind it. */
export function Stat({
  label,
  value,
  n,
  note,
  to,
  size = "medium",
}: {
  label: string;
  value: ReactNode;
  /** How many observations the number rests on, such as "n = 214". */
  n?: number;
  note?: ReactNode;
  /** The items behind the number. */
  to?: string;
  size?: "small" | "medium" | "large";
}) {
  const figure = (
    <span
      className={classNames(
        "tabular font-semibold leading-none tracking-tight",
        { small: "text-lg", medium: "text-2xl", large: "text-3xl" }[size],
      )}
    >
      {value}
    </span>
  );
  return (
    <div className="min-w-0">
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd className="mt-1">
        {to ? (
          <Link
            to={to}
            className="text-ink underline decoration-line-strong decoration-1 underline-offset-4 hover:text-accent hover:decoration-accent"
          >
            {figure}
          </Link>
        ) : (
          figure
        )}
        {n !== undefined && (
          <span className="tabular ms-2 whitespace-nowrap text-sm text-ink-soft">n = {formatCount(n)}</span>
        )}
        {note && <div className="mt-1 text-sm text-ink-soft">{note}</div>}
      </dd>
    </div>
  );
}

/** A row of numbers; put Stats in it. */
export function StatRow({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <dl
      className={classNames(
        "grid grid-cols-2 gap-x-6 gap-y-6 sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]",
        className,
      )}
    >
      {children}
    </dl>
  );
}
