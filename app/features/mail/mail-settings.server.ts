import { z } from "zod";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { type FormValues, parseForm } from "#app/lib/form.ts";
import type { Db } from "#db/client.server.ts";
import { mailServerFormSchema } from "./mail-server.schema.ts";
import { getMailSetup, removeMailServer, saveMailServer } from "./mail-server.service.server.ts";
import { findMailTrouble } from "./mail-trouble.server.ts";
import { sendingRulesFormSchema } from "./sending-rules.schema.ts";
import { getSendingRules, saveSendingRules } from "./sending-rules.service.server.ts";
import { countSuppressions } from "./suppressions.service.server.ts";
import { sendTestMail } from "./test-mail.server.ts";

/** Everything that the page about mail shows; no password. */
export async function readMailSettings(db: Db) {
  const attributes = await listAttributes(db);
  return {
    setup: await getMailSetup(db),
    rules: await getSendingRules(db),
    trouble: await findMailTrouble(db),
    suppressed: await countSuppressions(db),
    attributes: attributes
      .filter(({ subject }) => subject === "customer")
      .map(({ id, label }) => ({ value: id, label })),
  };
}

const intentSchema = z.object({
  intent: z.enum(["save-server", "remove-server", "test", "save-rules"]),
});

/**
 * Does what one of the forms of the page asks for. Gives what the server said to a test mail, and null for all else.
 * Throws InvalidInputError with the fields that are wrong, ConflictError.
 */
export async function changeMailSettings(db: Db, actor: Actor, values: FormValues): Promise<string | null> {
  const { intent } = need(values, intentSchema);
  switch (intent) {
    case "save-server":
      await saveMailServer(db, actor, need(values, mailServerFormSchema));
      return null;
    case "remove-server":
      await removeMailServer(db, actor);
      return null;
    case "save-rules":
      await saveSendingRules(db, actor, need(values, sendingRulesFormSchema));
      return null;
    case "test":
      return sendTestMail(db, actor.email);
  }
}

function need<Schema extends z.ZodType>(values: FormValues, schema: Schema): z.output<Schema> {
  const form = parseForm(values, schema);
  if (form.ok) return form.value;
  throw new InvalidInputError("Some fields need another look.", new Map(Object.entries(form.fieldErrors)));
}
