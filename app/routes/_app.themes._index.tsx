import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { kindWords } from "#app/components/kind.ts";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { Tabs } from "#app/components/tabs.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { countWaiting } from "#app/features/feedback/feedback.service.server.ts";
import { ThemeFilterChips } from "#app/features/themes/components/theme-filter-chips.tsx";
import { toThemeRow } from "#app/features/themes/components/theme-row.ts";
import { ThemeTable } from "#app/features/themes/components/theme-table.tsx";
import { ThemeTools } from "#app/features/themes/components/theme-tools.tsx";
import { listFamilies } from "#app/features/themes/theme-families.server.ts";
import { themeKindSchema, themeKinds } from "#app/features/themes/theme-kind.ts";
import {
  ACTIVE_DAYS,
  countMuted,
  countThemes,
  listThemes,
} from "#app/features/themes/themes.service.server.ts";
import { formatCount } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

const kindSchema = themeKindSchema.catch("pain");

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.themes._index");
  const query = new URL(args.request.url).searchParams;
  const kind = kindSchema.parse(query.get("kind"));
  const after = query.get("after");
  const rising = query.get("rising") === "yes";
  const muted = query.get("muted") === "yes";
  // Picked out by a filter, themes stand one by one; else those that have something in common stand together.
  const single = query.get("single") === "yes";
  const [page, counts, waiting, mutedCount] = await Promise.all([
    single || rising || muted
      ? listThemes(db, { kind, after, pageSize: 25, rising, muted })
      : listFamilies(db, { kind, after, pageSize: 25 }),
    countThemes(db),
    countWaiting(db),
    countMuted(db),
  ]);
  return {
    kind,
    rising,
    muted,
    single,
    mutedCount,
    mayEdit: can(actor.role, "feedback.edit"),
    mayImport: can(actor.role, "imports.run"),
    paged: after !== null,
    next: page.next,
    activeCustomers: page.activeCustomers,
    activeDays: ACTIVE_DAYS,
    themes: ("rows" in page ? page.rows : page.themes).map(toThemeRow),
    counts: Object.fromEntries(themeKinds.map((name) => [name, counts.get(name) ?? 0])),
    waiting,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${kindWords[data?.kind ?? "pain"].many} · Earshot` },
];

export default function ThemesPage() {
  const {
    kind,
    rising,
    muted,
    single,
    paged,
    next,
    activeCustomers,
    activeDays,
    themes,
    counts,
    waiting,
    ...more
  } = useLoaderData<typeof loader>();
  const none = Object.values(counts).every((count) => count === 0) && more.mutedCount === 0;
  const filter = {
    kind,
    rising: rising ? "yes" : null,
    muted: muted ? "yes" : null,
    single: single ? "yes" : null,
  };
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
          action={more.mayImport && <LinkButton to={paths.newImport()}>Import a file</LinkButton>}
        >
          Themes appear here by themselves as soon as tickets, reviews or answers have been read.
        </EmptyState>
      ) : (
        <>
          <Tabs
            label="Kinds of theme"
            tabs={themeKinds.map((value) => ({
              label: kindWords[value].many,
              to: paths.themes({ kind: value }),
              count: counts[value],
              current: value === kind,
            }))}
          />
          <ThemeFilterChips filter={filter} />
          <ThemeTools
            kind={kind}
            single={single || rising || muted}
            muted={more.mutedCount}
            mayEdit={more.mayEdit}
          />
          {themes.length === 0 ? (
            <p>
              {rising || muted
                ? "Nothing here is like that at the moment."
                : `No ${kindWords[kind].many.toLowerCase()} so far.`}
            </p>
          ) : (
            <ThemeTable
              themes={themes}
              activeCustomers={activeCustomers}
              activeDays={activeDays}
              caption={`${kindWords[kind].many} by priority`}
            />
          )}
          <Pager
            previous={paged ? paths.themes(filter) : null}
            next={next && paths.themes({ ...filter, after: next })}
            shown={themes.length}
          />
        </>
      )}
    </>
  );
}
