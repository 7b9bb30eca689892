/** As deep as any file may be nested; a survey needs 14 levels. */
const MAX_DEPTH = 64;
/** Names that would reach into what all objects share, were they ever assigned. */
const REFUSED = new Set(["__proto__", "constructor", "prototype"]);

/** The value of a JSON text, or why it is not taken, in a sentence. */
export type ParsedJson = { ok: true; value: unknown } | { ok: false; problem: string };

/** Reads JSON that somebody else has written: UTF-8, not too deep, with numbers and characters that are whole. */
export function parseJson(bytes: Uint8Array): ParsedJson {
  let value: unknown;
  try {
    // A byte order mark is taken off by the decoder.
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) {
      return { ok: false, problem: "Expected a JSON file in UTF-8; these bytes are not text in UTF-8." };
    }
    const at = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    const where = at === undefined ? "" : ` from its character ${Number(at) + 1} on`;
    return { ok: false, problem: `Expected a JSON file; this is no proper JSON${where}.` };
  }
  const problem = findProblem(value);
  return problem === null ? { ok: true, value } : { ok: false, problem };
}

/** Looks at every value without recursion: JSON.parse takes two hundred thousand brackets, a stack does not. */
function findProblem(whole: unknown): string | null {
  const waiting: { value: unknown; depth: number }[] = [{ value: whole, depth: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value === "number" && !Number.isFinite(value)) {
      return "Expected numbers that are some; one of them is too large, such as 1e999.";
    }
    if (typeof value === "string" && /\p{Surrogate}/u.test(value)) {
      return "Expected whole characters; a text holds half of one (a lone surrogate).";
    }
    if (typeof value !== "object" || value === null) continue;
    if (depth > MAX_DEPTH) {
      return `Expected at most ${MAX_DEPTH} brackets inside each other; more came.`;
    }
    const refused = Object.keys(value).find((key) => REFUSED.has(key));
    if (refused !== undefined) return `Expected names of the format; “${refused}” came, which is refused.`;
    for (const inner of Object.values(value)) waiting.push({ value: inner, depth: depth + 1 });
  }
  return null;
}
