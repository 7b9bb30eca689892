import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/choices.tsx";
import { Panel } from "#app/components/panel.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import { paths } from "#app/lib/paths.ts";
import type { SurveyConflict } from "../../merging/conflict-words.ts";
import {
  type OptionPicture,
  type PictureForm,
  pictureField,
  pictureKey,
} from "../../pictures/picture-form.ts";
import { acceptedPictures } from "../../pictures/picture-limits.ts";
import type { Survey } from "../../survey.schema.ts";
import { surveyLimits } from "../../survey-limits.ts";
import { ConflictChoices } from "../editor/conflict-choices.tsx";

type PictureQuestion = Extract<Survey["questions"][number], { type: "picture-choice" }>;

/** The pictures of all questions that are answered by choosing one. */
export function PicturesForm({
  questions,
  revision,
  pictures,
  errors,
  conflicts,
  seen,
}: {
  questions: readonly PictureQuestion[];
  revision: number;
  pictures: PictureForm;
  /** By the name of the field. */
  errors: Readonly<Record<string, string>>;
  conflicts: readonly SurveyConflict[];
  seen: number;
}) {
  return (
    <Form method="post" encType="multipart/form-data" className="grid gap-8">
      <input type="hidden" name="revision" value={revision} />
      <ConflictChoices conflicts={conflicts} seen={seen} />
      {questions.map((question) => (
        <section key={question.id} aria-labelledby={`pictures-${question.id}`}>
          <h2 id={`pictures-${question.id}`} className="mb-3 text-xl font-semibold">
            {question.title}
          </h2>
          <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
            {question.options.map(({ id, label }) => (
              <Panel as="li" key={id} className="grid content-start gap-3">
                <h3 className="font-semibold">{label}</h3>
                <OnePicture
                  name={(field) => pictureField(question.id, id, field)}
                  label={label}
                  picture={pictures.get(pictureKey(question.id, id)) ?? { fileId: "", alt: "" }}
                  errors={errors}
                />
              </Panel>
            ))}
          </ul>
        </section>
      ))}
      <div>
        <Button>Save the pictures</Button>
      </div>
    </Form>
  );
}

function OnePicture({
  name,
  label,
  picture: { fileId, alt },
  errors,
}: {
  name: (field: string) => string;
  label: string;
  picture: OptionPicture;
  errors: Readonly<Record<string, string>>;
}) {
  return (
    <>
      <input type="hidden" name={name("fileId")} value={fileId} />
      {fileId !== "" && (
        <>
          <img src={paths.surveyPicture(fileId)} alt={alt} className="aspect-4/3 w-full object-contain" />
          <Checkbox name={name("remove")} label={`Take the picture of ${label} away`} />
        </>
      )}
      <TextField
        type="file"
        accept={acceptedPictures}
        required={false}
        label={fileId === "" ? "Picture" : "Another picture"}
        hint="PNG, JPEG, WebP or GIF of at most 2 MB"
        name={name("file")}
        error={errors[name("file")]}
      />
      <TextField
        required={false}
        label="What is on it, for those who do not see it"
        name={name("alt")}
        defaultValue={alt}
        error={errors[name("alt")]}
        maxLength={surveyLimits.optionLabel}
      />
    </>
  );
}
