import { isChoice } from "../question-words.ts";
import type { Question } from "../survey.schema.ts";
import { pathGraph } from "./path-graph.ts";
import type { WalkedSurvey } from "./walk-context.ts";

/** How long a path is. */
export interface PathLength {
  /** Questions that are answered; statements and hidden fields do not count. */
  questions: number;
  minutes: number;
}

// Adults read 238 words of English a minute in silence (Brysbaert 2019, a meta-analysis of 190 studies).
const WORDS_PER_SECOND = 238 / 60;

/**
 * Seconds to find and give an answer once the question is read. Our own assumptions, not measured: a tap, a few taps, a
 * number to think of, a line to type on a phone, a text of two sentences.
 */
const ANSWER_SECONDS: Record<Question["type"], number> = {
  consent: 2,
  "single-choice": 3,
  dropdown: 4,
  "picture-choice": 4,
  stars: 3,
  nps: 4,
  csat: 3,
  ces: 3,
  "multiple-choice": 6,
  matrix: 3,
  ranking: 4,
  number: 6,
  date: 8,
  email: 10,
  "short-text": 12,
  "long-text": 40,
  contact: 8,
  address: 6,
  file: 30,
  statement: 0,
  hidden: 0,
};

/** Seconds that a question takes to read and to answer; for a matrix, a ranking or fields by their number. */
export function secondsFor(question: Question): number {
  if (question.type === "hidden") return 0;
  const labels = isChoice(question) || question.type === "ranking" ? question.options : [];
  const rows = question.type === "matrix" ? [...question.rows, ...question.columns] : [];
  const text =
    question.type === "statement" ? question.text : question.type === "consent" ? question.statement : "";
  const words = [question.title, question.help, text, ...[...labels, ...rows].map(({ label }) => label)].join(
    " ",
  );
  return wordCount(words) / WORDS_PER_SECOND + ANSWER_SECONDS[question.type] * timesAnswered(question);
}

function timesAnswered(question: Question): number {
  switch (question.type) {
    case "matrix":
      return question.rows.length;
    case "ranking":
      return question.rankAtMost ?? question.options.length;
    case "contact":
    case "address":
      return question.fields.length;
    default:
      return 1;
  }
}

/**
 * The shortest and the longest path that end with a complete response; null where no path does. Conditions are taken
 * one by one, so that the true shortest path is never shorter than this and the longest never longer. One pass from the
 * last question to the first: linear.
 */
export function pathLengths(
  survey: WalkedSurvey & { intro?: string },
): { shortest: PathLength; longest: PathLength } | null {
  const graph = pathGraph(survey);
  const places = new Map(survey.questions.map(({ id }, index) => [id, index]));
  const kinds = new Map(survey.endings.map(({ id, kind }) => [id, kind]));
  const lastKind = survey.ending === null ? "complete" : (kinds.get(survey.ending) ?? "complete");
  const end = lastKind === "complete" ? { questions: 0, seconds: 0 } : null;
  const from: (Range | null)[] = new Array(graph.length + 1).fill(null);
  from[graph.length] = end && { least: end, most: end };
  const intro = wordCount(survey.intro ?? "");
  for (let place = graph.length - 1; place >= 0; place -= 1) {
    const node = graph[place];
    if (!node?.reached) continue;
    const ways: (Range | null)[] = node.goesOn ? [from[place + 1] ?? null] : [];
    for (const { to } of node.jumps) {
      if (to.kind === "question") ways.push(from[places.get(to.id) ?? -1] ?? null);
      else if (kinds.get(to.id) === "complete") ways.push({ least: NOTHING, most: NOTHING });
    }
    from[place] = withQuestion(joined(ways), node.question, node.possible, node.certain);
  }
  const whole = from[0] ?? null;
  if (whole === null) return null;
  const reading = intro / WORDS_PER_SECOND;
  const length = ({ questions, seconds }: Length) => ({ questions, minutes: (seconds + reading) / 60 });
  return { shortest: length(whole.least), longest: length(whole.most) };
}

interface Length {
  questions: number;
  seconds: number;
}

interface Range {
  least: Length;
  most: Length;
}

const NOTHING: Length = { questions: 0, seconds: 0 };

function joined(ways: readonly (Range | null)[]): Range | null {
  return ways.reduce<Range | null>((all, way) => {
    if (all === null || way === null) return all ?? way;
    return {
      least: way.least.seconds < all.least.seconds ? way.least : all.least,
      most: way.most.seconds > all.most.seconds ? way.most : all.most,
    };
  }, null);
}

function withQuestion(
  range: Range | null,
  question: Question,
  possible: boolean,
  certain: boolean,
): Range | null {
  if (range === null || !possible) return range;
  const counts = question.type === "hidden" || question.type === "statement" ? 0 : 1;
  const plus = ({ questions, seconds }: Length) => ({
    questions: questions + counts,
    seconds: seconds + secondsFor(question),
  });
  return { least: certain ? plus(range.least) : range.least, most: plus(range.most) };
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}
