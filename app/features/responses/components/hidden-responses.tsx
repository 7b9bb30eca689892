import { Panel } from "#app/components/panel.tsx";
import { formatNoun } from "#app/lib/numbers.ts";

/** Why the responses to an anonymous survey are not listed; `missing` is null where a part of them is too small. */
export function HiddenResponses({ fewest, missing }: { fewest: number; missing: number | null }) {
  return (
    <Panel className="max-w-reading">
      <p className="font-semibold">Responses to this anonymous survey are hidden here</p>
      <p className="mt-1">
        {missing === null
          ? `Fewer than ${fewest} people gave this answer, or any other: single people could be told. Remove the filter to see all.`
          : `Nothing is shown of fewer than ${fewest} people. ${formatNoun(missing, "more answer is", "more answers are")} needed.`}
      </p>
    </Panel>
  );
}
