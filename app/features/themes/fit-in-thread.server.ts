import type { ThemeLink } from "#app/engines/themes/corrections/correction-log.ts";
import type { HeldStatement } from "#app/engines/themes/corrections/held-statement.ts";
import type { FitOptions, ThemeFit, ThemeStatement } from "#app/engines/themes/fitted-theme.ts";
import { inThread } from "#app/lib/in-thread.server.ts";
import { moduleBeside } from "#app/lib/module-beside.server.ts";

export interface FitRequest {
  statements: ThemeStatement[];
  options: FitOptions;
  /** What people said about where statements belong. */
  held: HeldStatement[];
  links: readonly ThemeLink[];
}

/** A fit, and the statements that stand nearer to corrected ones than to the rest of their group. */
export interface CorrectedFit {
  fit: ThemeFit;
  near: HeldStatement[];
}

const module = moduleBeside("./fit-thread.server.ts", import.meta.url);

/** Fits themes in another thread; ended when aborted. */
export async function fitInThread(request: FitRequest, signal: AbortSignal): Promise<CorrectedFit> {
  // Comes from fit-thread.server.ts alone.
  return (await inThread(module, request, signal)) as CorrectedFit;
}
