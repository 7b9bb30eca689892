/** Who may stand in front of a name, an address or a number inside of a record. */
const PERSON = /^(author|user|customer|requester|reviewer|contact|sender|from|client|person|reporter)$/;
/** What belongs to somebody or something else than the customer and what was said. */
const OTHERS =
  /^(agent|assignee|admin|reply|response|developer|product|company|organi[sz]ation|group|team|brand|owner|shop|store|parent|links?|meta|stats)$/;
/** Not their id: it is mostly the tool's own and no customer number. */
const OF_PERSON = /^(name|display name|full name|email|mail|phone|external id)$/;

/**
 * What the name of a nested key (both parts as normaliseHeader gives them, "content.body" of a record of JSON) may be
 * called in a table; null where its parts say that it is about something else, or nothing.
 */
export function nestedName(parent: string, key: string): string | null {
  if (PERSON.test(parent))
    return OF_PERSON.test(key) ? `customer ${key.replace(/^(display|full) /, "")}` : null;
  if (OTHERS.test(parent)) return null;
  if (/^(value|text|content|stars|score)$/.test(key) && parent !== "") return parent;
  return OF_PERSON.test(key) || key === "id" ? null : key;
}
