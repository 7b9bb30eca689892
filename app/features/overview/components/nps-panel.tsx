import { Link } from "@remix-run/react";
import { NpsBar } from "#app/components/charts/nps-bar.tsx";
import { paths } from "#app/lib/paths.ts";
import type { OverviewNps } from "../overview.ts";
import { npsSentence } from "./sentences.ts";

/** NPS of the survey that asked for it last, with the way to its answers. */
export function NpsPanel({ nps }: { nps: OverviewNps | null }) {
  if (!nps) {
    return (
      <p className="text-ink-soft">
        No survey with an NPS question has been answered yet.{" "}
        <Link className="link" to={paths.newSurvey()}>
          Create one
        </Link>
      </p>
    );
  }
  return (
    <>
      <NpsBar title={npsSentence(nps)} counts={nps.nps} interval={nps.nps.interval} />
      <p className="mt-1 text-sm">
        <Link className="link" to={paths.surveyResults(nps.surveyId)}>
          Answers to “{nps.surveyTitle}”
        </Link>
      </p>
    </>
  );
}
