import type { TextLine } from "../letters/text-line.ts";

/** One thing drawn, from the left and the top of what it stands in; a text at its baseline. */
export type Mark =
  | {
      kind: "text";
      /** The left edge of the drawn letters, whichever way they are read. */
      x: number;
      y: number;
      line: TextLine;
      colour: string;
      /** Makes the text an entry of the file's outline. */
      outline?: string;
    }
  | {
      kind: "box";
      x: number;
      y: number;
      width: number;
      height: number;
      fill?: string;
      edge?: string;
      dashed?: boolean;
      radius?: number;
    }
  | { kind: "dot"; x: number; y: number; radius: number; fill: string }
  | { kind: "portrait"; x: number; y: number; size: number; seed: string };

/** Marks that stay together, and how high they are. */
export interface Block {
  height: number;
  marks: Mark[];
}

export const EMPTY: Block = { height: 0, marks: [] };

/** A block at another place of what it stands in. */
export function moved(block: Block, x: number, y: number): Mark[] {
  return block.marks.map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + y }));
}

/** Blocks under each other; those without height leave no gap. */
export function stacked(blocks: readonly Block[], gap = 0): Block {
  const marks: Mark[] = [];
  let height = 0;
  for (const block of blocks) {
    if (block.height === 0) continue;
    const top = height === 0 ? 0 : height + gap;
    marks.push(...moved(block, 0, top));
    height = top + block.height;
  }
  return { height, marks };
}
