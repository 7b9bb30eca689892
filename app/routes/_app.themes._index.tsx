import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FilterChips } from "#app/components/filter-chips.tsx";
import { formatCount } from "#app/components/numbers.ts";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { Tabs } from "#app/components/tabs.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { countWaiting } from "#app/features/feedback/feedback.service.server.ts";
import { ThemeTable } from "#app/features/themes/components/theme-table.tsx";
import { countThemes, listThemes } from "#app/features/themes/themes.service.server.ts";
import { paths } from "#app/lib/paths.ts";

const kindSchema = z.enum(["pain", "goal", "praise"]).catch("pain");

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.themes._index");
  const query = new URL(args.request.url).searchParams;
  const kind = kindSchema.parse(query.get("kind"));
  const after = query.get("after");
  const rising = query.get("rising") === "yes";
  const [page, counts, waiting] = await Promise.all([
    listThemes(db, { kind, after, pageSize: 25, rising }),
    countThemes(db),
    countWaiting(db),
  ]);
  return {
    kind,
    rising,
    paged: after !== null,
    next: page.next,
    activeCustomers: page.activeCustomers,
    themes: page.themes.map(
      ({ id, kind: of, name, subtitle, people, mentions, sentiment, rising: rises, state, trend }) => ({
        id,
        kind: of,
        name,
        subtitle,
        people,
        mentions,
        sentiment,
        rising: rises,
        state,
        trend,
      }),
    ),
    counts: {
      pain: counts.get("pain") ?? 0,
      goal: counts.get("goal") ?? 0,
      praise: counts.get("praise") ?? 0,
    },
    waiting,
  };
}

const words = { pain: "Pain points", goal: "Goals", praise: "Praise" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${words[data?.kind ?? "pain"]} · Earshot` },
];

export default function ThemesPage() {
  const { kind, rising, paged, next, activeCustomers, themes, counts, waiting } =
    useLoaderData<typeof loader>();
  const none = counts.pain + counts.goal + counts.praise === 0;
  return (
    <>
      <PageHeader
        title="Themes"
        lead="What hurts customers, what they want, what they love: the things that several of them say."
      />
      {waiting > 0 && (
        <p className="mb-6 text-sm text-ink-soft">
          {formatCount(waiting)} texts wait to be read; the themes follow.
        </p>
      )}
      {none ? (
        <EmptyState
          title="No themes yet"
          action={<LinkButton to={paths.newImport()}>Import a file</LinkButton>}
        >
          Themes appear here by themselves as soon as tickets, reviews or answers have been read.
        </EmptyState>
      ) : (
        <>
          <Tabs
            label="Kinds of theme"
            tabs={(["pain", "goal", "praise"] as const).map((value) => ({
              label: words[value],
              to: paths.themes({ kind: value }),
              count: counts[value],
              current: value === kind,
            }))}
          />
          <FilterChips
            clearHref={paths.themes({ kind })}
            chips={rising ? [{ label: "Rising only", removeHref: paths.themes({ kind }) }] : []}
          />
          {themes.length === 0 ? (
            <p>{rising ? "Nothing rises at the moment." : `No ${words[kind].toLowerCase()} so far.`}</p>
          ) : (
            <ThemeTable
              themes={themes}
              activeCustomers={activeCustomers}
              caption={`${words[kind]} by priority`}
            />
          )}
          <p className="mt-4 text-sm text-ink-soft">
            Of active: the people as a share of {formatCount(activeCustomers)} customers active in the last
            180 days.
          </p>
          <Pager
            previous={paged ? paths.themes({ kind, rising: rising ? "yes" : null }) : null}
            next={next && paths.themes({ kind, rising: rising ? "yes" : null, after: next })}
            shown={themes.length}
          />
        </>
      )}
    </>
  );
}
