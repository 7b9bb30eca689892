import { expect, test } from "vitest";
import { loader } from "#app/routes/_app.surveys.$surveyId.responses._index.tsx";
import { createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { answeredSurvey } from "#tests/support/results.ts";
import { routeArgs } from "#tests/support/route-args.ts";

describeEachDatabase("the responses to an anonymous survey", (open) => {
  test("are hidden below its least number of people, with how many more are needed", async () => {
    const db = await open();
    const cookie = await signedInCookie(db, await createOwner(db));
    const list = async (surveyId: string, query = "") =>
      loader(routeArgs(db, `/surveys/${surveyId}/responses${query}`, { params: { surveyId }, cookie }));
    const few = await answeredSurvey(db, 3, { anonymous: true, fewestPeople: 7 });
    expect(await list(few.id)).toMatchObject({ responses: [], hidden: { fewest: 7, missing: 4 } });
    const enough = await answeredSurvey(db, 12, { anonymous: true, fewestPeople: 7 });
    const shown = await list(enough.id);
    expect(shown.hidden).toBeNull();
    expect(shown.responses).toHaveLength(12);
    expect(await list(enough.id, "?question=recommend&answer=3")).toMatchObject({
      responses: [],
      hidden: { fewest: 7, missing: null },
      filter: { answer: "3" },
    });
  });
});
