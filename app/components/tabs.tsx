import { Link, useLocation } from "@remix-run/react";
import { formatCount } from "#app/lib/numbers.ts";
import { classNames } from "./class-names.ts";

export interface Tab {
  label: string;
  to: string;
  count?: number;
  /** Says which tab is shown when addresses alone do not, as with tabs in the query. */
  current?: boolean;
}

/** Views of one thing, each with its own address. */
export function Tabs({
  label,
  tabs,
  className,
}: {
  label: string;
  tabs: readonly Tab[];
  className?: string;
}) {
  const { pathname } = useLocation();
  return (
    <nav aria-label={label} className={classNames("mb-6 border-b border-line print:hidden", className)}>
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {tabs.map((tab) => {
          const current = tab.current ?? tab.to === pathname;
          return (
            <li key={tab.to}>
              <Link
                to={tab.to}
                aria-current={current ? "page" : undefined}
                className={classNames(
                  "inline-block border-b-2 py-2 font-semibold no-underline",
                  current
                    ? "border-accent text-ink"
                    : "border-transparent text-ink-soft hover:border-line-strong hover:text-ink",
                )}
              >
                {tab.label}
                {tab.count !== undefined && (
                  <span className="tabular ms-2 font-normal text-ink-soft">{formatCount(tab.count)}</span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
