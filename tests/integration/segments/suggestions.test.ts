import { expect, it } from "vitest";
import { recordAttributeValues } from "#app/features/attributes/attributes.service.server.ts";
import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { refreshMetrics } from "#app/features/profiles/metrics.service.server.ts";
import { findSuggestions } from "#app/features/segments/find-suggestions.server.ts";
import { listPeople } from "#app/features/segments/people.service.server.ts";
import { explainSuggestions, getSuggestion } from "#app/features/segments/suggestions.service.server.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { choiceAttribute } from "#tests/support/factories.ts";

const run = { progress: async () => {}, signal: new AbortController().signal };

/** Customers with four choices each: by the group that `groupOf` gives, one in six unknown. */
async function seed(db: Db, customers: number, groupOf: (customer: number, attribute: number) => number) {
  const keys = ["household", "work", "channel", "format"];
  const attributes: Awaited<ReturnType<typeof choiceAttribute>>[] = [];
  for (const key of keys) attributes.push(await choiceAttribute(db, key, ["one", "two", "three"]));
  return db.transaction().execute(async (trx) => {
    const resolved = await resolveCustomers(
      trx,
      Array.from({ length: customers }, (_, at) => ({ externalId: `C${at}`, name: `Customer ${at}` })),
    );
    const ids = resolved.flatMap((customer) => (customer ? [customer.id] : []));
    for (const [at, attribute] of attributes.entries()) {
      await recordAttributeValues(
        trx,
        ids.flatMap((customerId, customer) => {
          const text = ["one", "two", "three"][groupOf(customer, at)];
          if (text === undefined || (customer * 7 + at) % 6 === 0) return [];
          return [
            {
              attributeId: attribute.id,
              subject: { customerId },
              value: { text, number: null },
              source: { type: "import" as const, id: null, label: "a file" },
              learntAt: "2026-01-01T00:00:00.000Z",
            },
          ];
        }),
      );
    }
    for (let start = 0; start < ids.length; start += 100)
      await refreshMetrics(trx, ids.slice(start, start + 100));
    return ids;
  });
}

const planted = (customer: number, attribute: number) =>
  (customer * 5 + attribute * 3) % 11 === 0 ? (customer + 1) % 3 : customer % 3;
const scattered = (customer: number, attribute: number) =>
  Math.floor(Math.abs(Math.sin((customer + 1) * (attribute + 2) * 12.9898) * 43758.5453)) % 3;

describeEachDatabase("suggested groups", (open) => {
  it("are found, explained, and every number opens its people", async () => {
    const db = await open();
    await seed(db, 180, planted);
    await findSuggestions(db, run);
    const { look, suggestions } = await explainSuggestions(db);
    expect(look).toMatchObject({ outcome: "groups", customers: 180, sampled: 180 });
    expect(suggestions).toHaveLength(3);
    expect(suggestions.reduce((sum, { size }) => sum + size, 0) + (look?.unplaced ?? 0)).toBe(180);
    for (const suggestion of suggestions) {
      expect(suggestion.stability.mean).toBeGreaterThan(0.85);
      const crowd = { kind: "suggestion" as const, id: suggestion.id };
      const count = async (
        outside: boolean,
        condition: (typeof suggestion.traits)[number]["condition"] | null,
      ) => (await listPeople(db, crowd, { outside, condition, after: null, pageSize: 200 })).customers.length;
      expect(await count(false, null)).toBe(suggestion.size);
      for (const trait of suggestion.traits) {
        expect(await count(false, trait.condition)).toBe(trait.members);
        expect(await count(true, trait.condition)).toBe(trait.others);
      }
    }
  });

  it("are listed page by page, by name", async () => {
    const db = await open();
    await seed(db, 180, planted);
    await findSuggestions(db, run);
    const [first] = (await explainSuggestions(db)).suggestions;
    const crowd = { kind: "suggestion" as const, id: first?.id ?? "" };
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await listPeople(db, crowd, { outside: false, condition: null, after, pageSize: 20 });
      seen.push(...page.customers.map((customer) => customer.nameKey));
      after = page.next;
    } while (after !== null);
    expect(new Set(seen).size).toBe(first?.size);
    expect(seen).toEqual(seen.toSorted());
  });

  it("take the place of those found before, and leave nothing of them", async () => {
    const db = await open();
    await seed(db, 120, planted);
    await findSuggestions(db, run);
    const before = await explainSuggestions(db);
    await findSuggestions(db, run);
    const after = await explainSuggestions(db);
    const without = ({ suggestions }: typeof after) =>
      suggestions.map(({ id, suggestedAt, ...rest }) => rest);
    expect(without(after)).toEqual(without(before));
    await expect(getSuggestion(db, before.suggestions[0]?.id ?? "")).rejects.toThrow(NotFoundError);
    const kept = await db.selectFrom("segment_suggestions").select("id").execute();
    expect(kept).toHaveLength(after.suggestions.length);
  });

  it("are not invented: where there are none, that is what is said", async () => {
    const db = await open();
    await seed(db, 150, scattered);
    await findSuggestions(db, run);
    expect(await explainSuggestions(db)).toMatchObject({
      look: { outcome: "no-clear-groups", suggestionIds: [] },
      suggestions: [],
    });
  });

  it("need customers", async () => {
    const db = await open();
    await findSuggestions(db, run);
    expect((await explainSuggestions(db)).look).toMatchObject({ outcome: "too-few-customers", sampled: 0 });
  });
});
