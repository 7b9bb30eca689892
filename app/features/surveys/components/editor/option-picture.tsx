import { Link } from "@remix-run/react";
import { type ChangeEvent, useState } from "react";
import { useController } from "react-hook-form";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import { useHydrated } from "#app/features/shell/use-hydrated.ts";
import { paths } from "#app/lib/paths.ts";
import { acceptedPictures } from "../../pictures/picture-limits.ts";
import { surveyLimits } from "../../survey-limits.ts";
import { postPicture } from "./post-picture.ts";
import type { QuestionParts } from "./question-fields.tsx";

/** The picture of an option and what is on it; sent as soon as it is chosen. Without a script there is a page for it. */
export function OptionPicture({
  index,
  position,
  question,
  control,
  register,
  errors,
  surveyId,
}: QuestionParts & { position: number }) {
  const option = question.options[position];
  const place = `questions[${index}].options[${position}].image`;
  const name = `questions.${index}.options.${position}.fileId` as const;
  const { field } = useController({ control, name, defaultValue: option?.fileId ?? "" });
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState("");
  const hydrated = useHydrated();
  const fileId = field.value;
  const send = async ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const file = input.files?.[0];
    if (file === undefined) return;
    setSending(true);
    const { id, message } = await postPicture(surveyId, file);
    setSending(false);
    setTrouble(message ?? "");
    input.value = "";
    if (id !== undefined) field.onChange(id);
  };
  return (
    <div className="grid basis-full gap-2 border-b border-line pb-3">
      <input type="hidden" name={field.name} ref={field.ref} value={fileId} />
      {fileId !== "" && (
        <div className="flex items-end gap-3">
          <img src={paths.surveyPicture(fileId)} alt="" className="h-24 w-32 rounded-sm object-contain" />
          {hydrated && (
            <Button type="button" look="secondary" size="small" onClick={() => field.onChange("")}>
              Take picture {position + 1} away
            </Button>
          )}
        </div>
      )}
      {hydrated ? (
        <TextField
          type="file"
          // Sent at once and by itself: the form has no file in it, so its name must be none of the form's.
          name={`upload-${index}-${position}`}
          accept={acceptedPictures}
          required={false}
          disabled={sending}
          onChange={send}
          label={`${fileId === "" ? "Picture" : "Another picture"} for option ${position + 1}`}
          hint={sending ? "Being sent" : "PNG, JPEG, WebP or GIF of at most 2 MB"}
          error={trouble || errors[`${place}.fileId`]}
        />
      ) : (
        <p className="text-sm">
          <Link className="link" to={paths.surveyPictures(surveyId)}>
            Choose the pictures of this survey on their own page
          </Link>
          , once you have saved here.
        </p>
      )}
      {(fileId !== "" || !hydrated) && (
        <TextField
          label={`What is on picture ${position + 1}, for those who do not see it`}
          {...register(`questions.${index}.options.${position}.alt`)}
          defaultValue={option?.alt ?? ""}
          error={errors[`${place}.alt`]}
          maxLength={surveyLimits.optionLabel}
        />
      )}
    </div>
  );
}
