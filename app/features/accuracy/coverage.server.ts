import { isCourtesy } from "#app/engines/text/courtesy.ts";
import { givenNames } from "#app/engines/text/given-names.ts";
import type { Db } from "#db/client.server.ts";
import { selectCoverage, selectUnsortedAspects } from "./coverage.repository.server.ts";

const LOOKED_AT = 2000;
const SHOWN = 12;
/** A word that one or two statements share is no topic. */
const FEWEST = 3;

export interface Coverage {
  /** Statements that themes are made of, and those of them that carry one. */
  all: number;
  withTheme: number;
  byKind: { kind: string; all: number; withTheme: number }[];
  /** What the latest statements without a theme are about, and how many of those looked at name it. */
  unsorted: { about: { word: string; count: number }[]; lookedAt: number };
}

/** How much of what was said carries a theme, and what the rest talks about. */
export async function measureCoverage(db: Db): Promise<Coverage> {
  const [byKind, unsorted] = await Promise.all([selectCoverage(db), selectUnsortedAspects(db, LOOKED_AT)]);
  const words = new Map<string, { word: string; count: number }>();
  for (const aspects of unsorted) {
    for (const [key, text] of new Map(aspects.map((aspect) => [aspect.key, aspect.text]))) {
      if (!isTopic(text)) continue;
      const counted = words.get(key) ?? { word: text.toLowerCase(), count: 0 };
      words.set(key, { ...counted, count: counted.count + 1 });
    }
  }
  return {
    all: byKind.reduce((sum, { all }) => sum + all, 0),
    withTheme: byKind.reduce((sum, { withTheme }) => sum + withTheme, 0),
    byKind,
    unsorted: {
      about: [...words.values()]
        .filter(({ count }) => count >= FEWEST)
        .sort((one, other) => other.count - one.count || (one.word < other.word ? -1 : 1))
        .slice(0, SHOWN),
      lookedAt: unsorted.length,
    },
  };
}

/** Who signed, and the words of a greeting or farewell, are what most letters hold and none is about. */
function isTopic(text: string): boolean {
  const words = text.toLowerCase().split(/\s+/);
  return !words.every(isCourtesy) && !words.some((word) => givenNames.has(word));
}
