import type { AttributeEvidence, SegmentEvidence } from "#app/engines/personas/segment-evidence.ts";
import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import type { Segment } from "#app/features/segments/segments.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { gatherAnswers } from "./gather-answers.server.ts";
import { gatherMeasures } from "./gather-measures.server.ts";
import { gatherFirstPurchases, gatherPartsAtCompanies } from "./gather-people.server.ts";
import { gatherPrecursors } from "./gather-precursors.server.ts";
import { gatherThemes } from "./gather-themes.server.ts";
import { groundsBySubject } from "./grounds.ts";
import { selectWaysOfWriting } from "./people.repository.server.ts";
import { selectCurrency, selectSizes } from "./sizes.repository.server.ts";
import { selectValueCounts, selectValueGrounds, type ValueCount } from "./values.repository.server.ts";

/** Gathers everything a persona of this segment may be drafted from. */
export async function gatherEvidence(db: Db, segment: Segment): Promise<SegmentEvidence> {
  const now = nowIso();
  const sizes = await selectSizes(db, segment.id);
  const attributes = await listAttributes(db);
  const themes = await gatherThemes(db, segment.id);
  return {
    segmentId: segment.id,
    segmentName: segment.name,
    message: segment.message,
    ...sizes,
    attributes: await gatherAttributes(db, segment.id, attributes.filter(repeats)),
    themes,
    measures: await gatherMeasures(db, segment.id, { now, sizes, numbers: attributes.filter(isNumber) }),
    currency: await selectCurrency(db, segment.id),
    ...(await gatherPartsAtCompanies(db, segment.id)),
    waysOfWriting: await selectWaysOfWriting(db, segment.id),
    firstPurchases: await gatherFirstPurchases(db, segment.id),
    ...(await gatherAnswers(db, segment.id, themes)),
    precursors: await gatherPrecursors(db, segment.id, { now, themes }),
  };
}

/** Numbers and dates rarely repeat, so a most common value would say nothing about them. */
function repeats(attribute: Attribute): boolean {
  return attribute.valueType !== "number" && attribute.valueType !== "date";
}

function isNumber(attribute: Attribute): boolean {
  return attribute.valueType === "number" && attribute.subject === "customer";
}

async function gatherAttributes(
  db: Db,
  segmentId: string,
  attributes: readonly Attribute[],
): Promise<AttributeEvidence[]> {
  const ids = attributes.map(({ id }) => id);
  const counts = await selectValueCounts(db, segmentId, ids);
  const grounds = groundsBySubject(await selectValueGrounds(db, segmentId, ids));
  return attributes.map((attribute) => toEvidence(attribute, counts, grounds.get(attribute.id)));
}

function toEvidence(
  attribute: Attribute,
  counts: readonly ValueCount[],
  grounds: AttributeEvidence["grounds"],
): AttributeEvidence {
  const values = counts.filter((count) => count.attributeId === attribute.id);
  return {
    attributeId: attribute.id,
    key: attribute.key,
    label: attribute.label,
    category: attribute.category,
    membersKnown: values.reduce((sum, value) => sum + value.members, 0),
    othersKnown: values.reduce((sum, value) => sum + value.others, 0),
    values: values.map(({ text, members, others }) => ({ text, members, others })),
    ...(grounds && { grounds }),
  };
}
