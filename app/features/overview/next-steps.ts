import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

/** What the rules look at: the state of the instance in a few counts. */
export interface OverviewState {
  customers: number;
  heard: number;
  surveys: { drafts: number; published: number };
  /** Uploaded files whose columns nobody has matched yet. */
  importsToMap: number;
  feedback: { total: number; waiting: number; failed: number };
  segments: number;
  /** Segments that no persona was drafted from. */
  segmentsUnportrayed: number;
  personas: { drafts: number; published: number };
  /** Reviews whose date has come. */
  reviewsDue: number;
  /** The most important rising pain point. */
  risingPain: { id: string; name: string } | null;
}

/** Something worth doing now, why, and where. */
export interface NextStep {
  key: string;
  title: string;
  why: string;
  to: string;
  /** How far work under way has come; only for steps that wait for it. */
  progress?: { done: number; total: number };
}

/** Fewer heard than this share of the base is worth asking about. */
const enoughHeard = 0.5;
const atMost = 4;

type Rule = (state: OverviewState) => NextStep | null;

const reading: Rule = ({ feedback }) =>
  feedback.waiting === 0
    ? null
    : {
        key: "reading",
        title: "Earshot is reading",
        why: `${formatNoun(feedback.waiting, "item is", "items are")} not read yet; themes and profiles follow by themselves.`,
        to: paths.feedback(),
        progress: { done: feedback.total - feedback.waiting, total: feedback.total },
      };

const finishImport: Rule = ({ importsToMap }) =>
  importsToMap === 0
    ? null
    : {
        key: "finish-import",
        title: importsToMap === 1 ? "Finish the import" : `Finish ${importsToMap} imports`,
        why: "A file is uploaded, and waits for you to say which column is which.",
        to: paths.imports(),
      };

const lookAtRising: Rule = ({ risingPain }) =>
  risingPain === null
    ? null
    : {
        key: "rising",
        title: `Look at “${risingPain.name}”`,
        why: "It comes up more this month than in the months before.",
        to: paths.theme(risingPain.id),
      };

const reviewDue: Rule = ({ reviewsDue }) =>
  reviewsDue === 0
    ? null
    : {
        key: "reviews",
        title: `Make ${formatNoun(reviewsDue, "review", "reviews")} that ${reviewsDue === 1 ? "is" : "are"} due`,
        why: "Segments, personas or profiles whose date has come; each page shows what changed.",
        to: paths.reviews(),
      };

const makeSurvey: Rule = ({ surveys }) => {
  if (surveys.published > 0) return null;
  return surveys.drafts > 0
    ? {
        key: "publish-survey",
        title: "Publish your survey",
        why: "A draft is ready, but nobody can answer it yet.",
        to: paths.surveys(),
      }
    : {
        key: "create-survey",
        title: "Ask customers why they chose you",
        why: "A template asks that, what almost stopped them, and what they wish were different.",
        to: paths.newSurvey(),
      };
};

const askTheSilent: Rule = ({ customers, heard, surveys }) =>
  customers === 0 || surveys.published === 0 || heard / customers >= enoughHeard
    ? null
    : {
        key: "ask-silent",
        title: `Ask the ${formatNoun(customers - heard, "customer", "customers")} you have not heard`,
        why: "Personal links put each answer on the profile of the one who gave it.",
        to: paths.surveys(),
      };

const group: Rule = ({ segments, feedback, heard }) =>
  segments > 0 || heard === 0 || feedback.waiting > 0
    ? null
    : {
        key: "group",
        title: "Group your customers",
        why: "Suggested groups differ in what they say and do; keep the ones you would speak to differently.",
        to: paths.suggestedSegments(),
      };

const draftPersona: Rule = ({ segments, personas }) =>
  segments === 0 || personas.drafts + personas.published > 0
    ? null
    : {
        key: "draft-persona",
        title: "Draft your first persona",
        why: "Every line is drawn from what the customers of a segment said, or is marked as an assumption.",
        to: paths.newPersona(),
      };

const portrayMore: Rule = ({ segmentsUnportrayed, personas }) =>
  segmentsUnportrayed === 0 || personas.drafts + personas.published === 0
    ? null
    : {
        key: "portray-more",
        title: `Draft a persona for ${formatNoun(segmentsUnportrayed, "more segment", "more segments")}`,
        why: "No persona stands for these customers yet; a draft is made from what they said.",
        to: paths.newPersona(),
      };

const publishPersona: Rule = ({ personas }) =>
  personas.drafts === 0
    ? null
    : {
        key: "publish-persona",
        title: `Review ${formatNoun(personas.drafts, "persona draft", "persona drafts")}`,
        why: "Read the lines, mend what is wrong, and publish so that others can use it.",
        to: paths.personas(),
      };

const unread: Rule = ({ feedback }) =>
  feedback.failed === 0
    ? null
    : {
        key: "unread",
        title: `${formatNoun(feedback.failed, "item", "items")} could not be read`,
        why: "The items are kept; each page says what stood in the way.",
        to: paths.feedback(),
      };

const rules: readonly Rule[] = [
  reading,
  finishImport,
  lookAtRising,
  reviewDue,
  makeSurvey,
  group,
  draftPersona,
  publishPersona,
  askTheSilent,
  portrayMore,
  unread,
];

/** What is worth doing now, most worthwhile first; at most four. */
export function nextSteps(state: OverviewState): NextStep[] {
  return rules.flatMap((rule) => rule(state) ?? []).slice(0, atMost);
}
