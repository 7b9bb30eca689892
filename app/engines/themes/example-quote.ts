import { contentStems } from "../text/content-stems.ts";
import type { Candidate } from "./evidence.ts";

const consideredMembers = 150;

// A subject line repeats what was answered and is no sentence.
const isSubjectLine = (text: string) => /^(?:re|fwd?|aw|wg)\s?:/i.test(text);

/**
 * The words shown under a theme's name. Of `quotes` (best first) and then of the members nearest to the middle, the
 * first that says most of the words of the name: a name and an example that share no word look like two themes. A
 * subject line only where nothing else says as much. "" for a theme without members.
 */
export function exampleQuote(
  name: string,
  quotes: readonly { text: string }[],
  members: readonly Candidate[],
): string {
  const named = new Set(contentStems(name));
  const central = members
    .toSorted((first, second) => second.centrality - first.centrality)
    .slice(0, consideredMembers)
    .map(({ statement }) => statement);
  let best = "";
  let bestFit = Number.NEGATIVE_INFINITY;
  for (const { text } of [...quotes, ...central]) {
    const shared = new Set(contentStems(text).filter((stem) => named.has(stem))).size;
    const fit = shared - (isSubjectLine(text) ? 0.5 : 0);
    if (fit > bestFit) {
      best = text;
      bestFit = fit;
    }
  }
  return best;
}
