import { InvalidInputError } from "#app/lib/errors.ts";
import { parseForm, readFormWithFile } from "#app/lib/form.ts";
import { orReply } from "#app/lib/http.server.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";
import { type InvitationForm, invitationFormSchema } from "./invitation.schema.ts";

/** The form once more: what was typed, and what is wrong with it. */
interface FormAgain {
  again: { values: Record<string, string>; message: string; errors: Record<string, string> };
  status: number;
}

/** Keeps what was posted about a mailing: its address afterwards, or the form with what was typed and what is wrong. */
export async function takeInvitationForm(
  request: Request,
  keep: (form: InvitationForm, file: Uint8Array | null) => Promise<string>,
): Promise<{ to: string } | FormAgain> {
  const { values, file } = await readFormWithFile(request, "file");
  const reply = await orReply(async () => {
    const form = parseForm(values, invitationFormSchema);
    if (!form.ok) throw new InvalidInputError("", new Map(Object.entries(form.fieldErrors)));
    return keep(form.value, file?.bytes ?? null);
  });
  if (reply.ok) return { to: reply.value };
  const { status, message, fieldErrors } = reply;
  return { again: { values: postedTexts(values), message, errors: fieldErrors }, status };
}
