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
  /** The themes it stands for, where it is not one by itself. */
  members?: readonly ThemeMember[];
}

/** A theme under what it has in common with others. */
export interface ThemeMember {
  id: string;
  name: string;
  mentions: number;
  rising: boolean;
  falling: boolean;
}

/** True for a row that stands for several themes. */
export function isFamily({ members = [] }: Pick<ThemeRow, "members">): boolean {
  return members.length > 0;
}

/** What a row shows, and no more: a page travels to the browser twice. */
export function toThemeRow(theme: ThemeRow): ThemeRow {
  const { id, kind, name, parentName, subtitle, people, mentions, activeSpeakers } = theme;
  const { sentiment, rising, falling, state, trend, members = [] } = theme;
  return {
    ...{ id, kind, name, parentName, subtitle, people, mentions, activeSpeakers },
    ...{ sentiment, rising, falling, state, trend },
    members: members.map((member) => ({
      ...{ id: member.id, name: member.name, mentions: member.mentions },
      ...{ rising: member.rising, falling: member.falling },
    })),
  };
}
