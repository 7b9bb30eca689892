import { expect, it } from "vitest";
import { personaFileSchema } from "#app/features/personas/outputs/persona-file.schema.ts";
import { changeSharing, listShares } from "#app/features/personas/sharing/share-persona.server.ts";
import { createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { plantPersona } from "#tests/support/planted-persona.ts";
import { startTestServer } from "#tests/support/server.ts";

const share = { intent: "share", label: "Agency", days: 30, shows: "current", withQuotes: true } as const;

describeEachDatabase("what leaves of a persona over the web", (_open, dialect) => {
  it("is for the link's holder alone, leads nowhere into the app, says nothing of links that end, and is limited", async () => {
    const server = await startTestServer(await dialect.createUrl(), { answerRateLimit: 30 });
    try {
      const { db } = server;
      const owner = await createOwner(db);
      const { personaId, segmentId } = await plantPersona(db);
      const token = await changeSharing(db, owner, personaId, share);
      const page = await server.send(`/shared-persona/${token}`);
      expect(page.status).toBe(200);
      expect(page.headers).toMatchObject({
        "x-robots-tag": "noindex, nofollow",
        "referrer-policy": "no-referrer",
        "cache-control": "private, no-store",
      });
      expect(page.body).toContain('name="robots" content="noindex, nofollow"');
      expect(page.body).toContain("A draft");
      expect(page.body).not.toMatch(/<a\s|Ottoline|Pargetter|Mia Colleague|ottoline@/);
      for (const id of [personaId, segmentId]) expect(page.body).not.toContain(id);

      const cookie = await signedInCookie(db, owner);
      await server.send(`/shared-persona/${token}`, { headers: { Cookie: cookie } });
      expect((await listShares(db, personaId)).map(({ views }) => views)).toEqual([1]);

      const unknown = await server.send(`/shared-persona/${"x".repeat(43)}`);
      await changeSharing(db, owner, personaId, {
        intent: "revoke",
        shareId: (await listShares(db, personaId))[0]?.id ?? "",
      });
      const revoked = await server.send(`/shared-persona/${token}`);
      expect([unknown.status, revoked.status]).toEqual([404, 404]);
      expect(revoked.headers["x-robots-tag"]).toBe("noindex, nofollow");
      expect(bare(revoked.body, `${token}`)).toBe(bare(unknown.body, "x".repeat(43)));

      const file = await server.send(`/personas/${personaId}/json`, { headers: { Cookie: cookie } });
      expect(personaFileSchema.parse(JSON.parse(file.body)).$schema).toMatch(
        /^http.*\/persona-format\.json$/,
      );
      expect((await server.send("/persona-format.json")).status).toBe(200);
      const markdown = await server.send(`/personas/${personaId}/markdown`, { headers: { Cookie: cookie } });
      expect(markdown.body).toContain("(invented name)");

      const later = [];
      for (let time = 0; time < 130; time += 1)
        later.push((await server.send(`/Shared-Persona/${time}`)).status);
      expect(later.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => 404));
      expect(later.at(-1)).toBe(429);
    } finally {
      await server.stop();
    }
  });
});

/** A page without what differs in every answer: its nonce, and the address that was asked for. */
function bare(body: string, token: string): string {
  return body.replaceAll(token, "").replace(/nonce="[^"]*"|"nonce":"[^"]*"/g, "");
}
