import { formatNoun } from "#app/lib/numbers.ts";
import type { SetAsidePart } from "./feedback.schema.ts";

type Parts = { parts: readonly SetAsidePart[] };

/** The kinds of things that were set aside of a text, each once; "markup" where it was that alone. */
export function setAsideNames({ parts }: Parts): string[] {
  return parts.length === 0 ? ["markup"] : [...new Set(parts.map(({ rule }) => rule))];
}

/** What was set aside of a text, in a few words: "quoted reply (14 lines), signature". */
export function setAsideInWords({ parts }: Parts): string {
  return setAsideNames({ parts })
    .map((name) => {
      const lines = parts.reduce((sum, part) => sum + (part.rule === name ? linesOf(part) : 0), 0);
      // A line or two are what one expects; the length of more says how much is missing from the page.
      return lines > 2 ? `${name} (${formatNoun(lines, "line", "lines")})` : name;
    })
    .join(", ");
}

function linesOf({ text }: SetAsidePart): number {
  return text.split("\n").filter((line) => line.trim() !== "").length;
}
