import { useEffect, useRef, useState } from "react";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { RuleRow } from "../rules/rule-rows.ts";
import type { KeyedRow } from "./rule-editing.ts";

/** How long typing must rest before the rule is counted. */
const REST_MS = 200;

interface Counted {
  count: number | null;
  problem: string | null;
}

/** How many customers the rule holds now, counted anew whenever it changes; or why nobody can ever match it. */
export function LiveCount({
  rows,
  segmentId,
  counted,
}: {
  rows: readonly KeyedRow[];
  segmentId: string | null;
  /** What the server said with the page. */
  counted: Counted;
}) {
  const [known, setKnown] = useState(counted);
  const { count: givenCount, problem: givenProblem } = counted;
  useEffect(() => setKnown({ count: givenCount, problem: givenProblem }), [givenCount, givenProblem]);
  const body = new URLSearchParams(toFields(rows)).toString();
  const sent = useRef(body);
  useEffect(() => {
    if (body === sent.current) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      sent.current = body;
      const answer = await countRows(body, segmentId, stop.signal);
      if (answer !== null) setKnown(answer);
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      // A count that was overtaken by more typing is not waited for.
      stop.abort();
    };
  }, [body, segmentId]);
  return (
    <output className={known.problem === null ? "tabular font-semibold" : "text-danger"} aria-live="polite">
      {known.problem ??
        (known.count === null
          ? "Complete a condition to see how many match."
          : `${formatNoun(known.count, "customer", "customers")} now`)}
    </output>
  );
}

/** Null where there was no answer: what is shown stays until the next change. */
async function countRows(
  body: string,
  segmentId: string | null,
  signal: AbortSignal,
): Promise<Counted | null> {
  try {
    const response = await fetch(paths.segmentCount({ segment: segmentId }), {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body,
      signal,
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

const parts = [
  "kind",
  "depth",
  "match",
  "about",
  "subject",
  "operator",
  "value",
  "days",
  "since",
] as const satisfies readonly (keyof RuleRow)[];

function toFields(rows: readonly RuleRow[]): [string, string][] {
  return rows.flatMap((row, index) =>
    parts.map((part): [string, string] => [`rows[${index}].${part}`, String(row[part])]),
  );
}
