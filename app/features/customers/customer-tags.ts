import { z } from "zod";

const tagsSchema = z.array(z.string());
const MOST_TAGS = 100;

/** The tags of a customer's record. */
export function readTags(stored: string): string[] {
  return tagsSchema.parse(JSON.parse(stored));
}

/** A record's tags with further ones, each once: what one tool does not say, another may have said. */
export function withTags(stored: string, further: readonly string[] | null): string {
  if (further === null || further.length === 0) return stored;
  const known = readTags(stored);
  const all = new Set([...known, ...further]);
  return all.size === known.length ? stored : JSON.stringify([...all].slice(0, MOST_TAGS));
}
