import { testsOf } from "../logic/condition-tests.ts";
import type { Quota, Survey } from "../survey.schema.ts";

// Made once for each pair, as what is built from a survey is kept by it.
const made = new WeakMap<Survey, { newest: Survey; survey: Survey }>();

/**
 * An older version of a survey as it is answered now, with the quotas of the newest: those that look only at questions
 * that both ask, in the same type, or at attributes. A quota that the newest lets look at anything else keeps its
 * condition of the older version, with the newest limit; one that only the older has holds as it did there. The same
 * object for the same versions.
 */
export function withQuotasInForce(older: Survey, newest: Survey): Survey {
  const known = made.get(older);
  if (known?.newest === newest) return known.survey;
  const survey = { ...older, quotas: quotasInForce(older, newest) };
  made.set(older, { newest, survey });
  return survey;
}

function quotasInForce(older: Survey, newest: Survey): Quota[] {
  const types = new Map(older.questions.map(({ id, type }) => [id, type]));
  const shared = new Set(newest.questions.flatMap(({ id, type }) => (types.get(id) === type ? [id] : [])));
  const endings = new Set(older.endings.map(({ id }) => id));
  const before = new Map(older.quotas.map((quota) => [quota.id, quota]));
  const now = newest.quotas.flatMap((quota) => {
    const then = before.get(quota.id);
    if (!readsOnly(quota, shared)) return then === undefined ? [] : [{ ...then, limit: quota.limit }];
    // Who answered the older version ends on one of its pages.
    const ending = quota.ending !== null && endings.has(quota.ending) ? quota.ending : (then?.ending ?? null);
    return [{ ...quota, ending }];
  });
  const named = new Set(now.map(({ id }) => id));
  return [...now, ...older.quotas.filter(({ id }) => !named.has(id))];
}

function readsOnly({ when }: Quota, questions: ReadonlySet<string>): boolean {
  return testsOf(when).every(({ of, id }) => of === "attribute" || (of === "answer" && questions.has(id)));
}
