import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import {
  deleteMailSetting,
  replaceMailSetting,
  selectMailSetting,
} from "./mail-settings.repository.server.ts";

const troubleSchema = z.object({
  since: z.string(),
  at: z.string(),
  /** What the server said, or why it could not be asked. */
  message: z.string(),
  tries: z.number(),
  nextTryAt: z.string(),
});

/** Why nothing is sent at the moment although a server is named. */
export type MailTrouble = z.infer<typeof troubleSchema>;

/** What stops the sending; null while nothing does. */
export async function findMailTrouble(db: Db): Promise<MailTrouble | null> {
  const stored = await selectMailSetting(db, "trouble");
  return stored === undefined ? null : troubleSchema.parse(stored);
}

/** Notes what stops the sending, for the pages. */
export async function noteMailTrouble(trx: Db, trouble: MailTrouble): Promise<void> {
  await replaceMailSetting(trx, "trouble", trouble);
}

/** The mail server can be reached again. */
export async function clearMailTrouble(trx: Db): Promise<void> {
  await deleteMailSetting(trx, "trouble");
}
