import type { ReactNode } from "react";
import { Money } from "#app/components/money.tsx";
import { Table } from "#app/components/table.tsx";
import {
  formatCount,
  formatMoneyChange,
  formatNoun,
  formatShare,
  formatSigned,
  formatSignedAlike,
} from "#app/lib/numbers.ts";
import { type Impact, LEAST_PEOPLE, type Measured, QUIET_DAYS } from "../impact.ts";

interface Row {
  key: string;
  label: string;
  /** Who is counted, one and several. */
  who: [string, string];
  measured: Measured;
  level: (value: number) => ReactNode;
  /** The change and the two ends of its interval, written alike. */
  change: (values: readonly number[]) => string[];
}

/** What the people behind a theme do to the figures of the business, and where too few are known to say. */
export function ThemeImpact({ impact }: { impact: Impact }) {
  const rows = rowsOf(impact);
  return (
    <div className="grid gap-4">
      {impact.money.buyers > 0 && (
        <p className="max-w-reading">
          The {formatNoun(impact.money.buyers, "buyer", "buyers")} behind it spent{" "}
          <strong>
            <Money minor={impact.money.minor} currency={impact.currency} />
          </strong>{" "}
          in all.
        </p>
      )}
      <Table
        caption="Figures of those who said this, of all others, and the difference they make to the whole"
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: "label", header: "Figure", main: true, cell: ({ label }) => label },
          { key: "with", header: "Who said this", align: "end", cell: (row) => side(row, "theme") },
          { key: "without", header: "All others", align: "end", cell: (row) => side(row, "others") },
          { key: "effect", header: "What they change", wide: true, cell: change },
        ]}
      />
      <p className="max-w-reading text-ink-soft text-sm">
        The change is the figure of everybody less the figure without these people, with its 95 % interval. It
        says who brings this up, not that it is the cause.
      </p>
    </div>
  );
}

function rowsOf({ nps, rating, spend, leaving, currency }: Impact): Row[] {
  const customers: [string, string] = ["customer", "customers"];
  const points = (values: readonly number[]) =>
    formatSignedAlike(values).map((value, at) => (at === 1 ? value : `${value} points`));
  const hundredfold = (values: readonly number[]) => points(values.map((value) => value * 100));
  const money = (value: number) => <Money minor={Math.round(value)} currency={currency} />;
  const rows: Row[] = [
    { key: "nps", label: "NPS", who: customers, measured: nps, level: formatSigned, change: points },
    {
      key: "rating",
      label: "Rating, from 0 to 100",
      who: ["rated text", "rated texts"],
      measured: rating,
      level: (value) => formatCount(value * 100),
      change: hundredfold,
    },
    {
      key: "leaving",
      label: `Not heard of for ${QUIET_DAYS} days`,
      who: customers,
      measured: leaving,
      level: formatShare,
      change: hundredfold,
    },
  ];
  if (currency === null) return rows;
  return [
    ...rows,
    {
      key: "spend",
      label: "Spend of each buyer",
      who: ["buyer", "buyers"],
      measured: spend,
      level: money,
      change: (values) => values.map((value) => formatMoneyChange(value, currency)),
    },
  ];
}

function side({ measured: { effect, n }, who: [one, many], level }: Row, which: "theme" | "others") {
  if (effect === null) return which === "theme" ? formatNoun(n, one, many) : "–";
  const [value, count] = which === "theme" ? [effect.mean, effect.n] : [effect.othersMean, effect.others];
  return (
    <span>
      {level(value)} <span className="text-ink-soft text-sm">n = {formatCount(count)}</span>
    </span>
  );
}

function change({ measured: { effect }, who: [, many], change: written }: Row) {
  if (effect === null) {
    return (
      <span className="text-ink-soft">
        Not enough data: needs {LEAST_PEOPLE} {many} on either side.
      </span>
    );
  }
  const [value, low, high] = written([effect.effect, effect.low, effect.high]);
  const certain = effect.low > 0 || effect.high < 0;
  return (
    <>
      {certain ? <strong>{value}</strong> : "no clear change"}{" "}
      <span className="text-ink-soft text-sm">
        ({low} to {high})
      </span>
    </>
  );
}
