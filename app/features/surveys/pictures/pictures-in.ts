import type { Survey } from "../survey.schema.ts";

/** The ids of all pictures that a survey shows, each once: its logo and those of its options. */
export function picturesIn(survey: Survey): string[] {
  const ofOptions = survey.questions.flatMap((question) =>
    question.type === "picture-choice"
      ? question.options.flatMap(({ image }) => (image === null ? [] : [image.fileId]))
      : [],
  );
  const { logoFileId } = survey.look;
  return [...new Set([...(logoFileId === null ? [] : [logoFileId]), ...ofOptions])];
}

/** The survey without the pictures that are not `known`, as one that comes from another instance has them. */
export function withKnownPictures(survey: Survey, known: ReadonlySet<string>): Survey {
  const { look } = survey;
  const hasLogo = look.logoFileId !== null && known.has(look.logoFileId);
  return {
    ...survey,
    look: hasLogo ? look : { ...look, logoFileId: null, logoAlt: "" },
    questions: survey.questions.map((question) =>
      question.type === "picture-choice"
        ? {
            ...question,
            options: question.options.map((option) => ({
              ...option,
              image: option.image !== null && known.has(option.image.fileId) ? option.image : null,
            })),
          }
        : question,
    ),
  };
}
