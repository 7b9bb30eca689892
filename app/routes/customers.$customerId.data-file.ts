import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { personFile } from "#app/features/privacy/privacy.service.server.ts";
import { attachment } from "#app/lib/attachment.ts";

/** Everything that is stored of one person, as a file to be handed over. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "customers.$customerId.data-file");
  const customerId = args.params.customerId ?? "";
  return new Response(await personFile(db, actor, customerId), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": attachment(`person-${customerId}.json`),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
