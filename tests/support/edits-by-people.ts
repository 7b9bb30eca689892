import { insertUser } from "#app/features/accounts/users.repository.server.ts";
import { customerFormSchema } from "#app/features/customers/customer.schema.ts";
import {
  createCustomer,
  getCustomer,
  saveCustomer,
} from "#app/features/customers/customers.service.server.ts";
import { listMerges, mergePair, undoMerge } from "#app/features/duplicates/duplicates.service.server.ts";
import { insertPairs, selectPairOf } from "#app/features/duplicates/pairs.repository.server.ts";
import { saveTypedValue } from "#app/features/profiles/profiles.service.server.ts";
import { recordResponses } from "#app/features/responses/responses.service.server.ts";
import { getSurvey, publishSurvey, saveSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { ConflictError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { owner } from "./imports.ts";

/** Who does all of it. */
export const maria = { ...owner, id: "maria", name: "Maria" };

/** Something that people do between imports; the same for the same numbers and records. */
export async function doSomething(db: Db, random: () => number): Promise<void> {
  const doings = [
    ...[editCustomer, editCustomer, editCustomer, addCustomer, typeValue, typeValue],
    ...[mergeTwo, mergeTwo, unmerge, editSurvey, answer],
  ];
  const doing = doings[Math.floor(random() * doings.length)] ?? editCustomer;
  try {
    await doing(db, random);
  } catch (error) {
    // An address that somebody else has: the page would say so.
    if (!(error instanceof ConflictError)) throw error;
  }
}

type Doing = (db: Db, random: () => number) => Promise<void>;

/** By what they are called, since their ids differ from run to run. */
async function anyOf(db: Db, table: "customers" | "companies", random: () => number): Promise<string> {
  const rows = await db.selectFrom(table).select("id").orderBy("name_key").orderBy("created_at").execute();
  return rows[Math.floor(random() * rows.length)]?.id ?? "";
}

function pick(random: () => number, ...texts: string[]): string {
  return texts[Math.floor(random() * texts.length)] ?? "";
}

const editCustomer: Doing = async (db, random) => {
  const id = await anyOf(db, "customers", random);
  if (id === "") return;
  const { name, email, externalId, phone, jobTitle, consent, companyId } = await getCustomer(db, id);
  const company = await db
    .selectFrom("companies")
    .select("name")
    .where("id", "=", companyId ?? "")
    .executeTakeFirst();
  const typed = Math.floor(random() * 1000);
  const now = { name, email, externalId, phone, jobTitle, consent, company: company?.name };
  const edits = [
    { phone: `${typed}` },
    { name: `Typed ${typed}` },
    { company: pick(random, "Acme", "Nordwind", `Typed ${typed}`) },
    { consent: pick(random, "withdrawn", "granted") },
    { email: pick(random, `typed${typed}@example.org`, `p${typed % 12}@example.org`) },
  ];
  const form = { ...now, ...edits[Math.floor(random() * edits.length)] };
  const said = Object.fromEntries(Object.entries(form).map(([field, value]) => [field, value ?? ""]));
  await saveCustomer(db, id, customerFormSchema.parse(said), maria);
};

const addCustomer: Doing = async (db, random) => {
  const email = `added${Math.floor(random() * 1e6)}@example.org`;
  await createCustomer(db, customerFormSchema.parse({ email, company: pick(random, "Acme", "Nordwind") }));
};

const typeValue: Doing = async (db, random) => {
  const attributes = await db.selectFrom("attributes").select(["id", "subject"]).orderBy("key").execute();
  const attribute = attributes[Math.floor(random() * attributes.length)];
  const isCompany = attribute?.subject === "company";
  const id = await anyOf(db, isCompany ? "companies" : "customers", random);
  if (attribute === undefined || id === "") return;
  const value = pick(random, "North", "alone", `typed ${Math.floor(random() * 1000)}`);
  await saveTypedValue(db, isCompany ? { companyId: id } : { customerId: id }, attribute.id, value, "Maria");
};

const mergeTwo: Doing = async (db, random) => {
  const [oneId = "", otherId = ""] = [
    await anyOf(db, "customers", random),
    await anyOf(db, "customers", random),
  ].sort();
  if (oneId === otherId) return;
  const evidence = { score: 1, reasons: [], doubts: [] };
  await insertPairs(db, [{ id: newId(), oneId, otherId, evidence }], "2026-01-01T00:00:00.000Z");
  const pair = await selectPairOf(db, oneId, otherId);
  await mergePair(db, maria, pair?.id ?? "", {});
};

const unmerge: Doing = async (db, random) => {
  const merges = await listMerges(db);
  const merge = merges[Math.floor(random() * merges.length)];
  if (merge) await undoMerge(db, maria, merge.id);
};

async function anySurvey(db: Db, random: () => number) {
  const surveys = await db.selectFrom("surveys").select("id").orderBy("import_key").execute();
  const id = surveys[Math.floor(random() * surveys.length)]?.id;
  return id === undefined ? undefined : getSurvey(db, id);
}

const editSurvey: Doing = async (db, random) => {
  const record = await anySurvey(db, random);
  if (!record) return;
  const intro = `Typed ${Math.floor(random() * 1000)}`;
  // Who replaces a revision is kept with it, so she has to be known.
  const user = { ...maria, email: "maria@example.com", passwordHash: "", createdAt: record.createdAt };
  await insertUser(db, user);
  const revision = await saveSurvey(db, maria, record.id, record.revision, { ...record.survey, intro });
  if (random() < 0.5) await publishSurvey(db, maria, record.id, revision);
};

const answer: Doing = async (db, random) => {
  const record = await anySurvey(db, random);
  if (!record) return;
  const customerId = await anyOf(db, "customers", random);
  const question = record.survey.questions.find(({ type }) => type === "long-text");
  if (customerId === "" || question === undefined) return;
  const number = Math.floor(random() * 1e6);
  await recordResponses(db, record.id, [
    {
      idempotencyKey: `answered-${number}`,
      customerId,
      submittedAt: "2026-09-01T10:00:00.000Z",
      answers: { [question.id]: `I say number ${number} myself` },
    },
  ]);
};
