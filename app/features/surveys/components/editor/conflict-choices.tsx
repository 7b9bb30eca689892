import { Radio } from "#app/components/choices.tsx";
import { ConflictSection } from "#app/components/conflict-section.tsx";
import type { SurveyConflict } from "../../merging/conflict-words.ts";

/** What somebody else has changed too: for each place, whose words count. Nothing is written before that is chosen. */
export function ConflictChoices({ conflicts, seen }: { conflicts: readonly SurveyConflict[]; seen: number }) {
  if (conflicts.length === 0) return null;
  return (
    <ConflictSection thing="survey" seen={seen}>
      {conflicts.map(({ key, what, theirs, mine }, index) => (
        <fieldset key={`${seen}:${key}`} className="grid gap-2">
          <legend className="mb-1 font-semibold">{what}</legend>
          <input type="hidden" name={`keep[${index}].key`} value={key} />
          <Radio name={`keep[${index}].take`} value="mine" label={<Words whose="Yours" text={mine} />} />
          <Radio
            name={`keep[${index}].take`}
            value="theirs"
            label={<Words whose="Theirs, saved" text={theirs} />}
          />
        </fieldset>
      ))}
    </ConflictSection>
  );
}

function Words({ whose, text }: { whose: string; text: string }) {
  return (
    <span className="break-words">
      <span className="text-ink-soft">{whose}:</span> {text === "" ? "nothing" : text}
    </span>
  );
}
