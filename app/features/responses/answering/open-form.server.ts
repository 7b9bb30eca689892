import { randomUUID } from "node:crypto";
import type { PostedAnswer } from "#app/features/surveys/answers/answer-fields.ts";
import { walkPosted } from "#app/features/surveys/answers/survey-answers.ts";
import type { FormPage } from "#app/features/surveys/components/public/survey-page.server.tsx";
import { pagesWithoutScript } from "#app/features/surveys/logic/question-pages.ts";
import type { WalkContext } from "#app/features/surveys/logic/walk-context.ts";
import { surroundingsOf } from "#app/features/surveys/public-page/surroundings.ts";
import { chooseLanguage } from "#app/features/surveys/public-words/choose-language.ts";
import type { PublicSurvey } from "#app/features/surveys/survey.schema.ts";
import { languagesOf } from "#app/features/surveys/translations/localize-survey.ts";
import type { Db } from "#db/client.server.ts";
import { draftHolder, type FormIdentity } from "../drafts/draft-holder.server.ts";
import { findDraft } from "../drafts/save-draft.server.ts";
import { findUploads } from "../files/answer-files.server.ts";
import { sealPage } from "../page-proofs/page-seal.server.ts";
import { respondentContext } from "../respondents/respondent-context.server.ts";
import { draftIdentity, hiddenAnswers, toConfirm, walkContextOf } from "./who-fills-in.server.ts";

/** How a survey's page was asked for. */
export interface Asking {
  slug: string;
  /** The key of the page: of the one that is gone on with, or a new one. */
  identity: FormIdentity;
  /** The page is one that was begun. */
  goesOn: boolean;
  parameters: URLSearchParams;
  acceptLanguage: string | null;
}

/** A page to show; `plain` says that it is the same for everybody of whom nothing is known. */
export interface OpenedForm {
  page: FormPage;
  plain: boolean;
}

/** The page of a survey for who asks for it: where they left, where they had begun. Throws ForgedLinkError. */
export async function openForm(db: Db, open: PublicSurvey, asking: Asking): Promise<OpenedForm> {
  const { slug, parameters, goesOn } = asking;
  const via = parameters.get("via")?.slice(0, 40) ?? "";
  const { link } = asking.identity;
  const begun = draftIdentity(open, asking.identity);
  const mayHaveBegun = goesOn || begun.link !== "";
  const draft = mayHaveBegun ? await findDraft(db, open.id, begun) : undefined;
  const fromLink = hiddenAnswers(open, ({ parameter }) => parameters.get(parameter) ?? "");
  const hidden = { ...draft?.answers, ...fromLink };
  const surroundings = surroundingsOf(open, slug, { via, link }, ({ id }) => hidden[id]?.values[0] ?? "");
  // Whoever goes back on a kiosk to what the former person left or sent is somebody else, with another answer.
  const isOthers = surroundings.kind === "kiosk" && goesOn && draft === undefined;
  const key = isOthers ? randomUUID() : asking.identity.key;
  const identity = draftIdentity(open, { key, link });
  const context = walkContextOf(
    await respondentContext(db, open, { ...identity, hidden: ({ id }) => hidden[id]?.values[0] ?? "" }),
  );
  const uploads = mayHaveBegun
    ? await findUploads(db, open.survey, open.id, draftHolder(identity))
    : new Map();
  const language = chooseLanguage(
    languagesOf(open.survey),
    parameters.get("lang") ?? draft?.language ?? null,
    asking.acceptLanguage,
  );
  const confirmed = toConfirm(open, context);
  const posted = { ...confirmed, ...draft?.answers, ...fromLink };
  const seal = await sealPage(db, identity.key, draft ? Date.parse(draft.startedAt) : undefined);
  const page: FormPage = {
    slug,
    open,
    language,
    hidden: { key, link, seal, via },
    state: {
      context,
      entered: { posted, errors: new Map() },
      at: parameters.get("at") ?? (draft ? placeToGoOn(open, context, draft.answers, uploads) : null),
      known: new Set(Object.keys(confirmed).filter((id) => !Object.hasOwn(draft?.answers ?? {}, id))),
      uploads,
    },
    surroundings,
    returned: draft !== undefined,
    savedAt: draft === undefined ? null : Date.parse(draft.updatedAt),
  };
  return { page, plain: isPlain(page) };
}

function isPlain({ state: { context, entered, at, uploads }, returned }: FormPage): boolean {
  const own = [context.attributes, context.known, context.hidden, entered.posted];
  const nothing = own.every((values) => Object.keys(values).length === 0);
  return nothing && !returned && at === null && uploads.size === 0;
}

/** The first page with a question that was not shown to them yet, else the last. */
function placeToGoOn(
  { survey }: PublicSurvey,
  context: WalkContext,
  answers: Readonly<Record<string, PostedAnswer>>,
  uploads: OpenedForm["page"]["state"]["uploads"],
): string | null {
  const { shown } = walkPosted(survey, answers, { ...context, uploads });
  const pages = pagesWithoutScript(survey, shown);
  const page =
    pages.find((questions) => questions.some(({ id }) => !Object.hasOwn(answers, id))) ?? pages.at(-1);
  return page?.[0]?.id ?? null;
}
