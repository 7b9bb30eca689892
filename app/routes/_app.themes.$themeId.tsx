import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { KindTag } from "#app/components/kind-tag.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { Section } from "#app/components/panel.tsx";
import { Tag } from "#app/components/tag.tsx";
import { VoiceText } from "#app/components/voice.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { QuoteList } from "#app/features/themes/components/quote-list.tsx";
import { ThemeFacts, ThemeTrend, ThemeWhy } from "#app/features/themes/components/theme-facts.tsx";
import { explainQuotes } from "#app/features/themes/theme-quotes.server.ts";
import { getTheme } from "#app/features/themes/themes.service.server.ts";
import { paths, withQuery } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.themes.$themeId");
  const themeId = args.params.themeId ?? "";
  const after = new URL(args.request.url).searchParams.get("after");
  const { quotes, ...found } = await getTheme(db, themeId, { after, pageSize: 15 });
  // An old address of a theme leads to the one that took its place.
  if (found.theme.id !== themeId) throw redirect(paths.theme(found.theme.id), 301);
  return { ...found, quotes: await explainQuotes(db, found.theme, quotes), paged: after !== null };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.theme.name ?? "Theme"} · Earshot` },
];

export default function ThemePage() {
  const { theme, months, trend, quotes, next, activeCustomers, paged } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={theme.name}
        lead={theme.subtitle === "" ? undefined : <VoiceText text={theme.subtitle} />}
        crumbs={[{ label: "Themes", to: paths.themes({ kind: theme.kind }) }]}
      >
        <div className="flex flex-wrap items-center gap-3 text-sm">
          <KindTag kind={theme.kind} />
          {theme.rising && <Tag tone="accent">rising</Tag>}
          {theme.state === "emerging" && <Tag>emerging: one person so far</Tag>}
          <Link className="link" to={paths.feedback({ theme: theme.id })}>
            The feedback behind it
          </Link>
        </div>
      </PageHeader>
      <ThemeFacts theme={theme} activeCustomers={activeCustomers} />
      <Section title="Over time">
        <ThemeTrend theme={theme} months={months} trend={trend} />
        <ThemeWhy theme={theme} />
      </Section>
      <Section title="In their words" id="quotes" lead="The most typical first.">
        <QuoteList quotes={quotes} />
        <Pager
          previous={paged ? paths.theme(theme.id) : null}
          next={next && withQuery(paths.theme(theme.id), { after: next })}
          shown={quotes.length}
        />
      </Section>
    </>
  );
}
