import { recordEvents } from "#app/features/customers/events.service.server.ts";
import { segmentsOfSuggestions } from "#app/features/personas/drafting/suggested-segments.server.ts";
import { type RuleGroupDraft, type SegmentRule, segmentRule } from "#app/features/segments/segment-rule.ts";
import { countRule, createSegment, listSegmentsOf } from "#app/features/segments/segments.service.server.ts";
import { listSuggestions, requestSuggestions } from "#app/features/segments/suggestions.service.server.ts";
import { countDataAudit } from "#app/jobs/attribute-contracts.ts";
import { refreshProfiles, refreshSegments } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { refreshScores } from "#app/jobs/score-contracts.ts";
import { newId } from "#app/lib/ids.ts";
import { paths } from "#app/lib/paths.ts";
import type { Db } from "#db/client.server.ts";
import { startWorker } from "#scripts/load/earshot-process.ts";
import type { Bench, Figure, Section } from "../bench.ts";
import { loadFigures, megabytes, milliseconds, seconds, whole } from "../figures.ts";
import { residentBytes } from "../memory.ts";
import { putUnderLoad } from "../put-under-load.ts";
import { growPopulation } from "./grow-population.ts";
import { draftFive, measureFiles } from "./measure-personas.ts";
import { untilIdle, untilTrue } from "./until-idle.ts";

const CUSTOMERS_A_JOB = 500;
const COUNTS = 10;

/** Profiles and segments of a large company: ten events and three statements for each customer. */
export const population: Section = {
  name: "population",
  title: "Profiles and segments of a large company",
  async run(bench) {
    const { db, owner, place, customers } = bench;
    await growPopulation(db, customers);
    const ids = await listIds(db);
    for (let start = 0; start < ids.length; start += CUSTOMERS_A_JOB) {
      await enqueue(db, refreshProfiles, { customerIds: ids.slice(start, start + CUSTOMERS_A_JOB) });
    }
    const worker = startWorker(place);
    try {
      const profiles = await untilIdle(db, worker.pid);
      const rules = await someRules(db);
      const segmentIds: string[] = [];
      for (const [at, rule] of rules.entries()) {
        const form = { name: `Segment ${at + 1}`, message: `What we say to ${at + 1}`, rule };
        segmentIds.push(await createSegment(db, form, owner));
      }
      await enqueue(db, refreshSegments, {});
      const segments = await untilIdle(db, worker.pid);
      const counts = await timeCounts(db, rules);
      const entered = await timeMembership(db, ids.at(-1) ?? "", segmentIds.at(-1) ?? "");
      await untilIdle(db, worker.pid);
      await enqueue(db, refreshScores, {});
      const scored = await untilIdle(db, worker.pid);
      await enqueue(db, countDataAudit, {});
      const audited = await untilIdle(db, worker.pid);
      await requestSuggestions(db);
      const suggested = await untilIdle(db, worker.pid);
      const suggestions = await listSuggestions(db);
      const drafted = await draftFive(bench, worker.pid, [
        ...(await segmentsOfSuggestions(
          db,
          suggestions.map(({ id }) => id),
          owner,
        )),
        ...segmentIds,
      ]);
      const peak = Math.max(
        ...[profiles, segments, scored, audited, suggested, drafted].map(({ bytes }) => bytes),
      );
      return [
        { what: "Customers, with ten events each", value: whole(ids.length) },
        { what: "All profiles counted in", value: seconds(profiles.seconds) },
        { what: `Members of ${rules.length} segments decided in`, value: seconds(segments.seconds) },
        ...counts,
        { what: "Member of a segment after one event in", value: milliseconds(entered) },
        { what: "Every customer scored and ranked in", value: seconds(scored.seconds) },
        { what: "Data audit counted in", value: seconds(audited.seconds) },
        { what: `Groups looked for (${suggestions.length} found) in`, value: seconds(suggested.seconds) },
        { what: `${drafted.personaIds.length} personas drafted in`, value: seconds(drafted.seconds) },
        { what: "Every customer scored for each persona, and all else in", value: seconds(drafted.followed) },
        { what: "Memory of the worker at most", value: megabytes(peak) },
        ...(await measureFiles(bench, drafted.personaIds[0] ?? "")),
        ...(await measurePages(bench, ids, segmentIds, drafted.personaIds)),
      ];
    } finally {
      await worker.stop();
    }
  },
};

