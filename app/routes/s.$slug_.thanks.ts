import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { isReceipt } from "#app/features/responses/responses.service.server.ts";
import { listClosingPoints } from "#app/features/results/results.service.server.ts";
import {
  expectedFailurePage,
  thanksPage,
} from "#app/features/surveys/components/public/survey-page.server.tsx";
import { getPublicSurvey } from "#app/features/surveys/surveys.service.server.ts";

/** Where a respondent arrives after answering. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "s.$slug_.thanks");
  const slug = args.params.slug ?? "";
  const receipt = new URL(args.request.url).searchParams.get("receipt") ?? "";
  try {
    const open = await getPublicSurvey(db, slug);
    const known = (await isReceipt(db, open.id, receipt)) ? receipt : null;
    return thanksPage(slug, open, known, await listClosingPoints(db, open.id));
  } catch (error) {
    return expectedFailurePage(error);
  }
}
