// The thread of fit-in-thread.server.ts: fits once, answers, and ends.
import { parentPort, workerData } from "node:worker_threads";
import { judgePhrase } from "#app/engines/statements/judge-phrase.ts";
import { findNearCorrected } from "#app/engines/themes/corrections/near-corrected.ts";
import { fitThemes } from "#app/engines/themes/fit-themes.ts";
import type { CorrectedFit, FitRequest } from "./fit-in-thread.server.ts";

// Handed over by fit-in-thread.server.ts alone.
const { statements, options, held, links } = workerData.request as FitRequest;
const fit = fitThemes(statements, { ...options, judgeKind: judgePhrase });
const placed = statements.map(({ id, itemId, kind, text }) => ({
  id,
  arrivedAt: itemId,
  kind,
  text,
  fitted: fit.placements.get(id) ?? null,
}));
const near = held.length === 0 ? [] : findNearCorrected(fit.model, placed, held, links);
parentPort?.postMessage({ fit, near } satisfies CorrectedFit);
