import type { FormView } from "../../public-page/form-view.ts";
import { fillWords } from "../../public-words/fill-words.ts";
import { textLanguages } from "../../translations/text-language.ts";
import { controlId } from "./question-frame.tsx";

/** What went wrong at the top, each wrong answer's line leading to its question; read aloud first. */
export function Trouble({ view: { survey, language, entered, words } }: { view: FormView }) {
  const { errors, notice } = entered;
  const languageOf = textLanguages(survey, language);
  const wrong = errors.size === 1 ? words.oneWrong : fillWords(words.manyWrong, { n: errors.size });
  return (
    // biome-ignore lint/a11y/noAutofocus: without a script this is the only way to begin where help is needed
    <div className="sv-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{notice === undefined ? wrong : words.notSaved}</h2>
      {notice !== undefined && <p>{notice}</p>}
      {errors.size > 0 && (
        <ul>
          {survey.questions.map(({ id, title }) =>
            errors.has(id) ? (
              <li key={id}>
                <a href={`#${controlId(id)}`}>
                  <span {...languageOf(`question.${id}.title`)}>{title}</span>: {errors.get(id)}
                </a>
              </li>
            ) : null,
          )}
        </ul>
      )}
      <p className="sv-soft">
        {words.stillHere}
        {notice !== undefined && ` ${words.soonAgain}`}
      </p>
    </div>
  );
}
