import type { ActionFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { keepPicture, receivePictureForm } from "#app/features/surveys/surveys.service.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { toResponse } from "#app/lib/http.server.ts";

/** Takes one picture from the editor's script, and says under which id the survey may show it. */
export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "surveys.$surveyId.picture-upload");
  try {
    const { files } = await receivePictureForm(args.request);
    const [file] = files;
    if (file === undefined || files.length > 1) throw new InvalidInputError("One picture is expected.");
    return Response.json({ id: await keepPicture(db, args.params.surveyId ?? "", file) });
  } catch (error) {
    return toResponse(error);
  }
}
