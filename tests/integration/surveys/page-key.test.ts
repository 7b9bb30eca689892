import { expect, test } from "vitest";
import { action, loader } from "#app/routes/s.$slug.ts";
import { action as keep } from "#app/routes/s.$slug_.draft.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { publicUrl, routeArgs } from "#tests/support/route-args.ts";
import { publishedSurvey } from "#tests/support/surveys.ts";

const key = "known-to-somebody-else-1";
const fromElsewhere = { "Sec-Fetch-Dest": "document", "Sec-Fetch-Site": "cross-site" };
const fromOurPage = { "Sec-Fetch-Dest": "document", "Sec-Fetch-Site": "same-origin" };
const inFrame = { "Sec-Fetch-Dest": "iframe", "Sec-Fetch-Site": "cross-site" };

async function view(db: Db, slug: string, draft: string, headers: Record<string, string>) {
  const args = routeArgs(db, `/s/${slug}?draft=${encodeURIComponent(draft)}`, { params: { slug } });
  for (const [name, value] of Object.entries(headers)) args.request.headers.set(name, value);
  const html = await (await loader(args)).text();
  return { html, key: /name="key" value="([^"]*)"/.exec(html)?.[1] };
}

function save(db: Db, slug: string, draft: string, text: string) {
  const form = { key: draft, asked: "why", "answers[why]": text };
  return keep(routeArgs(db, `/s/${slug}/draft`, { params: { slug }, form }));
}

describeEachDatabase("the key of a survey's page", (open) => {
  test("comes from a link of our own pages alone: nobody writes under a key that somebody sent them", async () => {
    const db = await open();
    const { slug } = await publishedSurvey(db);
    expect((await save(db, slug, key, "Begun by who sends the link")).status).toBe(204);
    for (const site of ["cross-site", "same-site", "none"]) {
      const sent = await view(db, slug, key, { ...fromElsewhere, "Sec-Fetch-Site": site });
      expect([site, sent.key]).toEqual([site, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
      expect(sent.html).not.toContain("Begun by");
    }
    const old: Record<string, string>[] = [{ Referer: `${publicUrl}/s/${slug}` }, { Origin: publicUrl }];
    for (const headers of [fromOurPage, inFrame, ...old]) {
      const own = await view(db, slug, key, headers);
      expect(own.key).toBe(key);
      expect(own.html).toContain("Begun by");
    }
  });

  test("comes from our own page in a browser too that says so by its address alone, or it is another", async () => {
    const db = await open();
    const { slug } = await publishedSurvey(db);
    await save(db, slug, key, "Begun by who sends the link");
    const elsewhere: Record<string, string>[] = [
      { Referer: "" },
      { Referer: "https://evil.example/" },
      { Referer: `https://evil.example/?${publicUrl}/` },
      { Referer: publicUrl.replace("://", "://evil.") },
      { Origin: "null" },
      { Origin: "https://evil.example" },
      { Referer: "about:blank" },
    ];
    for (const headers of elsewhere) {
      const shown = await view(db, slug, key, headers);
      expect([headers, shown.key === key, shown.html.includes("Begun by")]).toEqual([headers, false, false]);
    }
  });

  test("is one that a page can have: no markup, and none that anybody could think of", async () => {
    const db = await open();
    const { slug } = await publishedSurvey(db);
    for (const forged of [
      `"><meta http-equiv="refresh" content="0;url=https://evil.example">`,
      "",
      "short",
    ]) {
      const shown = await view(db, slug, forged, {});
      expect(shown.key).toMatch(/^[0-9a-f-]{36}$/);
      expect(shown.html).not.toContain("evil.example");
      const kept = await save(db, slug, forged, "x");
      expect(kept.status).toBe(422);
      const form = { key: forged, go: "next", asked: "why", "answers[why]": "Typed with care" };
      const turned = await action(routeArgs(db, `/s/${slug}`, { params: { slug }, form }));
      expect(turned.status).toBe(422);
      expect(await turned.text()).toContain("Typed with care");
    }
    expect(await db.selectFrom("response_drafts").select("id").execute()).toEqual([]);
  });
});
