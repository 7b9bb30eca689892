import { DAY } from "./customers.ts";
import type { Random } from "./random.ts";
import type { SampleCustomer } from "./sample-company.shapes.ts";
import { topics } from "./topics/index.ts";
import type { TopicContent, TopicKind } from "./topics/topic-content.ts";
import { type GroupId, plantedGroups, risingSinceDays, risingTopicId } from "./truth.ts";

const weightsByGroup = new Map<GroupId, Readonly<Record<string, number>>>(
  plantedGroups.map((group) => [group.id, group.topicWeights]),
);
const onlyAtHome = new Set([
  "grinder-noise",
  "personal-profiles",
  "pause-hidden",
  "price-rise",
  "smooth-mornings",
]);
const onlyAtWork = new Set(["invoice-mess", "fleet-dashboard"]);

/** What somebody would bring up at a time, of the kinds allowed, other than what has been said already. */
export function chooseTopic(
  customer: SampleCustomer,
  at: number,
  now: number,
  kinds: Readonly<Partial<Record<TopicKind, number>>>,
  said: readonly TopicContent[],
  random: Random,
): TopicContent {
  const own = weightsByGroup.get(customer.group) ?? {};
  // One text in fourteen is about something unusual for the group.
  const stray = random.chance(0.07);
  const weighted = topics.flatMap((topic) => {
    const kind = kinds[topic.kind] ?? 0;
    if (kind === 0 || said.includes(topic)) return [];
    if (customer.group === "offices" ? onlyAtHome.has(topic.id) : onlyAtWork.has(topic.id)) return [];
    const base = stray ? 1 : (own[topic.id] ?? 0);
    const favoured = customer.favourite === topic.id ? 2 : 1;
    return [[topic, base * kind * favoured * seasonOf(topic.id, at, now)] as const];
  });
  return random.weighted(weighted);
}

function seasonOf(topicId: string, at: number, now: number): number {
  if (topicId === risingTopicId) {
    const released = now - risingSinceDays * DAY;
    const share = (at - released) / (now - released);
    return share <= 0 ? 0 : 6 * share ** 1.3;
  }
  if (topicId === "cold-brew") {
    const month = new Date(at).getUTCMonth();
    return month >= 4 && month <= 8 ? 1.8 : 0.7;
  }
  return 1;
}
