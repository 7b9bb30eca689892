import type { FieldRule } from "#app/features/attributes/field-rule.ts";
import type { ResolveOptions } from "#app/features/customers/customers.service.server.ts";
import { invariant } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import type { ImportKind, StoredRow } from "../import.schema.ts";
import type { Import } from "../imports.repository.server.ts";
import type { ImportPlan } from "../mapping/import-plan.ts";
import type { PersonalChoices } from "../mapping/personal-choices.ts";
import type { ImportRecord } from "../rows/row-to-record.ts";
import type { ChangeLog } from "./change-log.ts";
import { learntAtOf } from "./learnt-at.ts";
import type { AnsweredSurvey } from "./prepare-survey.server.ts";
import { wavesOf } from "./row-waves.server.ts";
import { storeAnswers } from "./store-answers.server.ts";
import { storeAttributeColumns } from "./store-attribute-columns.server.ts";
import { storeCompanies } from "./store-companies.server.ts";
import { storeCustomers } from "./store-customers.server.ts";
import { storeEvents } from "./store-events.server.ts";
import { storePurchases } from "./store-purchases.server.ts";
import { storeSaid } from "./store-said.server.ts";

/** A record with the id by which it is known again; null for customers, who have ids of their own. */
export interface IdentifiedRecord {
  identity: string | null;
  record: ImportRecord;
}

export interface StoreContext {
  importId: string;
  kind: ImportKind;
  sourceName: string;
  valueRule: FieldRule;
  /** Where answers go; null for other kinds. */
  survey: AnsweredSurvey | null;
  /** ISO text: what the day of the file's facts is, where its rows do not say. */
  learntAt: string;
  /** When the file was brought in: the time of facts that have none of their own. */
  receivedAt: string;
  /** How the customers of the rows are known again, and what wins. */
  people: ResolveOptions;
  /** What becomes of personal data in texts. */
  personalData: PersonalChoices;
  /** Takes what is created and changed, so that it can be shown and taken back. */
  log: ChangeLog;
}

/** What goes for all rows of an import. */
export function contextOf(
  { id, kind, mapping, createdAt }: Import,
  { people, personalData }: ImportPlan,
  survey: AnsweredSurvey | null,
  log: ChangeLog,
): StoreContext {
  const { sourceName, valueRule } = mapping;
  const learntAt = learntAtOf({ mapping, createdAt });
  return {
    ...{ importId: id, kind, sourceName, valueRule, learntAt, receivedAt: createdAt },
    people: { ...people, source: { label: sourceName, importId: id, learntAt } },
    ...{ personalData, survey, log },
  };
}

/** Stores records (at most 500) in the caller's transaction and says per record what happened, in order. */
export async function storeRecords(
  trx: Db,
  context: StoreContext,
  rows: readonly IdentifiedRecord[],
): Promise<StoredRow[]> {
  const outcomes: StoredRow[] = [];
  for (const wave of wavesOf(rows, context.people.phoneCountry ?? "")) {
    const stored = await storeWave(
      trx,
      context,
      wave.map(({ row }) => row),
    );
    wave.forEach(({ place }, at) => {
      const row = stored[at];
      invariant(row, "a row was neither stored nor refused");
      outcomes[place] = row;
    });
  }
  return outcomes;
}

async function storeWave(
  trx: Db,
  context: StoreContext,
  rows: readonly IdentifiedRecord[],
): Promise<StoredRow[]> {
  const { kind } = context;
  if (kind === "answers") return storeAnswers(trx, context, rowsOf(rows, "answer"));
  if (kind === "customers") return storeCustomers(trx, context, recordsOf(rows, "customer"));
  if (kind === "companies") return storeCompanies(trx, context, recordsOf(rows, "company"));
  if (kind === "attributes") return storeAttributeColumns(trx, context, recordsOf(rows, "attributes"));
  if (kind === "purchases") return storePurchases(trx, context, rowsOf(rows, "purchase", "taken-back"));
  if (kind === "events") return storeEvents(trx, context, rowsOf(rows, "event"));
  return storeSaid(trx, context, rowsOf(rows, "feedback", "event"));
}

type Typed<Type extends ImportRecord["type"]> = Extract<ImportRecord, { type: Type }>;

/** A plan gives records of one kind only; this tells the compiler which. */
function rowsOf<Type extends ImportRecord["type"]>(rows: readonly IdentifiedRecord[], ...types: Type[]) {
  const isTyped = (record: ImportRecord): record is Typed<Type> => types.some((type) => record.type === type);
  return rows.flatMap(({ record, identity }) => (isTyped(record) ? [{ record, identity }] : []));
}

function recordsOf<Type extends ImportRecord["type"]>(rows: readonly IdentifiedRecord[], type: Type) {
  return rowsOf(rows, type).map(({ record }) => record);
}
