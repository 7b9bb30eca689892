import { extractStatements } from "#app/engines/statements/extract-statements.ts";
import type { Figure } from "./bench.ts";
import { seconds, whole } from "./figures.ts";

const letters = 1_000_000;
const words =
  `the battery screen order invoice price staff room update manual fast slow broken great lovely please add remove fix wish
  could would not never always sometimes very quite a my this and but because when is was are were has it they we I you open close
  start crashes arrive pay charge refund wait call write`.split(/\s+/);

/** How long one text of a megabyte takes, which no item should ever be. */
export function measureLongText(): Figure {
  const text = inventText();
  const begun = performance.now();
  const { statements } = extractStatements({ id: "1", text, rating: null });
  const took = (performance.now() - begun) / 1000;
  return { what: "One text of 1 MB", value: `${whole(statements.length)} statements in ${seconds(took)}` };
}

// No line repeats, because the engine remembers what it has just read.
function inventText(): string {
  const pieces: string[] = [];
  let length = 0;
  for (let state = 7; length < letters; state = (state * 48_271) % 2_147_483_647) {
    const piece = `${words[state % words.length] ?? "the"}${state % 13 === 0 ? ". " : " "}`;
    pieces.push(piece);
    length += piece.length;
  }
  return pieces.join("");
}
