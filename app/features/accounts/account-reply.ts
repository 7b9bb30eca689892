import type { FormValues } from "#app/lib/form.ts";

/** What a failed account form comes back with: what went wrong and what was typed, except passwords. */
export function accountReply(
  values: FormValues,
  { message = "", fieldErrors = {} }: { message?: string; fieldErrors?: Record<string, string> },
) {
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : undefined);
  return { message, fieldErrors, name: text("name"), email: text("email") };
}
