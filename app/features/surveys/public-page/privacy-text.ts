import { fillWords } from "../public-words/fill-words.ts";
import type { PrivacyWords } from "../public-words/privacy-words/en.ts";
import { privacyWords } from "../public-words/privacy-words/en.ts";
import { privacyWordsOf } from "../public-words/privacy-words/privacy-words.ts";
import type { Question, Survey } from "../survey.schema.ts";
import { FEWEST_PEOPLE } from "../survey-limits.ts";
import { textLanguages } from "../translations/text-language.ts";

/** What becomes of the answers, and in which language that is said. */
export interface PrivacyText {
  language: string;
  /** A sentence or two each. */
  paragraphs: string[];
}

/**
 * What becomes of the answers to a survey (whose texts are in the page's language): its author's words, else what is true
 * of it, in English where we do not have the language. Only promises that the program keeps by itself are made; what its
 * owner does with results nobody can promise here.
 */
export function privacyText(survey: Survey, language: string = survey.language): PrivacyText {
  if (survey.privacy !== "") {
    const { lang = language } = textLanguages(survey, language)("privacy");
    return { language: lang, paragraphs: survey.privacy.split(/\n{2,}/) };
  }
  const found = privacyWordsOf(language);
  const said = found === null ? "en" : language;
  const words = found ?? privacyWords;
  return {
    language: said,
    paragraphs: [asked(survey, words, said), who(survey, words), kept(survey, words), own(survey, words)],
  };
}

const personal = new Map<Question["type"], "email" | "contact" | "address" | "file">([
  ["email", "email"],
  ["contact", "contact"],
  ["address", "address"],
  ["file", "file"],
]);

function asked({ questions }: Survey, words: PrivacyWords, language: string): string {
  const n = questions.filter(({ type }) => type !== "statement" && type !== "hidden").length;
  const about = [...new Set(questions.flatMap(({ type }) => personal.get(type) ?? []))];
  const list = new Intl.ListFormat(language).format(about.map((what) => words[what]));
  const optional = questions.some(({ required, type }) => !required && type !== "statement");
  return joined(
    n === 1 ? words.oneQuestion : fillWords(words.upToQuestions, { n }),
    about.length > 0 && fillWords(words.alsoAsked, { list }),
    optional && words.mayLeaveOut,
  );
}

function who({ anonymous, fewestPeople, questions }: Survey, words: PrivacyWords): string {
  if (anonymous) return fillWords(words.anonymous, { n: fewestPeople ?? FEWEST_PEOPLE.usual });
  const tied = questions.some(({ purpose }) => purpose.kind === "identity" || purpose.kind === "attribute");
  return joined(words.byLink, tied ? words.tied : words.untied);
}

function kept({ questions }: Survey, words: PrivacyWords): string {
  return joined(words.kept, questions.some(({ purpose }) => purpose.kind === "themes") && words.themes);
}

function own({ anonymous }: Survey, words: PrivacyWords): string {
  return joined(words.receipt, anonymous && words.onlyWay);
}

function joined(...sentences: (string | false)[]): string {
  return sentences.filter((sentence) => sentence !== false).join(" ");
}
