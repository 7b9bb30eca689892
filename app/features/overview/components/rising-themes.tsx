import { Link } from "@remix-run/react";
import { Sparkline } from "#app/components/charts/sparkline.tsx";
import { KindTag } from "#app/components/kind-tag.tsx";
import { paths } from "#app/lib/paths.ts";
import type { OverviewTheme } from "../overview.ts";
import { monthSentence } from "./sentences.ts";

/** The themes that come up more of late. */
export function RisingThemes({ themes }: { themes: readonly OverviewTheme[] }) {
  if (themes.length === 0)
    return <p className="text-ink-soft">Nothing comes up clearly more often than before.</p>;
  return (
    <ul data-list="rows" className="grid gap-4">
      {themes.map((theme) => (
        <li key={theme.id} data-keep="">
          <div className="flex items-start justify-between gap-3">
            <Link
              to={paths.theme(theme.id)}
              className="min-w-0 font-semibold text-ink no-underline hover:text-accent hover:underline"
            >
              {theme.name}
            </Link>
            <KindTag kind={theme.kind} />
          </div>
          <div className="mt-1 flex items-end justify-between gap-3">
            <span className="text-sm text-ink-soft">{monthSentence(theme.month)}</span>
            <Sparkline
              values={theme.weeks}
              tone={theme.kind}
              label={`Mentions a week over twelve weeks: ${theme.weeks.join(", ")}`}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
