import { readFile } from "node:fs/promises";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { invite } from "#app/features/accounts/invitations.service.server.ts";
import { beginCheck } from "#app/features/accuracy/accuracy.service.server.ts";
import { receiptFor } from "#app/features/responses/responses.service.server.ts";
import { changeClosingPoints, changeSharing } from "#app/features/results/results.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { loadSample } from "#scripts/demo/load-sample.ts";
import { portray } from "#scripts/demo/portraits.ts";
import { commentOnSample } from "#scripts/demo/sample-comments.ts";
import { auditSample } from "#scripts/demo/sample-knowledge.ts";
import { addSamplePeople } from "#scripts/demo/sample-people.ts";
import { reviewSample } from "#scripts/demo/sample-reviews.ts";
import { weighSample } from "#scripts/demo/sample-worth.ts";
import { silentStages } from "#scripts/demo/stages.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { upload } from "#tests/support/imports.ts";
import { workbook } from "#tests/support/workbooks.ts";
import { dressedSurvey } from "./dressed-survey.ts";
import { eraseSomebody } from "./sample-erasure.ts";
import { sendSampleMailing } from "./sample-mailing.ts";
import { shareSamplePersona } from "./sample-shares.ts";
import { smallSample } from "./small-sample.ts";

/** What stands in the addresses of an instance: one of each thing, rich in what its page can show. */
export interface SampleIds {
  surveyId: string;
  slug: string;
  responseId: string;
  receipt: string;
  importId: string;
  /** A workbook that waits to be unpacked: there is no worker. */
  unpackingId: string;
  /** A file that waits for its mapping. */
  mappingId: string;
  itemId: string;
  themeId: string;
  statementId: string;
  customerId: string;
  /** Two customers who may be one person. */
  pairId: string;
  companyId: string;
  /** Attributes of which something is known, and a decision. */
  attributeId: string;
  companyAttributeId: string;
  decisionId: string;
  segmentId: string;
  /** Two segments, for a page that lays them side by side. */
  comparedSegments: string;
  comparedPersonas: string;
  personaId: string;
  /** A line of it that rests on a theme. */
  lineId: string;
  checkId: string;
  /** A review that is open, of a segment, with something to compare; and one that was decided. */
  reviewId: string;
  decidedReviewId: string;
  /** Of somebody who was erased. */
  erasureId: string;
  token: string;
  /** A mailing that is under way, with people of several states; and one that is a draft. */
  invitationId: string;
  draftedInvitationId: string;
  unsubscribeToken: string;
  /** Of a link to the survey's results. */
  sharedToken: string;
  /** Of a link to a persona. */
  sharedPersonaToken: string;
  /** A survey with pictures, a look of its own and a second language. */
  dressedId: string;
  dressedSlug: string;
}

type MadeIds =
  | "erasureId"
  | "dressedId"
  | "dressedSlug"
  | "sharedToken"
  | "sharedPersonaToken"
  | "receipt"
  | "checkId"
  | "pairId"
  | "reviewId"
  | "decidedReviewId"
  | "token"
  | "invitationId"
  | "draftedInvitationId"
  | "unsubscribeToken";
type FoundIds = Omit<SampleIds, "unpackingId" | "mappingId" | MadeIds>;

/** Fills an empty instance with the small sample, analysed and portrayed, through the services an owner uses. */
export async function fillWithSample(db: Db): Promise<{ owner: Actor; ids: SampleIds }> {
  const owner = await createOwner(db);
  const sample = smallSample();
  const attributes = await loadSample(db, sample, owner, silentStages);
  await portray(db, owner, attributes);
  await commentOnSample(db, owner);
  await auditSample(db);
  await reviewSample(db, owner, silentStages);
  await weighSample(db, owner, attributes, silentStages);
  await addSamplePeople(db, owner, silentStages);
  const pair = await db
    .selectFrom("likely_pairs")
    .select("id")
    .where("state", "=", "open")
    .orderBy("id")
    .executeTakeFirstOrThrow();
  const token = await invite(db, owner, { email: "new@example.com", role: "viewer" });
  const checkId = await db.transaction().execute((trx) => beginCheck(trx, owner));
  const found = await findIds(db);
  const mailing = await sendSampleMailing(db, owner, found.surveyId);
  const waiting = await leaveFilesWaiting(db, owner);
  const receipt = await receiptFor(db, found.responseId);
  const sharedToken = await shareAndAnswer(db, owner, found.surveyId);
  const sharedPersonaToken = await shareSamplePersona(db, owner, found.personaId);
  const dressed = await dressedSurvey(db, owner);
  const reviews = await findReviews(db);
  const erasureId = await eraseSomebody(db, owner);
  return {
    owner,
    ids: {
      ...found,
      ...dressed,
      ...reviews,
      receipt,
      sharedToken,
      sharedPersonaToken,
      ...mailing,
      ...waiting,
      checkId,
      erasureId,
      token,
      pairId: pair.id,
    },
  };
}

