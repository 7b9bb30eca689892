import type { Actor } from "#app/features/accounts/account.schema.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { analysedText } from "#app/features/feedback/analysed-text.ts";
import { daysBefore, nowIso } from "#app/lib/clock.ts";
import { InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import {
  clearLastVerdict,
  countJudgeable,
  countSamples,
  drawStatements,
  insertCheck,
  selectCheck,
  selectChecks,
  selectJudged,
  selectNextSample,
  updateVerdict,
} from "./accuracy.repository.server.ts";
import type { Verdict } from "./accuracy.schema.ts";
import { judgedKinds } from "./accuracy.schema.ts";
import { precisionByKind, precisionByTheme, precisionOf } from "./precision.ts";

export { measureCoverage } from "./coverage.server.ts";

const SAMPLE = 50;
const FEWEST = 10;
const KEPT_DAYS = 365;

/** Draws 50 statements at random for somebody to judge; returns the check's id. Takes a transaction. */
export async function beginCheck(trx: Db, actor: Actor): Promise<string> {
  const count = await countJudgeable(trx);
  if (count < FEWEST) {
    throw new InvalidInputError(
      `A check needs at least ${FEWEST} statements to draw from; there are ${count} so far.`,
    );
  }
  const drawn = await drawStatements(trx, SAMPLE);
  const id = newId();
  const samples = drawn.map(({ itemId, start, end, kind, themeId, themeName }) => ({
    id: newId(),
    check_id: id,
    item_id: itemId,
    start_offset: start,
    end_offset: end,
    kind,
    theme_id: themeId,
    theme_name: themeName,
    judged_kind: null,
    theme_fits: null,
    judged_at: null,
  }));
  const check = {
    id,
    begun_by: actor.id,
    begun_by_name: actor.name,
    begun_at: nowIso(),
    statement_count: count,
  };
  await insertCheck(trx, check, samples);
  await recordAudit(trx, actor, {
    action: "accuracy-check.begun",
    subjectType: "accuracy check",
    subjectId: id,
  });
  return id;
}

/** A check with its results so far and the next statement to judge (null at the end); throws NotFoundError. */
export async function getCheck(db: Db, id: string) {
  const check = await selectCheck(db, id);
  if (!check) throw new NotFoundError("There is no accuracy check at this address.");
  const [next, judged, total] = await Promise.all([
    selectNextSample(db, id),
    selectJudged(db, { checkId: id }),
    countSamples(db, id),
  ]);
  return {
    ...check,
    judged: judged.length,
    total,
    next: next ? { ...next, text: analysedText(next) } : null,
    ...resultsOf(judged),
  };
}

function resultsOf(judged: Awaited<ReturnType<typeof selectJudged>>) {
  const right = judged.filter(({ kind, judgedKind }) => kind === judgedKind).length;
  const withTheme = judged.filter(({ themeFits }) => themeFits !== null);
  const fitting = withTheme.filter(({ themeFits }) => themeFits === true).length;
  return {
    ofKind: precisionOf(right, judged.length) ?? null,
    ofTheme: precisionOf(fitting, withTheme.length) ?? null,
    byKind: precisionByKind(judged, judgedKinds),
    byTheme: precisionByTheme(judged),
  };
}

/** Keeps what somebody says of one statement; throws NotFoundError when the check has no such statement. */
export async function judge(trx: Db, checkId: string, { sample, kind, themeFits }: Verdict): Promise<void> {
  const kept = await updateVerdict(trx, {
    checkId,
    id: sample,
    judgedKind: kind,
    themeFits,
    judgedAt: nowIso(),
  });
  if (!kept) throw new NotFoundError("This statement is not part of the check any more.");
}

/** Gives back the statement that was judged last. */
export async function takeBack(trx: Db, checkId: string): Promise<void> {
  await clearLastVerdict(trx, checkId);
}

/** A page of checks, the latest first, and what all verdicts of a year say together. */
export async function listChecks(db: Db, { before, pageSize }: { before: string | null; pageSize: number }) {
  const [rows, judged] = await Promise.all([
    selectChecks(db, before, pageSize + 1),
    selectJudged(db, { since: daysBefore(nowIso(), KEPT_DAYS) }),
  ]);
  const checks = rows.slice(0, pageSize).map(({ right, withTheme, fitting, ...check }) => ({
    ...check,
    ofKind: precisionOf(right, check.judged) ?? null,
    ofTheme: precisionOf(fitting, withTheme) ?? null,
  }));
  return {
    checks,
    next: rows.length > pageSize ? (checks.at(-1)?.id ?? null) : null,
    year: { judged: judged.length, ...resultsOf(judged) },
  };
}
