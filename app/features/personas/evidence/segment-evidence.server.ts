import type {
  AttributeEvidence,
  MeasureEvidence,
  Quote,
  SegmentEvidence,
  ThemeEvidence,
} from "#app/engines/personas/evidence.ts";
import { hideKnownNames } from "#app/engines/text/personal-data/known-names.ts";
import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import type { Segment } from "#app/features/segments/segments.service.server.ts";
import { themeKindSchema } from "#app/features/themes/theme-kind.ts";
import type { Db } from "#db/client.server.ts";
import {
  selectCurrency,
  selectMedian,
  selectSizes,
  selectThemeCounts,
  selectThemeQuotes,
  selectValueCounts,
  type ValueCount,
} from "./segment-evidence.repository.server.ts";

const measuredBy = ["revenue", "purchases", "sentiment", "nps"] as const;

/** Quotes are looked up only for themes that a draft can use. */
const THEMES_WITH_QUOTES = 40;

/** Gathers everything a persona of this segment may be drafted from. */
export async function gatherEvidence(db: Db, segment: Segment): Promise<SegmentEvidence> {
  const sizes = await selectSizes(db, segment.id);
  const attributes = (await listAttributes(db)).filter(repeats);
  const values = await selectValueCounts(
    db,
    segment.id,
    attributes.map((attribute) => attribute.id),
  );
  return {
    segmentId: segment.id,
    segmentName: segment.name,
    message: segment.message,
    ...sizes,
    attributes: attributes.map((attribute) => toEvidence(attribute, values)),
    themes: await gatherThemes(db, segment.id),
    measures: await gatherMeasures(db, segment.id),
    currency: await selectCurrency(db, segment.id),
  };
}

/** Numbers and dates rarely repeat, so a most common value would say nothing about them. */
function repeats(attribute: Attribute): boolean {
  return attribute.valueType !== "number" && attribute.valueType !== "date";
}

function toEvidence(attribute: Attribute, counts: readonly ValueCount[]): AttributeEvidence {
  const values = counts.filter((count) => count.attributeId === attribute.id);
  return {
    attributeId: attribute.id,
    key: attribute.key,
    label: attribute.label,
    category: attribute.category,
    membersKnown: values.reduce((sum, value) => sum + value.members, 0),
    othersKnown: values.reduce((sum, value) => sum + value.others, 0),
    values: values.map(({ text, members, others }) => ({ text, members, others })),
  };
}

async function gatherThemes(db: Db, segmentId: string): Promise<ThemeEvidence[]> {
  const counts = await selectThemeCounts(db, segmentId);
  const themes: ThemeEvidence[] = [];
  for (const [index, { kind, ...count }] of counts.entries()) {
    const quotes =
      index < THEMES_WITH_QUOTES && count.members > 0 ? await gatherQuotes(db, segmentId, count.themeId) : [];
    themes.push({ ...count, kind: themeKindSchema.parse(kind), quotes });
  }
  return themes;
}

/**
 * The clearest statement of each person, so that nobody speaks twice for one theme, without the name of the person or
 * of the company: only here is it known who wrote it.
 */
async function gatherQuotes(db: Db, segmentId: string, themeId: string): Promise<Quote[]> {
  const rows = await selectThemeQuotes(db, segmentId, themeId, 24);
  const people = new Set<string>();
  return rows.flatMap(({ customerId, customerName, companyName, ...quote }) => {
    if (customerId === null || people.has(customerId)) return [];
    people.add(customerId);
    return [{ ...quote, text: hideKnownNames(quote.text, { person: customerName, company: companyName }) }];
  });
}

async function gatherMeasures(db: Db, segmentId: string): Promise<MeasureEvidence[]> {
  const measures: MeasureEvidence[] = [];
  for (const measure of measuredBy) {
    const own = await selectMedian(db, segmentId, measure, true);
    const others = await selectMedian(db, segmentId, measure, false);
    measures.push({
      measure,
      membersKnown: own.known,
      membersMedian: own.median,
      othersKnown: others.known,
      othersMedian: others.median,
    });
  }
  return measures;
}
