import { Link } from "@remix-run/react";
import { Panel } from "#app/components/panel.tsx";
import { paths } from "#app/lib/paths.ts";
import type { HoldingNotice } from "../notices.ts";

/** On the list of personas: what does not hold of them as a whole, in a few sentences that lead to the numbers; null without personas. */
export function HoldingNotices({ notices }: { notices: readonly HoldingNotice[] | null }) {
  if (notices === null) return null;
  return (
    <Panel as="aside" className="mb-8">
      <h2 className="mb-2 font-semibold">Do these personas hold?</h2>
      <ul className="grid gap-1">
        {notices.map(({ text, anchor }) => (
          <li key={text}>
            <Link className="link" to={`${paths.personasHolding()}${anchor}`}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
      {notices.length === 0 && (
        <p>
          Nothing speaks against them.{" "}
          <Link className="link" to={paths.personasHolding()}>
            See what was looked at
          </Link>
        </p>
      )}
    </Panel>
  );
}
