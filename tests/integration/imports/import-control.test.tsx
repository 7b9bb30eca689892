import { createElement } from "react";
import { expect, it } from "vitest";
import { ImportReport } from "#app/features/imports/components/import-report.tsx";
import { action, loader } from "#app/routes/_app.imports.$importId._index.tsx";
import { createMember, createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { runImports, uploadAndStart, useDataFolder } from "#tests/support/imports.ts";
import { render } from "#tests/support/render.tsx";
import { routeArgs } from "#tests/support/route-args.ts";

const people = "Customer ID,Email,Name\n1,ana@example.org,Ana Diaz\n2,bo@example.org,Bo";

describeEachDatabase("the page of an import", (open) => {
  useDataFolder();

  it("pauses, goes on and undoes by plain forms, and says where it stands", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const cookie = await signedInCookie(db, owner);
    const viewer = await signedInCookie(db, await createMember(db, owner, "viewer"));
    const importId = await uploadAndStart(db, people, { kind: "customers", actor: owner });
    const params = { importId };
    const path = `/imports/${importId}`;
    const post = (intent: string, as = cookie) =>
      action(routeArgs(db, path, { params, form: { intent }, cookie: as }));
    const page = async () => {
      const loaded = await loader(routeArgs(db, path, { params, cookie }));
      if (loaded.page !== "report") throw new Error(`expected a report, got ${loaded.page}`);
      return render(createElement(ImportReport, { ...loaded, message: undefined }), path);
    };

    await expect(post("pause", viewer)).rejects.toMatchObject({ status: 403 });
    expect(await page()).toContain('value="pause"');
    await post("pause");
    const paused = await page();
    expect(paused).toContain("stays so until somebody lets it go on");
    expect(paused).toContain('value="cancel"');
    await post("continue");
    await runImports(db);
    expect(await page()).toContain("Undo the whole import");
    await expect(post("undo", viewer)).rejects.toMatchObject({ status: 403 });
    await post("undo");
    expect(await page()).toContain("Rows taken back");
    await runImports(db);
    const undone = await page();
    expect(undone).toContain("It was undone");
    expect(undone).toContain("2 records");
    expect(undone).not.toContain('value="undo"');
  });
});
