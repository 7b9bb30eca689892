import { getPersona, listPersonas } from "#app/features/personas/personas.service.server.ts";
import type { SampleCompany } from "#app/features/sample-company/sample-company.shapes.ts";
import { plantedGroups, plantedTopics } from "#app/features/sample-company/truth.ts";
import type { Db } from "#db/client.server.ts";
import { itemsByTopic, readThemes } from "./sample-truth.ts";

/** A topic that a group brings up so often, relative to its others, belongs on its persona. */
const TELLING_WEIGHT = 3;

export interface PersonaTruth {
  /** Planted groups of which a persona holds most, and little else; 0 to 1. */
  groups: number;
  /** Of the pain points and goals that mark the groups, those on the right persona; 0 to 1. */
  pains: number;
  goals: number;
  /** Of all drafted lines, those with numbers behind them; 0 to 1. */
  withEvidence: number;
  /** "families: Mara, pains 2 of 3, goals 1 of 1", one line a group. */
  table: string[];
}

/** How much of the planted truth the drafted personas show. */
export async function comparePersonas(db: Db, sample: SampleCompany): Promise<PersonaTruth> {
  const groupOf = new Map(sample.customers.map(({ id, group }) => [id, group]));
  const topicOfTheme = await mapThemes(db, sample);
  const counts = { pain: { n: 0, of: 0 }, goal: { n: 0, of: 0 } };
  const personas = await listPersonas(db);
  const drafted = await Promise.all(
    personas.map(async ({ id, name, segmentId }) => {
      const members = await db
        .selectFrom("segment_members")
        .innerJoin("customers", "customers.id", "segment_members.customer_id")
        .select("customers.external_id as id")
        .where("segment_id", "=", segmentId)
        .execute();
      const { lines } = await getPersona(db, id);
      return { name, lines, groups: members.flatMap((member) => groupOf.get(member.id ?? "") ?? []) };
    }),
  );
  const table: string[] = [];
  let found = 0;
  for (const group of plantedGroups) {
    const fits = drafted.map((persona) => ({
      persona,
      own: persona.groups.filter((id) => id === group.id).length,
    }));
    const best = fits.sort((a, b) => b.own - a.own)[0];
    const isFound =
      best !== undefined && best.own / best.persona.groups.length >= 0.7 && best.own / group.size >= 0.5;
    if (isFound) found += 1;
    const topics = new Set(
      isFound ? best.persona.lines.map(({ evidence }) => topicOfTheme.get(evidence.themeId ?? "")) : [],
    );
    const parts = (["pain", "goal"] as const).map((kind) => {
      const planted = plantedTopics.filter(
        (topic) => topic.kind === kind && (group.topicWeights[topic.id] ?? 0) >= TELLING_WEIGHT,
      );
      const shown = planted.filter(({ id }) => topics.has(id));
      counts[kind].of += planted.length;
      counts[kind].n += shown.length;
      const missed = planted.filter(({ id }) => !topics.has(id)).map(({ id }) => id);
      return `${kind}s ${shown.length} of ${planted.length}${missed.length > 0 ? ` (not ${missed.join(", ")})` : ""}`;
    });
    table.push(`${group.id}: ${isFound ? best.persona.name : "no persona"}, ${parts.join(", ")}`);
  }
  const lines = drafted.flatMap((persona) => persona.lines);
  return {
    groups: found / plantedGroups.length,
    pains: counts.pain.n / Math.max(1, counts.pain.of),
    goals: counts.goal.n / Math.max(1, counts.goal.of),
    withEvidence: lines.filter(({ origin }) => origin === "evidence").length / Math.max(1, lines.length),
    table,
  };
}

/** The planted topic that most of a theme's items speak of, by the theme's id. */
async function mapThemes(db: Db, sample: SampleCompany): Promise<Map<string, string>> {
  const truth = itemsByTopic(sample);
  const topics = new Map<string, string>();
  for (const theme of await readThemes(db)) {
    for (const { id, kind } of plantedTopics) {
      if (kind !== theme.kind || theme.items.size === 0) continue;
      const about = [...theme.items].filter((item) => truth.get(id)?.has(item)).length;
      if (about / theme.items.size >= 0.5) topics.set(theme.id, id);
    }
  }
  return topics;
}
