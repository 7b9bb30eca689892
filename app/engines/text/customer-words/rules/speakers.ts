import { givenNames } from "../../given-names.ts";

export type Role = "agent" | "customer";

const roleWords = new Map<string, Role>();
for (const word of `agent support supporter representative rep operator advisor bot chatbot system assistant helpdesk service
  mitarbeiter mitarbeiterin kundenservice kundendienst kundenbetreuung berater beraterin conseiller conseillère
  agente asesor asesora soporte staff concierge`.split(/\s+/))
  roleWords.set(word, "agent");
for (const word of `customer visitor client user guest me you kunde kundin besucher besucherin gast ich nutzer cliente
  cliente visiteur utilisateur moi visitante usuario usuaria yo`.split(/\s+/))
  roleWords.set(word, "customer");

const multiWordRoles: readonly (readonly [RegExp, Role])[] = [
  [/^(?:customer|client|technical|live) (?:service|support|care|success)$/, "agent"],
  [/^(?:service client|servicio al cliente|atención al cliente|virtual assistant)$/, "agent"],
];

/** The part a speaker's name gives away in a chat: "Agent Maria", "Visitor 4711", "Acme Support"; undefined for others. */
export function roleOf(speaker: string): Role | undefined {
  const words = speaker
    .trim()
    .split(/[\s()#,-]+/)
    .filter((word) => word !== "");
  if (words.length === 0 || words.length > 4) return undefined;
  const lower = speaker.trim().toLowerCase();
  const whole = multiWordRoles.find(([pattern]) => pattern.test(lower))?.[1];
  if (whole !== undefined) return whole;
  for (const word of words) {
    const role = roleWords.get(word.toLowerCase());
    if (role === undefined) continue;
    // "User Interface: ugly" is no speaker: beside the part stands a number or a name.
    const others = words.filter((other) => other !== word);
    if (role === "customer" ? others.every(isNameOrNumber) : others.every(isWrittenAsName)) return role;
  }
  return undefined;
}

/** True for what may be a person's name in front of what he says: "Anna", "Tom Miller". */
export function isNamed(speaker: string): boolean {
  const [first = "", ...others] = speaker.trim().split(/\s+/);
  return givenNames.has(first.toLowerCase()) && others.length < 3 && others.every(isWrittenAsName);
}

function isNameOrNumber(word: string): boolean {
  return /^\d/.test(word) || givenNames.has(word.toLowerCase());
}

function isWrittenAsName(word: string): boolean {
  return /^[\p{Lu}\d]/u.test(word);
}
