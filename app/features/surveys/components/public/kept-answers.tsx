import type { PostedAnswer } from "../../answers/answer-fields.ts";
import type { PublicWords } from "../../public-words/public-words.ts";
import type { Question, Survey } from "../../survey.schema.ts";
import { textLanguages } from "../../translations/text-language.ts";

/** What was typed, shown back when it could not be taken, so that nobody has to write it again from memory. */
export function KeptAnswers({
  survey,
  language,
  words,
  posted,
}: {
  /** In the page's language. */
  survey: Survey;
  language: string;
  words: PublicWords;
  posted: Readonly<Record<string, PostedAnswer>>;
}) {
  const languageOf = textLanguages(survey, language);
  const kept = survey.questions.flatMap((question) => {
    const text = wordsOf(question, posted[question.id]);
    return text === "" ? [] : [{ question, text }];
  });
  if (kept.length === 0) return null;
  return (
    <>
      <h2>{words.entered}</h2>
      <p className="sv-soft">{words.copyIt}</p>
      <dl className="sv-kept">
        {kept.map(({ question: { id, title }, text }) => (
          <div key={id}>
            <dt {...languageOf(`question.${id}.title`)}>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function wordsOf(question: Question, posted: PostedAnswer | undefined): string {
  if (posted === undefined || question.type === "file") return "";
  const labels = new Map<string, string>();
  if ("options" in question) for (const { id, label } of question.options) labels.set(id, label);
  if (question.type === "matrix") {
    for (const { id, label } of [...question.rows, ...question.columns]) labels.set(id, label);
  }
  const of = (id: string) => labels.get(id) ?? id;
  const parts = Object.entries(posted.parts ?? {}).filter(([, text]) => text.trim() !== "");
  const said = parts.map(([part, text]) =>
    question.type === "matrix" || question.type === "ranking" ? `${of(part)}: ${of(text)}` : text,
  );
  return [...posted.values.map(of), posted.other, ...said].filter((part) => part.trim() !== "").join("; ");
}
