import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import type { Decision } from "#app/features/attributes/decision.schema.ts";
import { listDecisions } from "#app/features/attributes/decisions.service.server.ts";
import type { Db } from "#db/client.server.ts";
import type { AttributeCount } from "./attribute-count.ts";
import { type AttributeUse, placeSchema } from "./attribute-use.ts";
import { selectUses } from "./attribute-uses.repository.server.ts";
import { selectCounts } from "./data-audit.repository.server.ts";
import type { ServedDecision } from "./served-decision.ts";
import { type Finding, findingsOf, type Lack, lacksOf } from "./verdict.ts";

/** One attribute in the audit. */
export interface AuditedAttribute {
  attribute: Attribute;
  /** Null while it was not counted. */
  count: AttributeCount | null;
  uses: AttributeUse[];
  /** The decisions that it serves. */
  serves: ServedDecision[];
  findings: Finding[];
}

export interface DataAudit {
  attributes: AuditedAttribute[];
  /** Decisions that lack data; `lacks` is null where no attribute is named for one. None while nothing was counted. */
  lacking: { decision: Decision; lacks: Lack[] | null }[];
  decisions: number;
  /** When it was counted; null while it never was. */
  countedAt: string | null;
}

/** What the audit says of every attribute, by label, and which decisions lack data; read from what was counted. */
export async function getDataAudit(db: Db): Promise<DataAudit> {
  const [attributes, decisions, counts, uses] = await Promise.all([
    listAttributes(db),
    listDecisions(db),
    selectCounts(db),
    listUses(db),
  ]);
  const countedAt = counts[0]?.countedAt ?? null;
  const countOf = new Map(counts.map((count) => [count.attributeId, count]));
  const usesOf = new Map<string, AttributeUse[]>();
  for (const use of uses) usesOf.set(use.attributeId, [...(usesOf.get(use.attributeId) ?? []), use]);
  return {
    attributes: attributes.map((attribute) => {
      const own = usesOf.get(attribute.id) ?? [];
      const count = countOf.get(attribute.id) ?? null;
      return {
        attribute,
        count,
        uses: own,
        serves: servedBy(decisions, attribute.id),
        findings: findingsOf(count, own, decisions, attribute.id),
      };
    }),
    lacking: (countedAt === null ? [] : decisions).flatMap((decision) => {
      const lacks = lacksOf(decision, countOf);
      return lacks === null || lacks.length > 0 ? [{ decision, lacks }] : [];
    }),
    decisions: decisions.length,
    countedAt,
  };
}

/** What the audit says of one attribute. */
export async function auditAttribute(db: Db, attribute: Attribute): Promise<AuditedAttribute> {
  const [decisions, counts, uses] = await Promise.all([
    listDecisions(db),
    selectCounts(db, attribute.id),
    listUses(db, attribute.id),
  ]);
  const count = counts[0] ?? null;
  return {
    attribute,
    count,
    uses,
    serves: servedBy(decisions, attribute.id),
    findings: findingsOf(count, uses, decisions, attribute.id),
  };
}

/** Every decision by name: what it needs in words, and of how many attributes it lacks data (null: none is named). */
export async function listDecisionsWithLacks(db: Db) {
  const [decisions, attributes, counts] = await Promise.all([
    listDecisions(db),
    listAttributes(db),
    readCounts(db),
  ]);
  const labels = new Map(attributes.map(({ id, label }) => [id, label]));
  return decisions.map((decision) => ({
    id: decision.id,
    name: decision.name,
    decidedBy: decision.decidedBy,
    enoughShare: decision.enoughShare,
    needed: decision.needs.flatMap(({ attributeId, needed }) =>
      needed ? (labels.get(attributeId) ?? []) : [],
    ),
    lacking: lacksOf(decision, counts)?.length ?? null,
  }));
}

function servedBy(decisions: readonly Decision[], attributeId: string): AuditedAttribute["serves"] {
  return decisions.flatMap(({ id, name, decidedBy, needs }) => {
    const need = needs.find((candidate) => candidate.attributeId === attributeId);
    return need ? [{ id, name, decidedBy, needed: need.needed }] : [];
  });
}

/** What uses an attribute, or every attribute, as it was found last. */
export async function listUses(db: Db, attributeId?: string): Promise<AttributeUse[]> {
  const rows = await selectUses(db, attributeId);
  return rows.map((row) => ({ ...row, place: placeSchema.parse(row.place) }));
}

/** What was counted of each attribute, by its id. */
export async function readCounts(db: Db): Promise<Map<string, AttributeCount>> {
  return new Map((await selectCounts(db)).map((count) => [count.attributeId, count]));
}
