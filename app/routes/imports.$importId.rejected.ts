import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { getImport, rejectedRowsAsCsv } from "#app/features/imports/imports.service.server.ts";
import { attachment } from "#app/lib/attachment.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "imports.$importId.rejected");
  const entry = await getImport(db, args.params.importId ?? "");
  const name = `${entry.fileName.replace(/\.[^.]*$/, "")}, rejected rows.csv`;
  return new Response(rejectedRowsAsCsv(db, entry), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": attachment(name),
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "private, no-store",
    },
  });
}
