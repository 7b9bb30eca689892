import type { Actor } from "#app/features/accounts/account.schema.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { replaceMailSetting, selectMailSetting } from "./mail-settings.repository.server.ts";
import { defaultSendingRules, type SendingRules, sendingRulesSchema } from "./sending-rules.schema.ts";

/** The workspace's rules of sending; the defaults where no owner changed them. */
export async function getSendingRules(db: Db): Promise<SendingRules> {
  const stored = await selectMailSetting(db, "rules");
  return stored === undefined ? defaultSendingRules : sendingRulesSchema.parse(stored);
}

/** Keeps the rules of sending for all mailings, with an audit entry. */
export async function saveSendingRules(db: Db, actor: Actor, rules: SendingRules): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await replaceMailSetting(trx, "rules", rules);
    await recordAudit(trx, actor, {
      action: "mail-rules.saved",
      subjectType: "mail-rules",
      subjectId: null,
      detail: { ...rules },
    });
  });
}
