import { Link } from "@remix-run/react";
import { Sparkline } from "#app/components/charts/sparkline.tsx";
import { Tag } from "#app/components/tag.tsx";
import { VoiceText } from "#app/components/voice.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { OverviewTheme } from "../overview.ts";
import { ThemeBar } from "./theme-bar.tsx";

/** Themes of one kind, most important first: how many people, since when more, and one customer's own words. */
export function ThemeRanking({ themes }: { themes: readonly OverviewTheme[] }) {
  const most = Math.max(1, ...themes.map((theme) => theme.people));
  return (
    <ol data-list="rows" className="grid gap-6">
      {themes.map((theme) => (
        <li key={theme.id} data-keep="">
          <div className="flex items-baseline justify-between gap-4">
            <Link
              to={paths.theme(theme.id)}
              className="min-w-0 font-semibold text-ink no-underline hover:text-accent hover:underline"
            >
              {theme.name}
            </Link>
            <span className="tabular flex-none text-sm">
              <strong className="font-semibold">{formatNoun(theme.people, "person", "people")}</strong>
              <span className="text-ink-soft max-sm:hidden">
                , {formatNoun(theme.mentions, "mention", "mentions")}
              </span>
            </span>
          </div>
          <ThemeBar kind={theme.kind} share={theme.people / most} />
          <div className="mt-2 flex items-start justify-between gap-4">
            <p className="line-clamp-2 min-w-0 max-w-reading">
              <VoiceText
                text={theme.quote}
                marks={[{ start: 0, end: theme.quote.length, kind: theme.kind }]}
              />
            </p>
            <span className="flex flex-none items-center gap-2">
              {theme.rising && <Tag>rising</Tag>}
              <Sparkline
                values={theme.weeks}
                tone={theme.kind}
                label={`Mentions a week over twelve weeks: ${theme.weeks.join(", ")}`}
                className="max-sm:hidden"
              />
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}
