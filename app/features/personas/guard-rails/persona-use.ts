/** What a persona can be used for; "opened" is its own pages, which show least that anybody works with it. */
export const personaUses = {
  opened: "opened",
  exported: "taken out as a file",
  shared: "shared by a link",
  mailed: "named in a mailing",
  asked: "asked about in a survey",
} as const;

export type PersonaUse = keyof typeof personaUses;
