import type { Actor } from "#app/features/accounts/account.schema.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { readResponse } from "#app/features/responses/own-answers/read-response.server.ts";
import { answerInWords } from "#app/features/surveys/answers/answer-value.ts";
import { nowIso } from "#app/lib/clock.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import {
  MOST_ROWS,
  type Row,
  selectAuditEntries,
  selectConsentChanges,
  selectEvents,
  selectFeedback,
  selectMails,
  selectMerges,
  selectOtherValues,
  selectQuotingLines,
  selectRecord,
  selectResponseIds,
  selectRest,
  selectSegments,
  selectStatements,
  selectValues,
} from "./sections.repository.server.ts";

/** One kind of what is stored of a person. */
export interface PersonSection {
  key: string;
  title: string;
  rows: Row[];
  /** There are more than these. */
  isCut: boolean;
}

/** Everything that is stored of one person. */
export interface PersonData {
  gatheredAt: string;
  customerId: string;
  sections: PersonSection[];
}

const MOST_RESPONSES = 200;

/** Tables that a section of their own shows. */
const SHOWN: ReadonlySet<string> = new Set([
  ...["consent_changes", "attribute_values", "customer_other_values", "events", "feedback_items"],
  ...["statements", "survey_invitation_people", "segment_members", "responses"],
]);

/**
 * Everything on one person: each table that has rows of the customer is in it, those with a section of their own in words,
 * the others as they are, so that none is forgotten that comes later. Throws NotFoundError.
 */
export async function gatherPerson(db: Db, customerId: string): Promise<PersonData> {
  const record = await selectRecord(db, customerId);
  if (!record) throw new NotFoundError("There is no customer at this address.");
  const sections: [key: string, title: string, rows: Row[]][] = [
    ["record", "Record", [record]],
    ["consents", "Consent, each change", await selectConsentChanges(db, customerId)],
    ["attributes", "Attributes, each value ever learnt", await selectValues(db, customerId)],
    ["otherValues", "What sources said beside the record", await selectOtherValues(db, customerId)],
    ["events", "Events", await selectEvents(db, customerId)],
    ["feedback", "Tickets, reviews and other texts", await selectFeedback(db, customerId)],
    ["statements", "Statements and their themes", await selectStatements(db, customerId)],
    ["answers", "Answers to surveys", await gatherAnswers(db, customerId)],
    ["mails", "Mails", await selectMails(db, customerId)],
    ["segments", "Segments", await selectSegments(db, customerId)],
    ["personas", "Personas that quote the person", await selectQuotingLines(db, customerId)],
    ["merges", "Merged records", await selectMerges(db, customerId)],
    ["audit", "Audit trail", await selectAuditEntries(db, customerId)],
    ...(await selectRest(db, customerId, SHOWN)).map(({ table, rows }): [string, string, Row[]] => [
      table,
      `Also stored: ${table.replaceAll("_", " ")}`,
      rows,
    ]),
  ];
  return {
    gatheredAt: nowIso(),
    customerId,
    sections: sections.map(([key, title, rows]) => ({ key, title, rows, isCut: rows.length >= MOST_ROWS })),
  };
}

/** The same as a JSON text, to be handed over; that somebody took it is in the audit trail. */
export async function personFile(db: Db, actor: Actor, customerId: string): Promise<string> {
  const { sections, ...about } = await gatherPerson(db, customerId);
  await recordAudit(db, actor, {
    action: "person.exported",
    subjectType: "customer",
    subjectId: customerId,
  });
  const data = Object.fromEntries(sections.map(({ key, rows }) => [key, rows]));
  const cut = sections.flatMap(({ key, isCut }) => (isCut ? [key] : []));
  return JSON.stringify({ ...about, ...(cut.length > 0 && { onlyTheFirstOf: cut }), ...data }, null, 2);
}

async function gatherAnswers(db: Db, customerId: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const id of await selectResponseIds(db, customerId, MOST_RESPONSES)) {
    const response = await readResponse(db, id);
    if (!response) continue;
    const about = { survey: response.title, at: response.submittedAt, status: response.status };
    for (const question of response.survey.questions) {
      const answer = response.answers[question.id] ?? null;
      if (answer === null) continue;
      rows.push({ ...about, question: question.title, answer: answerInWords(question, answer) });
    }
  }
  return rows;
}
