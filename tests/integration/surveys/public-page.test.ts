import { expect, test } from "vitest";
import { resolveCustomer } from "#app/features/customers/customers.service.server.ts";
import { personalTokens } from "#app/features/responses/responses.service.server.ts";
import type { QuestionDraft } from "#app/features/surveys/survey.schema.ts";
import { closeSurvey, saveRedirectHosts } from "#app/features/surveys/surveys.service.server.ts";
import { action, loader } from "#app/routes/s.$slug.ts";
import { action as keep } from "#app/routes/s.$slug_.draft.ts";
import { loader as thanks } from "#app/routes/s.$slug_.thanks.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { aQuestion } from "#tests/support/survey-drafts.ts";
import { publishedSurvey, sampleQuestions, sampleSurvey } from "#tests/support/surveys.ts";

const probe = `"><img src=x onerror=window.__x=1></script><script>alert(1)</script>'-alert(1)-'\u2028`;

async function view(db: Db, slug: string, query = "") {
  const response = await loader(routeArgs(db, `/s/${slug}${query}`, { params: { slug } }));
  return { status: response.status, headers: response.headers, html: await response.text() };
}

async function send(db: Db, slug: string, form: Record<string, string | string[]>) {
  const response = await action(routeArgs(db, `/s/${slug}`, { params: { slug }, form }));
  return { status: response.status, location: response.headers.get("Location"), html: await response.text() };
}

function keyIn(html: string): string {
  return /name="key" value="([^"]+)"/.exec(html)?.[1] ?? "";
}

