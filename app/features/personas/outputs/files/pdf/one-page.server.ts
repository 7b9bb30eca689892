import type { PersonaSection } from "#app/engines/personas/evidence.ts";
import type { PersonaDocument } from "../../persona-document.ts";
import { colours } from "../drawing/colours.ts";
import { type Depth, lineBlock } from "../drawing/line-block.server.ts";
import { type Block, type Mark, moved, stacked } from "../drawing/marks.ts";
import { textBlock } from "../drawing/text-block.server.ts";
import type { Letters } from "../letters/letters.server.ts";
import { LEGEND, SEMI_FICTIONAL } from "../wording.ts";
import { headerBlock } from "./header-block.server.ts";
import { PAGE, type Page } from "./page.ts";

const GUTTER = 22;
const COLUMN = (PAGE.width - 2 * PAGE.margin - GUTTER) / 2;
const SECTION_GAP = 10;
const LINE_GAP = 5;
const FOOTER = 40;
/** No distributions: the room they take is better spent on further goals and pain points. */
const depth: Depth = { textLines: 3, values: 0, origins: false, quotes: 0, quoteLines: 0 };

/** The sections of each column from top to bottom; the number says who gets room first. */
const columns: [PersonaSection, number][][] = [
  [
    ["role", 3],
    ["demographics", 2],
    ["goals", 0],
    ["pains", 1],
    ["motivations", 4],
    ["scales", 5],
    ["story", 6],
    ["day", 7],
  ],
  [
    ["quotes", 0],
    ["behaviour", 7],
    ["channels", 1],
    ["objections", 4],
    ["triggers", 5],
    ["decision", 6],
    ["say", 2],
    ["avoid", 8],
    ["change", 3],
  ],
];

interface Candidate {
  section: PersonaSection;
  title: string;
  priority: number;
  /** Its place within the section: each section has its first line before any has its second. */
  rank: number;
  block: Block;
}

/** The whole persona on one page: what matters most, as much of it as there is room for, and never a second page. */
export function onePage(letters: Letters, document: PersonaDocument): Page {
  const width = PAGE.width - 2 * PAGE.margin;
  const header = headerBlock(letters, document, width, { shortened: true });
  const top = PAGE.margin + header.height + 14;
  const room = PAGE.height - PAGE.margin - FOOTER - top;
  const chosen = columns.map((sections) => chooseColumn(letters, document, sections, room));
  const marks: Mark[] = moved(header, PAGE.margin, PAGE.margin);
  for (const [index, column] of chosen.entries()) {
    marks.push(...moved(column.block, PAGE.margin + index * (COLUMN + GUTTER), top));
  }
  const shown = chosen.reduce((sum, column) => sum + column.lines, 0);
  const all = document.sections
    .filter(({ key }) => key !== "summary")
    .reduce((sum, section) => sum + section.lines.length, 0);
  marks.push(
    ...moved(footer(letters, shown, all, width), PAGE.margin, PAGE.height - PAGE.margin - FOOTER + 10),
  );
  return { marks };
}

function chooseColumn(
  letters: Letters,
  document: PersonaDocument,
  sections: [PersonaSection, number][],
  room: number,
): { block: Block; lines: number } {
  const order = sections.map(([key]) => key);
  const candidates = sections.flatMap(([key, priority]) => {
    const section = document.sections.find((own) => own.key === key);
    return (section?.lines ?? []).slice(0, 8).map((line, rank): Candidate => {
      const block = lineBlock(letters, key, line, COLUMN, depth);
      return { section: key, title: section?.title ?? "", priority, rank, block };
    });
  });
  candidates.sort((a, b) => a.rank - b.rank || a.priority - b.priority);
  let chosen: Candidate[] = [];
  let block = stacked([]);
  for (const candidate of candidates) {
    // A later line of a section never stands without those before it: they matter more.
    const before = chosen.filter((own) => own.section === candidate.section).length;
    if (before !== candidate.rank) continue;
    const tried = [...chosen, candidate];
    const column = setColumn(letters, order, tried);
    if (column.height > room) continue;
    chosen = tried;
    block = column;
  }
  return { block, lines: chosen.length };
}

function setColumn(letters: Letters, order: readonly PersonaSection[], chosen: readonly Candidate[]): Block {
  const sections = order.map((key) => {
    const own = chosen.filter((candidate) => candidate.section === key);
    const [first] = own;
    if (!first) return stacked([]);
    return stacked([heading(letters, first.title), ...own.map((candidate) => candidate.block)], LINE_GAP);
  });
  return stacked(sections, SECTION_GAP);
}

function heading(letters: Letters, title: string): Block {
  const text = textBlock(letters, title, {
    face: "strong",
    size: 10,
    width: COLUMN,
    maxLines: 1,
    outline: title,
  });
  return {
    height: text.height + 4,
    marks: [{ kind: "box", x: 0, y: 0, width: COLUMN, height: 0.8, fill: colours.ink }, ...moved(text, 0, 3)],
  };
}

function footer(letters: Letters, shown: number, all: number, width: number): Block {
  const small = { face: "sans", size: 7, width, colour: colours.soft, maxLines: 2 } as const;
  const left = all > shown ? ` ${shown} of ${all} lines; the full portrait has them all.` : "";
  const text = textBlock(letters, `${SEMI_FICTIONAL}. ${LEGEND}${left}`, small);
  return {
    height: text.height + 5,
    marks: [{ kind: "box", x: 0, y: 0, width, height: 0.5, fill: colours.line }, ...moved(text, 0, 5)],
  };
}
