import { type Slots, writePhrase } from "./grammar.ts";
import type { PhraseDeck } from "./phrase-deck.ts";
import { backTurns, bridges, farewells, quotedReplies, turns } from "./phrasing/closings.ts";
import { contexts } from "./phrasing/contexts.ts";
import { detailsFor } from "./phrasing/details.ts";
import { leadIns, salutations } from "./phrasing/openings.ts";
import { reviewClosings, reviewOpenings } from "./phrasing/stories.ts";
import type { Random } from "./random.ts";
import type { TopicContent } from "./topics/topic-content.ts";
import type { GroupId } from "./truth.ts";
import { typeAs, type Voice } from "./voice.ts";

/** Somebody about to write: how, in which surroundings, out of which group. */
export interface Speaker {
  voice: Voice;
  group: GroupId;
  slots: Slots;
}

/** Writes whole texts about topics; the order of calls decides the outcome. */
export interface Writer {
  ticket(speaker: Speaker, about: readonly TopicContent[]): string;
  review(speaker: Speaker, about: readonly TopicContent[]): string;
  answer(speaker: Speaker, about: readonly TopicContent[]): string;
  /** One phrase about no topic, filled and typed as the speaker does. */
  line(speaker: Speaker, phrases: readonly string[]): string;
  /** The same with a scene from life before or after it now and then. */
  remark(speaker: Speaker, phrases: readonly string[]): string;
}

/** How likely each voice adds a salutation, a lead-in, a scene from life, a detail, a farewell. */
const habits: Readonly<
  Record<Voice, { hello: number; lead: number; scene: number; more: number; bye: number }>
> = {
  plain: { hello: 0.7, lead: 0.4, scene: 0.45, more: 0.55, bye: 0.7 },
  terse: { hello: 0.2, lead: 0.2, scene: 0.05, more: 0.25, bye: 0.2 },
  phone: { hello: 0.5, lead: 0.3, scene: 0.35, more: 0.45, bye: 0.4 },
  long: { hello: 1, lead: 0.9, scene: 1, more: 1, bye: 1 },
  angry: { hello: 0.3, lead: 0.7, scene: 0.25, more: 0.6, bye: 0.7 },
  nonNative: { hello: 0.9, lead: 0.7, scene: 0.2, more: 0.4, bye: 0.9 },
  business: { hello: 0.95, lead: 0.6, scene: 0.45, more: 0.6, bye: 0.95 },
  elder: { hello: 0.9, lead: 0.7, scene: 0.7, more: 0.7, bye: 0.9 },
  german: { hello: 0.8, lead: 0.5, scene: 0, more: 0, bye: 0.8 },
  spanish: { hello: 0.8, lead: 0.5, scene: 0, more: 0, bye: 0.8 },
};

/** A writer with its own deck, so that phrases come round evenly over all texts. */
export function createWriter(random: Random, deck: PhraseDeck): Writer {
  const say = (speaker: Speaker, phrases: readonly string[]) =>
    phrases.length === 0 ? "" : writePhrase(deck.deal(phrases), random, speaker.slots);
  const maybe = (share: number, speaker: Speaker, phrases: readonly string[]) =>
    random.chance(share) ? say(speaker, phrases) : "";

  const mention = (speaker: Speaker, topic: TopicContent, more: number): string[] => {
    if (speaker.voice === "german" && topic.german.length > 0) return [say(speaker, topic.german)];
    if (speaker.voice === "spanish" && topic.spanish.length > 0) return [say(speaker, topic.spanish)];
    const hurried = speaker.voice === "phone" ? 0.3 : speaker.voice === "terse" ? 0.35 : 0.02;
    const statement = say(speaker, random.chance(hurried) ? topic.short : topic.statements);
    return [
      statement,
      maybe(more * 0.55, speaker, topic.more),
      maybe(more * 0.6, speaker, detailsFor(topic.kind, speaker.group)),
    ];
  };

  const matters = (speaker: Speaker, about: readonly TopicContent[], more: number): string[] =>
    about.flatMap((topic, index) => [
      index === 0 || isForeign(speaker.voice) ? "" : say(speaker, joint(about[index - 1], topic)),
      ...mention(speaker, topic, more),
    ]);

  return {
    ticket(speaker, about) {
      const { voice } = speaker;
      const habit = habits[voice];
      const hello = maybe(habit.hello, speaker, salutations[voice]);
      const before = [
        maybe(habit.lead, speaker, leadIns[voice]),
        maybe(habit.scene, speaker, contexts[speaker.group]),
      ];
      if (voice === "long") before.push(maybe(0.5, speaker, contexts[speaker.group]));
      const matter = matters(speaker, about, habit.more);
      const bye = maybe(habit.bye, speaker, farewells[voice]);
      const letter =
        voice === "long" ||
        voice === "business" ||
        voice === "elder" ||
        (voice === "plain" && random.chance(0.3));
      const text = letter
        ? paragraphs([[hello], before, matter, [bye]], voice, random)
        : typeAs(voice, join([hello, ...before, ...matter, bye], voice, random), random);
      return random.chance(0.06) && !isForeign(voice)
        ? `${text}\n\n> ${say(speaker, quotedReplies).replaceAll("\n", "\n> ")}`
        : text;
    },
    review(speaker, about) {
      const habit = habits[speaker.voice];
      const foreign = isForeign(speaker.voice);
      const opening = foreign ? "" : maybe(speaker.voice === "terse" ? 0.15 : 0.6, speaker, reviewOpenings);
      const scene = maybe(habit.scene * 0.5, speaker, contexts[speaker.group]);
      const closing = foreign ? "" : maybe(0.35, speaker, reviewClosings);
      return typeAs(
        speaker.voice,
        join([opening, scene, ...matters(speaker, about, habit.more * 0.8), closing], speaker.voice, random),
        random,
      );
    },
    answer(speaker, about) {
      const more = habits[speaker.voice].more * 0.35;
      return typeAs(speaker.voice, join(matters(speaker, about, more), speaker.voice, random), random);
    },
    remark(speaker, phrases) {
      const parts = [say(speaker, phrases), maybe(0.3, speaker, contexts[speaker.group])];
      return typeAs(
        speaker.voice,
        join(random.chance(0.3) ? parts.reverse() : parts, speaker.voice, random),
        random,
      );
    },
    line: (speaker, phrases) => typeAs(speaker.voice, say(speaker, phrases), random),
  };
}

function isForeign(voice: Voice): boolean {
  return voice === "german" || voice === "spanish";
}

function joint(before: TopicContent | undefined, next: TopicContent): readonly string[] {
  if (before?.kind === "praise" && next.kind !== "praise") return backTurns;
  if (before?.kind !== "praise" && next.kind === "praise") return turns;
  return bridges;
}

/** One flowing text. Thumbs often leave out the full stop, and now and then start a new line instead. */
function join(parts: readonly string[], voice: Voice, random: Random): string {
  const said = parts.filter((part) => part !== "");
  let text = "";
  for (const part of said) {
    if (text === "") text = part;
    else if (voice === "phone" && random.chance(0.18)) text = `${text.replace(/\.$/, "")}\n${part}`;
    else
      text = `${/[\p{L}\p{N}]$/u.test(text) ? `${text}${voice === "phone" && random.chance(0.4) ? "," : "."}` : text} ${part}`;
  }
  return text;
}

function paragraphs(groups: readonly (readonly string[])[], voice: Voice, random: Random): string {
  const blocks = groups.map((group) => join(group, voice, random)).filter((block) => block !== "");
  return typeAs(voice, blocks.join(random.chance(0.7) ? "\n\n" : "\n"), random);
}
