import { expect, it } from "vitest";
import { recordAttributeValues } from "#app/features/attributes/attributes.service.server.ts";
import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { readDrafting, requestDrafts } from "#app/features/personas/drafting/request-drafts.server.ts";
import {
  listDraftableGroups,
  segmentsOfSuggestions,
} from "#app/features/personas/drafting/suggested-segments.server.ts";
import { draftPersonasHandler } from "#app/features/personas/personas.jobs.server.ts";
import { getPersona, listPersonas } from "#app/features/personas/personas.service.server.ts";
import { listSegments } from "#app/features/segments/segments.service.server.ts";
import { insertSuggestions, saveLook } from "#app/features/segments/suggestions.repository.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { choiceAttribute } from "#tests/support/factories.ts";

const homes = ["family", "alone", "shared"] as const;

/** Thirty customers of three households, and a look that found the households as groups. */
async function seed(db: Db) {
  const author = await createOwner(db);
  const attribute = await choiceAttribute(db, "household", [...homes]);
  await db.transaction().execute(async (trx) => {
    const people = Array.from({ length: 30 }, (_, at) => ({ externalId: `C${at}`, name: `Customer ${at}` }));
    const customers = await resolveCustomers(trx, people);
    await recordAttributeValues(
      trx,
      customers.flatMap((customer, at) =>
        customer
          ? [
              {
                attributeId: attribute.id,
                subject: { customerId: customer.id },
                value: { text: homes[at % 3] ?? "", number: null },
                source: { type: "import" as const, id: null, label: "a file" },
                learntAt: "2026-01-01T00:00:00.000Z",
              },
            ]
          : [],
      ),
    );
    const suggestions = homes.map((value) => ({
      id: newId(),
      name: `Home: ${value}`,
      rule: {
        match: "all" as const,
        items: [{ about: "attribute" as const, attributeId: attribute.id, operator: "is" as const, value }],
      },
      size: 10,
      precision: 1,
      recall: 1,
      traits: [],
      stability: { mean: 1, low: 1, dissolved: 0, resamples: 1 },
      suggestedAt: "2026-01-01T00:00:00.000Z",
    }));
    await insertSuggestions(trx, suggestions);
    await saveLook(trx, {
      ...{ outcome: "groups", lookedAt: "2026-01-01T00:00:00.000Z", customers: 30, sampled: 30, used: 1 },
      ...{ suggestionIds: suggestions.map(({ id }) => id), unplaced: 0, crispness: 1, crowdMean: 0 },
    });
  });
  return author;
}

describeEachDatabase("personas of the suggested groups", (open) => {
  it("are drafted in one act, each of a segment of its own, and not a second time", async () => {
    const db = await open();
    const author = await seed(db);
    await requestDrafts(db, await segmentsOfSuggestions(db, [], author), author);
    const personas = await listPersonas(db);
    expect(personas.map(({ segmentSize }) => segmentSize)).toEqual([10, 10, 10]);
    expect(new Set(personas.map(({ name }) => name)).size).toBe(3);
    expect((await listSegments(db)).map(({ name, origin }) => [name, origin])).toEqual([
      ["Home: alone", "suggested"],
      ["Home: family", "suggested"],
      ["Home: shared", "suggested"],
    ]);
    expect((await listDraftableGroups(db)).every(({ persona }) => persona !== null)).toBe(true);
    await expect(segmentsOfSuggestions(db, [], author)).rejects.toThrow(InvalidInputError);
    const [family] = await listDraftableGroups(db);
    // Who asks for a group again gets another persona of the same segment.
    expect(await segmentsOfSuggestions(db, [family?.id ?? ""], author)).toHaveLength(1);
    expect(await listSegments(db)).toHaveLength(3);
  });

  it("are drafted once by a job that runs twice, and pass over a segment that holds nobody", async () => {
    const db = await open();
    const author = await seed(db);
    const [one = "", other = ""] = await segmentsOfSuggestions(db, [], author);
    await db.deleteFrom("attribute_values").where("value_text", "=", "family").execute();
    const payload = {
      planned: [
        { segmentId: one, personaId: newId() },
        { segmentId: other, personaId: newId() },
        { segmentId: newId(), personaId: newId() },
      ],
      author: { id: author.id, name: author.name },
    };
    const seen: number[] = [];
    const run = {
      ...{ db, payload, signal: new AbortController().signal, assertHeld: async () => {} },
      progress: async (done: number) => void seen.push(done),
    };
    await draftPersonasHandler(run);
    await draftPersonasHandler(run);
    expect(seen.slice(0, 4)).toEqual([0, 1, 2, 3]);
    const personas = await listPersonas(db);
    expect(personas.length).toBeGreaterThan(0);
    expect(personas.length).toBeLessThan(3);
    for (const { id } of personas) {
      expect(payload.planned.map(({ personaId }) => personaId)).toContain(id);
      const { lines } = await getPersona(db, id);
      const household = lines.find(({ evidence }) => evidence.attributeId !== undefined);
      expect(household?.evidence).toMatchObject({ n: 10, of: 10 });
    }
    expect(await readDrafting(db, newId())).toBeNull();
  });
});
