/** The files that a persona is made into: what each is called, and how it travels. */
export const personaFileKinds = {
  "one-page": { label: "PDF, one page", type: "application/pdf", ending: "one page.pdf" },
  pdf: { label: "PDF, in full", type: "application/pdf", ending: "in full.pdf" },
} as const;

export type PersonaFileKind = keyof typeof personaFileKinds;

/** The kind of that name; undefined for any other text. */
export function asFileKind(name: string): PersonaFileKind | undefined {
  return Object.keys(personaFileKinds).find((kind): kind is PersonaFileKind => kind === name);
}
