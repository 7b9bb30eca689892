import type { Actor } from "#app/features/accounts/account.schema.ts";
import {
  createSurveyFrom,
  getSurvey,
  keepPicture,
  publishSurvey,
  receivePictureForm,
  saveSurvey,
} from "#app/features/surveys/surveys.service.server.ts";
import { withTranslations } from "#app/features/surveys/translations/survey-translations.ts";
import type { Db } from "#db/client.server.ts";
import { aPng } from "#tests/support/pictures.ts";
import { aQuestion, aSurvey } from "#tests/support/survey-drafts.ts";

const options = ["Red", "Green"].map((label) => ({ id: label.toLowerCase(), label }));

/** A published survey with a logo, pictures to choose from, colours of its own and half a translation. */
export async function dressedSurvey(
  db: Db,
  owner: Actor,
): Promise<{ dressedId: string; dressedSlug: string }> {
  const question = aQuestion({ type: "picture-choice", id: "chair", title: "Which chair?", options });
  const id = await createSurveyFrom(db, owner, aSurvey({ title: "Your next chair", questions: [question] }));
  const [logo, red, green] = [await keep(db, id), await keep(db, id), await keep(db, id)];
  const { survey } = await getSurvey(db, id);
  const images = [
    { fileId: red, alt: "A red chair" },
    { fileId: green, alt: "A green chair" },
  ];
  const dressed = {
    ...survey,
    look: {
      ...survey.look,
      background: "#102030",
      accent: "#ffd166",
      logoFileId: logo,
      logoAlt: "Northlight",
    },
    questions: [
      {
        ...question,
        options: question.options.map((option, at) => ({ ...option, image: images[at] ?? null })),
      },
    ],
  };
  const german = new Map([
    ["title", "Ihr nächster Stuhl"],
    ["question.chair.option.red", "Rot"],
  ]);
  await saveSurvey(db, owner, id, 1, withTranslations(dressed, "de", german));
  await publishSurvey(db, owner, id, 2);
  return { dressedId: id, dressedSlug: (await getSurvey(db, id)).slug };
}

async function keep(db: Db, surveyId: string): Promise<string> {
  const body = new FormData();
  body.append("picture", new File([new Uint8Array(aPng(160, 120))], "picture.png"));
  const sent = await receivePictureForm(new Request("http://localhost/", { method: "POST", body }));
  const [file] = sent.files;
  if (file === undefined) throw new Error("Expected the picture that was sent.");
  return keepPicture(db, surveyId, file);
}
