import { z } from "zod";
import { text } from "../form/form-values.ts";
import type { Survey } from "../survey.schema.ts";

/** The picture of an option as a form holds it: a stored file's id ("" for none) and what is on it. */
export interface OptionPicture {
  fileId: string;
  alt: string;
}

/** The pictures of a survey's options, by "question id/option id". */
export type PictureForm = ReadonlyMap<string, OptionPicture>;

const postedSchema = z.object({
  pictures: z
    .record(z.string(), z.record(z.string(), z.object({ fileId: text, alt: text, remove: text })))
    .catch({})
    .default({}),
});

export const pictureKey = (questionId: string, optionId: string) => `${questionId}/${optionId}`;

/** The name of a field about an option's picture: `fileId`, `alt`, `remove`, or `file` for a new one. */
export function pictureField(questionId: string, optionId: string, field: string): string {
  return `pictures[${questionId}][${optionId}].${field}`;
}

/** Which option a file came for, by its field's name; null for a field of no form of ours. */
export function optionOfField(name: string): string | null {
  const [, questionId = "", optionId = ""] =
    /^pictures\[([a-z0-9-]+)\]\[([a-z0-9-]+)\]\.file$/.exec(name) ?? [];
  return questionId === "" ? null : pictureKey(questionId, optionId);
}

export function picturesOf(survey: Survey): PictureForm {
  return new Map(
    survey.questions.flatMap((question) =>
      question.type === "picture-choice"
        ? question.options.map(({ id, image }): [string, OptionPicture] => [
            pictureKey(question.id, id),
            { fileId: image?.fileId ?? "", alt: image?.alt ?? "" },
          ])
        : [],
    ),
  );
}

/** What a posted form says of pictures; one whose box "remove" is ticked is none. */
export function postedPictures(values: unknown): PictureForm {
  const { pictures } = postedSchema.catch({ pictures: {} }).parse(values);
  return new Map(
    Object.entries(pictures).flatMap(([questionId, options]) =>
      Object.entries(options).map(([optionId, { fileId, alt, remove }]): [string, OptionPicture] => [
        pictureKey(questionId, optionId),
        remove === "" ? { fileId, alt } : { fileId: "", alt: "" },
      ]),
    ),
  );
}

/** The survey with these pictures; an option that the form says nothing of keeps its own. */
export function withPictures(survey: Survey, form: PictureForm): Survey {
  return {
    ...survey,
    questions: survey.questions.map((question) =>
      question.type === "picture-choice"
        ? {
            ...question,
            options: question.options.map((option) => {
              const said = form.get(pictureKey(question.id, option.id));
              if (said === undefined) return option;
              const { fileId, alt } = said;
              return { ...option, image: fileId === "" ? null : { fileId, alt: alt.trim() } };
            }),
          }
        : question,
    ),
  };
}
