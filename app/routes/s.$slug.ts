import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { formatDate } from "#app/components/dates.ts";
import { enter } from "#app/features/accounts/enter.server.ts";
import { noteLinkOpened } from "#app/features/invitations/invitations.service.server.ts";
import { isVisit } from "#app/features/invitations/visit.ts";
import { isUnusedToken } from "#app/features/responses/anonymous/anonymous-tokens.server.ts";
import {
  AlreadyAnsweredError,
  ForgedLinkError,
  InvalidAnswersError,
  UsedLinkError,
} from "#app/features/responses/response.errors.ts";
import {
  findPersonalAnswer,
  findPersonalReceipt,
  requireWork,
  sealPage,
  submitResponse,
  WorkDemandedError,
} from "#app/features/responses/responses.service.server.ts";
import { listClosingPoints } from "#app/features/results/results.service.server.ts";
import {
  expectedFailurePage,
  noticePage,
  type PageView,
  surveyPage,
  surveyPageAgain,
} from "#app/features/surveys/components/public/survey-page.server.tsx";
import { TRAP_FIELD } from "#app/features/surveys/components/public/trap-field.tsx";
import { postedAnswers } from "#app/features/surveys/posted-answers.ts";
import { closedNotice } from "#app/features/surveys/settings/closed-notice.ts";
import { SurveyClosedError } from "#app/features/surveys/settings/survey-closed.error.ts";
import { getPublicSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { TooManyRequestsError } from "#app/lib/errors.ts";
import { readForm } from "#app/lib/form.ts";
import { paths } from "#app/lib/paths.ts";

/** The survey as a plain page. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "s.$slug");
  const slug = args.params.slug ?? "";
  const link = new URL(args.request.url).searchParams.get("link") ?? "";
  try {
    refuseTooMany(args);
    const open = await getPublicSurvey(db, slug);
    if (open.closed) {
      const points = await listClosingPoints(db, open.id);
      return noticePage(410, { ...closedNotice(open.closed, open.survey.language), points });
    }
    const { anonymous } = open.survey;
    if (anonymous && link !== "" && !(await isUnusedToken(db, open.id, link))) throw new UsedLinkError();
    const answeredAt = link === "" || anonymous ? null : await findPersonalAnswer(db, open.id, link);
    if (answeredAt !== null) {
      const message = `You answered this survey on ${formatDate(answeredAt)}. Your answers are stored.`;
      const receipt = await findPersonalReceipt(db, open.id, link);
      return noticePage(200, { title: "You have already answered", message, receipt });
    }
    if (link !== "" && !anonymous && isVisit(args.request)) await noteLinkOpened(db, open.id, link);
    const key = randomUUID();
    return surveyPage(slug, open, { key, seal: await sealPage(db, key), link });
  } catch (error) {
    return expectedFailurePage(error);
  }
}

/** Takes the answers: a redirect to the thanks when they are stored, else the page with all that was typed. */
export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "s.$slug");
  const slug = args.params.slug ?? "";
  try {
    const values = await readForm(args.request);
    const text = (name: string) => (typeof values[name] === "string" ? values[name] : "");
    const open = await getPublicSurvey(db, slug, Number(text("version")) || undefined);
    const posted = postedAnswers(open.survey, values);
    const link = text("link");
    const hidden: PageView = { key: text("key"), seal: text("seal"), link };
    const sent = { slug, open, hidden, entered: { posted, errors: new Map<string, string>() } };
    try {
      refuseTooMany(args);
      if (args.context.isCrowded) {
        await requireWork(db, hidden.key, { challenge: text("challenge"), proof: text("proof") });
      }
      const submission = {
        survey: open,
        idempotencyKey: hidden.key,
        personalToken: link || null,
        page: { seal: hidden.seal, trap: text(TRAP_FIELD) },
        posted,
      };
      const { receipt } = await submitResponse(db, submission);
      return redirect(paths.surveyThanks(slug, receipt), 303);
    } catch (error) {
      if (error instanceof InvalidAnswersError) {
        return surveyPageAgain({ ...sent, entered: { posted, errors: error.fieldErrors } });
      }
      if (error instanceof SurveyClosedError) {
        return noticePage(410, closedNotice(error.closed, open.survey.language), sent);
      }
      if (error instanceof ForgedLinkError) {
        return noticePage(403, { title: "This link is not valid", message: error.message }, sent);
      }
      if (error instanceof AlreadyAnsweredError) {
        return noticePage(409, { title: "You have already answered", message: error.message }, sent);
      }
      if (error instanceof WorkDemandedError) hidden.challenge = error.challenge;
      return expectedFailurePage(error, sent);
    }
  } catch (error) {
    return expectedFailurePage(error);
  }
}

function refuseTooMany({ context: { retryAfter } }: LoaderFunctionArgs): void {
  if (retryAfter === null) return;
  throw new TooManyRequestsError("Too many answers come from your network just now.", retryAfter);
}
