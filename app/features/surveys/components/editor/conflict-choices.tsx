import { Radio } from "#app/components/choices.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import type { SurveyConflict } from "../../merging/conflict-words.ts";

/** What somebody else has changed too: for each place, whose words count. Nothing is written before that is chosen. */
export function ConflictChoices({ conflicts, seen }: { conflicts: readonly SurveyConflict[]; seen: number }) {
  if (conflicts.length === 0) return null;
  return (
    <section aria-labelledby="conflicts" className="grid gap-4 rounded-md border border-line-strong p-4">
      <h2 id="conflicts" className="text-lg font-semibold">
        What you and somebody else have both changed
      </h2>
      <FormMessage tone="error">
        Somebody else has saved this survey since you opened it. Nothing was overwritten: say for each place
        whose words count, then save. What only one of you has changed fits together by itself.
      </FormMessage>
      <input type="hidden" name="seen" value={seen} />
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
    </section>
  );
}

function Words({ whose, text }: { whose: string; text: string }) {
  return (
    <span className="break-words">
      <span className="text-ink-soft">{whose}:</span> {text === "" ? "nothing" : text}
    </span>
  );
}
