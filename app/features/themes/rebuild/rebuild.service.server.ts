import type { Actor } from "#app/features/accounts/account.schema.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { rebuildThemes } from "#app/jobs/contracts.ts";
import type { ShowProgress } from "#app/jobs/handler.ts";
import { findLatestJob, hasGivenUp } from "#app/jobs/job-status.server.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { findGranularity, setGranularity } from "../granularity.server.ts";
import { groupAnew } from "../group-anew.server.ts";
import { refitAllThemes } from "../refit-themes.server.ts";
import { holdThemes } from "../theme-settings.repository.server.ts";
import { countThemeStatements } from "../theme-statements.repository.server.ts";
import { compareRebuild } from "./compare-rebuild.server.ts";
import {
  insertRebuild,
  selectLatestRebuild,
  updateRebuildChanges,
  updateRebuildState,
} from "./rebuild.repository.server.ts";

/** The dial as it stands, the rebuild under way or waiting to be decided on, and what came in since it was worked out. */
export async function findRebuild(db: Db) {
  const granularity = await findGranularity(db);
  const latest = await selectLatestRebuild(db);
  const gaveUp = latest !== undefined && (await isGivenUp(db, latest));
  if (!latest || gaveUp || latest.state === "refused") {
    return { granularity, rebuild: null, since: 0, gaveUp };
  }
  const since = latest.state === "ready" ? (await countThemeStatements(db)).all - latest.statementCount : 0;
  return { granularity, rebuild: latest, since: Math.max(0, since), gaveUp };
}

type LatestRebuild = NonNullable<Awaited<ReturnType<typeof selectLatestRebuild>>>;

/** Whether the work on a rebuild ended without an end. */
async function isGivenUp(db: Db, { id, state }: LatestRebuild): Promise<boolean> {
  if (state !== "waiting" && state !== "accepted") return false;
  return hasGivenUp(await findLatestJob(db, `${rebuildThemes.name}:${id}`));
}

/** Has everything grouped anew, to be shown before anything is written. Takes a transaction. */
export async function askRebuild(trx: Db, actor: Actor, granularity: number): Promise<void> {
  // Whoever decides on the proposal in this moment comes before or after, so that no yes is lost.
  await holdThemes(trx);
  const latest = await selectLatestRebuild(trx);
  const gaveUp = latest !== undefined && (await isGivenUp(trx, latest));
  if (latest?.state === "accepted" && !gaveUp) {
    throw new ConflictError("The themes are being rebuilt right now. Wait until that is done.");
  }
  // A proposal that nobody decided on gives way to the new one.
  if (latest) {
    for (const from of ["waiting", "ready", "accepted"] as const) {
      await updateRebuildState(trx, latest.id, { from, to: "refused", at: nowIso() });
    }
  }
  const id = newId();
  await insertRebuild(trx, { id, granularity, askedBy: actor.name, at: nowIso() });
  await enqueue(trx, rebuildThemes, { rebuildId: id });
}

/** Accepts or refuses what was shown. Throws ConflictError when it is not there to be decided on. Takes a transaction. */
export async function decideRebuild(
  trx: Db,
  actor: Actor,
  id: string,
  verdict: "accepted" | "refused",
): Promise<void> {
  await holdThemes(trx);
  const latest = await selectLatestRebuild(trx);
  if (
    latest?.id !== id ||
    !(await updateRebuildState(trx, id, { from: "ready", to: verdict, at: nowIso() }))
  ) {
    throw new ConflictError("This proposal has been decided on already, or a newer one took its place.");
  }
  await recordAudit(trx, actor, {
    action: `themes.rebuild.${verdict}`,
    subjectType: "theme rebuild",
    subjectId: id,
  });
  if (verdict === "accepted") await enqueue(trx, rebuildThemes, { rebuildId: id });
}

/**
 * Works a rebuild out, or carries it out once it was accepted. Both group the same way, so that without new feedback
 * what is written is what was shown. Safe to run twice.
 */
export async function workOnRebuild(
  db: Db,
  rebuildId: string,
  progress: ShowProgress,
  signal: AbortSignal,
): Promise<void> {
  const rebuild = await selectLatestRebuild(db);
  if (rebuild?.id !== rebuildId) return;
  const { granularity, state } = rebuild;
  if (state === "accepted") {
    await refitAllThemes(db, progress, signal, { granularity });
    await db.transaction().execute(async (trx) => {
      await setGranularity(trx, granularity);
      await updateRebuildState(trx, rebuildId, { from: "accepted", to: "done", at: nowIso() });
    });
  }
  if (state === "waiting") {
    const grouped = await groupAnew(db, progress, signal, { granularity });
    const changes = grouped ? await compareRebuild(db, grouped) : nothing;
    await updateRebuildChanges(db, rebuildId, changes, grouped?.statements.length ?? 0);
  }
}

const nothing = { moved: 0, unsortedBefore: 0, unsortedAfter: 0, added: 0, gone: 0, kept: 0, themes: [] };
