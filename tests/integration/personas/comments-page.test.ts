import { expect, it } from "vitest";
import { changeSharing } from "#app/features/personas/sharing/share-persona.server.ts";
import { createMember, createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { plantPersona } from "#tests/support/planted-persona.ts";
import { startTestServer } from "#tests/support/server.ts";

const share = { intent: "share", label: "Agency", days: 30, shows: "current", withQuotes: true } as const;

describeEachDatabase("the page of comments", (_open, dialect) => {
  it("takes comments without JavaScript, keeps what was typed, shows markup as text, and none of it leaves", async () => {
    const server = await startTestServer(await dialect.createUrl());
    try {
      const { db } = server;
      const owner = await createOwner(db);
      const marketer = await signedInCookie(db, await createMember(db, owner, "marketer"));
      const viewer = await signedInCookie(db, await createMember(db, owner, "viewer"));
      const { personaId } = await plantPersona(db);
      const line = await db
        .selectFrom("persona_lines")
        .select("id")
        .where("section", "=", "pains")
        .executeTakeFirstOrThrow();
      const page = `/personas/${personaId}/comments`;
      const get = async (path: string, cookie = marketer) =>
        (await server.send(path, { headers: { Cookie: cookie } })).body;

      expect(await get(`/personas/${personaId}`)).toContain(`${page}?line=${line.id}`);
      expect(await get(`/personas/${personaId}`, viewer)).not.toContain(`${page}?line=`);

      const tooLong = `periwinkle ${"x".repeat(4_000)}`;
      const refused = await server.post(page, { intent: "add", lineId: "", body: tooLong }, marketer);
      expect(refused.status).toBe(422);
      expect(refused.body).toContain("at most 4,000 characters");
      expect(refused.body).toContain(tooLong);

      const body = "periwinkle <script>alert(1)</script>";
      const taken = await server.post(
        `${page}?line=${line.id}`,
        { intent: "add", lineId: line.id, body },
        marketer,
      );
      expect([taken.status, taken.headers.location]).toEqual([303, `${page}?line=${line.id}`]);
      const shown = await get(page, viewer);
      expect(shown).toContain("periwinkle &lt;script&gt;alert(1)&lt;/script&gt;");
      expect(shown).not.toContain("<script>alert(1)");
      expect(shown).not.toMatch(/<textarea|name="intent"/);
      expect(await get(`/personas/${personaId}`, viewer)).toMatch(/>1 comment</);
      const forbidden = await server.post(page, { intent: "add", lineId: "", body: "Me too" }, viewer);
      expect(forbidden.status).toBe(403);

      const { id } = await db.selectFrom("persona_comments").select("id").executeTakeFirstOrThrow();
      await server.post(page, { intent: "resolve", commentId: id }, marketer);
      const late = await server.post(page, { intent: "reply", commentId: id, body: "tangerine" }, marketer);
      expect(late.status).toBe(409);
      expect(late.body).toContain(">tangerine</textarea>");

      const token = await changeSharing(db, owner, personaId, share);
      for (const out of ["markdown", "json", "print", "brief-markdown", "out", "brief"])
        expect([out, (await get(`/personas/${personaId}/${out}`)).includes("periwinkle")]).toEqual([
          out,
          false,
        ]);
      expect((await server.send(`/shared-persona/${token}`)).body).not.toContain("periwinkle");
      expect(await get("/personas/wall?drafts=yes")).not.toContain("periwinkle");
    } finally {
      await server.stop();
    }
  });
});
