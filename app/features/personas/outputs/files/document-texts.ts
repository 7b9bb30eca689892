import type { PersonaDocument } from "../persona-document.ts";

/** Every text of a persona: what its letters are looked up from. */
export function textsOf({ name, summary, basis, sections }: PersonaDocument): string[] {
  const lines = sections.flatMap((section) => section.lines);
  return [
    name,
    summary,
    basis.segment,
    ...sections.map(({ title }) => title),
    ...lines.flatMap(({ text, wordedBy, evidence, quotes, against }) => [
      text,
      wordedBy ?? "",
      ...[...quotes, ...against].flatMap((quote) => [quote.text, quote.source]),
      ...(evidence.sources ?? []).map(({ source }) => source),
      ...(evidence.distribution ?? []).map(({ value }) => value),
      evidence.scale?.from ?? "",
      evidence.scale?.to ?? "",
    ]),
  ];
}
