import type { DocumentSection, PersonaDocument } from "../../persona-document.ts";
import { colours } from "../drawing/colours.ts";
import { type Depth, lineParts } from "../drawing/line-block.server.ts";
import { type Block, moved } from "../drawing/marks.ts";
import { textBlock } from "../drawing/text-block.server.ts";
import type { Letters } from "../letters/letters.server.ts";
import { LEGEND } from "../wording.ts";
import { createFlow, type Flow } from "./flow.ts";
import { headerBlock } from "./header-block.server.ts";
import { methodBlocks } from "./method-blocks.server.ts";
import { PAGE, type Page } from "./page.ts";

const LABEL = 100;
const WIDTH = PAGE.width - 2 * PAGE.margin;
const COLUMN = WIDTH - LABEL;
const depth: Depth = { textLines: 40, values: 12, origins: true, quotes: 8, quoteLines: 14 };

/** Every line with its numbers and quotes, on as many pages as that takes, and at the end what they rest on. */
export function fullPages(letters: Letters, document: PersonaDocument): Page[] {
  const flow = createFlow();
  flow.put(headerBlock(letters, document, WIDTH, { shortened: false }), PAGE.margin);
  flow.put(
    textBlock(letters, LEGEND, { face: "sans", size: 7.4, width: WIDTH, colour: colours.soft }),
    PAGE.margin,
    {
      before: 8,
    },
  );
  for (const section of document.sections) {
    // It stands at the head of the first page.
    if (section.key !== "summary") putSection(letters, flow, section);
  }
  flow.startPage();
  for (const block of methodBlocks(letters, document, WIDTH)) flow.put(block, PAGE.margin, { before: 8 });
  return flow.pages.map((page, index) => ({
    marks: [...page.marks, ...footer(letters, document, index + 1, flow.pages.length)],
  }));
}

function putSection(letters: Letters, flow: Flow, { key, title, lines }: DocumentSection): void {
  let page: Page | undefined;
  for (const [index, line] of lines.entries()) {
    for (const [at, part] of lineParts(letters, key, line, COLUMN, depth).entries()) {
      const isFirst = index === 0 && at === 0;
      flow.put(part, PAGE.margin + LABEL, {
        before: isFirst ? 18 : at === 0 ? 8 : 2,
        // The section's name stands beside its first line, and beside the first one on each page after.
        beside: (onPage) => {
          if (onPage === page) return [];
          const isContinued = page !== undefined;
          page = onPage;
          return label(letters, title, isContinued);
        },
      });
    }
  }
}

/** A rule across the page and under it, at the left, the section's name. */
function label(letters: Letters, title: string, isContinued: boolean): ReturnType<typeof moved> {
  const name = textBlock(letters, title, {
    face: "strong",
    size: 9.6,
    width: LABEL - 14,
    ...(isContinued ? { tag: "continued" } : { outline: title }),
  });
  const rule: Block = {
    height: 0,
    marks: [{ kind: "box", x: 0, y: -6, width: WIDTH, height: 0.6, fill: colours.ink }],
  };
  return [...moved(rule, PAGE.margin, 0), ...moved(name, PAGE.margin, 0)];
}

function footer(letters: Letters, { name }: PersonaDocument, number: number, of: number) {
  const look = { face: "sans", size: 7.4, colour: colours.soft, maxLines: 1 } as const;
  const left = textBlock(letters, `${name} (invented name)`, { ...look, width: WIDTH - 120 });
  const right = textBlock(letters, `Page ${number} of ${of}`, { ...look, width: 80 });
  const top = PAGE.height - PAGE.margin + 6;
  const [end] = right.marks;
  const width = end?.kind === "text" ? end.line.width : 0;
  return [...moved(left, PAGE.margin, top), ...moved(right, PAGE.width - PAGE.margin - width, top)];
}
