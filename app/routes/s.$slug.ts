import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { noteLinkOpened } from "#app/features/invitations/invitations.service.server.ts";
import { isVisit } from "#app/features/invitations/visit.ts";
import { isUnusedToken } from "#app/features/responses/anonymous/anonymous-tokens.server.ts";
import { keyToGoOnWith } from "#app/features/responses/answering/page-key.ts";
import { languageWished } from "#app/features/responses/own-answers/words/own-answer-words.ts";
import { UsedLinkError } from "#app/features/responses/response.errors.ts";
import {
  findPersonalAnswer,
  findPersonalReceipt,
  isLetIn,
  leaveDraft,
  openForm,
  receiveAnswer,
} from "#app/features/responses/responses.service.server.ts";
import { listClosingPoints } from "#app/features/results/results.service.server.ts";
import { answerReply } from "#app/features/surveys/components/public/answer-reply.server.tsx";
import { failurePage, noticePage } from "#app/features/surveys/components/public/notice-pages.server.tsx";
import { formPage, openingPage } from "#app/features/surveys/components/public/survey-page.server.tsx";
import { byItself, surroundingsOf } from "#app/features/surveys/public-page/surroundings.ts";
import { chooseLanguage } from "#app/features/surveys/public-words/choose-language.ts";
import { dayInWords } from "#app/features/surveys/public-words/day-in-words.ts";
import { fillWords } from "#app/features/surveys/public-words/fill-words.ts";
import { wordsOf } from "#app/features/surveys/public-words/public-words.ts";
import { closedNotice } from "#app/features/surveys/settings/closed-notice.ts";
import { linkNeededNotice } from "#app/features/surveys/settings/link-needed.error.ts";
import { getPublicSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { languagesOf } from "#app/features/surveys/translations/localize-survey.ts";
import { TooManyRequestsError } from "#app/lib/errors.ts";
import { readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";

/** The survey as a plain page: from its beginning, or from where this respondent left. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "s.$slug");
  const slug = args.params.slug ?? "";
  const parameters = new URL(args.request.url).searchParams;
  const link = parameters.get("link") ?? "";
  const way = { via: parameters.get("via") ?? "", link };
  const acceptLanguage = args.request.headers.get("Accept-Language");
  let language = languageWished(parameters.get("lang"), acceptLanguage);
  let surroundings = byItself;
  try {
    refuseTooMany(args);
    const open = await getPublicSurvey(db, slug);
    surroundings = surroundingsOf(open, slug, way, ({ parameter }) => parameters.get(parameter) ?? "");
    const left = parameters.get("left");
    if (surroundings.kind === "kiosk" && left !== null) {
      await leaveDraft(db, open.id, { key: left, link: "" });
      return redirectWithin(surroundings.begin);
    }
    language = chooseLanguage(languagesOf(open.survey), parameters.get("lang"), acceptLanguage);
    const words = wordsOf(language);
    if (open.closed) {
      const points = await listClosingPoints(db, open.id);
      return noticePage(410, { ...closedNotice(open.closed, language), language, points, surroundings });
    }
    if (!(await isLetIn(db, open, link)))
      return noticePage(403, { ...linkNeededNotice(language), language, surroundings });
    const { anonymous } = open.survey;
    if (anonymous && link !== "" && !(await isUnusedToken(db, open.id, link))) throw new UsedLinkError();
    const personal = link !== "" && !anonymous;
    const answeredAt = personal ? await findPersonalAnswer(db, open.id, link) : null;
    if (answeredAt !== null) {
      const message = fillWords(words.answered, { date: dayInWords(answeredAt, language) });
      const receipt = await findPersonalReceipt(db, open.id, link);
      return noticePage(200, { title: words.answeredTitle, message, language, receipt, surroundings });
    }
    if (personal && isVisit(args.request)) await noteLinkOpened(db, open.id, link);
    const begun = keyToGoOnWith(args.request);
    const identity = { key: begun ?? randomUUID(), link };
    const asking = { slug, identity, goesOn: begun !== null, parameters, acceptLanguage };
    const { page, plain } = await openForm(db, open, asking);
    return plain ? openingPage(page) : formPage(page);
  } catch (error) {
    return failurePage(error, language, undefined, surroundings);
  }
}

/** Takes the answers: goes on when they are stored or kept, else shows the page with all that was typed. */
export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "s.$slug");
  const slug = args.params.slug ?? "";
  try {
    const { retryAfter, isCrowded } = args.context;
    const posting = { values: await readForm(args.request), retryAfter, isCrowded };
    return await answerReply(args.request, await receiveAnswer(db, slug, posting));
  } catch (error) {
    return failurePage(error, languageWished(null, args.request.headers.get("Accept-Language")));
  }
}

function refuseTooMany({ context: { retryAfter } }: LoaderFunctionArgs): void {
  if (retryAfter === null) return;
  throw new TooManyRequestsError("Too many answers come from your network just now.", retryAfter);
}
