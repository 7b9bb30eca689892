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
  /** draft, review or published. */
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
  published_by: string | null;
  /** Set when a person locked the summary: a new draft leaves it alone. */
  summary_locked_at: string | null;
  /** Who asked to have it looked at, and when; set while it is in review. */
  review_asked_at: string | null;
  review_asked_by: string | null;
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
  /** Set when a person locked the line: a new draft leaves it alone, whether it was edited or not. */
  locked_at: string | null;
  locked_by: string | null;
}

/** A persona as it was after something was done to it. */
export interface PersonaVersionsTable {
  id: string;
  persona_id: string;
  revision: number;
  /** drafted, edited, redrafted, review, published, draft, restored or found. */
  done: string;
  /** Of a restored one: the revision it was taken from. */
  from_revision: number | null;
  author_name: string | null;
  made_at: string;
  /** JSON: the persona and its lines. */
  snapshot: string;
}

/** A feedback item whose words stand in a version. */
export interface PersonaVersionItemsTable {
  item_id: string;
  version_id: string;
}

export interface PersonaQuestionsTable {
  id: string;
  persona_id: string;
  line_key: string;
  /** Of the line's words when it was asked about: whether they have changed since. */
  claim_mark: string;
  survey_id: string;
  question_id: string;
  /** claim (yes, no, not sure), attribute or open. */
  kind: string;
  asked_at: string;
  asked_by: string;
  /** Members who answered so; of an attribute's or an open question all who answered count as yes. */
  yes: number;
  no: number;
  unsure: number;
  /** Members of the segment when the answers were counted. */
  people: number;
  first_at: string | null;
  last_at: string | null;
  counted_at: string | null;
  /** When somebody kept the assumption although customers contradict it, and who. */
  kept_at: string | null;
  kept_by: string | null;
}
