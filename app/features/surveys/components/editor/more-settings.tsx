import { useWatch } from "react-hook-form";
import { Disclosure } from "#app/components/disclosure.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import { surveyLimits } from "../../survey-limits.ts";
import { QuestionCondition } from "./condition/question-condition.tsx";
import { fieldsOf, type QuestionParts } from "./question-fields.tsx";

const whenKnown = [
  { value: "ask", label: "Ask all the same" },
  { value: "confirm", label: "Show it and ask whether it is still right" },
  { value: "skip", label: "Do not ask" },
];

/** What most questions do without: page breaks, conditions, own messages, and what happens to what is known already. */
export function MoreSettings(props: QuestionParts) {
  const { index, question, register, errors } = props;
  const { tick } = fieldsOf(props);
  const answered = question.type !== "statement" && question.type !== "hidden";
  const used = question.messages.required !== "" || question.messages.invalid !== "" || question.newPage;
  const message = (name: "required" | "invalid", label: string) => (
    <TextField
      label={label}
      required={false}
      {...register(`questions.${index}.messages.${name}`)}
      defaultValue={question.messages[name]}
      error={errors[`questions[${index}].messages.${name}`]}
      maxLength={surveyLimits.message}
    />
  );
  return (
    <div className="grid gap-1">
      <KnownFields {...props} />
      {question.type !== "hidden" && <QuestionCondition {...props} field="showIf" />}
      {answered && <QuestionCondition {...props} field="requireIf" />}
      {question.type !== "hidden" && (
        <Disclosure summary={answered ? "Page and own messages" : "Page"} open={used}>
          <div className="grid gap-4">
            {tick("newPage", "Begins a new page")}
            {answered && message("required", "Own message when an answer is missing")}
            {answered && message("invalid", "Own message when an answer is not right")}
          </div>
        </Disclosure>
      )}
    </div>
  );
}

/** Only what fills an attribute can be known; what was chosen is kept while something else is chosen. */
function KnownFields(props: QuestionParts) {
  const { control, index, question } = props;
  const purpose = useWatch({ control, name: `questions.${index}.purpose` }) ?? question.purpose;
  const { choice, text, kept } = fieldsOf(props);
  if (!purpose.startsWith("attribute:")) {
    return (
      <>
        {kept("ifKnown")}
        {kept("freshDays")}
      </>
    );
  }
  return (
    <div className="mb-2 grid items-end gap-4 sm:grid-cols-2">
      {choice("ifKnown", "When it is known already", whenKnown)}
      {text("freshDays", "For how many days it counts as known", { hint: "For ever when left empty" })}
    </div>
  );
}
