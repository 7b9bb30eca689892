import { lineOrigins } from "#app/engines/personas/evidence.ts";
import { formatCount, formatNoun } from "#app/lib/numbers.ts";
import type { PersonaDocument } from "../../persona-document.ts";
import { colours } from "../drawing/colours.ts";
import { type Block, moved, stacked } from "../drawing/marks.ts";
import { textBlock } from "../drawing/text-block.server.ts";
import type { Letters } from "../letters/letters.server.ts";
import { basisOf, formatDay, SEMI_FICTIONAL } from "../wording.ts";

const TITLE = "What is evidence, assumed, invented";

/** The last page: how many lines are of which kind, where the numbers come from, and how they were reckoned. */
export function methodBlocks(letters: Letters, document: PersonaDocument, width: number): Block[] {
  const paragraph = (text: string) =>
    textBlock(letters, text, { face: "sans", size: 9.2, width: Math.min(width, 430) });
  const heading = (text: string) => textBlock(letters, text, { face: "strong", size: 10.5, width });
  return [
    textBlock(letters, TITLE, { face: "strong", size: 15, width, outline: TITLE }),
    paragraph(`${SEMI_FICTIONAL}. ${basisOf(document)}`),
    originTable(letters, document, width),
    paragraph(
      "Evidence: a line that rests on what these customers are, did or said; its numbers stand under it. Assumption: a line with a dashed edge, for which nobody has been counted yet. Invented: name, portrait and the lines in italics, which make the persona easier to remember and claim nothing.",
    ),
    heading("Sources"),
    ...sourceBlocks(letters, document, width),
    heading("How the numbers were reckoned"),
    paragraph(
      "“12 of 40” are the customers for whom a line holds, out of those of whom this is known. The interval is Wilson's (1927) at 95 %: it would hold the share among all such customers in 19 of 20 samples. The others are all customers outside the segment of whom the same is known.",
    ),
    paragraph(
      "Quotes are single statements, without names, addresses and numbers that say who spoke, of people who may be quoted on the day this file was made; long ones are cut and end in “…”. Letters that no font of ours has are shown as [?].",
    ),
  ];
}

/** How many lines of each section are evidence, assumption, invented. */
function originTable(letters: Letters, { sections }: PersonaDocument, width: number): Block {
  const shown = sections.filter(({ key }) => key !== "summary");
  const all = { title: "All", lines: shown.flatMap(({ lines }) => lines) };
  const names = ["Evidence", "Assumption", "Invented"];
  return stacked([
    row(letters, ["Section", ...names], width, "strong"),
    ...[...shown, all].map(({ title, lines }) =>
      row(
        letters,
        [
          title,
          ...lineOrigins.map((origin) => formatCount(lines.filter((line) => line.origin === origin).length)),
        ],
        width,
        title === "All" ? "strong" : "sans",
      ),
    ),
  ]);
}

function row(letters: Letters, cells: readonly string[], width: number, face: "sans" | "strong"): Block {
  const first = 190;
  const other = 75;
  const marks = cells.flatMap((cell, index) => {
    const column = index === 0 ? first : other;
    const text = textBlock(letters, cell, { face, size: 8.4, width: column - 6, maxLines: 1 });
    return moved(text, index === 0 ? 0 : first + (index - 1) * other, 1.5);
  });
  const rule = {
    kind: "box",
    x: 0,
    y: 13.5,
    width: Math.min(width, 430),
    height: 0.4,
    fill: colours.line,
  } as const;
  return { height: 14, marks: [...marks, rule] };
}

/** What the numbers rest on: how many lines each source stands behind, and from when to when. */
function sourceBlocks(letters: Letters, { sections }: PersonaDocument, width: number): Block[] {
  const lines = sections.flatMap((section) => section.lines);
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const source of new Set((line.evidence.sources ?? []).map((own) => own.source))) {
      counts.set(source, (counts.get(source) ?? 0) + 1);
    }
  }
  const days = lines.flatMap(({ evidence }) => [evidence.oldest ?? [], evidence.newest ?? []].flat()).sort();
  const text = (words: string) =>
    textBlock(letters, words, { face: "sans", size: 9.2, width: Math.min(width, 430) });
  const sources = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 12);
  const [oldest] = days;
  const newest = days.at(-1);
  const blocks = sources.map(([source, count]) =>
    text(`${source}: behind ${formatNoun(count, "line", "lines")}`),
  );
  if (oldest !== undefined && newest !== undefined) {
    blocks.push(text(`The oldest of it is from ${formatDay(oldest)}, the newest from ${formatDay(newest)}.`));
  }
  return blocks.length > 0 ? blocks : [text("No line says where its numbers come from.")];
}
