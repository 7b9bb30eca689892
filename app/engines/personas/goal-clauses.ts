/** What somebody wishes, when, and what for, in their own words; null where a wish does not say. */
export interface GoalClauses {
  /** "to see cups per head"; with `ofUs` it is asked of us: "add a usage report". */
  wish: { words: string; ofUs: boolean } | null;
  occasion: string | null;
  reason: string | null;
}

const LONGEST = 90;
const SHORTEST = 8;

// Each stops at the next sign, or where the other clause begins: no backtracking over the text.
const clause = "([^,.;:!?()\\[\\]\\n“”]{1,200})";
const occasions = new RegExp(
  `(^|[^\\p{L}])(?:when|whenever|every time|as soon as|wenn|sobald|cuando|quand)\\s+${clause}(.?)`,
  "iu",
);
const reasons = new RegExp(`(^|[^\\p{L}])(?:so that|so|damit|para que|afin que|pour que)\\s+${clause}`, "iu");
/** "so" alone stands for many things; before "I can" it gives a reason. */
const bareSo = /(?:^|[^\p{L}])so\s+(?!that\b)/iu;
const able = /^(?:i|we|he|she|they|everyone|everybody|one|my \p{L}+|our \p{L}+) (?:can|could)\b/iu;
const inner = /\s(?:so that|so i can|so we can|damit|para que|when|whenever|because)\s/iu;

const wishes = [
  {
    ofUs: false,
    pattern: new RegExp(
      `(?:^|[^\\p{L}])(?:i|we)(?:['’]d| would| should)? (?:like|love|want|wish|need|hope) (to ${clause})`,
      "iu",
    ),
  },
  {
    ofUs: false,
    pattern: new RegExp(
      `(?:^|[^\\p{L}])it (?:should|would) be (?:possible|nice|good|great|helpful|perfect) (to ${clause})`,
      "iu",
    ),
  },
  {
    ofUs: false,
    pattern: new RegExp(
      `(?:^|[^\\p{L}])(?:i|we)(?:['’]d| would| should)? (?:like|love|want|need|wish for|hope for) ((?:an?|the|more|some|one|single|several|own) ${clause})`,
      "iu",
    ),
  },
  {
    ofUs: true,
    pattern: new RegExp(
      `(?:^|[^\\p{L}])please ((?:add|bring|introduce|make|offer|provide|put|send|show|support) ${clause})`,
      "iu",
    ),
  },
] as const;

/** "Offer them": what it points to stands in another sentence. */
const pointing = /^(?:to )?\S{1,30} (?:them|it|this|that|these|those)\b/iu;

/**
 * The clauses of a wish: "I'd like a sampler when I have guests, so that I can taste different origins". Only whole
 * clauses: an occasion that opens the sentence and is not set off by a comma may run on into the wish itself.
 */
export function goalClauses(text: string): GoalClauses {
  return { wish: wishOf(text), occasion: occasionOf(text), reason: reasonOf(text) };
}

function wishOf(text: string): GoalClauses["wish"] {
  for (const { ofUs, pattern } of wishes) {
    const words = whole(pattern.exec(text)?.[1] ?? "");
    if (words !== null && !pointing.test(words)) return { words, ofUs };
  }
  return null;
}

function occasionOf(text: string): string | null {
  const found = occasions.exec(text);
  if (!found || (found.index === 0 && found[3] !== ",")) return null;
  return whole(found[2] ?? "");
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
  const own = (words.split(inner)[0] ?? "").replace(/\s+/g, " ").trim();
  return own.length >= SHORTEST && own.length <= LONGEST && own.includes(" ") ? own : null;
}
