import { Tag } from "#app/components/tag.tsx";
import { formatCount, formatShare, formatSigned } from "#app/lib/numbers.ts";

interface Found {
  text: string;
  weight?: number;
  best: { yes: number; known: number };
  others: { yes: number; known: number };
  difference: { value: number; low: number; high: number } | null;
  finding: "more" | "fewer" | "no-difference" | "too-few";
}

const words = {
  more: { label: "borne out", tone: "ok" },
  fewer: { label: "your best customers say this is wrong", tone: "danger" },
  "no-difference": { label: "no difference shows", tone: "outline" },
  "too-few": { label: "too few are known to say", tone: "outline" },
} as const;

/** What the best customers say about each criterion, or with `traits` what sets them apart beside the criteria. */
export function FindingList({ findings, traits = false }: { findings: readonly Found[]; traits?: boolean }) {
  return (
    <ul className="grid max-w-reading gap-4">
      {findings.map((found) => (
        <li key={found.text}>
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="font-semibold">{found.text}</span>
            {found.weight !== undefined && (
              <span className="text-sm text-ink-soft">counts {found.weight}</span>
            )}
            {traits ? (
              <Tag tone="accent">
                {found.finding === "more" ? "more among the best" : "fewer among the best"}
              </Tag>
            ) : (
              <Tag tone={words[found.finding].tone}>{words[found.finding].label}</Tag>
            )}
          </p>
          <p className="text-sm text-ink-soft">
            {ofKnown("best customers", found.best)}, {ofKnown("others", found.others)}
            {found.difference && (
              <>
                : {points(found.difference.value)} points, between {points(found.difference.low)} and{" "}
                {points(found.difference.high)}
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function ofKnown(who: string, { yes, known }: { yes: number; known: number }): string {
  if (known === 0) return `of no ${who} known`;
  return `${formatShare(yes / known)} of ${formatCount(known)} ${who}`;
}

function points(share: number): string {
  return formatSigned(share * 100);
}
