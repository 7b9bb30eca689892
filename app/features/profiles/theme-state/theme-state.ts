import { daysBefore } from "#app/lib/clock.ts";

export const themeStateNames = ["open", "solved", "expired"] as const;
export type ThemeStateName = (typeof themeStateNames)[number];

/**
 * After so many days without a word a theme is no longer taken for open. Judgement: what hurts is said again within half
 * a year or hurts no more, a wish may wait a year.
 */
export const EXPIRES_AFTER_DAYS: Readonly<Record<"pain" | "goal", number>> = { pain: 180, goal: 365 };

/** One thing a customer said, in the order of time or not. */
export interface SaidThing {
  themeId: string | null;
  kind: string;
  /** ISO text. */
  at: string;
  itemId: string;
  /** Keys of what it is about. */
  about: readonly string[];
  /** It was said in a ticket that its source calls solved. */
  inSolvedTicket: boolean;
}

/** What a person decided about a theme of a customer. */
export interface ThemeMark {
  id: string;
  state: "open" | "solved";
  note: string;
  by: string;
  at: string;
}

/** How a theme stands with one customer, and why. */
export interface ThemeState {
  state: ThemeStateName;
  /** By what it was decided. */
  by: "mention" | "person" | "ticket" | "praise" | "time";
  /** When that was; ISO text. */
  at: string;
  /** The feedback item that shows it; null where no item does. */
  itemId: string | null;
  /** The decision that counts; null where nobody's does. */
  mark: ThemeMark | null;
}

/**
 * How a pain point or goal stands with a customer at `now`. `mentions` are what the customer said of it (at least one),
 * `all` is everything the customer said. In this order: a decision by hand holds until the customer speaks of it again; a
 * ticket about the same thing that was solved, or praise of the same thing, solves what was said before; after
 * EXPIRES_AFTER_DAYS without a word it has expired; else it is open.
 */
export function themeStateOf(
  kind: "pain" | "goal",
  mentions: readonly SaidThing[],
  all: readonly SaidThing[],
  mark: ThemeMark | null,
  now: string,
): ThemeState {
  const last = mentions.reduce((newest, said) => (said.at > newest.at ? said : newest));
  const holds = mark !== null && mark.at >= last.at ? mark : null;
  if (holds?.state === "solved")
    return { state: "solved", by: "person", at: holds.at, itemId: null, mark: holds };
  const solution = holds === null ? findSolution(last, mentions, all) : undefined;
  if (solution !== undefined) return { state: "solved", ...solution, mark: null };
  const since = holds?.at ?? last.at;
  if (since < daysBefore(now, EXPIRES_AFTER_DAYS[kind]))
    return { state: "expired", by: "time", at: since, itemId: last.itemId, mark: null };
  if (holds !== null) return { state: "open", by: "person", at: holds.at, itemId: null, mark: holds };
  return { state: "open", by: "mention", at: last.at, itemId: last.itemId, mark: null };
}

/** The first thing that shows that what was said last is solved: its own ticket, or later one or praise of the same thing. */
function findSolution(
  last: SaidThing,
  mentions: readonly SaidThing[],
  all: readonly SaidThing[],
): Pick<ThemeState, "by" | "at" | "itemId"> | undefined {
  if (last.inSolvedTicket) return { by: "ticket", at: last.at, itemId: last.itemId };
  const things = new Set(mentions.flatMap(({ about }) => about));
  let first: SaidThing | undefined;
  for (const said of all) {
    if (said.at <= last.at || (first !== undefined && first.at <= said.at)) continue;
    const solves = said.inSolvedTicket || said.kind === "praise";
    if (solves && said.about.some((key) => things.has(key))) first = said;
  }
  return first && { by: first.inSolvedTicket ? "ticket" : "praise", at: first.at, itemId: first.itemId };
}

// What help desks call a ticket that is done with.
const SOLVED = new Set(["solved", "resolved", "closed", "done", "completed", "complete", "fixed"]);

/** Whether a source's word for the state of a ticket says that it is done with. */
export function isSolvedStatus(status: string | null): boolean {
  return status !== null && SOLVED.has(status.trim().toLowerCase());
}

const reasons: Readonly<Record<ThemeState["by"], string>> = {
  mention: "spoken of",
  person: "marked by",
  ticket: "a ticket about it was solved",
  praise: "the same thing was praised later",
  time: "not spoken of since",
};

/** Why a theme stands as it does, in words without the time: "marked by Ana". */
export function themeStateReason({ by, mark }: Pick<ThemeState, "by" | "mark">): string {
  return by === "person" ? `${reasons.person} ${mark?.by ?? "somebody"}` : reasons[by];
}
