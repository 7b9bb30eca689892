import { toAspect } from "../statements/aspects.ts";
import { joinAspectKeys } from "../statements/join-aspect-keys.ts";
import type { Aspect, AspectCandidate, ItemStatements } from "../statements/statement.ts";
import { type AspectUse, countAspectUse, pointedShare, termhoodOf } from "../statements/termhood.ts";
import type { ExtractedItem } from "./analysis.ts";

// Fewer statements tell nothing about how a corpus speaks.
const leastStatements = 100;
// A candidate is kept when its place in the clause, its termhood and how seldom it is pointed at add up to more than 0.
const termhoodWeight = 0.2;
const usualTermhood = 3;
const pointedWeight = 4;
const usualPointedShare = 0.1;

/** Chooses each statement's aspects by what all statements together say; a small corpus keeps what was chosen before. */
export function chooseAspects(items: readonly ExtractedItem[]): readonly ExtractedItem[] {
  const statements = items.flatMap((item) => ("error" in item ? [] : item.statements));
  if (statements.length < leastStatements) return items;
  const candidates = statements.map(({ aspectCandidates }) => aspectCandidates);
  const joined = joinAspectKeys(countAspectUse(candidates));
  const rekeyed = (own: readonly AspectCandidate[]) =>
    own.map((candidate) => ({ ...candidate, key: joined.get(candidate.key) ?? candidate.key }));
  const uses = countAspectUse(candidates.map(rekeyed));
  const worth = new Map([...uses].map(([key, use]) => [key, worthOf(key, use, statements.length)]));
  const choose = (own: readonly AspectCandidate[]): Aspect[] =>
    rekeyed(own)
      .filter(({ key, salience }) => salience + (worth.get(key) ?? 0) >= 0)
      .map(toAspect);
  return items.map((item) => ("error" in item ? item : withAspects(item, choose)));
}

function withAspects(
  item: ItemStatements,
  choose: (candidates: readonly AspectCandidate[]) => Aspect[],
): ItemStatements {
  const statements = item.statements.map((own) => ({ ...own, aspects: choose(own.aspectCandidates) }));
  return { ...item, statements };
}

function worthOf(key: string, use: AspectUse, statementCount: number): number {
  return (
    termhoodWeight * (termhoodOf(key, use, statementCount) - usualTermhood) -
    pointedWeight * (pointedShare(use) - usualPointedShare)
  );
}
