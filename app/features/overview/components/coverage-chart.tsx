import { BarList } from "#app/components/charts/bar-list.tsx";
import { paths } from "#app/lib/paths.ts";
import type { Coverage } from "../overview.ts";
import { coverageSentence } from "./sentences.ts";

/** How far the customer base is covered, from known to portrayed. */
export function CoverageChart({ coverage }: { coverage: Coverage }) {
  const { customers, heard, heardLately, inSegment, portrayed } = coverage;
  return (
    <BarList
      title={coverageSentence(coverage)}
      measure="Customers"
      max={Math.max(1, customers)}
      bars={[
        { key: "known", label: "Known", value: customers, to: paths.customers(), tone: "compared" },
        { key: "heard", label: "Have said something", value: heard, to: paths.customers({ heard: "ever" }) },
        {
          key: "lately",
          label: "In the last 90 days",
          value: heardLately,
          to: paths.customers({ heard: coverage.latelyFrom }),
        },
        { key: "segment", label: "In a segment", value: inSegment, to: paths.segments() },
        { key: "persona", label: "Behind a published persona", value: portrayed, to: paths.personas() },
      ]}
    />
  );
}
