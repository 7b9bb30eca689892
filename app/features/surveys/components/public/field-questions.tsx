import { partField } from "../../answers/answer-fields.ts";
import type { AddressLine, ContactField } from "../../answers/answer-parts.ts";
import type { PublicWords } from "../../public-words/public-words.ts";
import type { Question } from "../../survey.schema.ts";
import { surveyLimits } from "../../survey-limits.ts";
import { controlId, describedBy, GroupedQuestion, type QuestionProps } from "./question-frame.tsx";

type Part = ContactField | AddressLine;

/** How a browser fills each field in (HTML, section 4.10.18.7), and which keyboard a phone shows for it. */
const fields: Record<Part, { autoComplete: string; type?: "email" | "tel"; word: keyof PublicWords }> = {
  name: { autoComplete: "name", word: "name" },
  email: { autoComplete: "email", type: "email", word: "email" },
  phone: { autoComplete: "tel", type: "tel", word: "phone" },
  company: { autoComplete: "organization", word: "company" },
  street: { autoComplete: "address-line1", word: "street" },
  line2: { autoComplete: "address-line2", word: "line2" },
  "postal-code": { autoComplete: "postal-code", word: "postalCode" },
  city: { autoComplete: "address-level2", word: "city" },
  region: { autoComplete: "address-level1", word: "region" },
  country: { autoComplete: "country-name", word: "country" },
};

/** Contact details or an address: a line for each part that is asked for. */
export function Fields(props: QuestionProps<Extract<Question, { type: "contact" | "address" }>>) {
  const { question, posted, required, words } = props;
  const needed: readonly Part[] = question.needed;
  const asked: readonly Part[] = question.fields;
  return (
    <GroupedQuestion {...props}>
      {asked.map((part, index) => {
        const { autoComplete, type = "text", word } = fields[part];
        const id = index === 0 ? controlId(question.id) : `${controlId(question.id)}-${part}`;
        const isNeeded = required && needed.includes(part);
        return (
          <div key={part} className="sv-part">
            <label htmlFor={id}>
              {words[word]}
              {!isNeeded && <span className="sv-optional"> ({words.optional})</span>}
            </label>
            <input
              type={type}
              id={id}
              name={partField(question.id, part)}
              autoComplete={props.isShared ? "off" : autoComplete}
              defaultValue={posted.parts?.[part] ?? ""}
              required={isNeeded}
              maxLength={surveyLimits.shortText}
              aria-describedby={describedBy(props)}
            />
          </div>
        );
      })}
    </GroupedQuestion>
  );
}
