import { topics } from "./topics/index.ts";

/**
 * The planted truth: what a careful reader of all the texts would find. Every generated text carries the ids of the
 * topics it speaks of, every customer the group it was drawn from; nothing of this is written to the CSV files.
 */
export type GroupId = "families" | "baristas" | "elders" | "offices" | "starters";

export interface PlantedGroup {
  id: GroupId;
  title: string;
  size: number;
  /** How often its people bring up each topic, relative to the others. */
  topicWeights: Readonly<Record<string, number>>;
}

export const plantedTopics = topics.map(({ id, kind, title }) => ({ id, kind, title }));
export const plantedPains = plantedTopics.filter((topic) => topic.kind === "pain");
export const plantedGoals = plantedTopics.filter((topic) => topic.kind === "goal");
export const plantedPraises = plantedTopics.filter((topic) => topic.kind === "praise");

/** Unheard of until the app update, then more every week. */
export const risingTopicId = "schedule-lost";
/** Days before `now` on which version 5.0 of the app came out. */
export const risingSinceDays = 62;

/** Came for the welcome offer; purchases and messages break off three and a half to seven months before `now`. */
export const disengagingGroupId: GroupId = "starters";

export const plantedGroups: readonly PlantedGroup[] = [
  {
    id: "families",
    title: "Busy families who want calm mornings",
    size: 150,
    topicWeights: {
      "grinder-noise": 6,
      "personal-profiles": 5,
      "leaking-tank": 3.5,
      "late-beans": 1.2,
      "wifi-drops": 1.2,
      "schedule-lost": 4,
      "slow-support": 0.6,
      "pause-hidden": 0.6,
      "cold-brew": 0.4,
      "smooth-mornings": 6,
      "easy-setup": 3,
      "good-looks": 2,
      "great-taste": 1.5,
      "kind-support": 0.8,
    },
  },
  {
    id: "baristas",
    title: "Home baristas who care about the craft",
    size: 125,
    topicWeights: {
      "weak-foam": 6,
      "bean-choice": 6,
      "smart-home": 5,
      "wifi-drops": 4.5,
      "schedule-lost": 2.5,
      "self-repair": 0.7,
      "leaking-tank": 0.6,
      "descaling-stuck": 0.5,
      "cold-brew": 0.8,
      "great-taste": 6,
      "good-looks": 2,
      "easy-setup": 0.6,
      "kind-support": 0.5,
    },
  },
  {
    id: "elders",
    title: "Older couples who keep things for long",
    size: 110,
    topicWeights: {
      "descaling-stuck": 6,
      "less-packaging": 5,
      "self-repair": 5,
      "slow-support": 3,
      "leaking-tank": 1.6,
      "late-beans": 0.6,
      "grinder-noise": 0.4,
      "kind-support": 5.5,
      "easy-setup": 3,
      "great-taste": 2.5,
    },
  },
  {
    id: "offices",
    title: "Offices that need order and overview",
    size: 175,
    topicWeights: {
      "invoice-mess": 6,
      "fleet-dashboard": 6,
      "late-beans": 4.5,
      "slow-support": 2.4,
      "schedule-lost": 3.5,
      "wifi-drops": 1.2,
      "leaking-tank": 0.7,
      "less-packaging": 0.6,
      "cold-brew": 0.5,
      "kind-support": 2.5,
      "easy-setup": 2.5,
      "great-taste": 1.2,
      "good-looks": 0.8,
    },
  },
  {
    id: "starters",
    title: "Bargain starters who drift away",
    size: 110,
    topicWeights: {
      "price-rise": 6,
      "pause-hidden": 6,
      "cold-brew": 5,
      "late-beans": 0.8,
      "slow-support": 0.8,
      "wifi-drops": 0.7,
      "bean-choice": 0.4,
      "good-looks": 4,
      "great-taste": 2,
      "smooth-mornings": 0.8,
    },
  },
];
