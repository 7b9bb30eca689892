import type { MeasureEvidence } from "#app/engines/personas/segment-evidence.ts";
import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { DAY_MS, daysBefore } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import {
  type Counted,
  selectBeginnings,
  selectEventHistogram,
  selectHistogram,
  selectNumberHistogram,
} from "./histograms.repository.server.ts";

/** In which days things that happen often are counted. */
const WINDOW_DAYS = 180;
/** Attributes that hold numbers, of which a draft looks at so many. */
const MAX_NUMBERS = 20;

const plain = ["revenue", "basket", "purchases", "nps", "items"] as const;
const happening = [
  { measure: "opens", type: "email-open" },
  { measure: "visits", type: "visit" },
] as const;

/** Every number known per customer, as it is spread over members and others; `sizes` are those of both. */
export async function gatherMeasures(
  db: Db,
  segmentId: string,
  {
    now,
    sizes,
    numbers,
  }: { now: string; sizes: { members: number; others: number }; numbers: readonly Attribute[] },
): Promise<MeasureEvidence[]> {
  const measures: MeasureEvidence[] = [];
  for (const measure of plain) {
    measures.push({ measure, values: asNumbers(await selectHistogram(db, segmentId, measure), Number) });
  }
  const felt = await selectHistogram(db, segmentId, "sentiment");
  measures.push({ measure: "sentiment", values: asNumbers(felt, (value) => Number(value) / 50) });
  const daysAgo = (day: number | string) =>
    Math.max(0, Math.floor((Date.parse(now) - Date.parse(`${day}`)) / DAY_MS));
  const began = await selectBeginnings(db, segmentId);
  measures.push({ measure: "tenure", values: asNumbers(began, daysAgo) });
  const silent = await selectHistogram(db, segmentId, "silentSince");
  measures.push({ measure: "silence", values: asNumbers(silent, daysAgo) });
  for (const { measure, type } of happening) {
    const counts = await selectEventHistogram(db, segmentId, type, daysBefore(now, WINDOW_DAYS));
    if (counts.length > 0) measures.push({ measure, values: withNone(asNumbers(counts, Number), sizes) });
  }
  for (const { id, label, category } of numbers.slice(0, MAX_NUMBERS)) {
    const values = asNumbers(await selectNumberHistogram(db, segmentId, id), Number);
    measures.push({ measure: "attribute", attribute: { id, label, category }, values });
  }
  return measures;
}

function asNumbers(
  counts: readonly Counted<number | string | null>[],
  read: (value: number | string) => number,
): MeasureEvidence["values"] {
  return counts.flatMap(({ value, ...counted }) =>
    value === null ? [] : [{ value: read(value), ...counted }],
  );
}

/** Those to whom it did not happen have it not once. */
function withNone(
  values: MeasureEvidence["values"],
  { members, others }: { members: number; others: number },
): MeasureEvidence["values"] {
  const counted = (side: "members" | "others") => values.reduce((sum, value) => sum + value[side], 0);
  const none = { value: 0, members: members - counted("members"), others: others - counted("others") };
  return [none, ...values];
}
