import { bareAddress, nameKey, type PersonFacts, wordsOfName } from "./match-keys.ts";

/** Why two records may be one person, and why not. */
export interface PairEvidence {
  /** 0 to 1; how strongly the one outweighs the other. */
  score: number;
  reasons: string[];
  doubts: string[];
}

/** From here on a pair is worth a person's look. */
export const LIKELY = 0.4;

// Weights by judgement: any one identifier of a person is worth a look, a name only together with one more thing.
const WEIGHTS = { mail: 0.6, phone: 0.5, name: 0.3, company: 0.2, otherName: 0.35, otherNumber: 0.1 };

/** What speaks for and against two records being one person; a name alone never makes a likely pair. */
export function weighPair(one: PersonFacts, other: PersonFacts): PairEvidence {
  const reasons: string[] = [];
  const doubts: string[] = [];
  let score = 0;
  const add = (weight: number, list: string[], sentence: string) => {
    score += weight;
    list.push(sentence);
  };
  const address = sharedAddress(one, other);
  if (address) add(WEIGHTS.mail, reasons, address);
  if (one.phoneKey !== null && one.phoneKey === other.phoneKey) {
    add(WEIGHTS.phone, reasons, `both have the phone number ${one.phoneKey}`);
  }
  const names = [nameKey(one.name), nameKey(other.name)];
  if (names[0] !== "" && names[0] === names[1]) add(WEIGHTS.name, reasons, "both have the same name");
  else if (one.name !== null && other.name !== null && !shareWord(one.name, other.name)) {
    add(-WEIGHTS.otherName, doubts, "their names have no word in common");
  }
  if (one.companyId !== null && one.companyId === other.companyId) {
    add(WEIGHTS.company, reasons, "both are with the same company");
  }
  if (one.externalId !== null && other.externalId !== null) {
    add(-WEIGHTS.otherNumber, doubts, "each has a customer number of its own");
  }
  return { score: Math.max(0, Math.min(1, score)), reasons, doubts };
}

function sharedAddress(one: PersonFacts, other: PersonFacts): string | undefined {
  const ofOther = new Map(addressesOf(other).map((email) => [bareAddress(email), email]));
  for (const email of addressesOf(one)) {
    const same = ofOther.get(bareAddress(email));
    if (same === email) return `a source says ${email} of both`;
    if (same !== undefined) return `${email} and ${same} are written alike`;
  }
  return sameMailbox(one, other);
}

/** The same mailbox at two providers counts only together with the name, which the caller adds. */
function sameMailbox(one: PersonFacts, other: PersonFacts): string | undefined {
  if (one.email === null || other.email === null || nameKey(one.name) !== nameKey(other.name))
    return undefined;
  const [mailbox, others] = [one.email, other.email].map((email) => bareAddress(email).split("@")[0]);
  return mailbox === others && nameKey(one.name) !== ""
    ? `${one.email} and ${other.email} have the same name before the @`
    : undefined;
}

function addressesOf(person: PersonFacts): string[] {
  return [...(person.email === null ? [] : [person.email]), ...person.otherEmails];
}

function shareWord(one: string, other: string): boolean {
  const words = (name: string) => wordsOfName(name).filter((word) => word.length > 1);
  const others = new Set(words(other));
  return words(one).some((word) => others.has(word));
}
