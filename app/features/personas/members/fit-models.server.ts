import type { Feature } from "#app/engines/personas/grouping/feature.ts";
import { fitMembership } from "#app/engines/personas/membership/fit-membership.ts";
import type { MembershipModel } from "#app/engines/personas/membership/membership-model.ts";
import { halfOf } from "#app/engines/personas/prediction/half-of.ts";
import type { Describing } from "#app/features/segments/grouping-features.server.ts";
import type { Db } from "#db/client.server.ts";
import { type KnownCustomers, knownOfThese } from "./known-of-customers.server.ts";
import type { MeasuredPersona } from "./measured-personas.server.ts";
import { selectBelonging, selectSampleOfMembers } from "./segment-people.repository.server.ts";

/** Of each persona's people so many are learnt from, beside a sample of everybody. */
const MEMBERS = 1000;

/**
 * What tells each persona's people from other customers, learnt from up to a thousand of its people and those of a sample
 * of everybody who are not.
 */
export async function fitModels(
  db: Db,
  personas: readonly MeasuredPersona[],
  everybody: KnownCustomers,
  describing: Describing,
): Promise<{ personaId: string; model: MembershipModel }[]> {
  const belonging = new Set<string>();
  const segments = personas.map(({ segmentId }) => segmentId);
  for (let start = 0; start < everybody.ids.length; start += 500) {
    const some = await selectBelonging(db, everybody.ids.slice(start, start + 500), segments);
    for (const key of some) belonging.add(key);
  }
  const models: { personaId: string; model: MembershipModel }[] = [];
  for (const { id: personaId, segmentId, features: keys } of personas) {
    const members = await knownOfThese(db, await selectSampleOfMembers(db, segmentId, MEMBERS), describing);
    const others = everybody.ids.flatMap((id, at) => (belonging.has(`${segmentId} ${id}`) ? [] : [at]));
    const ids = [...members.ids, ...others.map((at) => everybody.ids[at] ?? "")];
    const features = keys.flatMap((key) => {
      const [own, all] = [members, everybody].map((known) => known.features.find((each) => each.key === key));
      return own && all ? [joined(own, all, others)] : [];
    });
    const isMember = ids.map((_, at) => at < members.ids.length);
    models.push({ personaId, model: fitMembership(features, isMember, ids.map(halfOf)) });
  }
  return models;
}

/** One feature of the members and of chosen others, one after the other. */
function joined(own: Feature, all: Feature, others: readonly number[]): Feature {
  const pick = <Value>(values: readonly (Value | null)[]) => others.map((at) => values[at] ?? null);
  if (own.kind === "category" && all.kind === "category")
    return { ...own, values: [...own.values, ...pick(all.values)] };
  if (own.kind === "number" && all.kind === "number")
    return { ...own, values: [...own.values, ...pick(all.values)] };
  if (own.kind === "flag" && all.kind === "flag")
    return { ...own, values: [...own.values, ...pick(all.values)] };
  return own;
}
