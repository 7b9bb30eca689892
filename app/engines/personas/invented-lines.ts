import type { DraftLine, SegmentEvidence } from "./evidence.ts";
import { pick, seedOf } from "./seed.ts";
import { tellingThemes } from "./theme-lines.ts";

const names = [
  "Mara",
  "Jonas",
  "Amina",
  "Tomas",
  "Leonie",
  "Ravi",
  "Sofia",
  "Emil",
  "Yara",
  "Oskar",
  "Nadia",
  "Felix",
  "Ines",
  "Karim",
  "Hanna",
  "Luca",
  "Greta",
  "Mateo",
  "Priya",
  "Anton",
  "Lucia",
  "Samir",
  "Frida",
  "Pavel",
  "Noor",
  "Elias",
  "Clara",
  "Bruno",
  "Asha",
  "Viktor",
] as const satisfies readonly [string, ...string[]];

const openings = [
  "has a full week and little patience for anything that needs a second attempt",
  "plans ahead on Sunday evening and likes it when the week then runs by itself",
  "compares before buying, and after that wants to stop thinking about it",
  "is the person others ask when something does not work",
  "starts the day with a short list and ends it with a longer one",
] as const satisfies readonly [string, ...string[]];

const mornings = [
  "On a Tuesday morning there are ten minutes between two things",
  "Late in the evening, when the house is quiet",
  "On the way, with one hand on the phone",
  "Between two appointments",
] as const satisfies readonly [string, ...string[]];

/** The persona's name: the segment always gets the same one, or the next that is not taken while any is left. */
export function inventedName(segmentId: string, taken: readonly string[]): string {
  const first = pick(names, seedOf(`${segmentId} name`));
  const at = names.indexOf(first);
  return [...names.slice(at), ...names.slice(0, at)].find((name) => !taken.includes(name)) ?? first;
}

/** A story and a moment of the week. They are made up around the two strongest themes, and say so by their origin. */
export function inventedLines(evidence: SegmentEvidence, name: string): DraftLine[] {
  const [goal] = tellingThemes(evidence, "goal");
  const [pain] = tellingThemes(evidence, "pain");
  const [praise] = tellingThemes(evidence, "praise");
  const seed = seedOf(evidence.segmentId);
  const story = [
    `${name} ${pick(openings, seed)}.`,
    praise ? `What keeps ${name} with us: “${praise.name}”.` : "",
    goal ? `What ${name} would like next: “${goal.name}”.` : "",
  ];
  const day = [
    `${pick(mornings, seed >>> 8)}, ${name} turns to us.`,
    pain ? `Then it happens: “${pain.name}”.` : "All goes well.",
    goal ? `A good week would be one where this is settled: “${goal.name}”.` : "",
  ];
  return [
    { section: "story", key: "story", text: joined(story), origin: "invented", evidence: {} },
    { section: "day", key: "day", text: joined(day), origin: "invented", evidence: {} },
  ];
}

function joined(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(" ");
}
