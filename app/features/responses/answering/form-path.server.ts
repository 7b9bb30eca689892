import type { PostedAnswer } from "#app/features/surveys/answers/answer-fields.ts";
import { walkPosted } from "#app/features/surveys/answers/survey-answers.ts";
import type { StoredUpload } from "#app/features/surveys/checks/check-files.ts";
import type { WalkContext } from "#app/features/surveys/logic/walk-context.ts";
import type { Walk } from "#app/features/surveys/logic/walk-survey.ts";
import type { PublicSurvey } from "#app/features/surveys/survey.schema.ts";
import type { Db } from "#db/client.server.ts";
import { draftHolder } from "../drafts/draft-holder.server.ts";
import { findDraft } from "../drafts/save-draft.server.ts";
import { findUploads } from "../files/answer-files.server.ts";
import { respondentContext } from "../respondents/respondent-context.server.ts";
import type { SentFields } from "./sent-form.ts";
import { draftIdentity, hiddenAnswers, walkContextOf } from "./who-fills-in.server.ts";

/** A form as it came, of the version that was seen. */
export interface ReceivedForm {
  slug: string;
  open: PublicSurvey;
  sent: SentFields;
  posted: Readonly<Record<string, PostedAnswer>>;
  /** What was wrong with files that came with it, by question id. */
  fileErrors?: ReadonlyMap<string, string>;
  /** Many answers come from its network: before it is stored it has to prove some work. */
  crowded: boolean;
}

/** Where in a survey the sender of a form is. */
export interface FormPath {
  customerId: string | null;
  context: WalkContext;
  /** All that was entered: on this page and on those before. */
  entered: Readonly<Record<string, PostedAnswer>>;
  uploads: ReadonlyMap<string, StoredUpload>;
  walk: Walk;
  asked: ReadonlySet<string>;
  seen: ReadonlySet<string>;
  /** A question of the page that was sent. */
  at: string | null;
  /** Something was entered at all. */
  anything: boolean;
}

/** Walks with all that was entered, on this page and before. Throws ForgedLinkError. */
export async function findPath(db: Db, form: ReceivedForm): Promise<FormPath> {
  const { open, sent, posted } = form;
  const { survey } = open;
  const identity = draftIdentity(open, sent);
  const hidden = hiddenAnswers(open, ({ id }) => posted[id]?.values[0] ?? "");
  const found = await respondentContext(db, open, {
    ...identity,
    hidden: ({ id }) => hidden[id]?.values[0] ?? "",
  });
  const context = walkContextOf(found);
  const draft = isWhole(form) ? undefined : await findDraft(db, open.id, identity);
  const uploads = await findUploads(db, survey, open.id, draftHolder(identity));
  const asked = sent.asked ?? new Set(survey.questions.map(({ id }) => id));
  const came = Object.entries(posted).filter(([id, answer]) => asked.has(id) || isEntered(answer));
  const entered = { ...draft?.answers, ...Object.fromEntries(came) };
  return {
    customerId: found.customerId,
    context,
    entered,
    uploads,
    walk: walkPosted(survey, entered, { ...context, uploads }),
    asked,
    seen: new Set([...Object.keys(draft?.answers ?? {}), ...asked]),
    at: [...asked][0] ?? null,
    anything: draft !== undefined || Object.values(posted).some(isEntered),
  };
}

/** Sent from a page with every question, as most are: no draft adds to it, and an answer waits for each look-up. */
function isWhole({ open, sent: { asked, go } }: ReceivedForm): boolean {
  return asked === null || (go.to === "send" && open.survey.questions.every(({ id }) => asked.has(id)));
}

function isEntered({ values, other, parts = {} }: PostedAnswer): boolean {
  return [...values, other, ...Object.values(parts)].some((text) => text.trim() !== "");
}
