import { answerField } from "../../answers/answer-fields.ts";
import { ChoiceList, Dropdown } from "./choice-questions.tsx";
import { Fields } from "./field-questions.tsx";
import { FileUpload } from "./file-question.tsx";
import { Matrix } from "./matrix-question.tsx";
import type { QuestionProps } from "./question-frame.tsx";
import { Ranking } from "./ranking-question.tsx";
import { Consent, Scale } from "./scale-questions.tsx";
import { Statement } from "./statement.tsx";
import { TextQuestion } from "./text-questions.tsx";

/** A question as its type is answered. */
export function AnyQuestion(props: QuestionProps) {
  const { question, ...rest } = props;
  switch (question.type) {
    case "single-choice":
    case "multiple-choice":
    case "picture-choice":
      return <ChoiceList question={question} {...rest} />;
    case "dropdown":
      return <Dropdown question={question} {...rest} />;
    case "ranking":
      return <Ranking question={question} {...rest} />;
    case "matrix":
      return <Matrix question={question} {...rest} />;
    case "stars":
    case "nps":
    case "csat":
    case "ces":
      return <Scale question={question} {...rest} />;
    case "consent":
      return <Consent question={question} {...rest} />;
    case "contact":
    case "address":
      return <Fields question={question} {...rest} />;
    case "file":
      return <FileUpload question={question} {...rest} />;
    case "statement":
      return <Statement question={question} {...rest} />;
    case "hidden":
      return rest.posted.values.map((value) => (
        <input key={value} type="hidden" name={answerField(question.id)} value={value} />
      ));
    default:
      return <TextQuestion question={question} {...rest} />;
  }
}
