import type { SurveySettings } from "./survey-settings.schema.ts";

/** Why a survey takes no answers at a moment: its time is over or it was closed, it has not begun, or it has enough. */
export type Closed =
  | { why: "ended" }
  | { why: "not-open"; opensAt: string; timeZone: string }
  | { why: "full" };

/** What decides whether a survey takes answers. */
export interface DoorState {
  status: "draft" | "published" | "closed";
  settings: SurveySettings;
  /** How many responses hold a place. */
  taken: number;
}

/** Why the survey takes no answers at `now` (ISO text); null when it takes them. A moment at which it closes is closed. */
export function closedAt({ status, settings, taken }: DoorState, now: string): Closed | null {
  const { opensAt, closesAt, timeZone, responseLimit } = settings;
  if (status !== "published" || (closesAt !== null && now >= closesAt)) return { why: "ended" };
  if (opensAt !== null && now < opensAt) return { why: "not-open", opensAt, timeZone };
  return responseLimit !== null && taken >= responseLimit ? { why: "full" } : null;
}
