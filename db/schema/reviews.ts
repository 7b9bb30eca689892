/** A product launch that somebody entered by hand. */
export interface LaunchesTable {
  id: string;
  name: string;
  note: string;
  /** A day: 2026-11-26. */
  launched_on: string;
  revision: number;
  /** When reviews were asked for because of it; null before its day. */
  asked_at: string | null;
  created_by: string | null;
  created_at: string;
  updated_at: string;
}

export interface LaunchSegmentsTable {
  launch_id: string;
  segment_id: string;
}

export interface LaunchThemesTable {
  launch_id: string;
  theme_id: string;
}

/** What falls due for review, and what it was like when it was reviewed last. */
export interface ReviewSubjectsTable {
  /** profile, company, everyone, segment or persona. */
  subject: string;
  /** The id of the customer, company, segment or persona; "rest" for everyone else's profiles. */
  subject_id: string;
  name: string;
  /** 1 while it falls due by itself; 0 once it is gone or no longer among the best. */
  watched: number;
  next_due_at: string;
  last_reviewed_at: string | null;
  snapshot_at: string | null;
  /** JSON: the figures of the last review, or of when it was first seen; null before. */
  snapshot: string | null;
  updated_at: string;
}

/** Who belonged to a subject when its snapshot was taken. */
export interface ReviewSnapshotMembersTable {
  subject: string;
  subject_id: string;
  customer_id: string;
}

export interface ReviewsTable {
  id: string;
  subject: string;
  subject_id: string;
  /** As it was called then. */
  subject_name: string;
  /** interval, shift, launch or asked: why it was opened first. */
  reason: string;
  /** JSON array of sentences: everything that speaks for it. */
  causes: string;
  launch_id: string | null;
  /** open or done. */
  state: string;
  opened_at: string;
  due_at: string;
  /** The snapshot that it is compared with: its time and its figures. */
  before_at: string | null;
  before: string | null;
  /** The figures as they were measured for the review; null until the job has done so. */
  measured_at: string | null;
  figures: string | null;
  revision: number;
  /** keep, change, retire; null while open. */
  decision: string | null;
  note: string;
  decided_by: string | null;
  /** The name as it was then. */
  decided_by_name: string | null;
  decided_at: string | null;
  next_due_at: string | null;
}

/** Who entered (1) or left (0) a subject between the two states that a review compares. */
export interface ReviewMovesTable {
  review_id: string;
  entered: number;
  customer_id: string;
}
