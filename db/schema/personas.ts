export interface PersonasTable {
  id: string;
  segment_id: string;
  name: string;
  /** One line: who this is. */
  summary: string;
  /** Set when a person wrote the summary: a new draft leaves it alone. */
  summary_edited_at: string | null;
  /** Seed of the generated portrait. */
  portrait_seed: string;
  /** draft or published. */
  status: string;
  revision: number;
  /** Members of the segment when it was drafted, and how many of them had said anything. */
  segment_size: number;
  evidence_size: number;
  created_by: string | null;
  created_at: string;
  updated_at: string;
  drafted_at: string;
  published_at: string | null;
}

export interface PersonaLinesTable {
  id: string;
  persona_id: string;
  /** The block it stands in: role, story, demographics, goals, pains, motivations, channels, objections, quotes, say, avoid … */
  section: string;
  /** What the line is about, e.g. "theme:<id>": a new draft knows by it which line a person has changed or removed. */
  line_key: string;
  position: number;
  text: string;
  /** evidence, assumption or invented. */
  origin: string;
  /** JSON: n, of, share, others' share, statement ids, attribute … or {} */
  evidence: string;
  /** Set when a person wrote or changed the line: a new draft leaves it alone. */
  edited_at: string | null;
  edited_by: string | null;
  /** Set when a person removed the line: a new draft does not bring it back. */
  removed_at: string | null;
}
