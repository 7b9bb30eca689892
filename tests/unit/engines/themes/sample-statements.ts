import type { ThemeKind, ThemeStatement } from "#app/engines/themes/fitted-theme.ts";

export const now = "2026-06-30T00:00:00.000Z";

/** A statement of a person of its own, said yesterday, unless told otherwise. */
export function statement(id: string, text: string, more: Partial<ThemeStatement> = {}): ThemeStatement {
  return {
    id,
    itemId: `item-${id}`,
    personId: `person-${id}`,
    kind: "pain",
    text,
    aspects: [],
    sentiment: -0.5,
    confidence: 0.9,
    occurredAt: "2026-06-29T00:00:00.000Z",
    ...more,
  };
}

const topics: { kind: ThemeKind; openings: string[]; middles: string[]; endings: string[] }[] = [
  {
    kind: "pain",
    openings: ["I was charged twice", "You charged me twice", "My card was charged twice"],
    middles: ["for the same invoice", "on the last invoice", "for one invoice", "and the invoice shows it"],
    endings: ["this month", "again", "without a reason", "in the spring"],
  },
  {
    kind: "pain",
    openings: ["The app crashes", "The mobile app crashes", "It crashes"],
    middles: ["when I open the camera", "as soon as the camera opens", "with the camera on"],
    endings: ["every time", "since the update", "on my phone", "and closes"],
  },
  {
    kind: "goal",
    openings: ["Please let us export reports", "I wish I could export reports", "We want to export reports"],
    middles: ["to Excel", "to Excel directly", "into Excel"],
    endings: ["for our team", "every month", "with one click", "for accounting"],
  },
];

/** The topic of a generated statement: the part of its id before the dash. */
export function topicOf(id: string): string {
  return id.slice(0, id.indexOf("-"));
}

/** `perTopic` statements on each of three topics: two pain points and a goal. */
export function threeTopics(perTopic: number): ThemeStatement[] {
  return topics.flatMap((topic, number) =>
    Array.from({ length: perTopic }, (_, at) => {
      const pick = (list: readonly string[], step: number) => list[Math.floor(at / step) % list.length] ?? "";
      const text = `${pick(topic.openings, 1)} ${pick(topic.middles, 3)} ${pick(topic.endings, 2)}`;
      return statement(`topic${number}-${String(at).padStart(4, "0")}`, text, { kind: topic.kind });
    }),
  );
}
