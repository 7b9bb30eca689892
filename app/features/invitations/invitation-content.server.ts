import { addressHash, mailToken } from "#app/features/mail/mail.service.server.ts";
import type { MailContent } from "#app/features/mail/mail-content.ts";
import { personalTokens } from "#app/features/responses/responses.service.server.ts";
import { getSurveyVersion } from "#app/features/surveys/surveys.service.server.ts";
import { readEnv } from "#app/lib/env.server.ts";
import type { Sender } from "#app/lib/mail-address.ts";
import { paths } from "#app/lib/paths.ts";
import type { Db } from "#db/client.server.ts";
import { takeToken } from "./anonymous-links.server.ts";
import type { InvitationMessage } from "./invitation.schema.ts";
import { writeMail } from "./write-mail.ts";

/** Somebody whom a mail goes to, and the survey it is about. */
export interface Addressee {
  /** The row on the mailing's list. */
  id: string;
  invitationId: string;
  customerId: string;
  email: string;
  name: string | null;
  surveyId: string;
  slug: string;
  publishedVersion: number | null;
  sentAt: string | null;
}

/** What a mail to one person says; every address in it starts with the configured one. */
export async function invitationContent(
  db: Db,
  addressee: Addressee,
  options: { message: InvitationMessage; number: number; from: Sender; pixel: boolean; tellsBack: boolean },
): Promise<MailContent> {
  const { id, customerId, surveyId, slug, publishedVersion, name, sentAt } = addressee;
  const { publicUrl } = readEnv();
  const survey = await getSurveyVersion(db, surveyId, publishedVersion ?? 0);
  const answer = options.tellsBack
    ? null
    : survey.anonymous
      ? await anonymousLink(db, addressee, options.number)
      : (await personalTokens(db, surveyId, [customerId])).get(customerId);
  const said = { refId: id, addressHash: await addressHash(db, addressee.email) };
  const pixel = options.pixel ? paths.mailPixel(await mailToken(db, "mail-opened", said)) : null;
  return writeMail({
    ...{ message: options.message, number: options.number, from: options.from, name, sentAt },
    tellsBack: options.tellsBack,
    surveyTitle: survey.title,
    anonymous: survey.anonymous,
    links: {
      answer: answer === null ? null : publicUrl + paths.publicSurvey(slug, answer),
      unsubscribe: publicUrl + paths.unsubscribe(await mailToken(db, "unsubscribe", said)),
      pixel: pixel === null ? null : publicUrl + pixel,
    },
  });
}

/** A link that nobody can tell from another's; a reminder has none, since a second link would be a second answer. */
async function anonymousLink(trx: Db, { invitationId, surveyId }: Addressee, number: number) {
  return number === 0 ? takeToken(trx, invitationId, surveyId) : null;
}
