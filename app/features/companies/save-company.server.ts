import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { selectCompaniesMatching, selectCompany, updateCompanies } from "./companies.repository.server.ts";
import type { CompanyForm } from "./company.schema.ts";

/** A company may stand so many steps below the one at the top. */
const MOST_STEPS = 20;

/**
 * Saves what a person typed about a company. Throws NotFoundError, ConflictError when another one has the number or
 * domain, InvalidInputError for a company above it that is not known or that stands below it.
 */
export async function saveCompany(
  db: Db,
  id: string,
  form: CompanyForm,
  editor: { id: string; name: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const current = await selectCompany(trx, id);
    if (!current) throw new NotFoundError("There is no company at this address.");
    const { name, domain, externalId } = form;
    // Two that have shared a domain all along may go on.
    await refuseTaken(trx, {
      id,
      domain: domain === current.domain ? null : domain,
      externalId: externalId === current.externalId ? null : externalId,
    });
    const parentId = form.parent === null ? null : await parentOf(trx, id, form.parent);
    await updateCompanies(trx, [{ ...current, name, domain, externalId, parentId, updatedAt: nowIso() }]);
    await recordAudit(trx, editor, {
      action: "company.edited",
      subjectType: "company",
      subjectId: id,
      detail: { name },
    });
  });
}

async function refuseTaken(
  trx: Db,
  { id, domain, externalId }: { id: string; domain: string | null; externalId: string | null },
): Promise<void> {
  const matching = await selectCompaniesMatching(trx, {
    externalIds: externalId === null ? [] : [externalId],
    domains: domain === null ? [] : [domain],
    nameKeys: [],
  });
  const other = matching.find((company) => company.id !== id);
  if (!other) return;
  const field = other.externalId !== null && other.externalId === externalId ? "number" : "domain";
  throw new ConflictError(`Another company has this ${field} already: ${other.name}.`);
}

async function parentOf(trx: Db, id: string, name: string): Promise<string> {
  const nameKeys = [name.toLowerCase()];
  const [parent] = await selectCompaniesMatching(trx, { externalIds: [], domains: [], nameKeys });
  const refuse = (message: string) => new InvalidInputError(message, new Map([["parent", message]]));
  if (!parent)
    throw refuse(`No company is called “${name}”. Enter the name of one that is known, or leave it empty.`);
  for (let above = parent.id, step = 0; step < MOST_STEPS; step += 1) {
    if (above === id) throw refuse("A company cannot belong to itself or to one that belongs to it.");
    const next = (await selectCompany(trx, above))?.parentId;
    if (!next) break;
    above = next;
  }
  return parent.id;
}
