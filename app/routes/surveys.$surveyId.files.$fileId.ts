import { createReadStream } from "node:fs";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { getAnswerFile } from "#app/features/responses/responses.service.server.ts";
import { attachment } from "#app/lib/attachment.ts";
import { toResponse } from "#app/lib/http.server.ts";

/** A file that a respondent sent: to be saved, never shown or run by a browser. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "surveys.$surveyId.files.$fileId");
  const { surveyId = "", fileId = "" } = args.params;
  try {
    const file = await getAnswerFile(db, surveyId, fileId);
    return new Response(createReadableStreamFromReadable(createReadStream(file.path)), {
      headers: {
        "Content-Type": "application/octet-stream",
        "Content-Length": String(file.bytes),
        "Content-Disposition": attachment(file.name),
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    return toResponse(error);
  }
}
