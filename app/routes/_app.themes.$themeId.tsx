import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { KindTag } from "#app/components/kind-tag.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { Section } from "#app/components/panel.tsx";
import { Tag } from "#app/components/tag.tsx";
import { VoiceText } from "#app/components/voice.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { DoneBar } from "#app/features/corrections/components/done-bar.tsx";
import { findDone } from "#app/features/corrections/corrections.service.server.ts";
import { MovedSegmentNote } from "#app/features/impact/components/moved-segment-note.tsx";
import { ThemeImpact } from "#app/features/impact/components/theme-impact.tsx";
import { findMovedSegment, measureImpact } from "#app/features/impact/impact.service.server.ts";
import { CorrectTheme, splitFormId } from "#app/features/themes/components/correct-theme.tsx";
import { QuoteList } from "#app/features/themes/components/quote-list.tsx";
import { ThemeFacts, ThemeTrend, ThemeWhy } from "#app/features/themes/components/theme-facts.tsx";
import { findMarks } from "#app/features/themes/corrections/correct-theme.server.ts";
import { explainQuotes } from "#app/features/themes/theme-quotes.server.ts";
import { getTheme, listThemeChoices } from "#app/features/themes/themes.service.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.themes.$themeId");
  const themeId = args.params.themeId ?? "";
  const query = new URL(args.request.url).searchParams;
  const after = query.get("after");
  const { quotes, ...found } = await getTheme(db, themeId, { after, pageSize: 15 });
  const { id, kind, rising, falling } = found.theme;
  const direction = rising ? "rising" : falling ? "falling" : null;
  // An old address of a theme leads to the one that took its place; not for good, because a merge can be taken back.
  if (id !== themeId) throw redirect(paths.theme(id, { done: query.get("done") }));
  return {
    ...found,
    quotes: await explainQuotes(db, found.theme, quotes),
    paged: after !== null,
    impact: await measureImpact(db, id),
    moved: direction === null ? null : ((await findMovedSegment(db, id, direction)) ?? null),
    done: await findDone(db, query.get("done")),
    correcting: can(actor.role, "feedback.edit")
      ? { choices: await listThemeChoices(db, kind), ...(await findMarks(db, id)) }
      : null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.theme.name ?? "Theme"} · Earshot` },
];

export default function ThemePage() {
  const { theme, months, trend, quotes, next, active, paged, done, correcting, impact, moved } =
    useLoaderData<typeof loader>();
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
          {theme.falling && <Tag>falling</Tag>}
          {theme.state === "muted" && <Tag>muted</Tag>}
          {correcting?.pinId && <Tag>pinned</Tag>}
          {theme.state === "emerging" && <Tag>emerging: one person so far</Tag>}
          <Link className="link" to={paths.feedback({ theme: theme.id })}>
            The feedback behind it
          </Link>
        </div>
      </PageHeader>
      <DoneBar done={done} back={paths.theme(theme.id)} />
      <ThemeFacts theme={theme} active={active} />
      <Section title="Over time">
        <ThemeTrend theme={theme} months={months} trend={trend} />
        {moved && <MovedSegmentNote segment={moved} />}
        <ThemeWhy theme={theme} />
      </Section>
      <Section title="What it changes">
        <ThemeImpact impact={impact} />
      </Section>
      {correcting && <CorrectTheme theme={theme} {...correcting} />}
      <Section title="In their words" id="quotes" lead="The most typical first.">
        <QuoteList quotes={quotes} splitFormId={correcting ? splitFormId : null} />
        <Pager
          previous={paged ? paths.theme(theme.id) : null}
          next={next && paths.theme(theme.id, { after: next })}
          shown={quotes.length}
        />
      </Section>
    </>
  );
}
