import {
  describeEveryone,
  describeSample,
  whatDescribes,
} from "#app/features/segments/grouping-features.server.ts";
import { listSegments } from "#app/features/segments/segments.service.server.ts";
import { scorePersonaMembers } from "#app/jobs/contracts.ts";
import type { ShowProgress } from "#app/jobs/handler.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { DAY_MS, nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { fitModels } from "../members/fit-models.server.ts";
import { withStanding } from "../members/known-of-customers.server.ts";
import { type MeasuredPersona, measuredPersonas } from "../members/measured-personas.server.ts";
import { deleteScoresOf } from "../members/members.repository.server.ts";
import { deleteModelsBefore, insertModels } from "../members/models.repository.server.ts";
import { scoreCustomers } from "../members/score-customers.server.ts";
import { selectBelonging } from "../members/segment-people.repository.server.ts";
import { selectPersonas } from "../personas.repository.server.ts";
import { judgeByIdeal } from "./beside-ideal.server.ts";
import { withoutRareValues } from "./figure-sums.ts";
import { comparePairs, coverage, LEAST_PEOPLE, predictions } from "./find-findings.ts";
import { deleteFindings, hasFindings, replaceFindings } from "./findings.repository.server.ts";
import { featuresOfRule } from "./own-rule.ts";
import { PersonaCensus } from "./persona-census.ts";

/** What customers do changes a little each day. */
const AGAIN_AFTER_MS = DAY_MS;
const FORGOTTEN_AT_ONCE = 500;

interface Run {
  progress?: ShowProgress;
  signal?: AbortSignal;
}

/** With fewer to go by, customers would have the same few scores. */
const FEWEST_FEATURES = 4;

/**
 * Learns what tells each persona's people from others, then goes once through all customers: scores each for each
 * persona, and counts what the pages about the personas as a whole show. Memory is one batch and the counts. Safe to run
 * twice; a run that is cut short leaves whole rows, of either run.
 */
export async function measurePersonas(db: Db, { progress, signal }: Run = {}): Promise<void> {
  const now = nowIso();
  const personas = await measuredPersonas(db);
  if (personas.length === 0) {
    await db.transaction().execute((trx) => deleteFindings(trx));
    return;
  }
  const describing = await whatPersonasAskFor(db, personas, now);
  const sample = await withStanding(db, await describeSample(db, describing));
  const ownRules = await rulesBehind(db, personas);
  const learnt = personas.map((persona) => beyondItsRule(persona, ownRules.get(persona.id)));
  const models = await fitModels(db, learnt, sample, describing);
  const run = await db.transaction().execute((trx) => insertModels(trx, models, now));
  const segmentOf = new Map(personas.map(({ id, segmentId }) => [id, segmentId]));
  const scoring = models.map((model) => ({ ...model, run, segmentId: segmentOf.get(model.personaId) ?? "" }));
  const census = new PersonaCensus(sample.features);
  for await (const batch of describeEveryone(db, describing)) {
    signal?.throwIfAborted();
    const known = await withStanding(db, batch);
    const belonging = await selectBelonging(db, known.ids, [...segmentOf.values()]);
    const personasOf = known.ids.map((id) =>
      personas.flatMap((persona) => (belonging.has(`${persona.segmentId} ${id}`) ? [persona.id] : [])),
    );
    census.add(known.ids, known.features, personasOf);
    await scoreCustomers(db, known, scoring, belonging);
    await progress?.(census.customers, null, "customers");
  }
  await forgetUnmeasured(db, personas, signal);
  const everybody = census.everybody();
  const findings = {
    ...coverage(census, personas),
    pairs: comparePairs(census, personas),
    predictions: predictions(census, personas, ownRules),
    ideal: await judgeByIdeal(db, personas, now),
  };
  const figures = personas.map(({ id }) => ({
    personaId: id,
    members: census.members.get(id) ?? 0,
    figures: withoutRareValues(census.figuresOf(id), everybody, LEAST_PEOPLE),
  }));
  await db.transaction().execute(async (trx) => {
    await replaceFindings(trx, findings, figures, now);
    await deleteModelsBefore(trx, run);
    await enqueue(trx, scorePersonaMembers, {}, { delayMs: AGAIN_AFTER_MS });
  });
}

/** Everything that customers are described by, with the themes of all lines. */
async function whatPersonasAskFor(db: Db, personas: readonly MeasuredPersona[], now: string) {
  const describing = await whatDescribes(db, now);
  const themes = personas.flatMap(({ features }) =>
    features.flatMap((key) => (key.startsWith("theme:") ? [key.slice(6)] : [])),
  );
  return { ...describing, themeIds: [...new Set([...describing.themeIds, ...themes])] };
}

async function rulesBehind(db: Db, personas: readonly MeasuredPersona[]) {
  const rules = new Map((await listSegments(db)).map(({ id, rule }) => [id, rule]));
  return new Map(
    personas.map(({ id, segmentId }) => {
      const rule = rules.get(segmentId);
      return [id, rule ? featuresOfRule(rule, rules) : new Set<string>()];
    }),
  );
}

/**
 * What a rule asks for is so of all its people: a score by it would say "in the segment" once more, and rank nobody. Where
 * little else is known it has to do.
 */
function beyondItsRule(persona: MeasuredPersona, own: ReadonlySet<string> = new Set()): MeasuredPersona {
  const features = persona.features.filter((key) => !own.has(key));
  return features.length < FEWEST_FEATURES ? persona : { ...persona, features };
}

/** Personas beyond those that are measured keep no scores of earlier runs. */
async function forgetUnmeasured(
  db: Db,
  measured: readonly MeasuredPersona[],
  signal: AbortSignal | undefined,
) {
  const kept = new Set(measured.map(({ id }) => id));
  for (const { id } of await selectPersonas(db)) {
    if (kept.has(id)) continue;
    for (let gone = FORGOTTEN_AT_ONCE; gone === FORGOTTEN_AT_ONCE; ) {
      signal?.throwIfAborted();
      gone = await db.transaction().execute((trx) => deleteScoresOf(trx, id, FORGOTTEN_AT_ONCE));
    }
  }
}

/** Has personas measured that were made before anything measured them. */
export async function beginMeasuringPersonas(db: Db): Promise<void> {
  if (await hasFindings(db)) return;
  if ((await selectPersonas(db)).length > 0) await enqueue(db, scorePersonaMembers, {});
}
