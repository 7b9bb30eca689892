import { splitLines } from "../lines.ts";
import { hash53 } from "./text-hash.ts";

/** A line that recurs in many messages. */
export interface Passage {
  /** As it stood in one of them. */
  text: string;
  /** In how many different messages it was counted; at least so many have it. */
  items: number;
}

/** What recurs in a corpus, by `passageKey`. */
export interface Boilerplate {
  passages: ReadonlyMap<string, Passage>;
  /** How many different messages were read. */
  items: number;
}

export interface BoilerplateLimits {
  /** A passage recurs in at least so many messages … */
  fewestItems: number;
  /** … and in at least this share of them (0 to 1). */
  leastShare: number;
  /** How many passages are counted at a time; it bounds the memory. */
  capacity: number;
}

const usual: BoilerplateLimits = { fewestItems: 20, leastShare: 0.01, capacity: 50_000 };

// Shorter lines are what many people say by chance; a longer one is a pasted file, not a macro.
const shortest = 40;
const longest = 1_000;
// Whole messages are remembered by their number, so that one sent many times is one.
const rememberedItems = 500_000;

/** Counts passages message by message, in memory that does not grow with their number. */
export interface BoilerplateFinder {
  /** Takes the words of one message. */
  add(text: string): void;
  find(): Boilerplate;
}

/**
 * Lines of at least 40 characters that stand word for word (but for their digits and blanks) in many different messages, as
 * the standing texts of a help desk do. Give it the `words` that `setAside` left. One pass; counts by Misra and Gries
 * (1982): with more different lines than `capacity` all counts sink, so that a rare passage may be missed, never invented.
 */
export function findBoilerplate(
  texts: Iterable<string>,
  limits: Partial<BoilerplateLimits> = {},
): Boilerplate {
  const finder = createBoilerplateFinder(limits);
  for (const text of texts) finder.add(text);
  return finder.find();
}

/** The same for messages that come one by one. */
export function createBoilerplateFinder(limits: Partial<BoilerplateLimits> = {}): BoilerplateFinder {
  const { fewestItems, leastShare, capacity } = { ...usual, ...limits };
  const counts = new Map<number, Counted>();
  const seen = new Set<number>();
  let items = 0;
  return {
    add(text) {
      const number = hash53(text);
      if (seen.has(number)) return;
      if (seen.size < rememberedItems) seen.add(number);
      items += 1;
      for (const [key, line] of passagesOf(text)) count(counts, key, line, capacity);
    },
    find() {
      // Once is no recurring, and what was seen once is known by its number alone.
      const enough = Math.max(2, fewestItems, leastShare * items);
      const passages = [...counts.values()].flatMap(({ items: times, line }): [string, Passage][] =>
        times >= enough && line ? [[line.key, { text: line.text, items: times }]] : [],
      );
      passages.sort(([one, first], [other, second]) => second.items - first.items || (one < other ? -1 : 1));
      return { passages: new Map(passages), items };
    },
  };
}

/** A line by the number of its key; the line itself from its second time on, since most lines come once. */
interface Counted {
  items: number;
  line: { key: string; text: string } | null;
}

/** What two lines share that count as the same passage; undefined for lines that are too short or too long to be one. */
export function passageKey(line: string): string | undefined {
  if (line.length < shortest || line.length > 2 * longest) return undefined;
  const key = line
    .trim()
    .replaceAll(/\s{1,2000}/g, " ")
    .replaceAll(/\d{1,2000}/g, "#");
  if (key.length < shortest || key.length > longest) return undefined;
  return /\p{L}/u.test(key) ? key : undefined;
}

function passagesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { text: line } of splitLines(text)) {
    const key = passageKey(line);
    if (key !== undefined && !found.has(key)) found.set(key, line.trim());
  }
  return found;
}

function count(counts: Map<number, Counted>, key: string, text: string, capacity: number): void {
  const number = hash53(key);
  const known = counts.get(number);
  if (known !== undefined) {
    known.items += 1;
    known.line ??= { key: copyOf(key), text: copyOf(text) };
    return;
  }
  if (counts.size < capacity) {
    counts.set(number, { items: 1, line: null });
    return;
  }
  // Each sinking undoes `capacity` counts that were made one by one, so it costs no more than they did.
  for (const [other, counted] of counts) {
    counted.items -= 1;
    if (counted.items === 0) counts.delete(other);
  }
}

/** A part of a text may keep the whole of it in memory, and with it the piece of the file that it was read from. */
function copyOf(text: string): string {
  return Array.from(text).join("");
}
