/** The JSON of what a form has no field for, so that an edit loses nothing of it. */
export function moreOf(whole: object, fields: object): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(whole).filter(([key]) => !Object.hasOwn(fields, key))),
  );
}

/** What such a JSON says; nothing where no form of ours has written it. Its keys are checked with the definition. */
export function readMore(json: string): object {
  try {
    const read: unknown = JSON.parse(json === "" ? "{}" : json);
    return typeof read === "object" && read !== null && !Array.isArray(read) ? read : {};
  } catch {
    return {};
  }
}
