import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { resolveCustomer } from "#app/features/customers/customers.service.server.ts";
import { personalTokens, submitResponse } from "#app/features/responses/responses.service.server.ts";
import { LinkNeededError } from "#app/features/surveys/settings/link-needed.error.ts";
import type { Survey } from "#app/features/surveys/survey.schema.ts";
import {
  getPublicSurvey,
  publishSurvey,
  saveSurvey,
  saveSurveySettings,
} from "#app/features/surveys/surveys.service.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { aPng } from "#tests/support/pictures.ts";
import { startTestServer, type TestServer } from "#tests/support/server.ts";
import { aQuestion } from "#tests/support/survey-drafts.ts";
import { publishedSurvey, sampleQuestions, sampleSurvey } from "#tests/support/surveys.ts";

const titles = {
  en: "This survey needs the link you were sent",
  de: "Diese Umfrage braucht Ihren Link",
  fr: "Cette enquête s’ouvre avec le lien reçu",
  es: "Esta encuesta necesita el enlace que recibió",
  ar: "يحتاج هذا الاستبيان إلى الرابط المرسل إليك",
};
const proof = aQuestion({ type: "file", id: "proof", kinds: ["image"] });

/** A form with a picture in it. */
function withPicture(fields: Record<string, string>): Buffer {
  const start = "--cut\r\nContent-Disposition: form-data; ";
  const texts = Object.entries(fields).map(([name, value]) => `${start}name="${name}"\r\n\r\n${value}\r\n`);
  const file = `${start}name="answers[proof]"; filename="a.png"\r\n\r\n`;
  return Buffer.concat([Buffer.from(texts.join("") + file), aPng(), Buffer.from("\r\n--cut--\r\n")]);
}

