import { asScoreGroup, type ScoreGroup } from "./rfm-names.ts";

/** What a list of best customers is filtered by, as its address says; anything not understood is left out. */
export function readBestQuery(params: URLSearchParams): { group: ScoreGroup | null; disengaged: boolean } {
  return {
    group: asScoreGroup(params.get("group")) ?? null,
    disengaged: params.get("disengaged") === "yes",
  };
}

/** The same filter for an address. */
export function toBestQuery({ group, disengaged }: ReturnType<typeof readBestQuery>) {
  return { group, disengaged: disengaged ? "yes" : null };
}
