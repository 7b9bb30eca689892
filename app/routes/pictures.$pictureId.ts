import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { openPicture } from "#app/features/surveys/surveys.service.server.ts";
import { toResponse } from "#app/lib/http.server.ts";

/** A picture of a survey, for whoever sees the survey; what lies under an id never changes. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "pictures.$pictureId");
  try {
    const picture = await openPicture(db, args.params.pictureId ?? "");
    return new Response(createReadableStreamFromReadable(picture.read()), {
      headers: {
        "Content-Type": picture.mediaType,
        "Content-Length": String(picture.bytes),
        // On a page it is shown all the same; opened by itself it is saved, not shown as a page of ours.
        "Content-Disposition": "attachment",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "public, max-age=31536000, immutable",
        // A survey in a sandboxed frame is a stranger to its own server.
        "Cross-Origin-Resource-Policy": "cross-origin",
      },
    });
  } catch (error) {
    return toResponse(error);
  }
}
