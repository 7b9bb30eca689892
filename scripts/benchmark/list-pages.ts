import { paths } from "#app/lib/paths.ts";
import type { Figure, Section } from "./bench.ts";
import { loadFigures } from "./figures.ts";
import { putUnderLoad } from "./put-under-load.ts";

/** Lists of 25 rows as somebody signed in sees them, over the sample company. */
export const listPages: Section = {
  name: "lists",
  title: "List pages of 25 rows, signed in, 16 connections",
  async run({ web: { origin }, cookie, seconds }) {
    const figures: Figure[] = [];
    for (const [what, path] of [
      ["Customers pages", paths.customers()],
      ["Feedback pages", paths.feedback()],
    ] as const) {
      const plan = { origin, cookie, seconds: seconds / 2, paths: [path] };
      figures.push(...loadFigures(what, await putUnderLoad(plan)));
    }
    return figures;
  },
};
