import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { countArrived } from "#app/features/results/results.service.server.ts";

/** How many responses a survey has, asked by the results page while answers arrive. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "surveys.$surveyId.arrived");
  const arrived = await countArrived(db, args.params.surveyId ?? "");
  return Response.json({ arrived }, { headers: { "Cache-Control": "no-store" } });
}
