import { Tag } from "#app/components/tag.tsx";
import { type Finding, findingNames } from "../verdict.ts";

const tones: Record<Finding, "danger" | "outline" | "neutral"> = {
  "serves-nothing": "danger",
  unused: "outline",
  "lacks-data": "danger",
  stale: "outline",
  disputed: "outline",
  unfit: "neutral",
};

/** What the audit finds wrong with an attribute. */
export function FindingTags({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return <Tag tone="ok">fine</Tag>;
  return (
    <span className="flex flex-wrap gap-1">
      {findings.map((finding) => (
        <Tag key={finding} tone={tones[finding]}>
          {findingNames[finding]}
        </Tag>
      ))}
    </span>
  );
}
