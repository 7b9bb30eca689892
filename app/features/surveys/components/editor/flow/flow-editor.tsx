import type { ReactNode } from "react";
import { useController } from "react-hook-form";
import { Disclosure } from "#app/components/disclosure.tsx";
import { fieldId } from "#app/components/field-id.ts";
import { SelectField } from "#app/components/text-fields.tsx";
import { newEnding, newJump, newQuota, newScore } from "../../../form/new-parts.ts";
import { surveyLimits } from "../../../survey-limits.ts";
import type { EditorParts } from "../editor-context.ts";
import { useEditorLogic } from "../logic-context.tsx";
import { EndingFields } from "./ending-fields.tsx";
import { FlowList } from "./flow-list.tsx";
import { endingChoices } from "./flow-targets.ts";
import { JumpFields } from "./jump-fields.tsx";
import { QuotaFields } from "./quota-fields.tsx";
import { ScoreFields } from "./score-fields.tsx";

/** Where paths through a survey lead and end, and what is counted on the way; each part is folded while it is empty. */
export function FlowEditor({ control, errors }: Pick<EditorParts, "control" | "errors">) {
  const { form } = useEditorLogic();
  const endings = useController({ control, name: "endings" }).field;
  const ending = useController({ control, name: "ending" }).field;
  const jumps = useController({ control, name: "jumps" }).field;
  const quotas = useController({ control, name: "quotas" }).field;
  const scores = useController({ control, name: "scores" }).field;
  return (
    <section aria-labelledby={fieldId("logic")} className="grid gap-3">
      <h2 id={fieldId("logic")} tabIndex={-1} className="text-xl font-semibold">
        Logic and endings
      </h2>
      <p className="text-ink-soft">
        Whether a question is shown is said at the question. Here stands where people are led, where they end
        and what is counted. All of it can stay empty.
      </p>
      <FlowPart title="Endings" field="ending" items={endings.value} errors={errors}>
        <FlowList
          name="ending"
          most={surveyLimits.endings}
          items={endings.value}
          onChange={endings.onChange}
          newItem={newEnding}
          fields={(item, index, change) => (
            <EndingFields ending={item} name={`endings.${index}`} onChange={change} errors={errors} />
          )}
        >
          <SelectField
            label="Whoever comes to the end sees"
            name="ending"
            value={ending.value}
            onChange={ending.onChange}
            options={[{ value: "", label: "The thank-you text" }, ...endingChoices(form, ending.value)]}
            error={errors.ending}
          />
        </FlowList>
      </FlowPart>
      <FlowPart title="Jumps" field="jumps" items={jumps.value} errors={errors}>
        <FlowList
          name="jump"
          most={surveyLimits.jumps}
          items={jumps.value}
          onChange={jumps.onChange}
          newItem={newJump}
          fields={(item, index, change) => (
            <JumpFields jump={item} name={`jumps.${index}`} onChange={change} errors={errors} />
          )}
        />
      </FlowPart>
      <FlowPart title="Quotas" field="quotas" items={quotas.value} errors={errors}>
        <FlowList
          name="quota"
          most={surveyLimits.quotas}
          items={quotas.value}
          onChange={quotas.onChange}
          newItem={newQuota}
          fields={(item, index, change) => (
            <QuotaFields quota={item} name={`quotas.${index}`} onChange={change} errors={errors} />
          )}
        />
      </FlowPart>
      <FlowPart title="Scores" field="scores" items={scores.value} errors={errors}>
        <FlowList
          name="score"
          most={surveyLimits.scores}
          items={scores.value}
          onChange={scores.onChange}
          newItem={newScore}
          fields={(item, index, change) => (
            <ScoreFields score={item} index={index} onChange={change} errors={errors} />
          )}
        />
      </FlowPart>
    </section>
  );
}

/** One of the four lists, folded while it is empty and nothing of it is wrong. */
function FlowPart({
  title,
  field,
  items,
  errors,
  children,
}: {
  title: string;
  /** How the names of its fields begin. */
  field: string;
  items: readonly unknown[];
  errors: Readonly<Record<string, string>>;
  children: ReactNode;
}) {
  const isOpen = items.length > 0 || Object.keys(errors).some((key) => key.startsWith(field));
  return (
    <Disclosure
      summary={items.length === 0 ? `${title}: none yet` : `${title}: ${items.length}`}
      open={isOpen}
    >
      {children}
    </Disclosure>
  );
}
