/** A comment as somebody sees it. */
export interface ShownComment {
  id: string;
  authorName: string;
  /** Plain text with line breaks; "" where it was deleted. */
  body: string;
  createdAt: string;
  editedAt: string | null;
  isDeleted: boolean;
  isOwn: boolean;
  mayEdit: boolean;
  mayDelete: boolean;
}

/** The line a thread is about: as it reads now, or as it read then where it is no part of the persona any more. */
export interface AboutLine {
  id: string;
  text: string;
  stands: boolean;
}

/** A thread: its first comment, and what was replied. */
export interface ShownThread extends ShownComment {
  line: AboutLine | null;
  resolvedAt: string | null;
  resolvedBy: string | null;
  replies: ShownComment[];
}

/** What came back from a form that could not be taken: which one, what was typed, and what is wrong with it. */
export interface TypedComment {
  /** The form's name, such as "add" or "reply-" with an id. */
  at: string;
  body: string;
  error: string;
}
