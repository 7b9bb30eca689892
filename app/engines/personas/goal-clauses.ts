/** When somebody wants something, and what for, in their own words. */
export interface GoalClauses {
  occasion: string | null;
  reason: string | null;
}

const LONGEST = 90;
const SHORTEST = 8;

// Each stops at the next sign, or where the other clause begins: no backtracking over the text.
const occasions =
  /(^|[^\p{L}])(?:when|whenever|every time|as soon as|wenn|sobald|cuando|quand|quando)\s+([^,.;:!?()\n]{1,200})(.?)/iu;
const reasons = /(^|[^\p{L}])(?:so that|so|damit|para que|afin que|pour que)\s+([^,.;:!?()\n]{1,200})/iu;
/** "so" alone is an occasion for many things; before "I can" it gives a reason. */
const bareSo = /(?:^|[^\p{L}])so\s+(?!that\b)/iu;
const able = /^(?:i|we|he|she|they|everyone|everybody|one|my \p{L}+|our \p{L}+) (?:can|could)\b/iu;
const inner = /\s(?:so that|so i can|so we can|damit|para que)\s/iu;

/**
 * The clauses of a wish that say when and what for: "when I have guests, so that I can taste different origins". Only
 * whole clauses: one that opens the sentence and is not set off by a comma may run on into the wish itself.
 */
export function goalClauses(text: string): GoalClauses {
  return { occasion: occasionOf(text), reason: reasonOf(text) };
}

function occasionOf(text: string): string | null {
  const found = occasions.exec(text);
  if (!found) return null;
  const isFirst = found.index === 0;
  if (isFirst && found[3] !== ",") return null;
  const words = (found[2] ?? "").split(inner)[0] ?? "";
  return whole(words);
}

function reasonOf(text: string): string | null {
  const found = reasons.exec(text);
  if (!found) return null;
  const words = found[2] ?? "";
  if (bareSo.test(found[0]) && !able.test(words)) return null;
  return whole(words);
}

/** Null for what is too short to say anything or too long to stand inside a sentence. */
function whole(words: string): string | null {
  const clause = words.replace(/\s+/g, " ").trim();
  return clause.length >= SHORTEST && clause.length <= LONGEST && clause.includes(" ") ? clause : null;
}
