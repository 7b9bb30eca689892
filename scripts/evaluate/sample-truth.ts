import type { SampleCompany } from "#app/features/sample-company/sample-company.shapes.ts";
import type { Db } from "#db/client.server.ts";

/** A theme with the items its statements are from; items are named "ticket:48200", "survey:sample-0001:why-chose". */
export interface FoundTheme {
  id: string;
  kind: string;
  name: string;
  growth: number;
  rising: boolean;
  items: Set<string>;
}

export interface Match {
  /** The theme that fits best by F1, with its figures; null when none has a single item in common. */
  theme: FoundTheme | null;
  precision: number;
  recall: number;
  f1: number;
  /** Share of the items that are in any theme which is mostly about this: a topic may be spread over several. */
  coverage: number;
}

/** The items that speak of each planted topic. */
export function itemsByTopic(sample: SampleCompany): Map<string, Set<string>> {
  const items = new Map<string, Set<string>>();
  const note = (key: string, topics: readonly string[]) => {
    for (const topic of topics) items.set(topic, (items.get(topic) ?? new Set()).add(key));
  };
  for (const ticket of sample.tickets) note(`ticket:${ticket.id}`, ticket.topics);
  for (const review of sample.reviews) note(`review:${review.id}`, review.topics);
  for (const { id, topics } of sample.responses) {
    for (const [question, about] of Object.entries(topics)) note(`survey:${id}:${question}`, about);
  }
  return items;
}

/** Every theme, fine and coarse, that stands after the analysis. */
export async function readThemes(db: Db): Promise<FoundTheme[]> {
  const themes = await db
    .selectFrom("themes")
    .select(["id", "kind", "name", "parent_id as parentId", "growth", "rising"])
    .where("state", "!=", "replaced")
    .execute();
  const statements = await db
    .selectFrom("statements")
    .innerJoin("feedback_items", "feedback_items.id", "statements.item_id")
    .leftJoin("responses", "responses.id", "feedback_items.response_id")
    .select([
      "statements.theme_id as themeId",
      "feedback_items.source as source",
      "feedback_items.external_id as externalId",
      "feedback_items.question_id as questionId",
      "responses.idempotency_key as response",
    ])
    .where("statements.theme_id", "is not", null)
    .execute();
  const parents = new Map(themes.map((theme) => [theme.id, theme.parentId]));
  const items = new Map(themes.map((theme) => [theme.id, new Set<string>()]));
  for (const row of statements) {
    const ownId = row.externalId?.slice(row.externalId.lastIndexOf(":") + 1) ?? "";
    const key =
      row.response === null ? `${row.source}:${ownId}` : `survey:${row.response}:${row.questionId ?? ""}`;
    items.get(row.themeId ?? "")?.add(key);
    items.get(parents.get(row.themeId ?? "") ?? "")?.add(key);
  }
  return themes.map(({ id, kind, name, growth, rising }) => ({
    id,
    kind,
    name,
    growth,
    rising: rising === 1,
    items: items.get(id) ?? new Set(),
  }));
}

/** The theme of that kind which fits the items best by F1. */
export function bestTheme(themes: readonly FoundTheme[], kind: string, truth: ReadonlySet<string>): Match {
  let best: Match = { theme: null, precision: 0, recall: 0, f1: 0, coverage: 0 };
  const covered = new Set<string>();
  for (const theme of themes) {
    if (theme.kind !== kind || theme.items.size === 0) continue;
    const shared = [...theme.items].filter((item) => truth.has(item));
    const both = shared.length;
    const precision = both / theme.items.size;
    if (precision >= 0.5) for (const item of shared) covered.add(item);
    const recall = both / truth.size;
    const f1 = both === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    if (f1 > best.f1) best = { theme, precision, recall, f1, coverage: 0 };
  }
  return { ...best, coverage: covered.size / Math.max(1, truth.size) };
}

/** Agreement of two groupings beyond chance, 1 for the same (Hubert and Arabie 1985, adjusted Rand index). */
export function adjustedRand(one: readonly string[], other: readonly string[]): number {
  const pairs = (count: number) => (count * (count - 1)) / 2;
  const counted = (keys: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts.values()].reduce((sum, count) => sum + pairs(count), 0);
  };
  const together = counted(one.map((key, index) => `${key} ${other[index] ?? ""}`));
  const expected = (counted(one) * counted(other)) / pairs(one.length);
  const most = (counted(one) + counted(other)) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

/** The share of those who sit in a group in which their own kind is the largest. */
export function purity(groups: readonly string[], truth: readonly string[]): number {
  const counts = new Map<string, Map<string, number>>();
  groups.forEach((group, index) => {
    const inGroup = counts.get(group) ?? new Map<string, number>();
    const label = truth[index] ?? "";
    counts.set(group, inGroup.set(label, (inGroup.get(label) ?? 0) + 1));
  });
  const largest = [...counts.values()].reduce((sum, inGroup) => sum + Math.max(...inGroup.values()), 0);
  return largest / Math.max(1, groups.length);
}
