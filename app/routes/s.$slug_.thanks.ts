import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { languageWished } from "#app/features/responses/own-answers/words/own-answer-words.ts";
import { findEnding } from "#app/features/responses/responses.service.server.ts";
import { listClosingPoints } from "#app/features/results/results.service.server.ts";
import { endingPage } from "#app/features/surveys/components/public/ending-page.server.tsx";
import { failurePage } from "#app/features/surveys/components/public/notice-pages.server.tsx";
import { surroundingsOf } from "#app/features/surveys/public-page/surroundings.ts";
import { getPublicSurvey } from "#app/features/surveys/surveys.service.server.ts";

/** Where a respondent arrives after answering. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "s.$slug_.thanks");
  const slug = args.params.slug ?? "";
  const parameters = new URL(args.request.url).searchParams;
  const way = { via: parameters.get("via") ?? "", link: "" };
  try {
    const open = await getPublicSurvey(db, slug);
    const surroundings = surroundingsOf(open, slug, way, ({ parameter }) => parameters.get(parameter) ?? "");
    const { language, ...ended } = await findEnding(db, open, parameters, surroundings);
    const points = await listClosingPoints(db, open.id);
    return endingPage(slug, open, language, { ...ended, points, stays: parameters.has("stay") });
  } catch (error) {
    return failurePage(error, languageWished(null, args.request.headers.get("Accept-Language")));
  }
}
