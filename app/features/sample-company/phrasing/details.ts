import type { TopicKind } from "../topics/topic-content.ts";
import type { GroupId } from "../truth.ts";

/** What somebody was doing at the time, as the end of "it happened while …". */
const while_: Readonly<Record<GroupId, string>> = {
  families:
    "[I was buttering toast|the children were looking for their shoes|the baby was finally asleep|{who} was packing the lunch boxes|we had eleven minutes until the bus|the washing machine was running|a birthday party was on|grandma was on the phone|I was ironing {n} school shirts|the homework war was on|we were wrapping presents|{who} was under the shower]",
  baristas:
    "[I was dialling in a new bag|the scales were still warming up|I was in a video call|friends were waiting for their flat whites|I was weighing beans|{who} was watching over my shoulder|I was comparing two shots|I was filming the pour|a build was running at work|I was back from a run|I was steaming milk by hand beside it|the record was on its second side]",
  elders:
    "[the news was on|{who} was in the garden|we were at cards|I was doing the crossword|the grandchildren were asleep|I was waiting for the doctor to ring|the soup was on the stove|we had the neighbours in|I was watering the geraniums|{who} was reading the paper aloud|it was raining hard|I was writing Christmas cards]",
  offices:
    "[an audit was in the house|the team was waiting for the stand-up|clients sat {inplace}|{who} was at lunch|we were closing the month|a fire drill was on|applicants were waiting|the whole floor came out of a meeting|we were setting up for a training day|I was in a budget meeting|a delivery was blocking the lift|two colleagues were on holiday]",
  starters:
    "[I was cramming for an exam|{who} was still asleep|the pasta was boiling over|we had a party the night before|I was late for a lecture|my shift had just ended|I was on a call with my parents|we were {n} people on one sofa|I was packing for the weekend|the landlord was at the door|I was half way through a series|my bike was upside down in the hall]",
};

const frames: Readonly<Record<TopicKind, readonly string[]>> = {
  pain: [
    "[First time was|It began|The last time was] on {past}, while WHILE.",
    "{whocap} [saw it too|was there|can confirm it], it was [{when}|on {past}] while WHILE.",
    "Of course it happened while WHILE.",
    "[Picture it|Imagine]: WHILE, and then this.",
    "On {past} it was [the same|just like that], WHILE at the time.",
    "[I noticed it|It came up] {when} while WHILE.",
    "That was [the fourth|the third|the second] time [this month|in a fortnight|since {joined}], and each time WHILE.",
    "Above all on {past}: WHILE.",
  ],
  goal: [
    "The idea came to [me|us] on {past} while WHILE.",
    "{whocap} [had the idea|brought it up] {when} while WHILE.",
    "I thought of it again {when}, WHILE.",
    "Think of a [Monday|Thursday|Sunday] on which WHILE, then you know what I mean.",
    "On {past}, WHILE, and {who} said it once more.",
    "It came up {when}, when WHILE.",
  ],
  praise: [
    "I noticed it again {when} while WHILE.",
    "On {past} WHILE, and {who} said the same.",
    "{whocap} [agrees|says so too|nods], and it takes a lot for that.",
    "It struck me {when} while WHILE.",
    "Even on {past}, when WHILE.",
    "I thought so [again|once more] {when}, WHILE at the time.",
  ],
};

const built = new Map<string, readonly string[]>();

/** Sentences about when and where something was noticed, for a group and a kind of topic; they name no topic. */
export function detailsFor(kind: TopicKind, group: GroupId): readonly string[] {
  const key = `${kind} ${group}`;
  const known = built.get(key);
  if (known !== undefined) return known;
  const phrases = frames[kind].map((frame) => frame.replace("WHILE", while_[group]));
  built.set(key, phrases);
  return phrases;
}
