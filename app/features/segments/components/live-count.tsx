import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { SegmentValues } from "./segment-editor.tsx";

interface Counted {
  count: number | null;
}

/** How long typing must rest before the rule is counted. */
const REST_MS = 250;

/** How many customers the rule holds now, counted anew whenever it changes. */
export function LiveCount({ values, count }: { values: SegmentValues; count: number | null }) {
  const fetcher = useFetcher<Counted>();
  const posted = useRef("");
  const rule = toFields(values);
  const key = new URLSearchParams(rule).toString();
  const submit = useRef(fetcher.submit);
  submit.current = fetcher.submit;
  useEffect(() => {
    if (key === posted.current) return;
    const timer = setTimeout(() => {
      posted.current = key;
      submit.current(new URLSearchParams(key), { method: "post", action: paths.segmentCount() });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [key]);
  const known = fetcher.data ? fetcher.data.count : count;
  return (
    <output className="tabular font-semibold" aria-live="polite">
      {known === null
        ? "Complete a condition to see how many match."
        : `${formatNoun(known, "customer", "customers")} now`}
    </output>
  );
}

function toFields(values: SegmentValues): [string, string][] {
  return [
    ["match", values.match],
    ...values.conditions.flatMap((row, index): [string, string][] =>
      Object.entries(row)
        .filter(([part]) => part !== "id")
        .map(([part, value]) => [`conditions[${index}].${part}`, String(value)]),
    ),
  ];
}
