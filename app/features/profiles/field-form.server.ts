import { z } from "zod";
import {
  chooseValue,
  confirmValue,
  leaveToRule,
} from "#app/features/attributes/attributes.service.server.ts";
import { type FormValues, requireForm } from "#app/lib/form.ts";
import type { Db } from "#db/client.server.ts";
import { saveTypedValue } from "./typed-value.server.ts";

const formSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("type"),
    value: z.string().max(2000),
    validUntil: z.string().max(20).default(""),
  }),
  z.object({ intent: z.literal("choose"), valueId: z.string().max(64) }),
  z.object({ intent: z.literal("rule") }),
  z.object({ intent: z.literal("confirm") }),
]);

/**
 * Does what a button of a field's page asks for. Throws InvalidInputError for a value that does not fit, NotFoundError for
 * one that is gone.
 */
export async function answerFieldForm(
  db: Db,
  actor: { name: string },
  field: { subject: { customerId: string } | { companyId: string }; attributeId: string },
  posted: FormValues,
): Promise<void> {
  const form = requireForm(posted, formSchema);
  switch (form.intent) {
    case "type":
      return saveTypedValue(db, field.subject, field.attributeId, form.value, actor.name, form.validUntil);
    case "choose":
      return chooseValue(db, actor, field, form.valueId);
    case "rule":
      return leaveToRule(db, actor, field);
    case "confirm":
      return confirmValue(db, actor, field);
  }
}
