import { refitAttribute, refreshProfiles, refreshSegments } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import type { Attribute } from "./attribute.schema.ts";
import { parseAttributeValue } from "./attribute-value.ts";
import { selectAttribute } from "./attributes.repository.server.ts";
import {
  type RefitRow,
  type SubjectColumn,
  selectSubjectsAfter,
  selectValuesToRefit,
  writeRefit,
} from "./refit-values.repository.server.ts";
import { settleValues } from "./settle-values.server.ts";

const SUBJECTS_A_CHUNK = 300;
/** Small attributes are done while the person waits; a large one goes on in a job. */
const CHUNKS_AT_ONCE = 3;

/**
 * Reads every value of an attribute anew as the attribute is defined now, and lets the one lead that should: what no
 * longer fits is kept beside under its own words, what fits again leads again. Takes a transaction; does the first
 * chunks in it, and the rest in a job.
 */
export async function refitAtOnce(trx: Db, attribute: Attribute): Promise<void> {
  let after: string | null = "";
  for (let chunk = 0; chunk < CHUNKS_AT_ONCE && after !== null; chunk++)
    after = await refitChunk(trx, attribute, after);
  if (after !== null) await enqueue(trx, refitAttribute, { attributeId: attribute.id, after });
}

/** The rest of it, chunk by chunk, each in a transaction of its own; does nothing for an attribute that is gone. */
export async function refitAttributeValues(
  db: Db,
  work: { attributeId: string; after: string },
  signal: AbortSignal,
): Promise<void> {
  let after: string | null = work.after;
  while (after !== null) {
    signal.throwIfAborted();
    const from: string = after;
    after = await db.transaction().execute(async (trx) => {
      // As it is defined by now: it may have been changed again.
      const attribute = await selectAttribute(trx, { id: work.attributeId });
      return attribute ? refitChunk(trx, attribute, from) : null;
    });
  }
}

/** Gives the id after which the next chunk begins; null at the end. */
async function refitChunk(trx: Db, attribute: Attribute, after: string): Promise<string | null> {
  const column: SubjectColumn = attribute.subject === "customer" ? "customer_id" : "company_id";
  const subjectIds = await selectSubjectsAfter(trx, column, attribute.id, after, SUBJECTS_A_CHUNK);
  if (subjectIds.length === 0) return null;
  const now = nowIso();
  const values = await selectValuesToRefit(trx, column, attribute.id, subjectIds);
  await writeRefit(
    trx,
    values.flatMap((value) => refit(attribute, value, now) ?? []),
  );
  const touched = await settleValues(
    trx,
    subjectIds.map((subjectId) => ({ attributeId: attribute.id, subjectId })),
  );
  if (touched.length > 0) await enqueue(trx, refreshProfiles, { customerIds: touched });
  // A rule over a company's value holds for all its people.
  if (column === "company_id") await enqueue(trx, refreshSegments, {});
  return subjectIds.length < SUBJECTS_A_CHUNK ? null : (subjectIds.at(-1) ?? null);
}

type StoredValue = Awaited<ReturnType<typeof selectValuesToRefit>>[number];

/** What is written of a value when it is read anew; undefined where nothing changes. */
function refit(attribute: Attribute, value: StoredValue, now: string): RefitRow | undefined {
  const asItCame = value.original ?? value.text;
  const parsed = parseAttributeValue(attribute, asItCame);
  const text = parsed.ok ? parsed.text : asItCame;
  const row: RefitRow = {
    id: value.id,
    value_text: text,
    value_number: parsed.ok ? parsed.number : null,
    original_text: text === asItCame ? null : asItCame,
    unfit_since: parsed.ok ? null : (value.unfitSince ?? now),
    superseded_at: parsed.ok ? value.supersededAt : (value.supersededAt ?? now),
  };
  const same =
    row.value_text === value.text &&
    row.value_number === value.number &&
    row.original_text === value.original &&
    row.unfit_since === value.unfitSince &&
    row.superseded_at === value.supersededAt;
  return same ? undefined : row;
}
