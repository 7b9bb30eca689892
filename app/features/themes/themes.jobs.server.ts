import type {
  carryOutCorrections,
  placeStatements,
  rebuildThemes,
  recountThemes,
  refitThemes,
} from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { carryOutWaiting } from "./corrections/carry-out-waiting.server.ts";
import { placeNewStatements, recountWhatIsLeft } from "./place-statements.server.ts";
import { workOnRebuild } from "./rebuild/rebuild.service.server.ts";
import { refitAllThemes } from "./refit-themes.server.ts";

/** Places new statements in the themes that stand, and asks for a refit when those no longer fit the talk. */
export const placeStatementsHandler: JobHandler<typeof placeStatements> = async ({
  db,
  progress,
  signal,
}) => {
  await placeNewStatements(db, progress, signal);
};

/** Counts all themes anew, and asks for a refit when many of the statements went that they were made from. */
export const recountThemesHandler: JobHandler<typeof recountThemes> = async ({ db }) => {
  await recountWhatIsLeft(db);
};

/** Groups all statements anew. */
export const refitThemesHandler: JobHandler<typeof refitThemes> = async ({ db, progress, signal }) => {
  await refitAllThemes(db, progress, signal);
};

/** Carries out the corrections that wait for it. */
export const carryOutCorrectionsHandler: JobHandler<typeof carryOutCorrections> = (run) =>
  carryOutWaiting(run);

/** Groups everything from nothing, to be shown first and written once it was accepted. */
export const rebuildThemesHandler: JobHandler<typeof rebuildThemes> = async ({
  db,
  payload,
  progress,
  signal,
}) => {
  await workOnRebuild(db, payload.rebuildId, progress, signal);
};
