import type { PersonaDocument } from "../../persona-document.ts";
import { colours } from "../drawing/colours.ts";
import { type Block, moved, stacked } from "../drawing/marks.ts";
import { textBlock } from "../drawing/text-block.server.ts";
import type { Letters } from "../letters/letters.server.ts";
import { basisOf, INVENTED } from "../wording.ts";

const PORTRAIT = 74;
const GAP = 16;

/** Portrait, name, role and summary, and what the persona rests on; `shortened` where a page has no room for all. */
export function headerBlock(
  letters: Letters,
  document: PersonaDocument,
  width: number,
  { shortened }: { shortened: boolean },
): Block {
  const column = width - PORTRAIT - GAP;
  const most = (lines: number) => (shortened ? { maxLines: lines } : {});
  const name = document.name;
  const words = stacked(
    [
      textBlock(letters, name, {
        face: "strong",
        size: 21,
        width: column,
        maxLines: 2,
        leading: 1.3,
        outline: name,
      }),
      textBlock(letters, INVENTED, { face: "slanted", size: 8, width: column, colour: colours.soft }),
      textBlock(letters, document.summary, { face: "sans", size: 10.6, width: column, ...most(3) }),
      textBlock(letters, basisOf(document), {
        face: "sans",
        size: 7.8,
        width: column,
        colour: colours.soft,
        ...most(2),
      }),
    ],
    2,
  );
  return {
    height: Math.max(words.height, PORTRAIT),
    marks: [
      { kind: "portrait", x: 0, y: 0, size: PORTRAIT, seed: document.portraitSeed },
      ...moved(words, PORTRAIT + GAP, 0),
    ],
  };
}
