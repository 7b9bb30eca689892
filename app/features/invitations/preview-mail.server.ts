import { getMailSetup } from "#app/features/mail/mail.service.server.ts";
import type { MailContent } from "#app/features/mail/mail-content.ts";
import type { SurveyRecord } from "#app/features/surveys/surveys.service.server.ts";
import { readEnv } from "#app/lib/env.server.ts";
import { paths } from "#app/lib/paths.ts";
import type { Db } from "#db/client.server.ts";
import { type Invitation, tellsBack } from "./invitation.schema.ts";
import { writeMail } from "./write-mail.ts";

/** A mail of a mailing as one reader would get it, with links of nobody. `number` 1 is the first reminder. */
export async function previewMail(
  db: Db,
  { message, audience }: Invitation,
  { slug, survey }: Pick<SurveyRecord, "slug" | "survey">,
  { name, number }: { name: string | null; number: number },
): Promise<MailContent> {
  const { publicUrl } = readEnv();
  const { server } = await getMailSetup(db);
  return writeMail({
    ...{ message, name, number, sentAt: null },
    surveyTitle: survey.title,
    anonymous: survey.anonymous,
    tellsBack: tellsBack(audience),
    from: server?.from ?? { name: "", address: "The address mail is from" },
    links: {
      answer:
        tellsBack(audience) || (number > 0 && survey.anonymous)
          ? null
          : publicUrl + paths.publicSurvey(slug, "personal"),
      unsubscribe: publicUrl + paths.unsubscribe("personal"),
      pixel: null,
    },
  });
}
