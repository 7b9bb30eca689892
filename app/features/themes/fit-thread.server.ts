// Runs in a thread for fit-in-thread.server.ts.
import { judgePhrase } from "#app/engines/statements/judge-phrase.ts";
import { findNearCorrected } from "#app/engines/themes/corrections/near-corrected.ts";
import { fitThemes } from "#app/engines/themes/fit-themes.ts";
import type { CorrectedFit, FitRequest } from "./fit-in-thread.server.ts";

/** Groups the statements, and finds those that stand nearer to corrected ones than to the rest of their group. */
export function answer({ statements, options, held, links }: FitRequest): CorrectedFit {
  const fit = fitThemes(statements, { ...options, judgeKind: judgePhrase });
  const placed = statements.map(({ id, itemId, kind, text }) => ({
    id,
    arrivedAt: itemId,
    kind,
    text,
    fitted: fit.placements.get(id) ?? null,
  }));
  const near = held.length === 0 ? [] : findNearCorrected(fit.model, placed, held, links);
  return { fit, near };
}
