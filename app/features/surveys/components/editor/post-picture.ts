import { z } from "zod";
import { paths } from "#app/lib/paths.ts";

const answerSchema = z.object({ id: z.string().optional(), message: z.string().optional() });

/** Sends a picture of a survey to be kept. Never throws: what went wrong is said in words. */
export async function postPicture(
  surveyId: string,
  file: File,
): Promise<{ id: string; message?: never } | { id?: never; message: string }> {
  const body = new FormData();
  body.append("picture", file);
  try {
    const answer = await fetch(paths.uploadPicture(surveyId), { method: "POST", body });
    if (answer.status === 413) return { message: "The picture is larger than 2 MB." };
    const { id, message } = answerSchema.parse(await answer.json());
    return id === undefined ? { message: message ?? "The server did not take the picture." } : { id };
  } catch {
    return { message: "The picture could not be sent: there is no connection." };
  }
}
