import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { countSegmentFigures } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { type ComparedRow, compareFigures } from "./compared-lines.ts";
import { conditionOfLine } from "./condition-of-line.ts";
import { countFigures } from "./count-figures.server.ts";
import { selectFigures, selectOverlaps } from "./figures.repository.server.ts";
import { EVENT_DAYS } from "./predicate-condition.ts";
import type { Condition } from "./rules/condition.schema.ts";
import { describeCondition, type RuleNames } from "./rules/condition-words.ts";
import { ruleNames } from "./rules/explain-rule.server.ts";
import { measures, moments } from "./rules/measures.ts";
import { listSegments, type Segment } from "./segments.service.server.ts";

export const comparable = { least: 2, most: 5 };

export interface ComparedRowInWords extends ComparedRow {
  label: string;
  condition: Condition | null;
}

export interface Comparison {
  segments: { id: string; name: string; members: number }[];
  /** Null where they have not been counted together yet. */
  countedAt: string | null;
  rows: ComparedRowInWords[];
  /** Pairs that share customers. */
  overlaps: { one: string; other: string; members: number }[];
}

/** Two to five segments side by side. Throws InvalidInputError for fewer, more, or one that is gone. */
export async function compareSegments(db: Db, segmentIds: readonly string[]): Promise<Comparison> {
  const chosen = await chosenSegments(db, segmentIds);
  const figures = await selectFigures(db, segmentIds);
  const inOrder = chosen.flatMap(({ id }) => figures.find(({ segmentId }) => segmentId === id) ?? []);
  const [first] = inOrder;
  const isTogether =
    inOrder.length === chosen.length && inOrder.every(({ countedAt }) => countedAt === first?.countedAt);
  const segments = chosen.map(({ id, name }, at) => ({ id, name, members: inOrder[at]?.members ?? 0 }));
  if (!first || !isTogether) return { segments, countedAt: null, rows: [], overlaps: [] };
  const [names, overlaps] = await Promise.all([ruleNames(db), selectOverlaps(db)]);
  const labels = new Map((await listAttributes(db)).map(({ id, label }) => [id, label]));
  const nameOf = (id: string) => segments.find((segment) => segment.id === id)?.name;
  return {
    segments,
    countedAt: first.countedAt,
    rows: compareFigures(inOrder.map((each) => each.figures)).flatMap((row) => inWords(row, names, labels)),
    overlaps: overlaps.flatMap(({ oneId, otherId, members }) => {
      const [one, other] = [nameOf(oneId), nameOf(otherId)];
      return one !== undefined && other !== undefined ? [{ one, other, members }] : [];
    }),
  };
}

async function chosenSegments(db: Db, segmentIds: readonly string[]): Promise<Segment[]> {
  const wanted = [...new Set(segmentIds)];
  const { least, most } = comparable;
  if (wanted.length < least || wanted.length > most) {
    throw new InvalidInputError(`Expected two to five segments to compare, got ${wanted.length}.`);
  }
  const all = await listSegments(db);
  const chosen = wanted.flatMap((id) => all.find((segment) => segment.id === id) ?? []);
  if (chosen.length < wanted.length) {
    throw new InvalidInputError("One of these segments is gone; choose again.");
  }
  return chosen;
}

/** None for what was removed since it was counted. */
function inWords(
  row: ComparedRow,
  names: RuleNames,
  labels: ReadonlyMap<string, string>,
): ComparedRowInWords[] {
  const condition = conditionOfLine(row.feature, row.value, row.kind);
  const about = row.feature.slice(0, row.feature.indexOf(":"));
  const subject = row.feature.slice(about.length + 1);
  if (about === "attribute" && !labels.has(subject)) return [];
  if (about === "theme" && !names.themes.has(subject)) return [];
  if (row.kind === "share" && condition)
    return [{ ...row, condition, label: describeCondition(condition, names) }];
  return [{ ...row, condition, label: numberLabel(about, subject, labels) }];
}

function numberLabel(about: string, subject: string, labels: ReadonlyMap<string, string>): string {
  if (about === "attribute") return `${labels.get(subject)}, mean`;
  if (about === "event") return `${subject} in ${EVENT_DAYS} days, mean`;
  const measure = Object.entries(measures).find(([name]) => name === subject)?.[1];
  const moment = Object.entries(moments).find(([name]) => name === subject)?.[1];
  return moment ? `${moment.label}, days ago, mean` : `${measure?.label ?? subject}, mean`;
}

/** Up to so many customers segments are counted while somebody waits; beyond, by the worker. */
const COUNTED_AT_ONCE = 2000;

/** Counts all segments anew, at once in a small company, else by a job; true when it is done already. */
export async function requestFigures(db: Db, customers: number): Promise<boolean> {
  if (customers <= COUNTED_AT_ONCE) {
    await countFigures(db);
    return true;
  }
  await db.transaction().execute((trx) => enqueue(trx, countSegmentFigures, {}));
  return false;
}
