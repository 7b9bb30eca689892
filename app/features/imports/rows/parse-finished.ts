const FINISHED = /^(true|1|yes|y|finished|complete|completed|submitted|done|ja|oui)$/;
const PARTIAL =
  /^(false|0|no|n|partial|partially.*|incomplete|in progress|in_progress|started|unfinished|not finished|nein|non)$/;

/** Whether a response was finished, as survey tools write it; undefined for a word that none is known for. */
export function parseFinished(raw: string): boolean | undefined {
  const text = raw.trim().toLowerCase();
  if (FINISHED.test(text)) return true;
  return PARTIAL.test(text) ? false : undefined;
}
