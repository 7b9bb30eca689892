import type { TaggedToken } from "../../text/part-of-speech.ts";

/** Makes one token of words written with hyphens ("top-up", "Wi-Fi"), which count as nouns unless they begin as verbs. */
export function joinHyphens(tokens: readonly TaggedToken[]): TaggedToken[] {
  const joined: TaggedToken[] = [];
  for (const token of tokens) {
    const hyphen = joined.at(-1);
    const first = joined.at(-2);
    const touches = hyphen?.text === "-" && first?.end === hyphen.start && hyphen.end === token.start;
    if (!touches || hyphen === undefined || first?.kind !== "word" || token.kind !== "word") {
      joined.push(token);
      continue;
    }
    const lower = `${first.lower}-${token.lower}`;
    const tag = first.tag === "VERB" || first.tag === "ADJ" ? first.tag : "NOUN";
    joined.splice(-2, 2, {
      ...first,
      text: `${first.text}-${token.text}`,
      lower,
      lemma: lower,
      end: token.end,
      tag,
    });
  }
  return joined;
}
