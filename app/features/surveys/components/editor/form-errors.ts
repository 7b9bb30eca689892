/** The messages inside react-hook-form's nested errors, by field name such as "questions[0].title". */
export function messagesOf(errors: unknown, name = ""): Record<string, string> {
  if (typeof errors !== "object" || errors === null) return {};
  const message: unknown = Reflect.get(errors, "message");
  if (typeof message === "string") return { [name]: message };
  let messages: Record<string, string> = {};
  for (const [key, child] of Object.entries(errors)) {
    if (key === "ref" || key === "type") continue;
    messages = { ...messages, ...messagesOf(child, nameOf(name, key)) };
  }
  return messages;
}

function nameOf(parent: string, key: string): string {
  // What concerns a list as a whole is kept under "root".
  if (key === "root") return parent;
  if (/^\d+$/.test(key)) return `${parent}[${key}]`;
  return parent === "" ? key : `${parent}.${key}`;
}