async function findReviews(db: Db) {
  const of = async (state: string) =>
    db
      .selectFrom("reviews")
      .select("id")
      .where("subject", "=", "segment")
      .where("state", "=", state)
      .orderBy("id")
      .executeTakeFirstOrThrow();
  return { reviewId: (await of("open")).id, decidedReviewId: (await of("done")).id };
}

/** Shares the survey's results, and says back what was done. */
async function shareAndAnswer(db: Db, owner: Actor, surveyId: string): Promise<string> {
  const point = { said: "Descaling is a chore.", did: "The machine now says when it is time." };
  await changeClosingPoints(db, owner, surveyId, {
    intent: "add",
    ...point,
    questionId: null,
    themeId: null,
  });
  const share = { intent: "share", days: 30, withTexts: true, filter: "" } as const;
  return (await changeSharing(db, owner, surveyId, share)) ?? "";
}

/** Files that were dropped and wait: one for the worker, one for a person. */
async function leaveFilesWaiting(db: Db, owner: Actor) {
  const rows = [
    ["Review ID", "Stars", "Review"],
    ["RV-1", 2, "The lamp arrived broken, please call me at +49 30 901820"],
  ];
  const book = await workbook({ sheets: [{ name: "Reviews", rows }] });
  const unpackingId = await upload(db, book, { name: "reviews.xlsx", actor: owner });
  const csv = new URL("../../fixtures/imports/presets/freshdesk.csv", import.meta.url);
  const mappingId = await upload(db, await readFile(csv), { name: "freshdesk.csv", actor: owner });
  return { unpackingId, mappingId };
}

async function findIds(db: Db): Promise<FoundIds> {
  const response = await db
    .selectFrom("responses")
    .innerJoin("surveys", "surveys.id", "responses.survey_id")
    .select(["responses.id as responseId", "surveys.id as surveyId", "surveys.slug"])
    .orderBy("responses.id")
    .executeTakeFirstOrThrow();
  const spoken = await db
    .selectFrom("customers")
    .innerJoin("customer_metrics", "customer_metrics.customer_id", "customers.id")
    .select(["customers.id as customerId", "customers.company_id as companyId"])
    .where("customers.company_id", "is not", null)
    .orderBy("customer_metrics.feedback_items", "desc")
    .executeTakeFirstOrThrow();
  const statement = await db
    .selectFrom("statements")
    .innerJoin("themes", "themes.id", "statements.theme_id")
    .select(["statements.item_id as itemId", "themes.id as themeId", "statements.id as statementId"])
    .where("themes.kind", "=", "pain")
    .orderBy("themes.priority", "desc")
    .executeTakeFirstOrThrow();
  const persona = await db
    .selectFrom("personas")
    .select(["id as personaId", "segment_id as segmentId"])
    .orderBy("id")
    .executeTakeFirstOrThrow();
  const line = await db
    .selectFrom("persona_lines")
    .select("id as lineId")
    .where("persona_id", "=", persona.personaId)
    .where("line_key", "like", "theme:%")
    .orderBy("id")
    .executeTakeFirstOrThrow();
  const { importId } = await db
    .selectFrom("imports")
    .select("id as importId")
    .orderBy("id")
    .executeTakeFirstOrThrow();
  const attributeOf = async (subject: string) => {
    const { id } = await db
      .selectFrom("attributes")
      .select("id")
      .where("subject", "=", subject)
      .orderBy("key", "desc")
      .executeTakeFirstOrThrow();
    return id;
  };
  const asked = {
    attributeId: await attributeOf("customer"),
    companyAttributeId: await attributeOf("company"),
    decisionId: (await db.selectFrom("decisions").select("id").orderBy("id").executeTakeFirstOrThrow()).id,
  };
  const segments = await db.selectFrom("segments").select("id").orderBy("name").limit(2).execute();
  const personas = await db.selectFrom("personas").select("id").orderBy("name").limit(2).execute();
  return {
    ...response,
    ...asked,
    comparedSegments: segments.map(({ id }) => id).join(","),
    comparedPersonas: personas.map(({ id }) => id).join(","),
    ...spoken,
    companyId: spoken.companyId ?? "",
    ...statement,
    ...persona,
    ...line,
    importId,
  };
}
