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
  /** What whoever begins should know, in a line or two. */
  short: string;
  /** All of it, a sentence or two each; none where the short one says it all. */
  paragraphs: string[];
}

/**
 * What becomes of the answers to a survey (whose texts are in the page's language): its author's words, else what is true
 * of it, in English where we do not have the language. Only promises that the program keeps by itself are made; what its
 * owner does with results nobody can promise here. `isShared` is a device that one person uses after the other: nobody
 * comes there by a link of their own, and nobody is given a receipt.
 */
export function privacyText(
  survey: Survey,
  language: string = survey.language,
  { isShared = false }: { isShared?: boolean } = {},
): PrivacyText {
  if (survey.privacy !== "") {
    const { lang = language } = textLanguages(survey, language)("privacy");
    const short = beginningOf(survey.privacy, lang);
    return {
      language: lang,
      short,
      paragraphs: short === survey.privacy ? [] : survey.privacy.split(/\n{2,}/),
    };
  }
  const found = privacyWordsOf(language);
  const said = found === null ? "en" : language;
  const words = found ?? privacyWords;
  return {
    language: said,
    short: joined(shortWho(survey, words, isShared), !isShared && words.shortReceipt),
    paragraphs: [
      asked(survey, words, said),
      who(survey, words, isShared),
      kept(survey, words),
      isShared ? words.noReceipt : own(survey, words),
    ],
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

function who(survey: Survey, words: PrivacyWords, isShared: boolean): string {
  const { anonymous, fewestPeople } = survey;
  if (anonymous) return fillWords(words.anonymous, { n: fewestPeople ?? FEWEST_PEOPLE.usual });
  if (isShared) return isTied(survey) ? words.shortTied : words.shortUntied;
  return joined(words.byLink, isTied(survey) ? words.tied : words.untied);
}

function shortWho(survey: Survey, words: PrivacyWords, isShared: boolean): string {
  if (survey.anonymous) return words.shortAnonymous;
  if (!isShared) return words.byLink;
  return isTied(survey) ? words.shortTied : words.shortUntied;
}

/** Whether an answer can say who somebody is. */
function isTied({ questions }: Survey): boolean {
  return questions.some(
    ({ purpose: { kind } }) => kind === "identity" || kind === "attribute" || kind === "consent",
  );
}

/** An author's words need no second wording: what they begin with is as long as two lines and ends with a sentence. */
const SHORT = 240;

function beginningOf(text: string, language: string): string {
  if (text.length <= SHORT) return text;
  const [first = ""] = text.split(/\n{2,}/, 1);
  if (first.length <= SHORT) return first;
  let short = "";
  for (const { segment } of new Intl.Segmenter(language, { granularity: "sentence" }).segment(
    first.slice(0, 2 * SHORT),
  )) {
    if (short.length + segment.trimEnd().length > SHORT) break;
    short += segment;
  }
  return short === "" ? `${first.slice(0, SHORT).replace(/\s+\S*$/, "")} …` : short.trimEnd();
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
