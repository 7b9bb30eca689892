import type { ActionFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { languageWished } from "#app/features/responses/own-answers/words/own-answer-words.ts";
import {
  receiveAnswer,
  receiveAnswerForm,
  receiveFile,
  removeUnkept,
  takesFiles,
} from "#app/features/responses/responses.service.server.ts";
import { answerReply } from "#app/features/surveys/components/public/answer-reply.server.tsx";
import { failurePage } from "#app/features/surveys/components/public/notice-pages.server.tsx";
import { TooManyRequestsError } from "#app/lib/errors.ts";
import { expandNames } from "#app/lib/form-names.ts";
import { toResponse } from "#app/lib/http.server.ts";

/** Takes a survey's form with files in it, or one file ahead of its form from the page's script. */
export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "s.$slug_.files");
  const slug = args.params.slug ?? "";
  const ahead = args.request.headers.get("Accept") === "application/json";
  try {
    const { retryAfter, isCrowded } = args.context;
    if (ahead && retryAfter !== null) {
      throw new TooManyRequestsError("Too many files come from your network just now.", retryAfter);
    }
    // Whoever sends too often is shown what they typed; their files are not even written down.
    const withFiles = (await takesFiles(db, slug)) && retryAfter === null;
    const { fields, files } = await receiveAnswerForm(args.request, withFiles);
    try {
      const values = expandNames(fields);
      if (ahead) return Response.json({ id: await receiveFile(db, slug, values, files) });
      const posting = { values, files, retryAfter, isCrowded };
      return await answerReply(args.request, await receiveAnswer(db, slug, posting));
    } finally {
      await removeUnkept(db, files);
    }
  } catch (error) {
    return ahead
      ? toResponse(error)
      : failurePage(error, languageWished(null, args.request.headers.get("Accept-Language")));
  }
}
