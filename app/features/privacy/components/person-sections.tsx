import { Section } from "#app/components/panel.tsx";
import { formatNoun } from "#app/lib/numbers.ts";

/** So many rows of a kind are read on a page; the file has all. */
const MOST_SHOWN = 200;

type Row = Record<string, string | number | null>;

/** Everything on a person, section by section; each row as a list of what it says. */
export function PersonSections({
  sections,
}: {
  sections: readonly { key: string; title: string; rows: readonly Row[]; isCut: boolean }[];
}) {
  return (
    <div className="grid gap-8">
      {sections.map(({ key, title, rows, isCut }) => (
        <Section key={key} title={title} id={key}>
          {rows.length === 0 ? (
            <p className="text-ink-soft">Nothing.</p>
          ) : (
            <ul className="grid gap-3">
              {rows.slice(0, MOST_SHOWN).map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a page that nothing changes, and without ids.
                <li key={at} className="break-inside-avoid border-t border-line pt-2">
                  <RowFacts row={row} />
                </li>
              ))}
            </ul>
          )}
          {(rows.length > MOST_SHOWN || isCut) && (
            <p className="mt-2 text-sm text-ink-soft">
              {isCut ? "More than " : ""}
              {formatNoun(rows.length, "entry", "entries")}; the file has those that are not shown here.
            </p>
          )}
        </Section>
      ))}
    </div>
  );
}

function RowFacts({ row }: { row: Row }) {
  const facts = Object.entries(row).filter(([, value]) => value !== null && value !== "");
  return (
    <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[12rem_1fr]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-soft">{inWords(name)}</dt>
          <dd className="min-w-0 whitespace-pre-line break-words">{String(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** "learntAt" and "learnt_at" as words. */
function inWords(name: string): string {
  return name
    .replaceAll("_", " ")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
}