async function listIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("customers").select("id").orderBy("id").execute();
  return rows.map(({ id }) => id);
}

async function someRules(db: Db): Promise<SegmentRule[]> {
  const attribute = await db.selectFrom("attributes").select("id").where("key", "=", "household");
  const { id: attributeId } = await attribute.executeTakeFirstOrThrow();
  const theme = db.selectFrom("themes").select("id").orderBy("name").limit(1);
  const { id: themeId } = await theme.executeTakeFirstOrThrow();
  const rules: RuleGroupDraft[] = [
    { match: "all", items: [{ about: "attribute", attributeId, operator: "is", value: "family" }] },
    {
      match: "any",
      items: [
        { about: "theme", themeId, operator: "mentioned", withinDays: 180 },
        { about: "event", eventType: "purchase", operator: "at-least", count: 6, withinDays: 365 },
      ],
    },
    {
      match: "all",
      items: [{ about: "measure", measure: "revenue", operator: "at-least", value: 100_000 }],
    },
    {
      match: "all",
      items: [{ about: "event", eventType: "referral", operator: "at-least", count: 1, withinDays: 30 }],
    },
  ];
  return rules.map(segmentRule);
}

async function timeCounts(db: Db, rules: readonly SegmentRule[]): Promise<Figure[]> {
  const times: number[] = [];
  for (const rule of rules) {
    for (let count = 0; count < COUNTS; count += 1) {
      const begun = performance.now();
      await countRule(db, rule);
      times.push(performance.now() - begun);
    }
  }
  times.sort((one, other) => one - other);
  const [middle = 0, most = 0] = [times[Math.floor(times.length / 2)], times.at(-1)];
  return [
    { what: "Live count, time each", value: `p50 ${milliseconds(middle)}, longest ${milliseconds(most)}` },
  ];
}

/** How long it takes from an event to the membership that follows from it, in milliseconds. */
async function timeMembership(db: Db, customerId: string, segmentId: string): Promise<number> {
  const begun = performance.now();
  const occurredAt = new Date().toISOString();
  await db.transaction().execute(async (trx) => {
    await recordEvents(trx, [{ customerId, type: "referral", occurredAt, externalId: newId() }]);
    await enqueue(trx, refreshProfiles, { customerIds: [customerId] });
  });
  await untilTrue(async () => (await listSegmentsOf(db, customerId)).some(({ id }) => id === segmentId));
  return performance.now() - begun;
}

async function measurePages(
  { web, cookie, seconds: length }: Bench,
  ids: string[],
  segmentIds: string[],
  personaIds: string[],
) {
  const some = ids.filter((_, at) => at % Math.ceil(ids.length / 500) === 0);
  const pages: [string, string[]][] = [
    ["Overviews", [paths.overview()]],
    ["Profile pages", some.map((id) => paths.customer(id))],
    ["Customers lists", [paths.customers()]],
    ["Searches", ["ada", "costa", "p4711@example.com"].map((q) => paths.customers({ q }))],
    ["Companies lists", [paths.companies()]],
    ["Segments lists", [paths.segments()]],
    ["Segment pages", segmentIds.map((id) => paths.segment(id))],
    ["Attributes pages", [paths.attributes()]],
    ["Data audits", [paths.dataAudit()]],
    ["Best customers", [paths.bestCustomers()]],
    ["RFM pages", [paths.rfm()]],
    ["Ideal customer pages", [paths.idealCustomer()]],
    ["Suggested groups", [paths.suggestedSegments()]],
    ["Personas lists", [paths.personas()]],
    ["Portraits", personaIds.map((id) => paths.persona(id))],
    ["People of personas", personaIds.map((id) => paths.personaMembers(id))],
    ["Whether personas hold", [paths.personasHolding()]],
  ];
  const figures: Figure[] = [];
  for (const [what, asked] of pages) {
    const plan = { origin: web.origin, cookie, seconds: length / 2, paths: asked };
    figures.push(...loadFigures(what, await putUnderLoad(plan)));
  }
  return [...figures, { what: "Memory of the web process", value: megabytes(residentBytes(web.pid)) }];
}
