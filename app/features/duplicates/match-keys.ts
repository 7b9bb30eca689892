import { publicMailDomains } from "#app/lib/public-mail-domains.ts";
import { foldText } from "./fold-text.ts";

/** What is known of a customer that speaks for or against being the same person as another. */
export interface PersonFacts {
  id: string;
  externalId: string | null;
  email: string | null;
  name: string | null;
  phoneKey: string | null;
  companyId: string | null;
  /** Addresses that sources said of the customer and that do not lead. */
  otherEmails: readonly string[];
}

/**
 * Keys of which two records of one person are likely to share one. None is a name alone; a key that many customers
 * share is no evidence and is left aside by who looks pairs up.
 */
export function matchKeys(person: PersonFacts): string[] {
  const keys = new Set<string>();
  if (person.phoneKey !== null) keys.add(`phone ${person.phoneKey}`);
  const name = nameKey(person.name);
  for (const email of [...(person.email === null ? [] : [person.email]), ...person.otherEmails]) {
    keys.add(`mail ${bareAddress(email)}`);
    const { mailbox, domain } = splitAddress(email);
    if (name !== "") keys.add(`mailbox ${mailbox} ${name}`);
    if (name !== "" && !publicMailDomains.has(domain)) keys.add(`domain ${domain} ${name}`);
  }
  if (name !== "" && person.companyId !== null) keys.add(`company ${person.companyId} ${name}`);
  return [...keys];
}

/** The words of a name whatever their order, case and accents; "" for a name of one word, which is too common. */
export function nameKey(name: string | null): string {
  const words = wordsOfName(name ?? "");
  return words.length < 2 ? "" : words.sort().join(" ");
}

/** The words of a name without case and accents. */
export function wordsOfName(name: string): string[] {
  return foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** The address without what its provider ignores or its owner adds: "a.diaz+shop@x.org" is "adiaz@x.org". */
export function bareAddress(email: string): string {
  const { mailbox, domain } = splitAddress(email);
  return `${mailbox}@${domain === "googlemail.com" ? "gmail.com" : domain}`;
}

function splitAddress(email: string): { mailbox: string; domain: string } {
  const at = email.lastIndexOf("@");
  const mailbox = email.slice(0, at).split("+")[0] ?? "";
  return { mailbox: mailbox.replaceAll(".", ""), domain: email.slice(at + 1) };
}
