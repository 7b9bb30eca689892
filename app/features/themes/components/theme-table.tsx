import { Link } from "@remix-run/react";
import { Sparkline } from "#app/components/charts/sparkline.tsx";
import { Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { VoiceText } from "#app/components/voice.tsx";
import { formatCount, formatShare, formatSigned } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { ThemeKind } from "../theme-kind.ts";

export interface ThemeRow {
  id: string;
  kind: ThemeKind;
  name: string;
  /** What it has in common with other themes. */
  parentName: string | null;
  subtitle: string;
  people: number;
  mentions: number;
  /** Of the active customers, how many spoke of it. */
  activeSpeakers: number;
  sentiment: number;
  rising: boolean;
  falling: boolean;
  state: "emerging" | "established" | "muted" | "replaced";
  trend: readonly number[];
}

/** What a row shows, and no more: a page travels to the browser twice. */
export function toThemeRow(theme: ThemeRow): ThemeRow {
  const { id, kind, name, parentName, subtitle, people, mentions, activeSpeakers } = theme;
  const { sentiment, rising, falling, state, trend } = theme;
  return {
    ...{ id, kind, name, parentName, subtitle, people, mentions, activeSpeakers },
    ...{ sentiment, rising, falling, state, trend },
  };
}

/** Themes by priority: what they are called, who speaks of them, how it feels, where it goes. */
export function ThemeTable({
  themes,
  activeCustomers,
  caption,
}: {
  themes: readonly ThemeRow[];
  activeCustomers: number;
  caption: string;
}) {
  return (
    <Table
      caption={caption}
      rows={themes}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          header: "Theme",
          main: true,
          className: "w-1/2",
          cell: (row) => (
            <>
              {row.parentName && (
                <div className="text-sm font-normal text-ink-soft">
                  {row.parentName}
                  <span className="sr-only">: </span>
                </div>
              )}
              <Link className="link" to={paths.theme(row.id)}>
                {row.name}
              </Link>
              <span className="ms-2 inline-flex gap-2">
                {row.rising && <Tag tone="accent">rising</Tag>}
                {row.falling && <Tag>falling</Tag>}
                {row.state === "emerging" && <Tag>emerging</Tag>}
              </span>
              <div className="mt-1 font-normal">
                <VoiceText
                  text={row.subtitle}
                  marks={[{ start: 0, end: row.subtitle.length, kind: row.kind }]}
                />
              </div>
            </>
          ),
        },
        { key: "people", header: "People", align: "end", cell: (row) => formatCount(row.people) },
        {
          key: "mentions",
          header: "Mentions",
          align: "end",
          cell: (row) => (
            <Link className="link" to={paths.feedback({ theme: row.id })}>
              {formatCount(row.mentions)}
            </Link>
          ),
        },
        {
          key: "share",
          header: "Of customers",
          align: "end",
          cell: (row) => (activeCustomers === 0 ? "–" : formatShare(row.activeSpeakers / activeCustomers)),
        },
        {
          key: "sentiment",
          header: "Sentiment",
          align: "end",
          cell: (row) => formatSigned(row.sentiment * 100),
        },
        {
          key: "trend",
          header: "Twelve months",
          cell: (row) => (
            <Sparkline values={[...row.trend]} label={trendInWords(row.trend)} tone={row.kind} />
          ),
        },
      ]}
    />
  );
}

/** The trend for those who do not see it: the last three months against the three before. */
export function trendInWords(trend: readonly number[]): string {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return `${sum(trend.slice(-3))} mentions in the last three months, ${sum(trend.slice(-6, -3))} in the three before`;
}
