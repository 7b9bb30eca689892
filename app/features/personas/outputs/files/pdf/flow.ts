import { type Block, type Mark, moved } from "../drawing/marks.ts";
import { PAGE, type Page } from "./page.ts";

/** Blocks one under another, on a new page where the last one is full. */
export interface Flow {
  readonly pages: Page[];
  /** Puts a block at `x`, `before` points under the last one; `beside` adds marks at the height where it came to stand. */
  put(block: Block, x: number, options?: { before?: number; beside?: (page: Page) => Mark[] }): void;
  startPage(): void;
}

const BOTTOM = PAGE.height - PAGE.margin - 8;
const TOP = PAGE.margin;

export function createFlow(): Flow {
  let page: Page = { marks: [] };
  const pages = [page];
  let y: number = TOP;
  const startPage = () => {
    page = { marks: [] };
    pages.push(page);
    y = TOP;
  };
  return {
    pages,
    startPage,
    put(block, x, { before = 0, beside } = {}) {
      if (block.height === 0) return;
      if (y > TOP && y + before + block.height > BOTTOM) startPage();
      if (y > TOP) y += before;
      if (beside) page.marks.push(...moved({ height: 0, marks: beside(page) }, 0, y));
      page.marks.push(...moved(block, x, y));
      y += block.height;
    },
  };
}
