import type { UseFormRegister } from "react-hook-form";
import { Radio } from "#app/components/choices.tsx";
import { StepButton } from "#app/features/surveys/components/editor/step-button.tsx";
import { offeredFaces } from "../../editing/faces.ts";
import type { EditorForm } from "../../editing/persona-form.schema.ts";
import { Portrait } from "../portrait.tsx";

interface FaceChoiceProps {
  personaId: string;
  /** The face the form began with, and the one chosen. */
  present: string;
  chosen: string;
  page: number;
  error: string | undefined;
  register: UseFormRegister<EditorForm>;
  onMore: () => void;
}

/** Which invented face the persona has, from a few at a time. */
export function FaceChoice({ personaId, present, chosen, page, error, register, onMore }: FaceChoiceProps) {
  const offered = offeredFaces(personaId, present, page);
  const seeds = offered.includes(chosen) ? offered : [...offered, chosen];
  return (
    <fieldset className="max-w-reading">
      <legend className="mb-1 font-semibold">Portrait (invented)</legend>
      {error && <p className="text-sm text-danger">{error}</p>}
      <input type="hidden" name="faces" value={page} />
      <div className="flex flex-wrap gap-4">
        {seeds.map((seed, index) => (
          <Radio
            key={seed}
            value={seed}
            {...register("portraitSeed")}
            id={`face-${index}`}
            defaultChecked={seed === chosen}
            label={
              <>
                <Portrait seed={seed} size={64} />
                <span className="sr-only">{seed === present ? "The present face" : `Face ${index + 1}`}</span>
              </>
            }
          />
        ))}
      </div>
      <p className="mt-2">
        <StepButton step="faces" onStep={onMore}>
          Show other faces
        </StepButton>
      </p>
    </fieldset>
  );
}
