import type { ReactNode } from "react";
import type { PostedAnswer } from "../../answers/answer-fields.ts";
import { type FormView, hasTrouble } from "../../public-page/form-view.ts";
import { textLanguages } from "../../translations/text-language.ts";
import { AnyQuestion } from "./any-question.tsx";
import { Progress } from "./progress.tsx";
import { Trouble } from "./trouble.tsx";

const noAnswer: PostedAnswer = { values: [], other: "" };

/** Title, introduction and every question as customers see them; used by the public page and by the preview. */
export function SurveyQuestions({
  view,
  as: Heading = "h1",
  before,
}: {
  view: FormView;
  /** The preview stands on a page that has its own first heading. */
  as?: "h1" | "h2";
  /** Stands between the introduction and the first question. */
  before?: ReactNode;
}) {
  const { survey, entered, words } = view;
  const languageOf = textLanguages(survey, view.language);
  return (
    <>
      <Heading className="sv-title" {...languageOf("title")}>
        {survey.title}
      </Heading>
      {survey.intro !== "" && (
        <p className="sv-intro" data-first-page="" hidden={view.page > 0} {...languageOf("intro")}>
          {survey.intro}
        </p>
      )}
      {before}
      <Progress view={view} />
      {hasTrouble(entered) && <Trouble view={view} />}
      {survey.questions.map((question) => (
        <AnyQuestion
          key={question.id}
          question={question}
          words={words}
          number={question.type === "statement" ? null : (view.numbers.get(question.id) ?? 0)}
          of={view.numbers.size}
          required={view.required.has(question.id)}
          posted={entered.posted[question.id] ?? noAnswer}
          error={entered.errors.get(question.id)}
          away={!view.asked.has(question.id)}
          seed={view.seed}
          said={view.said}
          known={view.known.has(question.id)}
          files={view.files}
          isShared={view.isShared ?? false}
          noUploads={view.noUploads ?? false}
          languageOf={(part) => languageOf(`question.${question.id}.${part}`)}
        />
      ))}
    </>
  );
}
