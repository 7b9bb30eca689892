import type { Survey } from "../survey.schema.ts";

const names = new Map([
  ["title", "Title"],
  ["intro", "Introduction"],
  ["thanks", "Thank-you text"],
  ["privacy", "What happens with the answers"],
  ["look.logo", "What the logo shows"],
]);

const ofQuestion = new Map([
  ["title", "Question"],
  ["help", "Help"],
  ["option", "Option"],
  ["alt", "What is on the picture"],
  ["row", "Row"],
  ["column", "Column"],
  ["low", "Words at the lowest step"],
  ["high", "Words at the highest step"],
  ["unit", "Unit"],
  ["statement", "What is agreed to"],
  ["text", "Text"],
  ["other", "Words for “other”"],
  ["none", "Words for “none of these”"],
  ["messages.required", "When an answer is missing"],
  ["messages.invalid", "When an answer is not right"],
]);

/** Of which part of a survey a text is, and what it is there. */
export interface TextName {
  /** Such as "Question 2", "Ending “Bye”" or "The survey". */
  part: string;
  name: string;
}

/** What texts of a survey are called, by their key (see survey-texts.ts). */
export function textNames(survey: Survey): (key: string) => TextName {
  const numbers = new Map(survey.questions.map(({ id }, index) => [id, `Question ${index + 1}`]));
  const endings = new Map(survey.endings.map(({ id, title }) => [id, title]));
  return (key) => {
    const [kind = "", id = "", ...rest] = key.split(".");
    if (kind === "question") {
      const place = rest.join(".");
      const name = ofQuestion.get(place) ?? ofQuestion.get(rest[0] ?? "") ?? place;
      return { part: numbers.get(id) ?? "A question that is gone", name };
    }
    if (kind === "ending") {
      const title = endings.get(id) ?? "";
      return {
        part: title === "" ? "An ending" : `Ending “${title}”`,
        name: rest[0] === "title" ? "Title" : "Text",
      };
    }
    return { part: "The survey", name: names.get(key) ?? key };
  };
}
