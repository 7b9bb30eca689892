import { Link } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { paths } from "#app/lib/paths.ts";
import type { Overview } from "../overview.ts";
import { CoverageChart } from "./coverage-chart.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { NewsRow } from "./news-row.tsx";
import { NextStepList } from "./next-step-list.tsx";
import { NpsPanel } from "./nps-panel.tsx";
import { RisingThemes } from "./rising-themes.tsx";
import { goalSentence, painSentence } from "./sentences.ts";
import { ThemeRanking } from "./theme-ranking.tsx";

/** The first page: what is new, what matters, how sure we are, and what to do. */
export function OverviewPage({
  overview,
  mayAsk,
  mayImport,
}: {
  overview: Overview;
  mayAsk: boolean;
  mayImport: boolean;
}) {
  if (overview.empty) {
    return (
      <>
        <PageHeader title="Welcome to Earshot" lead="Three steps from what customers say to who they are." />
        <FirstSteps mayAsk={mayAsk} mayImport={mayImport} />
      </>
    );
  }
  const { pains, goals, coverage } = overview;
  return (
    <>
      <PageHeader
        title="Overview"
        action={mayAsk && <LinkButton to={paths.newSurvey()}>New survey</LinkButton>}
      >
        {overview.countedAt !== null && (
          <p className="text-sm text-ink-soft">
            Counted <DateText iso={overview.countedAt} time />; anew every few seconds.
          </p>
        )}
      </PageHeader>
      <NewsRow overview={overview} />
      <Section title="What to do next">
        <NextStepList steps={overview.steps} />
      </Section>
      <div className="gap-x-12 xl:grid xl:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
        <div className="min-w-0">
          <Section
            title="What hurts"
            lead={painSentence(pains, overview.firstPain)}
            aside={<AllOf kind="pain" />}
          >
            <ThemeRanking themes={pains} />
            <RankingNote />
          </Section>
          <Section title="What they want" lead={goalSentence(goals)} aside={<AllOf kind="goal" />}>
            <ThemeRanking themes={goals} />
          </Section>
        </div>
        <div className="min-w-0">
          <Section title="Rising">
            <RisingThemes themes={overview.rising} />
          </Section>
          <Section title="Would they recommend you">
            <NpsPanel nps={overview.nps} />
          </Section>
          <Section title="Who is covered">
            <CoverageChart coverage={coverage} />
          </Section>
        </div>
      </div>
    </>
  );
}

function RankingNote() {
  return (
    <p className="mt-4 text-sm text-ink-soft">
      In order of priority, which weighs people, strength and how lately it was said; the bars show people,
      the lines mentions a week.
    </p>
  );
}

function AllOf({ kind }: { kind: "pain" | "goal" }) {
  return (
    <Link className="link" to={paths.themes({ kind })}>
      {kind === "pain" ? "All pain points" : "All goals"}
    </Link>
  );
}
