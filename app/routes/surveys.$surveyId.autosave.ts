import type { ActionFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { autosaveSurvey } from "#app/features/surveys/editing/autosave-survey.server.ts";
import { SurveyConflictError } from "#app/features/surveys/surveys.service.server.ts";
import { readForm } from "#app/lib/form.ts";
import { toResponse } from "#app/lib/http.server.ts";

/** Takes the editor's form while somebody writes: says what is saved, or with 409 what somebody else has changed too. */
export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "surveys.$surveyId.autosave");
  try {
    const saved = await autosaveSurvey(db, actor, args.params.surveyId ?? "", await readForm(args.request));
    return Response.json(saved);
  } catch (error) {
    if (!(error instanceof SurveyConflictError)) return toResponse(error);
    const { message, differences, currentRevision } = error;
    return Response.json({ message, conflicts: differences, seen: currentRevision }, { status: 409 });
  }
}
