/** Segments of which two would be told the same, with the reason. */
export interface AlikeSegments {
  ids: [string, string];
  reason: "same-message" | "like-message" | "same-people";
  /** 0 to 1: how alike the messages are, or which share of the smaller segment is in the other as well. */
  degree: number;
}

interface Spoken {
  id: string;
  message: string;
  memberCount: number;
}

/** Messages that have this much in common say the same to a reader. */
const LEAST_LIKENESS = 0.7;
/** Segments that share this much of all their people (Jaccard 1901) are one. */
const LEAST_OVERLAP = 0.7;
const LONGEST_READ = 2000;

/**
 * Pairs of segments that are spoken to the same way: the same message but for case and punctuation, nearly the same words (Dice 1945 over
 * pairs of neighbouring letters, so that word endings count little), or nearly the same people. At most 200 segments.
 */
export function findAlikeSegments(
  segments: readonly Spoken[],
  overlaps: readonly { oneId: string; otherId: string; members: number }[],
): AlikeSegments[] {
  const read = segments.map((segment) => ({ ...segment, plain: plainText(segment.message) }));
  const pieces = read.map(({ plain }) => letterPairs(plain));
  const sizes = new Map(segments.map((segment) => [segment.id, segment.memberCount]));
  const found: AlikeSegments[] = [];
  read.forEach((one, at) => {
    for (let next = at + 1; next < read.length; next += 1) {
      const other = read[next];
      if (!other || one.plain === "" || other.plain === "") continue;
      const ids: [string, string] = [one.id, other.id];
      if (one.plain === other.plain) found.push({ ids, reason: "same-message", degree: 1 });
      else {
        const degree = likeness(pieces[at] ?? new Map(), pieces[next] ?? new Map());
        if (degree >= LEAST_LIKENESS) found.push({ ids, reason: "like-message", degree });
      }
    }
  });
  for (const { oneId, otherId, members } of overlaps) {
    const all = (sizes.get(oneId) ?? 0) + (sizes.get(otherId) ?? 0) - members;
    const degree = all > 0 ? members / all : 0;
    if (degree >= LEAST_OVERLAP)
      found.push({ ids: [oneId, otherId], reason: "same-people", degree: Math.min(1, degree) });
  }
  return found;
}

function plainText(message: string): string {
  return message
    .slice(0, LONGEST_READ)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function letterPairs(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let both = 0;
  let all = 0;
  for (const [pair, count] of one) {
    both += Math.min(count, other.get(pair) ?? 0);
    all += count;
  }
  for (const count of other.values()) all += count;
  return all === 0 ? 0 : (2 * both) / all;
}
