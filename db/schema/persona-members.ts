/** What the scores of a run rest on; the run before stays until the next one has scored everybody. */
export interface PersonaModelsTable {
  persona_id: string;
  run: number;
  /** JSON: the traits with what each outcome says for or against. */
  model: string;
  fitted_at: string;
}

/** How well each customer fits each persona; rewritten by the job personas.score-members. */
export interface PersonaMembersTable {
  persona_id: string;
  customer_id: string;
  /** Thousandths, 0 to 1,000: how likely, at even odds, this is one of the persona's people. */
  score: number;
  /** Of how many of the persona's traits something is known. */
  known: number;
  /** 1 where the customer is in the persona's segment. */
  in_segment: number;
  /** JSON array of [trait, outcome, weight in hundredths], the strongest first; positions in the model of the run. */
  reasons: string;
  run: number;
}

/** What a persona's people were counted by, all personas in one walk. */
export interface PersonaFiguresTable {
  persona_id: string;
  members: number;
  /** JSON. */
  figures: string;
  counted_at: string;
}

/** One row: what was found about the personas as a whole. */
export interface PersonaFindingsTable {
  id: number;
  /** JSON: overlaps, who is covered by none, what is predicted. */
  findings: string;
  counted_at: string;
}

/** What a persona was used for, by day. */
export interface PersonaUsesTable {
  persona_id: string;
  use: string;
  /** Such as 2026-01-31. */
  day: string;
  times: number;
}
