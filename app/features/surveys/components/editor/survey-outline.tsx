import type { MouseEvent } from "react";
import { useWatch } from "react-hook-form";
import type { QuestionForm } from "../../form/survey-form.ts";
import { asQuestionType, questionTypeNames } from "../../question-words.ts";
import type { EditorParts } from "./editor-context.ts";

/** The id of a question's place in the editor, to which the outline leads. */
export function questionPlace(questionId: string): string {
  return `edit-${questionId}`;
}

/** All questions by page, each with its type and what makes it special; leads to each of them. */
export function SurveyOutline({ control }: Pick<EditorParts, "control">) {
  const questions = useWatch({ control, name: "questions" });
  if (questions.length === 0) return null;
  return (
    <nav
      aria-label="Outline"
      className="max-h-56 overflow-y-auto rounded-md border border-line p-3 text-sm lg:col-span-2 2xl:sticky 2xl:top-4 2xl:col-span-1 2xl:max-h-[calc(100dvh-6rem)]"
    >
      <p className="mb-1 font-semibold">Outline</p>
      <ol className="grid gap-1">
        {questions.map((question, index) => (
          <li key={question.id}>
            {(index === 0 || question.newPage) && (
              <span className="mt-1 block text-ink-soft">Page {pageOf(questions, index)}</span>
            )}
            <a className="link break-words" href={`#${questionPlace(question.id)}`} onClick={openPlace}>
              {index + 1}. {question.title.trim() === "" ? "Without a text" : question.title}
            </a>
            <span className="block text-ink-soft">{marks(question)}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The browser goes there by itself; a folded question is opened first. */
function openPlace(event: MouseEvent<HTMLAnchorElement>): void {
  const place = document.getElementById(event.currentTarget.hash.slice(1));
  if (!(place instanceof HTMLDetailsElement)) return;
  place.open = true;
  place.querySelector("summary")?.focus();
}

function pageOf(questions: readonly QuestionForm[], index: number): number {
  return 1 + questions.slice(1, index + 1).filter(({ newPage }) => newPage).length;
}

function marks(question: QuestionForm): string {
  const type = asQuestionType(question.type);
  const words = [
    type ? questionTypeNames[type] : "Unknown type",
    question.required ? "required" : "",
    question.showIf.length > 0 ? "only if" : "",
    question.requireIf.length > 0 ? "required if" : "",
  ];
  return words.filter((word) => word !== "").join(" · ");
}
