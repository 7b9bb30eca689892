import type { Survey } from "../survey.schema.ts";

/** What of a survey's pictures is not among the `kept` ones, in words. */
export function missingPictures(survey: Survey, kept: ReadonlySet<string>): string[] {
  const { logoFileId } = survey.look;
  const missing = logoFileId !== null && !kept.has(logoFileId) ? ["the logo"] : [];
  for (const question of survey.questions) {
    if (question.type !== "picture-choice") continue;
    const lost = question.options.some(({ image }) => image !== null && !kept.has(image.fileId));
    if (lost) missing.push(`the pictures of “${question.title}”`);
  }
  return missing;
}
