import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { failurePage } from "#app/features/surveys/components/public/notice-pages.server.tsx";
import { failureWordsOf } from "#app/features/surveys/public-words/failure-words.ts";
import { loader } from "#app/routes/s.$slug.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { textOf } from "#tests/support/render.tsx";
import { routeArgs } from "#tests/support/route-args.ts";
import { publishedSurvey, sampleSurvey } from "#tests/support/surveys.ts";

const languages = ["en", "de", "fr", "es", "ar"];
const translations = Object.fromEntries(languages.slice(1).map((language) => [language, { title: "x" }]));

async function view(db: Db, slug: string, query: string, acceptLanguage = "") {
  const args = routeArgs(db, `/s/${slug}${query}`, { params: { slug } });
  args.request.headers.set("Accept-Language", acceptLanguage);
  const page = await loader(args);
  return { status: page.status, text: textOf(await page.text()) };
}

describeEachDatabase("a survey that cannot be shown", (open) => {
  test("says so in each of our languages: a forged link, a used one, none at this address", async () => {
    const db = await open();
    const { slug } = await publishedSurvey(db, sampleSurvey({ translations }));
    const anonymous = await publishedSurvey(
      db,
      sampleSurvey({ title: "Quiet", translations, anonymous: true }),
    );
    for (const language of languages) {
      const words = failureWordsOf(language);
      const forged = await view(db, slug, `?link=${randomUUID()}.forged&lang=${language}`);
      expect([forged.status, forged.text.includes(words.invalidLink)]).toEqual([403, true]);
      const used = await view(db, anonymous.slug, "?link=used", `${language},xx;q=0.5`);
      expect([used.status, used.text.includes(words.usedLink)]).toEqual([409, true]);
      const gone = await view(db, "nothing-here", "", language);
      expect([gone.status, gone.text.includes(words.noSurvey)]).toEqual([404, true]);
    }
  });
});

test("a database that is locked, full or away is told in each language, and never in codes", async () => {
  for (const language of languages) {
    const words = failureWordsOf(language);
    for (const [code, status, said] of [
      ["SQLITE_BUSY", 503, words.busy],
      ["53100", 507, words.full],
    ] as const) {
      const page = await failurePage(Object.assign(new Error(code), { code }), language);
      const text = textOf(await page.text());
      expect([page.status, text.includes(said), text.includes(code)]).toEqual([status, true, false]);
    }
  }
});
