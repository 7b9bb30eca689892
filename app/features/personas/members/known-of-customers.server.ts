import type { Feature } from "#app/engines/personas/grouping/feature.ts";
import type { Known } from "#app/engines/personas/membership/membership-model.ts";
import {
  type DescribedCustomers,
  type Describing,
  describeThese,
} from "#app/features/segments/grouping-features.server.ts";
import type { Db } from "#db/client.server.ts";
import { selectStanding } from "./segment-people.repository.server.ts";

/** What is known of some customers, by the key of the feature; every column in the order of `ids`. */
export interface KnownCustomers {
  ids: string[];
  features: Feature[];
  columns: ReadonlyMap<string, readonly Known[]>;
}

/** Adds what the scores say of each customer to what describes them: whether they fell silent, and the fit with the ideal. */
export async function withStanding(db: Db, { ids, features }: DescribedCustomers): Promise<KnownCustomers> {
  const standing = new Map<string, { disengaged: number; fit: number | null }>();
  for (let start = 0; start < ids.length; start += 500) {
    for (const { id, ...scores } of await selectStanding(db, ids.slice(start, start + 500))) {
      standing.set(id, scores);
    }
  }
  const all: Feature[] = [
    ...features,
    {
      key: "score:disengaged",
      kind: "flag",
      values: ids.map((id) => {
        const scores = standing.get(id);
        return scores ? scores.disengaged === 1 : null;
      }),
    },
    {
      key: "score:fit",
      kind: "number",
      values: ids.map((id) => {
        const fit = standing.get(id)?.fit ?? null;
        return fit === null ? null : Math.round(fit * 100);
      }),
    },
  ];
  return { ids, features: all, columns: new Map(all.map(({ key, values }) => [key, values])) };
}

/** Only what some features ask for is read. */
export function narrowTo(describing: Describing, keys: ReadonlySet<string>): Describing {
  return {
    ...describing,
    attributes: describing.attributes.filter(({ id }) => keys.has(`attribute:${id}`)),
    themeIds: [...keys].filter((key) => key.startsWith("theme:")).map((key) => key.slice(6)),
    eventTypes: [],
  };
}

/** What is known of these customers as far as a model asks for it. */
export async function knownOfThese(
  db: Db,
  customerIds: readonly string[],
  describing: Describing,
): Promise<KnownCustomers> {
  return withStanding(db, await describeThese(db, customerIds, describing));
}
