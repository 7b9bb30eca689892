import type { Survey } from "../survey.schema.ts";

/**
 * What keeps a survey with pictures from being published, by form field name: a picture without words for those who do
 * not see it, and one that is not `known` (any more).
 */
export function pictureProblems(survey: Survey, known: ReadonlySet<string>): Map<string, string> {
  const problems = new Map<string, string>();
  for (const [at, question] of survey.questions.entries()) {
    if (question.type !== "picture-choice") continue;
    for (const [position, { image }] of question.options.entries()) {
      const field = `questions[${at}].options[${position}].image`;
      if (image === null) continue;
      if (!known.has(image.fileId)) problems.set(`${field}.fileId`, GONE);
      else if (image.alt === "") {
        problems.set(`${field}.alt`, "Say what is on the picture, for those who do not see it.");
      }
    }
  }
  const { logoFileId, logoAlt } = survey.look;
  if (logoFileId !== null && !known.has(logoFileId)) problems.set("look.logoFileId", `The logo: ${GONE}`);
  else if (logoFileId !== null && logoAlt === "") {
    problems.set("look.logoAlt", "The logo needs words for those who do not see it; see the page Look.");
  }
  return problems;
}

const GONE = "This picture is not there any more; choose the file again.";
