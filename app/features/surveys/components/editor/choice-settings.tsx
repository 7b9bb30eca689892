import { useWatch } from "react-hook-form";
import { fieldsOf, type QuestionParts } from "./question-fields.tsx";

const orders = [
  { value: "as-written", label: "As written" },
  { value: "random", label: "Shuffled for each respondent" },
];

/** In which order options or rows are laid out. */
export function OrderField(props: QuestionParts) {
  return fieldsOf(props).choice("order", "Order", orders);
}

/** "Other", "none of these", the order, and the option that an attentive reader is asked to choose. */
export function ChoiceSettings(props: QuestionParts) {
  const { control, index, question } = props;
  const options = useWatch({ control, name: `questions.${index}.options` }) ?? question.options;
  const { text, tick, choice } = fieldsOf(props);
  return (
    <>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        {tick("other", "Offer “other” with a text")}
        {text("otherLabel", "What “other” is called")}
        {tick("none", "Offer “none of these”", "Choosing it excludes everything else")}
        {text("noneLabel", "What “none of these” is called")}
      </div>
      <OrderField {...props} />
      {choice(
        "expected",
        "Attention check",
        [
          { value: "", label: "This question checks nothing" },
          ...options.map(({ id, label }, place) => ({
            value: id,
            label: `Asks to choose: ${label === "" ? `option ${place + 1}` : label}`,
          })),
        ],
        "Another choice lowers the quality of the response, it is never refused.",
      )}
    </>
  );
}
