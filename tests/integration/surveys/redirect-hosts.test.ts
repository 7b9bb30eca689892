import { expect, test } from "vitest";
import {
  createSurveyFrom,
  findRedirect,
  listRedirectHosts,
  publishSurvey,
} from "#app/features/surveys/surveys.service.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { createMember, createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { startTestServer } from "#tests/support/server.ts";
import { sampleSurvey } from "#tests/support/surveys.ts";

const endings = [
  { id: "plain", kind: "complete" as const, title: "Done" },
  { id: "shop", kind: "complete" as const, title: "Thanks", redirect: "https://shop.example.com/thanks" },
];

describeEachDatabase("where surveys may lead on", (_open, dialect) => {
  test("is what an owner lists: others are not published, and what is not listed any more is not followed", async () => {
    const server = await startTestServer(await dialect.createUrl());
    const { db } = server;
    const owner = await createOwner(db);
    const cookie = await signedInCookie(db, owner);
    const save = (hosts: string, as = cookie) => server.post("/settings/redirects", { hosts }, as);
    const id = await createSurveyFrom(db, null, sampleSurvey({ endings }));
    const refused = await publishSurvey(db, null, id, 1).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidInputError);
    expect(refused instanceof InvalidInputError && [...refused.fieldErrors.keys()]).toEqual([
      "endings[1].redirect",
    ]);

    const wrong = await save("shop.example.com\n10.0.0.1");
    expect([wrong.status, wrong.body.includes("10.0.0.1")]).toEqual([422, true]);
    expect(await listRedirectHosts(db)).toEqual([]);
    const marketer = await signedInCookie(db, await createMember(db, owner, "marketer"));
    expect((await save("shop.example.com", marketer)).status).toBe(403);

    expect((await save("https://Shop.example.com/\n\nwww.example.com\r\nwww.example.com")).status).toBe(303);
    expect(await listRedirectHosts(db)).toEqual(["shop.example.com", "www.example.com"]);
    expect(await publishSurvey(db, null, id, 1)).toBe(1);
    expect(await findRedirect(db, "https://shop.example.com/thanks")).toBe("https://shop.example.com/thanks");
    await save("www.example.com");
    expect(await findRedirect(db, "https://shop.example.com/thanks")).toBeNull();
    await server.stop();
  });
});
