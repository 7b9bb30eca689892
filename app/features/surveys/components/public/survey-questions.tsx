import type { PostedAnswer } from "../../answer-fields.ts";
import type { Survey } from "../../survey.schema.ts";
import { ChoiceList, Dropdown } from "./choice-questions.tsx";
import { controlId, type QuestionProps } from "./question-frame.tsx";
import { Consent, Recommendation, Stars } from "./scale-questions.tsx";
import { TextQuestion } from "./text-questions.tsx";

/** What was typed so far, and what is wrong with it, by question id. */
export interface Entered {
  posted: Record<string, PostedAnswer>;
  errors: ReadonlyMap<string, string>;
  /** Why nothing was stored though no answer is wrong. */
  notice?: string;
}

/** Whether something has to be read before the form is sent again. */
export function hasTrouble({ errors, notice }: Entered): boolean {
  return errors.size > 0 || notice !== undefined;
}

export const nothingEntered: Entered = { posted: {}, errors: new Map() };

const noAnswer: PostedAnswer = { values: [], other: "" };

/** Title, introduction and every question as customers see them; used by the public page and by the preview. */
export function SurveyQuestions({
  survey,
  entered = nothingEntered,
  as: Heading = "h1",
}: {
  survey: Survey;
  entered?: Entered;
  /** The preview stands on a page that has its own first heading. */
  as?: "h1" | "h2";
}) {
  return (
    <>
      <Heading className="sv-title">{survey.title}</Heading>
      {survey.intro !== "" && <p className="sv-intro">{survey.intro}</p>}
      {hasTrouble(entered) && <Trouble survey={survey} entered={entered} />}
      {survey.questions.map((question, index) => (
        <AnyQuestion
          key={question.id}
          question={question}
          number={index + 1}
          of={survey.questions.length}
          posted={entered.posted[question.id] ?? noAnswer}
          error={entered.errors.get(question.id)}
        />
      ))}
    </>
  );
}

/** What went wrong at the top, each wrong answer's line leading to its question; read aloud first. */
function Trouble({ survey, entered: { errors, notice } }: { survey: Survey; entered: Entered }) {
  const wrong = errors.size === 1 ? "One answer needs" : `${errors.size} answers need`;
  return (
    // biome-ignore lint/a11y/noAutofocus: without a script this is the only way to begin where help is needed
    <div className="sv-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{notice === undefined ? `${wrong} another look` : "Your answers are not saved yet"}</h2>
      {notice !== undefined && <p>{notice}</p>}
      <ul>
        {survey.questions.map(({ id, title }) =>
          errors.has(id) ? (
            <li key={id}>
              <a href={`#${controlId(id)}`}>
                {title}: {errors.get(id)}
              </a>
            </li>
          ) : null,
        )}
      </ul>
      <p className="sv-soft">
        Everything you entered is still here.{notice && " Send it again in a moment."}
      </p>
    </div>
  );
}

function AnyQuestion(props: QuestionProps) {
  const { question, ...rest } = props;
  switch (question.type) {
    case "single-choice":
    case "multiple-choice":
    case "picture-choice":
      return <ChoiceList question={question} {...rest} />;
    case "dropdown":
      return <Dropdown question={question} {...rest} />;
    case "stars":
      return <Stars question={question} {...rest} />;
    case "nps":
      return <Recommendation question={question} {...rest} />;
    case "consent":
      return <Consent question={question} {...rest} />;
    case "short-text":
    case "long-text":
    case "number":
    case "date":
    case "email":
      return <TextQuestion question={question} {...rest} />;
    default:
      return null;
  }
}
