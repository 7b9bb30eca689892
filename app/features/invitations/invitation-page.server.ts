import {
  canSendMail,
  findMailTrouble,
  getMailSetup,
  readGroupProgress,
} from "#app/features/mail/mail.service.server.ts";
import { listClosingPoints } from "#app/features/results/results.service.server.ts";
import { listSegments } from "#app/features/segments/segments.service.server.ts";
import { getSurvey } from "#app/features/surveys/surveys.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { type Invitation, tellsBack } from "./invitation.schema.ts";
import { countPeople, getInvitation, listPeople } from "./invitations.service.server.ts";
import type { PersonStatus } from "./person-status.ts";
import { previewMail } from "./preview-mail.server.ts";
import { findAudience, listUnusedRows } from "./show-audience.server.ts";
import { type Told, tellBackValues } from "./tell-back-values.ts";

const PAGE = 25;

/** Everything that the page of one mailing shows. */
export async function readInvitationPage(
  db: Db,
  surveyId: string,
  invitationId: string,
  shown: { status: PersonStatus | null; after: string | null },
) {
  const survey = await getSurvey(db, surveyId);
  const invitation = await getInvitation(db, surveyId, invitationId);
  const { server } = await getMailSetup(db);
  const begun = invitation.state !== "draft" && invitation.state !== "scheduled";
  const previews = [await previewMail(db, invitation, survey, { name: "Ana Lee", number: 0 })];
  if (invitation.reminders > 0) {
    previews.push(await previewMail(db, invitation, survey, { name: null, number: 1 }));
  }
  return {
    surveyId,
    title: survey.survey.title,
    open: survey.status === "published" || tellsBack(invitation.audience),
    tellsBack: tellsBack(invitation.audience),
    anonymous: survey.survey.anonymous,
    invitation: summarise(invitation),
    ready: await canSendMail(db),
    trouble: await findMailTrouble(db),
    from: server ? `${server.from.name} <${server.from.address}>`.trim() : "the address that an owner names",
    previews,
    counts: await countPeople(db, invitationId),
    progress: await readGroupProgress(db, invitationId),
    audience: begun ? null : await findAudience(db, invitation),
    unused: begun ? null : await listUnusedRows(db, invitation, { after: shown.after, pageSize: PAGE }),
    list: begun ? await listPeople(db, invitationId, { ...shown, pageSize: PAGE }) : null,
  };
}

function summarise({ id, state, message, reminders, reminderDays, sendAt, gathered, audience }: Invitation) {
  const addUnknown = audience.kind === "list" && audience.addUnknown;
  return { id, state, subject: message.subject, reminders, reminderDays, sendAt, gathered, addUnknown };
}

/** What the form about a mailing needs beside its values. */
export async function readInvitationForm(db: Db, surveyId: string) {
  const survey = await getSurvey(db, surveyId);
  const segments = await listSegments(db);
  return {
    surveyId,
    title: survey.survey.title,
    anonymous: survey.survey.anonymous,
    segments: segments.map(({ id, name }) => ({ value: id, label: name })),
  };
}

/** A mailing as the values of its form. */
export function formValuesOf({
  audience,
  message,
  reminders,
  reminderDays,
}: Invitation): Record<string, string> {
  return {
    audience: audience.kind,
    ...(audience.kind === "customers" && { search: audience.search, segment: audience.segmentId ?? "" }),
    ...(audience.kind === "list" && audience.addUnknown && { addUnknown: "on" }),
    ...(audience.consentedOnly && { consentedOnly: "on" }),
    subject: message.subject,
    text: message.text,
    reminders: String(reminders),
    reminderDays: String(reminderDays),
  };
}

/** What a new mailing begins with; one that tells those who answered what became of it, with what is said back. */
export async function newFormValues(
  db: Db,
  surveyId: string,
  query: URLSearchParams,
): Promise<Record<string, string>> {
  if (query.get("audience") === "answered") {
    const points: readonly Told[] = await listClosingPoints(db, surveyId);
    return { ...firstValues, ...tellBackValues(points) };
  }
  const given = ["search", "segment"].map((name) => [name, query.get(name) ?? ""]);
  return { ...firstValues, ...Object.fromEntries(given) };
}

const firstValues: Readonly<Record<string, string>> = {
  audience: "customers",
  subject: "{{name|Hello}}, what do you think?",
  text: "Hello {{name|there}},\n\nwe would like to hear from you: {{survey}}. It takes a few minutes, and your answer is read.\n\nThank you",
  reminders: "1",
  reminderDays: "5",
};
