import { Checkbox } from "#app/components/choices.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import type { Misfits } from "../misfits.ts";

/** Before a change lets values no longer fit: which these are, and that they are kept; asks for a yes. */
export function MisfitNotice({ misfits }: { misfits: Misfits }) {
  return (
    <div role="alert" className="rounded-md border border-danger p-4">
      <p className="font-semibold">
        {formatNoun(misfits.unfit, "value does", "values do")} not fit that,{" "}
        {formatNoun(misfits.fit, "fits", "fit")}.
      </p>
      <p className="my-2 text-sm">
        What does not fit is kept under its own words and shown on each profile, but it no longer leads and no
        segment sees it. Change the type back, and it leads again.
      </p>
      <ul className="my-2 grid max-h-64 gap-1 overflow-auto text-sm" aria-label="Values that do not fit">
        {misfits.named.map(({ text, count }) => (
          <li key={text} className="flex justify-between gap-4">
            <span className="min-w-0 break-words">“{text}”</span>
            <span className="tabular flex-none text-ink-soft">{count}</span>
          </li>
        ))}
      </ul>
      {misfits.unnamed > 0 && (
        <p className="my-2 text-sm">And {formatNoun(misfits.unnamed, "other value", "other values")}.</p>
      )}
      {misfits.more && (
        <p className="my-2 text-sm">There are more different values than were looked at for this.</p>
      )}
      <Checkbox name="agreed" value="yes" label="Change it all the same" />
    </div>
  );
}
