import { expect, test } from "vitest";
import { readGridPage, readGridShape } from "#app/features/grid/grid.service.server.ts";
import { gridSorts } from "#app/features/grid/grid-query.ts";
import { encodePlace } from "#app/lib/key-paging.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { planSteps } from "#tests/support/query-plans.ts";

describeEachDatabase("the grid of a large base", (open, dialect) => {
  test.skipIf(dialect.name === "postgres")("finds its pages by an index, in each order", async () => {
    const db = await open();
    for (const kind of ["customer", "company"] as const) {
      const { columns } = await readGridShape(db, kind);
      for (const sort of gridSorts) {
        for (const direction of ["asc", "desc"] as const) {
          for (const after of [null, encodePlace("m", "0")]) {
            const query = { search: "", sort, direction, after };
            const steps = await planSteps(db, (planned) => readGridPage(planned, kind, columns, query, 50));
            expect(steps.filter((step) => /TEMP B-TREE/.test(step))).toEqual([]);
            expect(
              steps.some((step) => /USING (?:COVERING )?INDEX (?:customers|companies)_/.test(step)),
            ).toBe(true);
          }
        }
      }
    }
  });
});
