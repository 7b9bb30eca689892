import type { ThemeStatement } from "./fitted-theme.ts";
import { personOf } from "./people.ts";
import { dot } from "./vectors/matrix.ts";

/** A statement of a theme with its vector and how near it is to the theme's middle (0 to 1). */
export type Candidate = { statement: ThemeStatement; vector: Float32Array; centrality: number };

const mostQuotes = 12;
const consideredQuotes = 150;
// Weight of relevance against difference from the quotes chosen before (Carbonell and Goldstein 1998, eq. 2).
const relevanceShare = 0.7;

/** The best quotes of a theme, best first: central, sure of their kind, different from each other, one a person. */
export function rankQuotes(candidates: readonly Candidate[]): ThemeStatement[] {
  const pool = candidates
    .map((candidate) => ({ ...candidate, relevance: relevanceOf(candidate) }))
    .sort((first, second) => second.relevance - first.relevance)
    .slice(0, consideredQuotes);
  const chosen: Candidate[] = [];
  const people = new Set<string>();
  const texts = new Set<string>();
  while (chosen.length < mostQuotes) {
    const free = pool.filter(
      ({ statement }) => !people.has(personOf(statement)) && !texts.has(plain(statement.text)),
    );
    const next = mostWorthwhile(free, chosen);
    if (next === undefined) break;
    chosen.push(next);
    people.add(personOf(next.statement));
    texts.add(plain(next.statement.text));
  }
  return chosen.map(({ statement }) => statement);
}

type Relevant = Candidate & { relevance: number };

function mostWorthwhile(free: readonly Relevant[], chosen: readonly Candidate[]): Relevant | undefined {
  let best: Relevant | undefined;
  let bestWorth = Number.NEGATIVE_INFINITY;
  for (const candidate of free) {
    const repeated = Math.max(0, ...chosen.map(({ vector }) => dot(vector, candidate.vector)));
    const worth = relevanceShare * candidate.relevance - (1 - relevanceShare) * repeated;
    if (worth > bestWorth) {
      best = candidate;
      bestWorth = worth;
    }
  }
  return best;
}

function relevanceOf({ statement, centrality }: Candidate): number {
  return centrality * (0.5 + statement.confidence / 2) * readability(statement.text);
}

// A few words tell a reader little and a very long statement is not read.
function readability(text: string): number {
  const words = text.split(/\s+/).length;
  if (words < 4) return 0.6;
  return words > 45 ? 0.7 : 1;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
