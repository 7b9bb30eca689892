import { Section } from "#app/components/panel.tsx";
import { Tag } from "#app/components/tag.tsx";
import type { VersionDifference } from "../../versions/version-difference.ts";
import { TwoSides } from "./two-sides.tsx";
import { WordChanges } from "./word-changes.tsx";

/** What differs between two versions, section by section, the words that differ marked. */
export function DifferenceView({
  difference,
  titles,
}: {
  difference: VersionDifference;
  titles: { before: string; after: string };
}) {
  const { fields, sections } = difference;
  if (fields.length === 0 && sections.length === 0) return <p>These two versions say the same.</p>;
  return (
    <>
      {fields.length > 0 && (
        <Section title="The persona">
          <dl className="grid gap-4">
            {fields.map(({ field, before, after }) => (
              <div key={field}>
                <dt className="font-semibold">{field}</dt>
                <dd className="grid gap-3 sm:grid-cols-2">
                  <span>
                    <span className="block text-sm text-ink-soft">{titles.before}</span>
                    <WordChanges before={before} after={after} side="before" />
                  </span>
                  <span>
                    <span className="block text-sm text-ink-soft">{titles.after}</span>
                    <WordChanges before={before} after={after} side="after" />
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {sections.map(({ title, changes }) => (
        <Section key={title} title={title}>
          <ul className="grid gap-6">
            {changes.map(({ id, what, before, after }) => (
              <li key={id} className="grid gap-2">
                <span className="flex flex-wrap gap-2">
                  {what.map((word) => (
                    <Tag key={word}>{word}</Tag>
                  ))}
                </span>
                <TwoSides before={before} after={after} titles={titles} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
