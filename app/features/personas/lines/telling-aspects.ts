/** Fewer statements than this, and a thing that they share may be chance. */
const MIN_STATEMENTS = 3;
/** A theme is about a thing that this share of its statements name … */
const MIN_SHARE = 0.3;
/** … and so many times more often than all statements of its kind do: not about what everybody names, "coffee". */
const MIN_LIFT = 10;
const MOST_KEYS = 2;

/** A thing that statements are about, as the engine reads them. */
export interface Aspect {
  key: string;
  text: string;
}

/**
 * What a theme is about: the things that many of its statements name and few others do, the commonest first. Each list
 * is what one statement is about; `background` are statements of the same kind, whatever their theme.
 */
export function tellingAspects(
  own: readonly (readonly Aspect[])[],
  background: readonly (readonly Aspect[])[],
): Aspect[] {
  const usual = countKeys(background);
  return [...countKeys(own)]
    .map(([key, count]) => {
      const share = count / own.length;
      const elsewhere = ((usual.get(key) ?? 0) + 1) / (background.length + 1);
      return { key, count, share, lift: share / elsewhere };
    })
    .filter(({ count, share, lift }) => count >= MIN_STATEMENTS && share >= MIN_SHARE && lift >= MIN_LIFT)
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_KEYS)
    .map(({ key }) => ({ key, text: wordsOf(key, own) }));
}

function countKeys(statements: readonly (readonly Aspect[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const aspects of statements) {
    for (const key of new Set(aspects.map((aspect) => aspect.key)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The wording that most of them use for the thing. */
function wordsOf(key: string, statements: readonly (readonly Aspect[])[]): string {
  const counts = new Map<string, number>();
  for (const aspect of statements.flat()) {
    if (aspect.key !== key) continue;
    const text = aspect.text.toLowerCase();
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? key;
}
