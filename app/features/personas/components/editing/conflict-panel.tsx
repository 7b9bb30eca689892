import { Radio } from "#app/components/choices.tsx";
import { ConflictSection } from "#app/components/conflict-section.tsx";
import type { PersonaConflict } from "../../editing/conflict-words.ts";
import { WordChanges } from "../versions/word-changes.tsx";

/** What somebody else has changed too, both texts side by side: whose counts. Nothing is written before that is chosen. */
export function ConflictPanel({ conflicts, seen }: { conflicts: readonly PersonaConflict[]; seen: number }) {
  if (conflicts.length === 0) return null;
  return (
    <ConflictSection thing="persona" seen={seen}>
      {conflicts.map(({ key, what, theirs, mine }, index) => (
        <fieldset key={`${seen}:${key}`} className="min-w-0">
          <legend className="mb-1 font-semibold">{what}</legend>
          <input type="hidden" name={`keep[${index}].key`} value={key} />
          <div className="grid gap-3 sm:grid-cols-2">
            <Radio
              name={`keep[${index}].take`}
              value="theirs"
              label={
                <>
                  <span className="block text-sm text-ink-soft">Theirs, saved</span>
                  <WordChanges before={theirs} after={mine} side="before" />
                </>
              }
            />
            <Radio
              name={`keep[${index}].take`}
              value="mine"
              label={
                <>
                  <span className="block text-sm text-ink-soft">Yours, as it stands in the form</span>
                  <WordChanges before={theirs} after={mine} side="after" />
                </>
              }
            />
          </div>
        </fieldset>
      ))}
    </ConflictSection>
  );
}
