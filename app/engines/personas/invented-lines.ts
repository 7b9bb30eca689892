import { LONGEST_VALUE } from "./counted.ts";
import { cutAtWord } from "./cut-at-word.ts";
import type { DraftLine, LineEvidence } from "./evidence.ts";
import { moments, openings, weekends } from "./invented-words.ts";
import { pick, seedOf } from "./seed.ts";
import type { SegmentEvidence } from "./segment-evidence.ts";
import { tellingThemes } from "./theme-lines.ts";

/**
 * A story and a typical week. They are made up around what the lines say, and say so by their origin: every clause that
 * is not about a theme or a value comes from a list.
 */
export function inventedLines(
  evidence: SegmentEvidence,
  name: string,
  lines: readonly DraftLine[],
): DraftLine[] {
  const [goal] = tellingThemes(evidence, "goal");
  const [pain, secondPain] = tellingThemes(evidence, "pain");
  const [praise] = tellingThemes(evidence, "praise");
  const seed = seedOf(evidence.segmentId);
  const cares = lines.find(({ section, key }) => section === "motivations" && key.startsWith("attribute:"));
  const reach = lines.find(({ key }) => key === "channel:used")?.evidence.value;
  const story = [
    `${name} ${pick(openings, seed)}.`,
    workOf(lines, name),
    cares?.evidence.value ? `When two offers look alike, this decides: ${short(cares.evidence.value)}.` : "",
    praise ? `What keeps ${name} with us: “${praise.name}”.` : "",
    goal ? `What ${name} would like next: “${goal.name}”.` : "",
  ];
  const week = [
    `Monday: ${pick(moments, seed >>> 4)}.`,
    pain ? `Tuesday: “${pain.name}”. ${name} notices it at once.` : "",
    reach ? `Wednesday: a short message to us, as always by ${short(reach)}.` : "",
    secondPain ? `Thursday: “${secondPain.name}”, of all days.` : "",
    goal ? `Friday: a good week would be one in which this is settled: “${goal.name}”.` : "",
    `The weekend: ${pick(weekends, seed >>> 8)}.`,
  ];
  return [
    { section: "story", key: "story", text: joined(story), origin: "invented", evidence: none },
    { section: "day", key: "day", text: joined(week), origin: "invented", evidence: none },
  ];
}

const none: LineEvidence = {};

function workOf(lines: readonly DraftLine[], name: string): string {
  const role = lines.find(({ section }) => section === "role");
  const work = role?.evidence.value;
  if (!role || !work) return "";
  return role.key === "role:title"
    ? `The card says: ${short(work)}.`
    : `Asked about work, ${name} says: ${short(work)}.`;
}

function short(value: string): string {
  return cutAtWord(value, LONGEST_VALUE);
}

function joined(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(" ");
}
