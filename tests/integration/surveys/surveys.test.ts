import { expect, test } from "vitest";
import {
  closeSurvey,
  createSurvey,
  createSurveyFrom,
  duplicateSurvey,
  getPublicSurvey,
  getSurvey,
  listSurveys,
  publishSurvey,
  reopenSurvey,
  SurveyConflictError,
  saveSurvey,
} from "#app/features/surveys/surveys.service.server.ts";
import { ConflictError, InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { publishedSurvey, sampleSurvey } from "#tests/support/surveys.ts";

describeEachDatabase("surveys", (open) => {
  test("are created from templates under addresses of their own", async () => {
    const db = await open();
    const ids = await Promise.all([1, 2, 3].map(() => createSurvey(db, null, "why-us")));
    const surveys = await Promise.all(ids.map((id) => getSurvey(db, id)));
    expect(new Set(surveys.map(({ slug }) => slug)).size).toBe(3);
    expect(surveys.every(({ slug }) => slug.startsWith("why-did-you-choose-us"))).toBe(true);
    expect(surveys[0]).toMatchObject({ status: "draft", revision: 1, publishedVersion: null });
    await expect(createSurvey(db, null, "constructor")).rejects.toThrow(NotFoundError);
  });

  test("of two editors keep what was saved first and show the second what differs", async () => {
    const db = await open();
    const id = await createSurveyFrom(db, null, sampleSurvey());
    expect(await saveSurvey(db, null, id, 1, sampleSurvey({ title: "First" }))).toBe(2);
    const second = saveSurvey(db, null, id, 1, sampleSurvey({ title: "Second" }));
    await expect(second).rejects.toThrow(SurveyConflictError);
    await expect(second).rejects.toMatchObject({
      currentRevision: 2,
      differences: [{ key: "title", what: "Title", theirs: "First", mine: "Second" }],
    });
    expect((await getSurvey(db, id)).survey.title).toBe("First");
    expect(await saveSurvey(db, null, id, 2, sampleSurvey({ title: "Second" }))).toBe(3);
  });

  test("of many editors at once never lose a save in silence", async () => {
    const db = await open();
    const id = await createSurveyFrom(db, null, sampleSurvey());
    const saves = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        saveSurvey(db, null, id, 1, sampleSurvey({ title: `Edit ${index}` })),
      ),
    );
    expect(saves.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = saves.filter((save) => save.status === "rejected");
    expect(refused.every(({ reason }) => reason instanceof SurveyConflictError)).toBe(true);
    expect((await getSurvey(db, id)).revision).toBe(2);
  });

  test("are published as versions that never change", async () => {
    const db = await open();
    const { id, slug } = await publishedSurvey(db);
    const revision = await saveSurvey(db, null, id, 1, sampleSurvey({ title: "Changed" }));
    expect((await getPublicSurvey(db, slug)).survey.title).toBe("Why us");
    await expect(publishSurvey(db, null, id, 1)).rejects.toThrow(ConflictError);
    expect(await publishSurvey(db, null, id, revision)).toBe(2);
    expect(await publishSurvey(db, null, id, revision)).toBe(2);
    expect(await getPublicSurvey(db, slug)).toMatchObject({ version: 2, survey: { title: "Changed" } });
    expect(await getPublicSurvey(db, slug, 1)).toMatchObject({ version: 1, survey: { title: "Why us" } });
    expect(await getPublicSurvey(db, slug, 99)).toMatchObject({ version: 2 });
  });

  test("published by two people at once get one version", async () => {
    const db = await open();
    const id = await createSurveyFrom(db, null, sampleSurvey());
    expect(await Promise.all([1, 2, 3, 4].map(() => publishSurvey(db, null, id, 1)))).toEqual([1, 1, 1, 1]);
  });

  test("without a question, or for an attribute that is gone, are not published, and the field is named", async () => {
    const db = await open();
    const empty = await createSurvey(db, null, "blank");
    await expect(publishSurvey(db, null, empty, 1)).rejects.toThrow(InvalidInputError);
    const [question] = sampleSurvey().questions;
    if (!question) throw new Error("The sample has questions.");
    const lost = { ...question, purpose: { kind: "attribute" as const, attributeId: "gone" } };
    const id = await createSurveyFrom(db, null, sampleSurvey({ questions: [lost] }));
    await expect(publishSurvey(db, null, id, 1)).rejects.toMatchObject({
      fieldErrors: new Map([["questions[0].purpose", expect.stringContaining("does not exist")]]),
    });
    await expect(getPublicSurvey(db, (await getSurvey(db, id)).slug)).rejects.toThrow(NotFoundError);
  });

  test("close, open again, and are copied as drafts", async () => {
    const db = await open();
    const { id, slug } = await publishedSurvey(db);
    await closeSurvey(db, null, id);
    expect(await getPublicSurvey(db, slug)).toMatchObject({ closed: { why: "ended" } });
    await expect(closeSurvey(db, null, id)).rejects.toThrow(ConflictError);
    await reopenSurvey(db, null, id);
    expect(await getPublicSurvey(db, slug)).toMatchObject({ closed: null, version: 1 });
    const copy = await getSurvey(db, await duplicateSurvey(db, null, id));
    expect(copy).toMatchObject({
      status: "draft",
      slug: "copy-of-why-us",
      survey: { title: "Copy of Why us" },
    });
  });

  test("are listed newest first, page by page", async () => {
    const db = await open();
    const ids: string[] = [];
    for (const title of ["A", "B", "C"])
      ids.unshift(await createSurveyFrom(db, null, sampleSurvey({ title })));
    const first = await listSurveys(db, { pageSize: 2 });
    const second = await listSurveys(db, { before: first.next, pageSize: 2 });
    expect([...first.surveys, ...second.surveys].map(({ id }) => id)).toEqual(ids);
    expect(first.surveys[0]).toMatchObject({ title: "C", responses: 0, lastResponseAt: null });
    expect(second.next).toBeNull();
  });
});