describeEachDatabase("the public survey page", (open) => {
  test("is small, has a key of its own each time, and allows no script but the one that keeps a draft", async () => {
    const db = await open();
    const { slug } = await publishedSurvey(db);
    const first = await view(db, slug);
    const second = await view(db, slug);
    expect(first.status).toBe(200);
    expect(keyIn(first.html)).toMatch(/^[0-9a-f-]{36}$/);
    expect(keyIn(second.html)).not.toBe(keyIn(first.html));
    // One script, and the data it works with.
    expect(first.html.match(/<script(?! type="application\/json")/g)).toHaveLength(1);
    expect(first.html.length).toBeLessThan(30_000);
    const policy = first.headers.get("Content-Security-Policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(first.headers.get("Referrer-Policy")).toBe("same-origin");
  });

  test("takes answers, thanks once, and the same key again is the same response", async () => {
    const db = await open();
    const { slug } = await publishedSurvey(db);
    const key = keyIn((await view(db, slug)).html);
    const form = { key, version: "1", "answers[why]": "Quick", "answers[uses]": ["app", "web"] };
    const sent = await send(db, slug, form);
    expect(sent.status).toBe(303);
    expect(sent.location).toMatch(/^\/s\/why-us\/thanks\?receipt=/);
    expect((await send(db, slug, form)).location).toBe(sent.location);
    const page = await thanks(routeArgs(db, sent.location ?? "", { params: { slug } }));
    expect(await page.text()).toContain("This is your receipt");
    const forged = await thanks(routeArgs(db, `/s/${slug}/thanks?receipt=x.y`, { params: { slug } }));
    expect(await forged.text()).not.toContain("receipt:");
    // Another survey's thanks know nothing of it, and keep the draft that is being written there.
    const other = await publishedSurvey(db, sampleSurvey({ title: "Another one" }));
    const query = sent.location?.slice(sent.location.indexOf("?")) ?? "";
    const params = { slug: other.slug };
    const elsewhere = await (
      await thanks(routeArgs(db, `/s/${other.slug}/thanks${query}`, { params }))
    ).text();
    expect(elsewhere).not.toContain("receipt:");
    expect(elsewhere).not.toContain("data-sent");
    expect(await db.selectFrom("responses").select("id").execute()).toHaveLength(1);
  });

  test("that leads elsewhere thanks first and waits: some seconds, at once by a link, or for as long as is needed", async () => {
    const db = await open();
    await saveRedirectHosts(db, await createOwner(db), ["shop.example.com"]);
    const endings = [
      {
        id: "shop",
        kind: "complete" as const,
        title: "Off to the shop",
        redirect: "https://shop.example.com/a?b=1",
      },
    ];
    const { slug } = await publishedSurvey(db, sampleSurvey({ endings, ending: "shop" }));
    const key = keyIn((await view(db, slug)).html);
    const { location } = await send(db, slug, { key, version: "1", "answers[why]": "Quick" });
    const show = async (query = "") => {
      const response = await thanks(routeArgs(db, (location ?? "") + query, { params: { slug } }));
      return response.text();
    };
    const page = await show();
    for (const said of ["Off to the shop", "This is your receipt", 'href="https://shop.example.com/a?b=1"']) {
      expect(page).toContain(said);
    }
    expect(page).toMatch(/http-equiv="refresh" content="15;url=https:\/\/shop\.example\.com\/a\?b=1"/i);
    const stays = /<a href="([^"]*stay=1[^"]*)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(stays).toContain("receipt=");
    const stayed = await show("&stay=1");
    expect(stayed).not.toContain("http-equiv");
    expect(stayed).toContain("Go on to shop.example.com");
  });

  test("without a script says what its button does: next where answers may lead on, send at the end", async () => {
    const db = await open();
    const questions: QuestionDraft[] = [
      aQuestion({ type: "nps", id: "score" }),
      aQuestion({
        type: "long-text",
        id: "why",
        showIf: { of: "answer", id: "score", is: "less-than", values: ["7"] },
      }),
    ];
    const { slug } = await publishedSurvey(db, sampleSurvey({ title: "Button", questions }));
    const first = (await view(db, slug)).html;
    expect(first).toContain('value="next" class="sv-send"');
    const key = keyIn(first);
    const sent = { key, version: "1", asked: "score", go: "next" };
    const second = await send(db, slug, { ...sent, "answers[score]": "3" });
    expect((await view(db, slug, second.location?.slice(second.location.indexOf("?")))).html).toContain(
      'value="send" class="sv-send"',
    );
    const done = await send(db, slug, { ...sent, "answers[score]": "9" });
    expect(done.location).toContain("/thanks?");
  });

  test("comes back with each error in its place and everything that was typed", async () => {
    const db = await open();
    const { slug } = await publishedSurvey(db);
    const key = keyIn((await view(db, slug)).html);
    const wrong = await send(db, slug, {
      key,
      version: "1",
      "answers[why]": "",
      "answers[recommend]": "7",
      "answers[uses]": ["app", "other"],
      "others[uses]": "The <b>phone</b>",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain("<title>Error: Why us</title>");
    expect(wrong.html).toContain('href="#q-why"');
    expect(wrong.html).toContain('id="q-why-error"');
    expect(wrong.html).toMatch(/value="7"[^>]*checked|checked[^>]*value="7"/);
    expect(wrong.html).toContain("The &lt;b&gt;phone&lt;/b&gt;");
    expect(keyIn(wrong.html)).toBe(key);
  });

  test("of a closed survey says so, and shows what was typed back", async () => {
    const db = await open();
    const { id, slug } = await publishedSurvey(db);
    const key = keyIn((await view(db, slug)).html);
    await closeSurvey(db, null, id);
    expect((await view(db, slug)).status).toBe(410);
    const late = await send(db, slug, {
      key,
      version: "1",
      "answers[why]": "A long thought",
      "answers[uses]": "web",
    });
    expect(late.status).toBe(410);
    expect(late.html).toContain("A long thought");
    expect(late.html).toContain("Website");
    // Nor is anything begun there: it would be shown as left by somebody.
    const turned = await send(db, slug, { key, go: "next", asked: "why", "answers[why]": "A long thought" });
    expect(turned.status).toBe(410);
    expect(turned.html).toContain("A long thought");
    const form = { key, asked: "why", "answers[why]": "x" };
    expect((await keep(routeArgs(db, `/s/${slug}/draft`, { params: { slug }, form }))).status).toBe(410);
    expect(await db.selectFrom("response_drafts").select("id").execute()).toEqual([]);
    expect(await db.selectFrom("responses").select("id").execute()).toHaveLength(0);
  });

  test("knows its own personal links only", async () => {
    const db = await open();
    const { id, slug } = await publishedSurvey(db);
    const customer = await db
      .transaction()
      .execute((trx) => resolveCustomer(trx, { email: "ana@example.org" }));
    const customerId = customer?.id ?? "";
    const link = (await personalTokens(db, id, [customerId])).get(customerId) ?? "";
    const page = await view(db, slug, `?link=${link}`);
    expect(page.html).toContain(`name="link" value="${link}"`);
    expect((await view(db, slug, `?link=${link}x`)).status).toBe(403);
    const probing = await view(db, slug, `?link=${encodeURIComponent(probe)}`);
    expect(probing.status).toBe(403);
    expect(probing.html).not.toContain("onerror=window");
    const form = { key: keyIn(page.html), version: "1", link, "answers[why]": "Mine" };
    const forged = await send(db, slug, { ...form, link: `${link}x` });
    expect(forged.status).toBe(403);
    expect(forged.html).toContain("Mine");
    expect((await send(db, slug, form)).status).toBe(303);
    const { html } = await view(db, slug, `?link=${link}`);
    expect(html).toContain("already answered");
    // The link is as good as the receipt to see, correct and withdraw what was answered through it.
    expect(html).toMatch(/href="\/my-answers\?code=(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}"/);
    const again = await send(db, slug, {
      ...form,
      key: crypto.randomUUID(),
      "answers[why]": "Second thoughts",
    });
    expect(again.status).toBe(409);
    expect(again.html).toContain("Second thoughts");
  });

  test("shows planted markup as text, in every place", async () => {
    const db = await open();
    const questions: QuestionDraft[] = sampleQuestions.map((question) => ({
      ...question,
      title: `${question.id} ${probe}`,
      help: probe,
      ...(question.type === "multiple-choice"
        ? { options: question.options.map((option) => ({ ...option, label: option.id + probe })) }
        : {}),
    }));
    const { slug } = await publishedSurvey(
      db,
      sampleSurvey({ title: probe, intro: probe, thanks: probe, questions }),
    );
    const page = await view(db, slug);
    const failed = await send(db, slug, {
      key: keyIn(page.html),
      version: "1",
      "answers[why]": "",
      "answers[recommend]": probe,
      "others[uses]": probe,
    });
    const sent = await send(db, slug, { key: keyIn(page.html), version: "1", "answers[why]": probe });
    const done = await thanks(routeArgs(db, sent.location ?? "", { params: { slug } }));
    for (const html of [page.html, failed.html, await done.text()]) {
      expect(html).not.toContain("<img");
      expect(html).not.toContain("<script>");
      expect(html.match(/<script(?! type="application\/json")/g)).toHaveLength(1);
    }
    expect(failed.status).toBe(422);
  });

  test("refuses fields that no form of ours has, and is not there when there is no survey", async () => {
    const db = await open();
    const { slug } = await publishedSurvey(db);
    for (const name of [
      "__proto__",
      "answers[__proto__][x]",
      "answers[constructor]",
      "answers[why][prototype]",
    ]) {
      const refused = await send(db, slug, { key: crypto.randomUUID(), [name]: "x", "answers[why]": "y" });
      expect(refused.status).toBe(422);
      expect(refused.html).toContain("could not be read");
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("x");
    const keyless = await send(db, slug, { version: "1", "answers[why]": "Typed with care" });
    expect(keyless.status).toBe(422);
    expect(keyless.html).toContain("Typed with care");
    expect((await view(db, "nothing")).status).toBe(404);
    expect((await send(db, "nothing", { "answers[why]": "x" })).status).toBe(404);
    expect(await db.selectFrom("responses").select("id").execute()).toHaveLength(0);
  });

  test("says on its first page what becomes of the answers, on a kiosk and in a frame too, and again before it is sent", async () => {
    const db = await open();
    const questions = sampleQuestions.map((question, index) => ({ ...question, newPage: index === 1 }));
    const { slug } = await publishedSurvey(db, sampleSurvey({ questions }));
    const notices = (html: string) =>
      [...html.matchAll(/<div class="sv-privacy"([^>]*)>(.*?)<\/div>/g)].map(
        ([, attributes = "", text = ""]) => ({
          isSeen: !attributes.includes("hidden"),
          text,
        }),
      );
    for (const [query, short] of [
      ["", "If you came by a link that was sent to you"],
      ["?via=embed", "If you came by a link that was sent to you"],
      ["?via=kiosk", "Your answers are stored without your name."],
    ] as const) {
      const { html } = await view(db, slug, query);
      const [first, last] = notices(html);
      expect(first).toMatchObject({ isSeen: true, text: expect.stringContaining(short) });
      expect(first?.text).toContain("<summary>What happens with your answers</summary>");
      expect(last?.isSeen).toBe(false);
      expect(html.indexOf(short)).toBeLessThan(html.indexOf("data-question"));
    }
    const key = keyIn((await view(db, slug)).html);
    const turned = await send(db, slug, {
      key,
      version: "1",
      asked: "why",
      go: "next",
      "answers[why]": "Quick",
    });
    const { html } = await view(db, slug, turned.location?.slice(turned.location.indexOf("?")));
    expect(notices(html).map(({ isSeen }) => isSeen)).toEqual([false, true]);
  });

  test("shows an ending on a kiosk only to whose answers led there, not to who makes up its address", async () => {
    const db = await open();
    const code = {
      id: "code",
      kind: "complete" as const,
      title: "You won",
      text: "Your code is 4711",
      redirect: "",
    };
    const { slug } = await publishedSurvey(db, sampleSurvey({ endings: [code], ending: "code" }));
    const jump = {
      id: "won",
      after: "recommend",
      when: { of: "answer" as const, id: "recommend", is: "answered" as const },
      to: { kind: "ending" as const, id: "code" },
    };
    const other = await publishedSurvey(db, sampleSurvey({ title: "Other", endings: [code], jumps: [jump] }));
    const finish = async (to: string) => {
      const key = keyIn((await view(db, to, "?via=kiosk")).html);
      return (
        (await send(db, to, { key, version: "1", via: "kiosk", "answers[why]": "Quick" })).location ?? ""
      );
    };
    const shown = async (address: string, to = slug) => {
      const page = await thanks(routeArgs(db, address, { params: { slug: to } }));
      return (await page.text()).includes("4711");
    };
    const reached = await finish(slug);
    expect(await shown(reached)).toBe(true);
    const { searchParams } = new URL(reached, "http://x");
    const forged = [
      "ending=code",
      "ending=code&status=complete&version=1&reached=x",
      `ending=code&status=screened-out&version=1&reached=${searchParams.get("reached")}`,
      `ending=code&status=complete&version=2&reached=${searchParams.get("reached")}`,
    ];
    for (const query of forged) expect(await shown(`/s/${slug}/thanks?via=kiosk&${query}`)).toBe(false);
    const elsewhere = new URL(await finish(other.slug), "http://x").searchParams;
    elsewhere.set("ending", "code");
    expect(await shown(`/s/${other.slug}/thanks?${elsewhere}`, other.slug)).toBe(false);
    expect(await shown(reached.replace(slug, other.slug), other.slug)).toBe(false);
  });
});
