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

/** The survey without the pictures that are not `known`. */
export function withKnownPictures(survey: Survey, known: ReadonlySet<string>): Survey {
  return withPictureIds(survey, new Map([...known].map((id) => [id, id])));
}

/** The survey with its pictures under these ids, as one that comes from another instance has them; others go. */
export function withPictureIds(survey: Survey, ids: ReadonlyMap<string, string>): Survey {
  const { look } = survey;
  const logoFileId = ids.get(look.logoFileId ?? "") ?? null;
  return {
    ...survey,
    look: { ...look, logoFileId, logoAlt: logoFileId === null ? "" : look.logoAlt },
    questions: survey.questions.map((question) =>
      question.type === "picture-choice"
        ? {
            ...question,
            options: question.options.map((option) => ({
              ...option,
              image: renamed(option.image, ids),
            })),
          }
        : question,
    ),
  };
}

function renamed<Image extends { fileId: string }>(
  image: Image | null,
  ids: ReadonlyMap<string, string>,
): Image | null {
  const fileId = ids.get(image?.fileId ?? "");
  return image === null || fileId === undefined ? null : { ...image, fileId };
}
