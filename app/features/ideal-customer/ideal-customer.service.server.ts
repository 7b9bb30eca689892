import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { namesOfThemes } from "#app/features/themes/theme-names.server.ts";
import { refreshScores } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { type CriterionField, criterionFields } from "./criterion-fields.ts";
import { type CriterionNames, describeIdealCondition } from "./describe-condition.ts";
import { selectEventTypes, selectThemeChoices } from "./ideal-choices.repository.server.ts";
import { selectIdeal, writeIdeal } from "./ideal-customer.repository.server.ts";
import type { IdealForm } from "./ideal-form.ts";
import { findIdealInForce, judgeFits } from "./judge-fits.server.ts";

export { beginComparison, findIdealInForce, judgeFits, keepFindings } from "./judge-fits.server.ts";

/** The ideal customer profile with its criteria in words and what the best customers say of it; null until there is one. */
export async function getIdealCustomer(db: Db) {
  const [ideal, names] = await Promise.all([selectIdeal(db), criterionNames(db)]);
  if (!ideal) return null;
  const { findings, ...rest } = ideal;
  return {
    ...rest,
    described: ideal.criteria.map(({ condition, weight }) => ({
      text: describeIdealCondition(condition, names),
      weight,
    })),
    findings: findings && {
      ...findings,
      criteria: findings.criteria.map(({ condition, ...found }) => ({
        ...found,
        text: describeIdealCondition(condition, names),
      })),
      traits: findings.traits.map(({ attributeId, value, ...found }) => ({
        ...found,
        text: `${names.attributes.get(attributeId) ?? "An attribute that no longer exists"} is “${value}”`,
      })),
    },
  };
}

/** Everything a criterion can be about, for the form's menus. */
export async function listCriterionFields(db: Db): Promise<CriterionField[]> {
  const [attributes, themes, eventTypes] = await Promise.all([
    listAttributes(db),
    selectThemeChoices(db),
    selectEventTypes(db),
  ]);
  return criterionFields(attributes, themes, eventTypes);
}

/** Keeps another ideal and has everybody judged anew. */
export async function saveIdealCustomer(
  db: Db,
  { note, criteria }: IdealForm,
  author: { id: string; name: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await writeIdeal(trx, { note, criteria, changedBy: author.id, changedAt: nowIso() });
    await recordAudit(trx, author, {
      action: "ideal-customer.edited",
      subjectType: "ideal-customer",
      subjectId: null,
      detail: { criteria: criteria.length },
    });
    await enqueue(trx, refreshScores, {});
  });
}

/** How one customer fits the ideal, criterion by criterion, as things are now; null without an ideal or a customer. */
export async function explainFit(db: Db, customerId: string) {
  const ideal = await findIdealInForce(db);
  if (!ideal) return null;
  const [judged, names] = await Promise.all([
    judgeFits(db, ideal, [customerId], nowIso()),
    criterionNames(db),
  ]);
  const customer = judged.get(customerId);
  if (!customer) return null;
  return {
    ...customer.fit,
    criteria: ideal.criteria.map(({ condition, weight }, index) => ({
      text: describeIdealCondition(condition, names),
      weight,
      verdict: customer.verdicts[index] ?? ("unknown" as const),
    })),
  };
}

async function criterionNames(db: Db): Promise<CriterionNames> {
  const [attributes, themes] = await Promise.all([listAttributes(db), namesOfThemes(db)]);
  return { attributes: new Map(attributes.map(({ id, label }) => [id, label])), themes };
}
