import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { ConflictError, ExpectedError } from "#app/lib/errors.ts";
import { backUp } from "#db/backup.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { checkSchemaVersion } from "#db/migrate.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";

describeEachDatabase("backup", (open, dialect) => {
  test(
    dialect.name === "sqlite" ? "is a whole copy that never overwrites a file" : "is left to pg_dump",
    async () => {
      const db = await open();
      const path = join(inject("databases").folder, "backup.db");
      if (dialect.name === "postgres") {
        await expect(backUp(db, path)).rejects.toThrow(ExpectedError);
        return;
      }
      await db.insertInto("instance_settings").values({ name: "a", value: "ü" }).execute();
      await backUp(db, path);
      await expect(backUp(db, path)).rejects.toThrow(ConflictError);
      const copy = openDatabase(`file:${path}`);
      await checkSchemaVersion(copy);
      expect(await copy.selectFrom("instance_settings").selectAll().execute()).toEqual([
        { name: "a", value: "ü" },
      ]);
      await copy.destroy();
    },
  );
});
