import { afterAll, beforeAll, expect, it } from "vitest";
import { personaFileKinds } from "#app/features/personas/outputs/files/file-kinds.ts";
import { createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { plantPersona } from "#tests/support/planted-persona.ts";
import { startTestServer, type TestServer } from "#tests/support/server.ts";

describeEachDatabase("files of a persona", (_open, dialect) => {
  let server: TestServer;
  let cookie: string;
  let personaId: string;

  beforeAll(async () => {
    server = await startTestServer(await dialect.createUrl());
    const owner = await createOwner(server.db);
    cookie = await signedInCookie(server.db, owner);
    ({ personaId } = await plantPersona(server.db));
    await server.db
      .updateTable("personas")
      .set({ name: 'Jördis "JJ" عمر 😀' })
      .where("id", "=", personaId)
      .execute();
  });
  afterAll(() => server.stop());

  const ask = (path: string) => fetch(`${server.origin}${path}`, { headers: { Cookie: cookie } });

  it("come with their type, a safe name and for nobody else to keep, and count as a use", async () => {
    for (const [kind, { type, ending }] of Object.entries(personaFileKinds)) {
      const answer = await ask(`/personas/${personaId}/files/${kind}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-type")).toBe(type);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("cache-control")).toBe("private, no-store");
      const name = answer.headers.get("content-disposition") ?? "";
      expect(name).toMatch(/^attachment; filename="J_rdis _JJ_ [_ ]+, [\w ]*\.?\w+"; filename\*=UTF-8''/);
      expect(decodeURIComponent(name.split("''")[1] ?? "")).toBe(`Jördis "JJ" عمر 😀, ${ending}`);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.length).toBe(Number(answer.headers.get("content-length")));
      expect(bytes.subarray(0, 4).toString("latin1")).toMatch(/^(%PDF|PK..|.PNG)$/s);
    }
    const uses = await server.db.selectFrom("persona_uses").select(["use", "times"]).execute();
    expect(uses).toEqual([{ use: "exported", times: Object.keys(personaFileKinds).length }]);
  });

  it("are not there for an unknown kind or persona", async () => {
    for (const path of [`/personas/${personaId}/files/exe`, "/personas/none/files/pdf"]) {
      expect((await ask(path)).status).toBe(404);
    }
  });
});