describeEachDatabase("a survey that opens only by a link that was sent", (_open, dialect) => {
  let server: TestServer;
  let owner: Actor;
  beforeEach(async () => {
    server = await startTestServer(await dialect.createUrl());
    owner = await createOwner(server.db);
    vi.stubEnv("DATA_DIR", server.dataDir);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await server.stop();
  });

  async function guarded(survey: Survey = sampleSurvey()) {
    const made = await publishedSurvey(server.db, survey);
    await saveSurveySettings(server.db, owner, made.id, { onlyByLink: true });
    return made;
  }
  async function linkTo(surveyId: string): Promise<string> {
    const customer = await server.db
      .transaction()
      .execute((trx) => resolveCustomer(trx, { email: "ana@example.org" }));
    const id = customer?.id ?? "";
    return (await personalTokens(server.db, surveyId, [id])).get(id) ?? "";
  }
  const form = (changes: Record<string, string> = {}) => ({
    key: randomUUID(),
    version: "1",
    "answers[why]": "Typed with care",
    ...changes,
  });
  const count = async (table: "responses" | "response_drafts" | "response_files" | "customers") =>
    (await server.db.selectFrom(table).select("id").execute()).length;

  test("says so in the language of the page, on every way in", async () => {
    for (const [language, title] of Object.entries(titles)) {
      const { slug } = await guarded(sampleSurvey({ language }));
      for (const query of [
        "",
        "?link=nobody.forged",
        "?via=kiosk",
        "?via=embed",
        "?draft=1234567890123456",
      ]) {
        const { status, body } = await server.send(`/s/${slug}${query}`);
        expect([status, body.includes(title), body.includes("Why us?")]).toEqual([403, true, false]);
      }
      const sent = await server.post(`/s/${slug}`, form());
      expect([sent.status, sent.body.includes(title), sent.body.includes("Typed with care")]).toEqual([
        403,
        true,
        true,
      ]);
    }
    expect(await count("responses")).toBe(0);
  });

  test("takes no answer, page, draft or file without the link, of no version, and each with it", async () => {
    const { id, slug } = await guarded(sampleSurvey({ questions: [...sampleQuestions, proof] }));
    await saveSurvey(
      server.db,
      null,
      id,
      1,
      sampleSurvey({ title: "Newer", questions: [...sampleQuestions, proof] }),
    );
    await publishSurvey(server.db, null, id, 2);
    const variants: Record<string, string>[] = [
      {},
      { go: "next", asked: "why" },
      { go: "language:en" },
      { "answers[why]": "" },
    ];
    const link = await linkTo(id);
    const headers = { "Content-Type": "multipart/form-data; boundary=cut" };
    const ahead = { ...headers, Accept: "application/json" };
    const sendFile = (fields: Record<string, string>, sent: Record<string, string>) =>
      server.send(`/s/${slug}/files`, { method: "POST", headers: sent, body: withPicture(fields) });
    for (const without of ["", "x", `${link}x`, link.replace(/^[^.]*/, randomUUID())]) {
      for (const version of ["1", "2", ""]) {
        const fields = { link: without, version };
        for (const more of variants) {
          expect((await server.post(`/s/${slug}`, form({ ...fields, ...more }))).status).toBe(403);
        }
        expect((await server.post(`/s/${slug}/draft`, form(fields))).status).toBe(403);
        expect((await sendFile(form({ ...fields, question: "proof" }), ahead)).status).toBe(403);
        const whole = await sendFile(form(fields), headers);
        expect([whole.status, whole.body.includes("Typed with care")]).toEqual([403, true]);
      }
    }
    expect([await count("responses"), await count("response_drafts"), await count("response_files")]).toEqual(
      [0, 0, 0],
    );
    expect(await readdir(path.join(server.dataDir, "answer-files"))).toEqual([]);
    const mine = form({ link, version: "2" });
    expect((await server.send(`/s/${slug}?link=${link}`)).status).toBe(200);
    expect((await sendFile({ ...mine, question: "proof" }, ahead)).status).toBe(200);
    expect((await server.post(`/s/${slug}/draft`, mine)).status).toBe(204);
    expect((await server.post(`/s/${slug}`, mine)).status).toBe(303);
    expect((await server.send(`/s/${slug}?link=${link}`)).body).toContain("already answered");
  });

  test("is opened by an unused one-time token where it is anonymous, once", async () => {
    const { id, slug } = await guarded(sampleSurvey({ anonymous: true }));
    const [token = ""] = (await personalTokens(server.db, id, ["anyone"])).values();
    const other = await publishedSurvey(server.db, sampleSurvey({ anonymous: true }));
    const [foreign = ""] = (await personalTokens(server.db, other.id, ["anyone"])).values();
    for (const without of ["", "x", foreign]) {
      expect((await server.send(`/s/${slug}?link=${without}`)).status).toBe(403);
      expect((await server.post(`/s/${slug}`, form({ link: without }))).status).toBe(403);
      expect((await server.post(`/s/${slug}/draft`, form({ link: without }))).status).toBe(403);
    }
    expect((await server.send(`/s/${slug}?link=${token}`)).status).toBe(200);
    const mine = form({ link: token });
    expect((await server.post(`/s/${slug}/draft`, mine)).status).toBe(204);
    const first = await server.post(`/s/${slug}`, mine);
    expect(first.status).toBe(303);
    // Only the acknowledgement was lost: the same form leads to the same receipt, with the token used up.
    const again = await server.post(`/s/${slug}`, mine);
    expect([again.status, again.headers.location]).toEqual([303, first.headers.location]);
    const used = await server.send(`/s/${slug}?link=${token}`);
    expect([used.status, used.body.includes(titles.en)]).toEqual([403, true]);
    expect((await server.post(`/s/${slug}`, form({ link: token }))).status).toBe(403);
    expect(await count("responses")).toBe(1);
  });

  test("is asked for again by the transaction that stores, which makes nobody a customer then", async () => {
    const email = aQuestion({ type: "email", id: "address", purpose: { kind: "identity" } });
    const { id, slug, open } = await publishedSurvey(server.db, sampleSurvey({ questions: [email] }));
    const posted = { address: { values: ["ben@example.org"], other: "" } };
    const send = (personalToken: string | null, idempotencyKey: string = randomUUID()) =>
      submitResponse(server.db, { survey: open, idempotencyKey, personalToken, posted });
    const key = randomUUID();
    const stored = await send(null, key);
    await saveSurveySettings(server.db, owner, id, { onlyByLink: true });
    const link = await linkTo(id);
    expect([open.onlyByLink, (await getPublicSurvey(server.db, slug)).onlyByLink]).toEqual([false, true]);
    const customers = await count("customers");
    posted.address.values = ["eve@example.org"];
    // Together with one that is let in: each gets its own outcome.
    const sent = await Promise.allSettled([send(null), send(link), send(null)]);
    expect(sent.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "rejected"]);
    await expect(send(null)).rejects.toThrow(LinkNeededError);
    expect([await count("responses"), await count("customers")]).toEqual([2, customers]);
    // What was acknowledged before it was ticked stays so, over HTTP too.
    expect((await send(null, key)).id).toBe(stored.id);
    const resent = await server.post(`/s/${slug}`, {
      key,
      version: "1",
      "answers[address]": "ben@example.org",
    });
    expect(resent.status).toBe(303);
    await saveSurveySettings(server.db, owner, id, { onlyByLink: false });
    expect((await send(null)).status).toBe("complete");
  });
});
