import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { listCustomers, resolveCustomer } from "#app/features/customers/customers.service.server.ts";
import { recordFeedback } from "#app/features/feedback/feedback.service.server.ts";
import { getOverview } from "#app/features/overview/overview.service.server.ts";
import { recordResponses } from "#app/features/responses/responses.service.server.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { publishedSurvey } from "#tests/support/surveys.ts";

beforeEach(() => vi.setSystemTime("2026-11-23T12:00:00.000Z"));
afterEach(() => vi.useRealTimers());

async function customer(db: Db, name: string): Promise<string> {
  const resolved = await resolveCustomer(db, { externalId: name, email: null, name, phone: null });
  if (!resolved) throw new Error("No customer was made.");
  return resolved.id;
}

function ticket(customerId: string | null, occurredAt: string) {
  return {
    source: "ticket" as const,
    channel: "email",
    externalId: newId(),
    customerId,
    occurredAt,
    title: "",
    body: "I was charged twice.",
    rating: null,
    ratingScale: null,
  };
}

async function addTheme(db: Db, theme: { id: string; kind: string; priority: number; rising?: number }) {
  const at = "2026-11-01T00:00:00.000Z";
  await db
    .insertInto("themes")
    .values({
      id: theme.id,
      kind: theme.kind,
      name: `Theme ${theme.id}`,
      subtitle: "I was charged twice",
      parent_id: null,
      terms: "[]",
      mentions: 3,
      people: 2,
      sentiment: -0.5,
      priority: theme.priority,
      priority_factors: "{}",
      growth: 2,
      rising: theme.rising ?? 0,
      state: "established",
      successor_id: null,
      first_seen_at: at,
      last_seen_at: at,
      created_at: at,
      updated_at: at,
    })
    .execute();
}

describeEachDatabase("the overview", (open) => {
  it("of an empty instance has first steps and no numbers", async () => {
    const overview = await getOverview(await open(), 30);
    expect(overview.empty).toBe(true);
    expect(overview.nps).toBeNull();
    expect(overview.pains).toEqual([]);
  });

  it("counts what is new beside the days before, and each count opens the same customers", async () => {
    const db = await open();
    const [ada, bo] = [await customer(db, "ada"), await customer(db, "bo")];
    await customer(db, "silent");
    await recordFeedback(db, [
      ticket(ada, "2026-11-20T10:00:00.000Z"),
      ticket(ada, "2026-10-24T00:00:00.000Z"),
      ticket(bo, "2026-10-01T10:00:00.000Z"),
      ticket(null, "2026-10-23T23:59:59.999Z"),
    ]);
    const { news, coverage, from, empty } = await getOverview(db, 30);
    expect(empty).toBe(false);
    expect(news.feedback).toEqual({ now: 2, before: 2 });
    expect(news.voices).toEqual({ now: 1, before: 1 });
    expect(coverage).toMatchObject({ customers: 3, heard: 2, heardLately: 2 });
    const names = async (filter: { heard?: string; since?: string }) =>
      (await listCustomers(db, { ...filter, pageSize: 10 })).customers.map(({ name }) => name);
    expect(await names({ heard: from })).toEqual(["ada"]);
    expect(await names({ heard: "ever" })).toEqual(["ada", "bo"]);
    expect(await names({ heard: "never" })).toEqual(["silent"]);
    expect(await names({ since: from })).toHaveLength(news.customers.now);
  });

  it("ranks themes by priority and shows their last weeks", async () => {
    const db = await open();
    await addTheme(db, { id: "low", kind: "pain", priority: 1 });
    await addTheme(db, { id: "high", kind: "pain", priority: 9, rising: 1 });
    await addTheme(db, { id: "wish", kind: "goal", priority: 5 });
    await recordFeedback(db, [ticket(null, "2026-11-20T10:00:00.000Z")]);
    const item = await db.selectFrom("feedback_items").select("id").executeTakeFirstOrThrow();
    await db
      .insertInto("statements")
      .values({
        id: newId(),
        item_id: item.id,
        start_offset: 0,
        end_offset: 20,
        text: "I was charged twice.",
        kind: "pain",
        kind_score: 1,
        sentiment: -0.5,
        aspects: "[]",
        reasons: "[]",
        theme_id: "high",
        theme_score: 1,
        customer_id: null,
        occurred_at: "2026-11-20T10:00:00.000Z",
        source: "ticket",
      })
      .execute();
    const { pains, goals, rising, steps } = await getOverview(db, 30);
    expect(pains.map((theme) => theme.id)).toEqual(["high", "low"]);
    expect(goals.map((theme) => theme.id)).toEqual(["wish"]);
    expect(rising.map((theme) => theme.id)).toEqual(["high"]);
    expect(pains[0]?.weeks.at(-1)).toBe(1);
    expect(pains[0]?.month).toEqual({ now: 1, before: 0 });
    expect(steps.map((step) => step.key)).toContain("rising");
  });

  it("takes NPS from the survey that was answered last", async () => {
    const db = await open();
    const { id } = await publishedSurvey(db);
    const answer = (recommend: string, index: number) => ({
      idempotencyKey: `r${index}`,
      customerId: null,
      submittedAt: "2026-11-20T10:00:00.000Z",
      answers: { why: "It just works", recommend },
    });
    await recordResponses(db, id, ["10", "9", "8", "3"].map(answer));
    const { nps, news } = await getOverview(db, 7);
    expect(news.responses).toEqual({ now: 4, before: 0 });
    expect(nps).toMatchObject({
      surveyId: id,
      nps: { n: 4, promoters: 2, passives: 1, detractors: 1, score: 25 },
    });
  });
});
