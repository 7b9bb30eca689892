import { findPersonalData } from "#app/engines/text/personal-data/find-personal-data.ts";
import type { PersonalKind } from "#app/engines/text/personal-data/personal-span.ts";
import type { PersonalReport } from "../dry-run/dry-run.schema.ts";
import { personalKinds } from "../mapping/personal-choices.ts";

const SHOWN_EXAMPLES = 3;
const EXAMPLE_LENGTH = 40;

/** Counts what is recognised in texts as personal data, with masked examples. */
export class PersonalTally {
  #texts = 0;
  readonly #kinds = new Map<PersonalKind, { found: number; texts: number; examples: Set<string> }>();

  add(text: string): void {
    this.#texts += 1;
    const here = new Set<PersonalKind>();
    for (const { start, end, kind } of findPersonalData(text)) {
      const known = this.#kinds.get(kind) ?? { found: 0, texts: 0, examples: new Set<string>() };
      this.#kinds.set(kind, known);
      known.found += 1;
      if (!here.has(kind)) known.texts += 1;
      here.add(kind);
      if (known.examples.size < SHOWN_EXAMPLES)
        known.examples.add(maskPersonal(text.slice(start, end), kind));
    }
  }

  report(): PersonalReport {
    const findings = personalKinds.flatMap(({ key, kind }) => {
      const known = this.#kinds.get(kind);
      return known ? [{ key, found: known.found, texts: known.texts, examples: [...known.examples] }] : [];
    });
    return { texts: this.#texts, findings };
  }
}

/** Enough of it to see what it is, too little to know whose: the last four of a card, the first letter of a name. */
function maskPersonal(written: string, kind: PersonalKind): string {
  const text = written.replace(/\s+/g, " ").slice(0, EXAMPLE_LENGTH);
  if (kind === "card number" || kind === "phone number" || kind === "bank account" || kind === "number") {
    const shown = kind === "card number" ? 4 : 2;
    let left = text.replace(/[^\p{L}\p{N}]/gu, "").length;
    return text.replace(/[\p{L}\p{N}]/gu, (sign) => (left-- <= shown ? sign : "•"));
  }
  return text.replace(
    /([\p{L}\p{N}])([\p{L}\p{N}]*)/gu,
    (_, first: string, rest: string) => first + "•".repeat(rest.length),
  );
}
