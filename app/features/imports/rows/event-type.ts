/** The types of events that Earshot knows by name; others keep the name that their source gives them. */
export const eventTypes = [
  "visit",
  "email-open",
  "email-click",
  "product-use",
  "referral",
  "unsubscribe",
] as const;

export const eventTypeNames: Record<(typeof eventTypes)[number], string> = {
  visit: "Visit",
  "email-open": "E-mail opened",
  "email-click": "Link in an e-mail clicked",
  "product-use": "Product used",
  referral: "Referral",
  unsubscribe: "Unsubscribed",
};

const isKnown = (type: string): type is (typeof eventTypes)[number] => Object.hasOwn(eventTypeNames, type);

/** "E-mail opened"; a type of the source's own as it is. */
export function nameOfEvent(type: string): string {
  return isKnown(type) ? eventTypeNames[type] : type;
}

const WORDS: readonly (readonly [pattern: RegExp, type: (typeof eventTypes)[number]])[] = [
  // Before the others: "email unsubscribed", "clicked unsubscribe".
  [/unsub|opt(ed)? ?out|spam (complaint|report)|abuse|abgemeldet/, "unsubscribe"],
  [/click/, "email-click"],
  [/\bopen(ed|s)?\b/, "email-open"],
  [/refer(r|$)|recommended|invited/, "referral"],
  [/visit|page ?view|session|landing|browse/, "visit"],
  [/log(ged)? ?in|sign(ed)? ?in|feature|product use|used|activity|active/, "product-use"],
];

const SIMPLE = /[^\p{L}\p{N}]+/gu;

/**
 * The type of an event by the word its source has for it: "Email Opened" is "email-open". A word that none is known for
 * becomes a type of its own, such as "trial-started"; undefined where it holds no letter.
 */
export function parseEventType(raw: string): string | undefined {
  const words = raw
    .slice(0, 100)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(SIMPLE, " ")
    .trim();
  if (!/\p{L}/u.test(words)) return undefined;
  const known = WORDS.find(([pattern]) => pattern.test(words));
  return known?.[1] ?? words.replaceAll(" ", "-").slice(0, 40);
}
