import type { Question, Survey } from "./survey.schema.ts";
import { FEWEST_PEOPLE } from "./survey-limits.ts";

/**
 * What becomes of the answers to a survey, a sentence or two a paragraph: its author's words, else what is true of it. Only
 * promises that the program keeps by itself are made; what its owner does with results nobody can promise here.
 */
export function privacyText(survey: Survey): string[] {
  if (survey.privacy !== "") return survey.privacy.split(/\n{2,}/);
  return [asked(survey), who(survey), kept(survey), ...own(survey)];
}

const personal = new Map<Question["type"], string>([
  ["email", "your e-mail address"],
  ["contact", "how to reach you"],
  ["address", "your address"],
  ["file", "files of yours"],
]);

function asked({ questions }: Survey): string {
  const count = questions.filter(({ type }) => type !== "statement" && type !== "hidden").length;
  const about = [...new Set(questions.flatMap(({ type }) => personal.get(type) ?? []))];
  const what = about.length === 0 ? "" : ` We also ask for ${listed(about)}.`;
  const optional = questions.some(({ required, type }) => !required && type !== "statement");
  const choice = optional ? " What is marked as optional you may leave out." : "";
  return `${count === 1 ? "There is one question." : `There are up to ${count} questions.`}${what}${choice}`;
}

function who({ anonymous, fewestPeople, questions }: Survey): string {
  if (anonymous) {
    const fewest = fewestPeople ?? FEWEST_PEOPLE.usual;
    return `This survey is anonymous. Your answers are stored without your name, without the link that you opened, and without a time finer than the day, so that nobody can tell which are yours, not even with the database in hand. Results are shown only from ${fewest} people on. What you write in your own words is read as you wrote it: leave out what would give you away.`;
  }
  const tied = questions.some(({ purpose }) => purpose.kind === "identity" || purpose.kind === "attribute");
  const link = "If you came by a link that was sent to you, your answers are stored with your name.";
  return tied
    ? `${link} So they are if you say who you are; some then become part of what we know of you as a customer.`
    : `${link} By any other way they are stored without it.`;
}

function kept({ questions }: Survey): string {
  const read = questions.some(({ purpose }) => purpose.kind === "themes");
  const themes = read
    ? " Texts are read by a program on that machine, which sorts them by what they are about."
    : "";
  return `Your answers stay on the machine that runs this survey; this page loads nothing from anywhere else and sets no cookie. They are kept until they are deleted by whoever asks, or by you.${themes}`;
}

function own({ anonymous }: Survey): string[] {
  const receipt =
    "After sending you get a receipt. With it you can look at your answers, correct them, withdraw them or take them with you, without an account.";
  return [anonymous ? `${receipt} It is the only way to them, so keep it if you may want that.` : receipt];
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}
