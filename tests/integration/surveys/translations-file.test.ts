import { expect, test } from "vitest";
import { createSurveyFrom, getSurvey, saveSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { withLanguage, withTranslations } from "#app/features/surveys/translations/survey-translations.ts";
import { takeTranslations } from "#app/features/surveys/translations/take-translations.server.ts";
import { loader } from "#app/routes/surveys.$surveyId.translations-file.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { aQuestion, aSurvey } from "#tests/support/survey-drafts.ts";

const survey = withTranslations(
  withLanguage(
    aSurvey({
      title: "Your stay, please",
      questions: [
        aQuestion({ type: "long-text", id: "why", title: "=1+1 is why?" }),
        aQuestion({ type: "short-text", id: "where", title: "Where?\nIn words" }),
      ],
    }),
    "fr",
  ),
  "de",
  new Map([["question.why.title", "=1+1, warum?"]]),
);
const file = (text: string) => ({ name: "t.csv", bytes: new TextEncoder().encode(text) });
const begin = (db: Db) => createSurveyFrom(db, null, survey);
const translationsOf = async (db: Db, id: string) => (await getSurvey(db, id)).survey.translations;

describeEachDatabase("translations as a file", (open) => {
  test("hold every text once, never as a formula, and come back as they were", async () => {
    const db = await open();
    const id = await begin(db);
    const cookie = await signedInCookie(db, await createOwner(db));
    const path = `/surveys/${id}/translations-file`;
    const answer = await loader(routeArgs(db, path, { params: { surveyId: id }, cookie }));
    const csv = await answer.text();
    expect(answer.headers.get("Content-Disposition")).toContain("your-stay-please-translations.csv");
    expect(csv.split("\r\n")).toEqual([
      "key of revision 1,what it is,en (original),fr,de",
      'title,The survey: Title,"Your stay, please",,',
      "question.why.title,Question 1: Question,'=1+1 is why?,,\"'=1+1, warum?\"",
      'question.where.title,Question 2: Question,"Where?\nIn words",,',
      "",
    ]);
    expect(await takeTranslations(db, null, id, file(csv))).toEqual({ texts: 1, unknown: 0 });
    expect(await translationsOf(db, id)).toEqual(survey.translations);
    expect((await getSurvey(db, id)).revision).toBe(1);
  });

  test("are taken with semicolons too; empty cells, unknown keys and other columns change nothing", async () => {
    const db = await open();
    const id = await begin(db);
    const text = [
      "key;id;de;fr;it",
      "title;7;Ihr Aufenthalt;;Soggiorno",
      "question.why.title;8;;Pourquoi ?;",
      "question.gone.title;9;Weg;Parti;",
      "__proto__;10;x;y;z",
    ].join("\n");
    expect(await takeTranslations(db, null, id, file(text))).toEqual({ texts: 2, unknown: 2 });
    expect(await translationsOf(db, id)).toEqual({
      de: { title: "Ihr Aufenthalt", "question.why.title": "=1+1, warum?" },
      fr: { "question.why.title": "Pourquoi ?" },
    });
  });

  test("are put together with what was translated since, and overwrite nothing of it", async () => {
    const db = await open();
    const id = await begin(db);
    const made = "key of revision 1,de\ntitle,Ihr Aufenthalt\n";
    await saveSurvey(
      db,
      null,
      id,
      1,
      withTranslations(survey, "de", new Map([["question.where.title", "Wo?"]])),
    );
    await takeTranslations(db, null, id, file(made));
    expect((await translationsOf(db, id)).de).toMatchObject({
      title: "Ihr Aufenthalt",
      "question.where.title": "Wo?",
    });

    const stale = "key of revision 1,de\ntitle,Dein Aufenthalt\n";
    await expect(takeTranslations(db, null, id, file(stale))).rejects.toThrow(
      "German: The survey: Title, now “Ihr Aufenthalt”",
    );
    expect((await translationsOf(db, id)).de).toMatchObject({ title: "Ihr Aufenthalt" });
  });

  test("are refused, and change nothing, where the file is none of them or does not fit", async () => {
    const db = await open();
    const id = await begin(db);
    const refused: [what: string, content: string | Uint8Array | null, says: string][] = [
      ["nothing", null, "Choose a file"],
      ["no text", new Uint8Array([0xff, 0xfe, 0x00]), "CSV in UTF-8"],
      ["an open quote", 'key,de\ntitle,"Ihr', "CSV in UTF-8"],
      ["no keys", "de\nIhr Aufenthalt", "no column of keys"],
      ["no language", "key,what it is\ntitle,x", "no column headed by a language's tag"],
      ["another language", "key,it\ntitle,x", "Add the language first"],
      ["a text that is too long", `key,de\ntitle,${"x".repeat(4001)}`, "Nothing was taken"],
      ["a revision that is not kept", "key of revision 99,de\ntitle,x", "older than what is kept"],
    ];
    for (const [what, content, says] of refused) {
      const sent =
        content === null
          ? null
          : typeof content === "string"
            ? file(content)
            : { name: "t.csv", bytes: content };
      await expect(takeTranslations(db, null, id, sent), what).rejects.toThrow(says);
    }
    expect((await getSurvey(db, id)).revision).toBe(1);
  });
});
