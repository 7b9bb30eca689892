import type { PersonaSection } from "#app/engines/personas/evidence.ts";
import { formatShare } from "#app/lib/numbers.ts";
import type { DocumentLine, PersonaDocument } from "../../persona-document.ts";
import { colours, strokeOf } from "../drawing/colours.ts";
import { type Block, type Mark, moved, stacked } from "../drawing/marks.ts";
import { textBlock } from "../drawing/text-block.server.ts";
import type { Letters } from "../letters/letters.server.ts";
import { basisOf, INVENTED, SEMI_FICTIONAL } from "../wording.ts";

/** In pixels; what chats and wikis show without cutting. */
export const CARD = { width: 1200, height: 630 } as const;

const MARGIN = 56;
const PORTRAIT = 170;
const GUTTER = 48;
const COLUMN = (CARD.width - 2 * MARGIN - GUTTER) / 2;
const SHARE = 66;

/** A persona at a glance: who it is, three goals and three pain points with their shares. */
export function cardMarks(letters: Letters, document: PersonaDocument): Mark[] {
  const words = headWords(letters, document, CARD.width - 2 * MARGIN - PORTRAIT - 36);
  const top = MARGIN + PORTRAIT + 34;
  const foot = textBlock(letters, `${SEMI_FICTIONAL}. ${basisOf(document)}`, {
    face: "sans",
    size: 17,
    width: CARD.width - 2 * MARGIN,
    maxLines: 1,
    colour: colours.soft,
  });
  return [
    { kind: "box", x: 0, y: 0, ...CARD, fill: colours.warm },
    { kind: "portrait", x: MARGIN, y: MARGIN, size: PORTRAIT, seed: document.portraitSeed },
    ...moved(words, MARGIN + PORTRAIT + 36, MARGIN - 6),
    ...moved(column(letters, document, "goals", "Goals"), MARGIN, top),
    ...moved(column(letters, document, "pains", "Pain points"), MARGIN + COLUMN + GUTTER, top),
    { kind: "box", x: 0, y: CARD.height - 58, width: CARD.width, height: 1, fill: colours.line },
    ...moved(foot, MARGIN, CARD.height - 44),
  ];
}

function headWords(letters: Letters, { name, summary }: PersonaDocument, width: number): Block {
  return stacked(
    [
      textBlock(letters, name, { face: "strong", size: 46, width, maxLines: 1, leading: 1.25 }),
      textBlock(letters, INVENTED, { face: "slanted", size: 19, width, colour: colours.soft }),
      textBlock(letters, summary, { face: "sans", size: 25, width, maxLines: 2 }),
    ],
    4,
  );
}

function column(letters: Letters, document: PersonaDocument, key: PersonaSection, title: string): Block {
  const lines = document.sections.find((section) => section.key === key)?.lines ?? [];
  const heading = textBlock(letters, title, { face: "strong", size: 24, width: COLUMN });
  return stacked(
    [
      {
        height: heading.height + 12,
        marks: [
          { kind: "box", x: 0, y: 0, width: COLUMN, height: 2, fill: colours.ink },
          ...moved(heading, 0, 10),
        ],
      },
      ...lines.slice(0, 3).map((line) => row(letters, key, line)),
    ],
    10,
  );
}

function row(letters: Letters, key: PersonaSection, line: DocumentLine): Block {
  const { share } = line.evidence;
  const words = textBlock(letters, line.text, {
    face: line.origin === "invented" ? "slanted" : "sans",
    size: 20,
    width: COLUMN - SHARE - 14,
    maxLines: 2,
    leading: 1.25,
    ...(line.origin === "evidence" ? {} : { tag: line.origin }),
  });
  const figure = textBlock(letters, share === undefined ? "–" : formatShare(share), {
    face: "strong",
    size: share !== undefined && share < 0.01 && share > 0 ? 14 : 24,
    width: SHARE,
    maxLines: 1,
    ...(share === undefined ? {} : { stroke: strokeOf(key) }),
  });
  return {
    height: Math.max(words.height, 30),
    marks: [...moved(figure, 0, -3), ...moved(words, SHARE + 14, 0)],
  };
}
