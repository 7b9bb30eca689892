import { createAttribute } from "#app/features/attributes/attributes.service.server.ts";
import { noteConsent } from "#app/features/consents/consents.service.server.ts";
import { customerFormSchema } from "#app/features/customers/customer.schema.ts";
import { createCustomer, saveCustomer } from "#app/features/customers/customers.service.server.ts";
import { mergePair } from "#app/features/duplicates/duplicates.service.server.ts";
import { insertPairs, selectPairOf } from "#app/features/duplicates/pairs.repository.server.ts";
import { saveTypedValue } from "#app/features/profiles/profiles.service.server.ts";
import { personalTokens, submitResponse } from "#app/features/responses/responses.service.server.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "./accounts.ts";
import { importWhole } from "./imports.ts";
import { runJobs } from "./jobs.ts";
import { sayThings } from "./said-things.ts";
import { publishedSurvey, sampleQuestions, sampleSurvey } from "./surveys.ts";

/** Words that stand nowhere but where this person's things are; none may be found after an erasure. */
export const planted = {
  email: "wilhelmina.quokka@example.org",
  secondEmail: "w.quokka.home@example.net",
  number: "CUST-77-QUOKKA",
  name: "Wilhelmina Quokka",
  phone: "+49 170 7654321",
  ticket: "The zebra-striped kettle hums a wistful tango whenever my parcel comes late again.",
  answer: "Because the vermilion lighthouse in your logo reminds me of my grandmother.",
  other: "a pewter astrolabe of mine",
  value: "keeper of ceremonial marmots",
  order: "ORDER-QUOKKA-9",
} as const;

const tickets = (rows: readonly string[]) =>
  `ticket id,created at,subject,description,email,name\n${rows.join("\n")}\n`;
const ticketRow = (id: string, day: number, body: string) =>
  `${id},2026-10-0${day}T10:00:00Z,Kettle,${body},${planted.email},${planted.name}`;

/** The file of tickets of which one is the person's; the same again must not bring the person back. */
export const ticketFile = tickets([
  ticketRow("T-Q1", 1, planted.ticket),
  "T-Q2,2026-10-02T10:00:00Z,Kettle,My parcel came late again and nobody wrote to me.,bo@example.org,Bo Vine",
  `T-Q3,not a day,Kettle,${planted.ticket},${planted.email},${planted.name}`,
]);

/** Somebody of whom there is a record of every kind, among others; `answerers` others answered the same survey. */
export async function plantPerson(db: Db, { answerers = 6 } = {}) {
  const owner = await createOwner(db);
  await sayThings(db);
  const customerId = await createCustomer(
    db,
    customerFormSchema.parse({
      ...{ email: planted.email, name: planted.name, externalId: planted.number, phone: planted.phone },
      consent: "granted",
    }),
    owner,
  );
  await mergeSecondRecord(db, owner, customerId);
  const attribute = await createAttribute(db, {
    ...{ subject: "customer", key: "calling", label: "Calling", category: "demographic", valueType: "text" },
    ...{ options: [], purpose: "Whom to write to", freshDays: null },
  });
  await saveTypedValue(db, { customerId }, attribute.id, planted.value, owner.name);
  await saveCustomer(
    db,
    customerId,
    customerFormSchema.parse({
      ...{ email: planted.email, name: planted.name, externalId: planted.number, phone: planted.phone },
      ...{ consent: "granted", jobTitle: "Marmot keeper" },
    }),
    owner,
  );
  await noteConsent(db, owner, customerId, { purposeId: "quotes", state: "granted", note: "on the phone" });
  await importWhole(db, ticketFile, { kind: "tickets" });
  await importWhole(
    db,
    `order id,date,amount,currency,email\n${planted.order},2026-10-03,12.50,EUR,${planted.email}\n`,
    { kind: "purchases" },
  );
  await importWhole(db, `email,name,job title\n${planted.email},W. ${planted.name},Head keeper\n`, {
    kind: "customers",
  });
  const survey = await answerSurvey(db, customerId, answerers);
  await runJobs(db);
  return { owner, customerId, survey };
}

async function mergeSecondRecord(db: Db, owner: Awaited<ReturnType<typeof createOwner>>, customerId: string) {
  const second = await createCustomer(
    db,
    customerFormSchema.parse({ email: planted.secondEmail, name: planted.name }),
    owner,
  );
  const [oneId = "", otherId = ""] = [customerId, second].toSorted();
  const evidence = { score: 1, reasons: [], doubts: [] };
  await insertPairs(db, [{ id: newId(), oneId, otherId, evidence }], "2026-05-01T10:00:00.000Z");
  await mergePair(db, owner, (await selectPairOf(db, oneId, otherId))?.id ?? "", {});
}

async function answerSurvey(db: Db, customerId: string, answerers: number) {
  const survey = await publishedSurvey(db, sampleSurvey({ questions: sampleQuestions }));
  const one = (value: string) => ({ values: [value], other: "" });
  for (let number = 0; number < answerers; number += 1) {
    await submitResponse(db, {
      survey: survey.open,
      idempotencyKey: crypto.randomUUID(),
      personalToken: null,
      posted: { why: one("It is fine."), recommend: one("5"), uses: { values: ["web"], other: "" } },
    });
  }
  const personalToken = (await personalTokens(db, survey.id, [customerId])).get(customerId) ?? null;
  await submitResponse(db, {
    survey: survey.open,
    idempotencyKey: crypto.randomUUID(),
    personalToken,
    posted: {
      why: one(planted.answer),
      recommend: one("9"),
      uses: { values: ["app", "other"], other: planted.other },
    },
  });
  return survey;
}
