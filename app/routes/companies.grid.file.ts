import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { gridFile } from "#app/features/grid/grid-file.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "companies.grid.file");
  return gridFile(db, "company", args.request.url);
}
