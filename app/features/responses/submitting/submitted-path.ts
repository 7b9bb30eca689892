import type { ReachedEnding } from "#app/features/surveys/logic/walk-survey.ts";
import type { Quota } from "#app/features/surveys/survey.schema.ts";
import type { ResponseChannel } from "../response-channels.ts";

/** The path that the respondent took, as it is stored with the response. */
export interface SubmittedPath {
  ending: ReachedEnding;
  scores: Record<string, number>;
  /** The quotas in which the response counts when it is complete. */
  quotas: readonly Quota[];
  language: string;
  channel: ResponseChannel;
  /** ISO text; null when not known. */
  startedAt: string | null;
  seed: number;
}

/** The columns of a response that say which path it took. */
export function pathColumns({ ending, scores, quotas, language, channel, startedAt, seed }: SubmittedPath) {
  return {
    status: ending.kind,
    ending_id: ending.id,
    quotas: ending.kind === "complete" ? JSON.stringify(quotas.map(({ id }) => id)) : null,
    scores: JSON.stringify(scores),
    language,
    channel,
    started_at: startedAt,
    seed: String(seed),
  };
}
