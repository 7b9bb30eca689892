/** What the team says to each other about a persona. A thread is its first comment with its replies. */
export interface PersonaCommentsTable {
  id: string;
  persona_id: string;
  /** The line the thread is about, which may be gone; null for the persona as a whole. */
  line_id: string | null;
  /** The line as it read when the thread began, without customers' own words; "" in replies. */
  line_text: string;
  /** The thread's first comment; null for that one. */
  parent_id: string | null;
  author_id: string | null;
  author_name: string;
  body: string;
  created_at: string;
  edited_at: string | null;
  /** Only a thread's first comment with replies stays after it was deleted, without its words. */
  deleted_at: string | null;
  /** Only of a thread's first comment: when it was resolved, and the name of who did so. */
  resolved_at: string | null;
  resolved_by: string | null;
}
