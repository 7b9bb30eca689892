import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { bestCustomersCsv } from "#app/features/scores/best-csv.server.ts";
import { readBestQuery } from "#app/features/scores/best-query.ts";

/** The list of best customers as a file, with the filter of the page. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "customers.best-csv");
  const filter = readBestQuery(new URL(args.request.url).searchParams);
  return new Response(createReadableStreamFromReadable(Readable.from(bestCustomersCsv(db, filter))), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="best-customers.csv"',
      "X-Content-Type-Options": "nosniff",
    },
  });
}
