import type { Question, Survey } from "../survey.schema.ts";

/** Gives another text for the one with this key. */
type Change = (key: string, text: string) => string;

/**
 * The survey with every text that respondents read changed; the keys are those of its translations: `title`,
 * `question.<id>.title`, `question.<id>.option.<option id>`, `ending.<id>.text` and so on. The one list of these texts.
 */
export function mapSurveyTexts(survey: Survey, change: Change): Survey {
  const of = (key: string, text: string) => (text === "" ? "" : change(key, text));
  return {
    ...survey,
    title: of("title", survey.title),
    intro: of("intro", survey.intro),
    thanks: of("thanks", survey.thanks),
    privacy: of("privacy", survey.privacy),
    look: { ...survey.look, logoAlt: of("look.logo", survey.look.logoAlt) },
    questions: survey.questions.map((question) => mapQuestion(question, of)),
    endings: survey.endings.map((ending) => ({
      ...ending,
      title: of(`ending.${ending.id}.title`, ending.title),
      text: of(`ending.${ending.id}.text`, ending.text),
    })),
  };
}

function mapQuestion(question: Question, of: Change): Question {
  const key = (part: string) => `question.${question.id}.${part}`;
  const labelled = <Item extends { id: string; label: string }>(list: readonly Item[], kind: string) =>
    list.map((item) => ({ ...item, label: of(key(`${kind}.${item.id}`), item.label) }));
  const base = {
    title: of(key("title"), question.title),
    help: of(key("help"), question.help),
    messages: {
      required: of(key("messages.required"), question.messages.required),
      invalid: of(key("messages.invalid"), question.messages.invalid),
    },
  };
  const choice = (own: { otherLabel: string; noneLabel: string }) => ({
    otherLabel: of(key("other"), own.otherLabel),
    noneLabel: of(key("none"), own.noneLabel),
  });
  const ends = (own: { lowLabel: string; highLabel: string }) => ({
    lowLabel: of(key("low"), own.lowLabel),
    highLabel: of(key("high"), own.highLabel),
  });
  switch (question.type) {
    case "single-choice":
    case "multiple-choice":
    case "dropdown":
      return { ...question, ...base, ...choice(question), options: labelled(question.options, "option") };
    case "picture-choice":
      return {
        ...question,
        ...base,
        ...choice(question),
        options: labelled(question.options, "option").map((option) => ({
          ...option,
          image: option.image && { ...option.image, alt: of(key(`alt.${option.id}`), option.image.alt) },
        })),
      };
    case "ranking":
      return { ...question, ...base, options: labelled(question.options, "option") };
    case "matrix":
      return {
        ...question,
        ...base,
        rows: labelled(question.rows, "row"),
        columns: labelled(question.columns, "column"),
      };
    case "nps":
    case "csat":
    case "ces":
      return { ...question, ...base, ...ends(question) };
    case "number":
      return { ...question, ...base, unit: of(key("unit"), question.unit) };
    case "consent":
      return { ...question, ...base, statement: of(key("statement"), question.statement) };
    case "statement":
      return { ...question, ...base, text: of(key("text"), question.text) };
    default:
      return { ...question, ...base };
  }
}
