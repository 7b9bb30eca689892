import { expect, it } from "vitest";
import { getPersona } from "#app/features/personas/personas.service.server.ts";
import {
  confirmLine,
  confirmPersona,
  findFreshness,
  getFreshness,
  listFreshness,
  measurePersonaDrift,
  takeTodaysNumbers,
} from "#app/features/personas/staleness/freshness.service.server.ts";
import { lookAtAllPersonas } from "#app/features/personas/staleness/look-for-drift.server.ts";
import { decideReview, findOpenReview, getReview } from "#app/features/reviews/reviews.service.server.ts";
import { refreshSegments } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { DAY_MS, isoFromNow } from "#app/lib/clock.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { makeCustomers } from "#tests/support/attributes.ts";
import { CHANNEL_PEOPLE, noteValues, plantChannelPersona } from "#tests/support/channel-persona.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { runJobs } from "#tests/support/jobs.ts";

const lineNow = async (db: Db, personaId: string, key: string) => {
  const { lines } = await getPersona(db, personaId);
  const { id } = lines.find((line) => line.key === key) ?? { id: "" };
  return (await getFreshness(db, personaId)).lines.find((line) => line.id === id);
};

describeEachDatabase("the freshness of a persona", (open) => {
  it("knows which lines have moved, and asks for one review until somebody confirms", async () => {
    const db = await open();
    const { author, customers, channel, persona, personaId, line } = await plantChannelPersona(db);
    expect((await lineNow(db, personaId, line.key))?.verdict).toBe("holds");
    expect((await getFreshness(db, personaId)).points).toMatchObject([
      { moved: 0, members: CHANNEL_PEOPLE, lookedBack: false },
    ]);

    await noteValues(db, channel.id, customers, (at) => (at < 20 ? "letter" : "mail"));
    await measurePersonaDrift(db, personaId);
    const moved = await lineNow(db, personaId, line.key);
    expect(moved).toMatchObject({
      verdict: "moved",
      today: { n: 20, of: CHANNEL_PEOPLE },
      evidence: { n: 60 },
    });
    const { lines } = await getPersona(db, personaId);
    expect((await findFreshness(db, persona, lines)).moved).toBe(
      (await listFreshness(db)).get(personaId)?.moved,
    );
    await runJobs(db);
    const review = await findOpenReview(db, "persona", personaId);
    expect(review?.reason).toBe("stale");
    expect(review?.causes.join(" ")).toMatch(/lines with numbers have moved beyond their interval/);
    const causes = review?.causes.length;
    await measurePersonaDrift(db, personaId);
    await runJobs(db);
    expect((await findOpenReview(db, "persona", personaId))?.causes.length).toBe(causes);

    const { revision } = (await getReview(db, review?.id ?? "")).review;
    const nextOn = isoFromNow(91 * DAY_MS).slice(0, 10);
    await decideReview(db, review?.id ?? "", { revision, decision: "keep", note: "", nextOn }, author);
    expect((await getFreshness(db, personaId)).confirmed).toMatchObject({ how: "reviewed", by: author.name });
    await measurePersonaDrift(db, personaId);
    await runJobs(db);
    expect(await findOpenReview(db, "persona", personaId)).toBeUndefined();
    // Moved it has, confirmed or not.
    expect((await lineNow(db, personaId, line.key))?.verdict).toBe("moved");
  });

  it("takes today's numbers with the words that go with them, unless a person wanted it otherwise", async () => {
    const db = await open();
    const { author, customers, channel, personaId, line } = await plantChannelPersona(db);
    await noteValues(db, channel.id, customers, (at) => (at < 20 ? "letter" : "mail"));
    await measurePersonaDrift(db, personaId);
    await takeTodaysNumbers(db, personaId, line.id, author);
    const { lines } = await getPersona(db, personaId);
    const taken = lines.find(({ id }) => id === line.id);
    expect(taken?.text).not.toBe(line.text);
    expect(taken).toMatchObject({ editedAt: null, evidence: { n: 60, value: "mail" } });
    await runJobs(db);
    const fresh = await lineNow(db, personaId, line.key);
    expect(fresh).toMatchObject({ verdict: "holds", confirmed: { how: "todays-numbers", by: author.name } });

    await db
      .updateTable("persona_lines")
      .set({ locked_at: isoFromNow(0), locked_by: "Mia" })
      .where("id", "=", line.id)
      .execute();
    await expect(takeTodaysNumbers(db, personaId, line.id, author)).rejects.toThrow(ConflictError);
    await expect(takeTodaysNumbers(db, personaId, "gone", author)).rejects.toThrow(NotFoundError);
  });

  it("is old after a quarter without a confirmation, once; a person can say that all, or a line, is still true", async () => {
    const db = await open();
    const { author, personaId, line } = await plantChannelPersona(db);
    const longAgo = isoFromNow(-100 * DAY_MS);
    await db.updateTable("personas").set({ created_at: longAgo, drafted_at: longAgo }).execute();
    await confirmLine(db, personaId, line.id, author);
    const confirmed = await lineNow(db, personaId, line.key);
    expect(confirmed?.confirmed).toMatchObject({ how: "still-true", by: author.name });
    expect((await getFreshness(db, personaId)).confirmed).toEqual({ at: longAgo, how: "drafted", by: null });
    await measurePersonaDrift(db, personaId);
    const asked = await db.selectFrom("jobs").select("payload").where("name", "=", "reviews.ask").execute();
    expect(asked.map(({ payload }) => payload).join()).toMatch(/more than a quarter ago/);
    await measurePersonaDrift(db, personaId);
    expect(await db.selectFrom("jobs").select("id").where("name", "=", "reviews.ask").execute()).toHaveLength(
      1,
    );
    await confirmPersona(db, personaId, author);
    expect((await getFreshness(db, personaId)).confirmed).toMatchObject({
      how: "still-true",
      by: author.name,
    });
    await expect(confirmLine(db, personaId, "gone", author)).rejects.toThrow(NotFoundError);
    await expect(confirmPersona(db, "gone", author)).rejects.toThrow(NotFoundError);
  });

  it("is counted daily, and again on a day on which its people change", async () => {
    const db = await open();
    const { personaId } = await plantChannelPersona(db);
    const waiting = async () =>
      (
        await db
          .selectFrom("jobs")
          .select("id")
          .where("name", "=", "personas.measure-drift")
          .where("state", "=", "waiting")
          .execute()
      ).length;
    await lookAtAllPersonas(db);
    expect(await waiting()).toBe(0);
    const customers = await makeCustomers(db, CHANNEL_PEOPLE + 10);
    const group = await db
      .selectFrom("attributes")
      .select("id")
      .where("key", "=", "group")
      .executeTakeFirst();
    await noteValues(db, group?.id ?? "", customers, () => "ours");
    await enqueue(db, refreshSegments, {});
    await runJobs(db);
    await lookAtAllPersonas(db);
    expect(await waiting()).toBe(1);
    await runJobs(db);
    expect((await getFreshness(db, personaId)).points).toMatchObject([{ members: CHANNEL_PEOPLE + 10 }]);
    // What is removed with its segment leaves nothing to count.
    await db.deleteFrom("personas").where("id", "=", personaId).execute();
    await measurePersonaDrift(db, personaId);
    expect(await db.selectFrom("persona_drift").select("day").execute()).toEqual([]);
  });
});
