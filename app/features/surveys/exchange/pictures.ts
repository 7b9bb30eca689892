import type { Survey } from "../survey.schema.ts";

/** The survey without its pictures, which are files of one instance, and what they were for, in words. */
export function withoutPictures(survey: Survey): { survey: Survey; pictures: string[] } {
  const pictures: string[] = [];
  if (survey.look.logoFileId !== null) pictures.push("the logo");
  const questions = survey.questions.map((question) => {
    if (question.type !== "picture-choice") return question;
    const shown = question.options.filter(({ image }) => image !== null).length;
    if (shown === 0) return question;
    pictures.push(`the pictures of “${question.title}”`);
    return { ...question, options: question.options.map((option) => ({ ...option, image: null })) };
  });
  return { survey: { ...survey, questions, look: { ...survey.look, logoFileId: null } }, pictures };
}
