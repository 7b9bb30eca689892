import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/choices.tsx";
import { TextAreaField, TextField } from "#app/components/text-fields.tsx";
import { decisionNames, type ReviewSubject, reviewDecisions } from "../review.schema.ts";

const hints: Record<ReviewSubject, Record<(typeof reviewDecisions)[number], string>> = {
  segment: {
    keep: "The rule and what is said to these customers still fit.",
    change: "Say below what: the rule, or what is said.",
    retire: "It is not used any more; remove it on its own page.",
  },
  persona: {
    keep: "The portrait still stands for them.",
    change: "Say below which lines; draft it anew or edit it on its own page.",
    retire: "It is not used any more.",
  },
  profile: {
    keep: "What is known of the customer is right and enough.",
    change: "Say below what to find out or correct.",
    retire: "This customer need not be reviewed by name.",
  },
  company: {
    keep: "What is known of the company is right and enough.",
    change: "Say below what to find out or correct.",
    retire: "This company need not be reviewed by name.",
  },
  everyone: {
    keep: "The profiles are fresh enough for what they decide.",
    change: "Say below what to ask for anew, for example by a survey.",
    retire: "Reviewing all profiles together decides nothing here.",
  },
};

/** What a reviewer decides: what becomes of it, why, and when it is looked at next. */
export function DecisionForm({
  subject,
  revision,
  nextOn,
  values,
  errors,
}: {
  subject: ReviewSubject;
  revision: number;
  /** The day after the usual interval. */
  nextOn: string;
  /** What was typed. */
  values: Record<string, string>;
  errors: Record<string, string>;
}) {
  return (
    <Form method="post" className="grid max-w-lg gap-6">
      <input type="hidden" name="do" value="decide" />
      <input type="hidden" name="revision" value={revision} />
      <RadioGroup
        name="decision"
        label="What becomes of it"
        options={reviewDecisions.map((value) => ({
          value,
          label: decisionNames[value],
          hint: hints[subject][value],
        }))}
        defaultValue={values.decision}
        error={errors.decision}
      />
      <TextAreaField
        name="note"
        label="What was decided, and why"
        hint="Needed unless it is kept as it is. Whoever reviews it next reads this first."
        defaultValue={values.note ?? ""}
        error={errors.note}
        required={false}
        rows={4}
      />
      <TextField
        name="nextOn"
        type="date"
        label="Next review"
        defaultValue={values.nextOn ?? nextOn}
        error={errors.nextOn}
      />
      <div>
        <Button>Record the decision</Button>
      </div>
    </Form>
  );
}
