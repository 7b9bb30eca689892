import { SelectField, TextField } from "#app/components/text-fields.tsx";
import type { ScoreForm } from "../../../form/flow-form.ts";
import { scorableSubjects, withPointsFor } from "../../../form/score-points-form.ts";
import { surveyLimits } from "../../../survey-limits.ts";
import { useEditorLogic } from "../logic-context.tsx";
import { StepButton } from "../step-button.tsx";

interface ScoreFieldsProps {
  score: ScoreForm;
  index: number;
  onChange: (score: ScoreForm) => void;
  errors: Readonly<Record<string, string>>;
}

/** Points that answers add up: for each choice, or for each unit of a number. */
export function ScoreFields({ score, index, onChange, errors }: ScoreFieldsProps) {
  const { form } = useEditorLogic();
  const name = `scores.${index}`;
  const errorOf = (field: string) => errors[`scores[${index}].${field}`];
  return (
    <>
      <input type="hidden" name={`${name}.id`} value={score.id} />
      <TextField
        label="Name"
        name={`${name}.name`}
        value={score.name}
        onChange={({ target }) => onChange({ ...score, name: target.value })}
        error={errorOf("name")}
        maxLength={surveyLimits.title}
      />
      <ScorePoints score={score} index={index} onChange={onChange} errors={errors} />
      <div className="flex flex-wrap items-end gap-2">
        <SelectField
          label="Give points for the answer to"
          name={`${name}.next`}
          value={score.next}
          blank="Choose"
          onChange={({ target }) => onChange({ ...score, next: target.value })}
          options={scorableSubjects(form).map(({ value, label }) => ({ value, label: label.slice(0, 100) }))}
          error={errorOf("points")}
        />
        <StepButton step={`add-points:${index}`} onStep={() => onChange(withPointsFor(form, score))}>
          Give points
        </StepButton>
      </div>
    </>
  );
}

function ScorePoints({ score, index, onChange, errors }: ScoreFieldsProps) {
  const { form } = useEditorLogic();
  const subjects = new Map(scorableSubjects(form).map((subject) => [subject.value, subject]));
  const answers = [...new Set(score.points.map(({ of }) => of))];
  return answers.map((of) => {
    const subject = subjects.get(of);
    const title = subject?.label ?? "An answer that is not there any more";
    const labels = new Map(subject?.choices.map(({ value, label }) => [value, label]));
    return (
      <fieldset key={of} className="grid gap-2 border-s-4 border-line-strong ps-3">
        <legend className="font-semibold">{title}</legend>
        <div className="grid gap-2 sm:grid-cols-2">
          {score.points.map((given, at) => {
            if (given.of !== of) return null;
            const field = `scores.${index}.points.${at}`;
            return (
              <div key={given.option}>
                <input type="hidden" name={`${field}.of`} value={given.of} />
                <input type="hidden" name={`${field}.option`} value={given.option} />
                <TextField
                  label={given.option === "" ? "For each unit" : (labels.get(given.option) ?? given.option)}
                  inputMode="decimal"
                  name={`${field}.points`}
                  value={given.points}
                  onChange={({ target }) =>
                    onChange({ ...score, points: score.points.with(at, { ...given, points: target.value }) })
                  }
                  error={errors[`scores[${index}].points[${at}].points`]}
                />
              </div>
            );
          })}
        </div>
        <div>
          <StepButton
            step={`remove-points:${index}:${of}`}
            label={`Remove the points for ${title}`}
            onStep={() => onChange({ ...score, points: score.points.filter((given) => given.of !== of) })}
          >
            Remove
          </StepButton>
        </div>
      </fieldset>
    );
  });
}
