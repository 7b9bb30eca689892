import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { notePictureLoaded } from "#app/features/invitations/invitations.service.server.ts";

/** A transparent GIF of one pixel. */
const picture = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

/** The picture in a mail, which an owner may switch on; the same for every token, also a wrong one. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "mail-pixel.$token");
  if (args.request.method === "GET") await notePictureLoaded(db, args.params.token ?? "");
  return new Response(picture, { headers: { "Content-Type": "image/gif", "Cache-Control": "no-store" } });
}
