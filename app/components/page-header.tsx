import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

export interface Crumb {
  label: string;
  to: string;
}

/** The head of a page: where it is, its one heading, a sentence about it, and its one main action. */
export function PageHeader({
  title,
  lead,
  crumbs = [],
  action,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  /** The places above this one, outermost first; leave out on the first level. */
  crumbs?: readonly Crumb[];
  /** The page's main action: a Button or LinkButton. */
  action?: ReactNode;
  /** What stands right under the heading: tags, tabs, facts. */
  children?: ReactNode;
}) {
  return (
    <header className="mb-8">
      {crumbs.length > 0 && (
        <nav aria-label="Breadcrumb" className="mb-2 print:hidden">
          <ol className="flex flex-wrap gap-x-2 text-sm text-ink-soft">
            {crumbs.map((crumb) => (
              <li key={crumb.to} className="flex gap-2">
                <Link className="link" to={crumb.to}>
                  {crumb.label}
                </Link>
                <span aria-hidden="true">/</span>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-reading">
          <h1 className="text-2xl font-bold lg:text-3xl">{title}</h1>
          {lead && <p className="mt-2 text-lg text-ink-soft">{lead}</p>}
        </div>
        {action && <div className="flex max-w-full flex-none flex-wrap gap-2 print:hidden">{action}</div>}
      </div>
      {children && <div className="mt-3">{children}</div>}
    </header>
  );
}
