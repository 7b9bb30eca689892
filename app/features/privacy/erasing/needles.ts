import type { ErasureSubject, Remain } from "./erasure.schema.ts";

/** A text to look for, and what it is. */
export interface Needle {
  text: string;
  kind: Remain["kind"];
}

/** Shorter ones stand everywhere by chance: "17" is a customer number, and a part of every date. */
const SHORTEST: Record<Remain["kind"], number> = {
  address: 5,
  number: 4,
  phone: 6,
  name: 5,
  id: 10,
  passage: 5,
};

/** What is looked for of a person, and the kinds of which some are too short to be looked for. */
export function needlesOf(subject: ErasureSubject): { needles: Needle[]; tooShort: string[] } {
  const all: Needle[] = [
    ...subject.emails.map((text) => ({ text, kind: "address" as const })),
    ...subject.externalIds.map((text) => ({ text, kind: "number" as const })),
    ...[...new Set([...subject.phones, ...subject.phoneKeys])].map((text) => ({
      text,
      kind: "phone" as const,
    })),
    ...subject.names.map((text) => ({ text, kind: "name" as const })),
    ...subject.customerIds.map((text) => ({ text, kind: "id" as const })),
    ...subject.marks.map((text) => ({ text, kind: "passage" as const })),
  ];
  const isLong = ({ text, kind }: Needle) => text.length >= SHORTEST[kind];
  const tooShort = all.filter((needle) => !isLong(needle)).map(({ kind }) => kind);
  return { needles: all.filter(isLong), tooShort: [...new Set(tooShort)] };
}

/** The forms in which a text may stand in a column: as it is, in lower case, and as JSON writes it. */
export function formsOf(text: string): string[] {
  const inJson = JSON.stringify(text).slice(1, -1);
  return [...new Set([text, text.toLowerCase(), inJson, inJson.toLowerCase()])];
}

/** Words that make a text one about the person: `inside` wherever they stand in it, `whole` where they are all of it. */
export interface Words {
  inside: string[];
  whole: string[];
}

/** A number or a name may be a part of anything, so each counts only where it stands alone; a full name counts everywhere. */
export function wordsOf(subject: ErasureSubject): Words {
  const of = (...kinds: Needle["kind"][]) =>
    needlesOf(subject).needles.flatMap(({ kind, text }) => (kinds.includes(kind) ? [text] : []));
  const fullNames = of("name").filter((name) => name.includes(" "));
  return { inside: [...of("address", "phone", "id"), ...fullNames], whole: [...of("number", "name")] };
}

/** The words as they are looked for in columns of JSON. */
export function inJson({ inside, whole }: Words): string[] {
  return [...inside, ...whole.map((word) => JSON.stringify(word))];
}
