import { Panel } from "#app/components/panel.tsx";
import type { HiddenBecause } from "../hidden-results.ts";

const words: Record<HiddenBecause, (k: number) => string> = {
  "too-few": (k) => `They are shown once ${k} people have answered.`,
  "small-part": (k) =>
    `Fewer than ${k} people are in this part of the answers or in the rest of them. Choose another filter.`,
  "several-filters": () => "Use one filter at a time: two of them together could point at a single person.",
  "time-span": () => "No time span is shown: moved by a day, it could point at a single person.",
};

/** Why the results of an anonymous survey are not shown. */
export function HiddenNotice({ because, fewest }: { because: HiddenBecause; fewest: number | null }) {
  return (
    <Panel className="max-w-reading">
      <p className="font-semibold">Results of this anonymous survey are hidden here</p>
      <p className="mt-1">{words[because](fewest ?? 0)}</p>
    </Panel>
  );
}
