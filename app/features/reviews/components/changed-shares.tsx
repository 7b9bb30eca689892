import { Link } from "@remix-run/react";
import { DotInterval } from "#app/components/charts/dot-interval.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { paths } from "#app/lib/paths.ts";

export interface ShownShare {
  key: string;
  label: string;
  group: string;
  themeId?: string;
  before: { n: number; of: number };
  after: { n: number; of: number };
  difference: number;
  low: number;
  high: number;
  sure: boolean;
}

const percent = ({ n, of }: { n: number; of: number }) =>
  of === 0 ? "–" : `${Math.round((100 * n) / of)} %`;
const points = (share: number) => `${share < 0 ? "−" : "+"}${Math.round(Math.abs(share) * 100)}`;

/** The change in words: "12 % to 25 %, +13 points (+4 to +22), n = 80 and 95". */
function changeInWords({ before, after, difference, low, high }: ShownShare): string {
  return `${percent(before)} to ${percent(after)}, ${points(difference)} points (${points(low)} to ${points(high)}), n = ${before.of} and ${after.of}`;
}

/** More are looked at one by one by nobody. */
const MOST_SHOWN = 12;

/** Shares as the points they changed by, each with its interval; the surest changes first, what is left on request. */
export function ChangedShares({ title, shares }: { title: string; shares: readonly ShownShare[] }) {
  if (shares.length === 0) return null;
  const sorted = [...shares].sort(
    (a, b) => Number(b.sure) - Number(a.sure) || Math.abs(b.difference) - Math.abs(a.difference),
  );
  const [first, rest] = [sorted.slice(0, MOST_SHOWN), sorted.slice(MOST_SHOWN)];
  const end = Math.max(0.1, ...sorted.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  const named = first.filter(({ themeId }) => themeId !== undefined);
  return (
    <div className="mb-8">
      <DotInterval
        title={title}
        dots={first.map(toDot)}
        from={-end * 100}
        to={end * 100}
        measure="Change in points"
        note="The band is the range in which the true change lies with 95 % certainty; an arrow marks those that lie on one side of nothing. Among twenty, one does by chance."
      />
      {named.length > 0 && (
        <p className="mt-2 text-sm">
          What was said:{" "}
          {named.map(({ themeId, label, key }, index) => (
            <span key={key}>
              {index > 0 && " · "}
              <Link className="link" to={paths.theme(themeId ?? "")}>
                {label}
              </Link>
            </span>
          ))}
        </p>
      )}
      {rest.length > 0 && (
        <div className="mt-4">
          <Disclosure summary={`${rest.length} others, which changed less`}>
            <DotInterval
              title={`${title}: the others`}
              dots={rest.map(toDot)}
              from={-end * 100}
              to={end * 100}
              measure="Change in points"
            />
          </Disclosure>
        </div>
      )}
    </div>
  );
}

function toDot(share: ShownShare) {
  return {
    key: share.key,
    label: share.sure ? `${share.label} ${share.difference > 0 ? "↑" : "↓"}` : share.label,
    value: share.difference * 100,
    low: share.low * 100,
    high: share.high * 100,
    text: changeInWords(share),
  };
}
