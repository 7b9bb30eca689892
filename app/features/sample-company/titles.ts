import { type Slots, writePhrase } from "./grammar.ts";
import { foreignTitles } from "./phrasing/foreign-titles.ts";
import type { Random } from "./random.ts";
import type { TopicContent } from "./topics/topic-content.ts";
import type { Voice } from "./voice.ts";

/** A subject line or review title about the topic, in the writer's language and case. */
export function writeTitle(
  topic: TopicContent,
  place: "subjects" | "headlines",
  voice: Voice,
  slots: Slots,
  random: Random,
): string {
  const phrases = voice === "german" || voice === "spanish" ? foreignTitles[voice][topic.kind] : topic[place];
  const title = writePhrase(random.pick(phrases), random, slots);
  return voice === "phone" ? title.toLowerCase() : title;
}
