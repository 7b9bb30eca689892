/** The files that a persona is made into: what each is called and good for, and how it travels. */
export const personaFileKinds = {
  "one-page": {
    label: "PDF, one page",
    good: "A wall, a meeting, a mail: what matters, on one page.",
    type: "application/pdf",
    ending: "one page.pdf",
  },
  pdf: {
    label: "PDF, in full",
    good: "Reading and filing: every line with its numbers and quotes, and what they rest on.",
    type: "application/pdf",
    ending: "in full.pdf",
  },
  slides: {
    label: "Slides (PPTX)",
    good: "A talk: text boxes that can be edited, with the evidence in the speaker's notes.",
    type: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ending: "slides.pptx",
  },
  card: {
    label: "Card (PNG)",
    good: "Chats and wikis: portrait, three goals and three pain points.",
    type: "image/png",
    ending: "card.png",
  },
} as const;

export type PersonaFileKind = keyof typeof personaFileKinds;

/** The kind of that name; undefined for any other text. */
export function asFileKind(name: string): PersonaFileKind | undefined {
  return Object.keys(personaFileKinds).find((kind): kind is PersonaFileKind => kind === name);
}
