import { surveyLimits } from "#app/features/surveys/survey-limits.ts";
import { getSurvey, getSurveyVersion } from "#app/features/surveys/surveys.service.server.ts";
import { DAY_MS } from "#app/lib/clock.ts";
import { type FormValues, parseForm } from "#app/lib/form.ts";
import { paths, withQuery } from "#app/lib/paths.ts";
import type { Db } from "#db/client.server.ts";
import { hiddenFieldKey, renewHiddenFieldKey, signedValue } from "./hidden-fields.server.ts";
import type { LinkField } from "./link-field.ts";
import { renewKeySchema } from "./renew-key.schema.ts";

/** What is needed to make links to a survey: of the version that customers see, else of what is being edited. */
export interface LinkMaker {
  id: string;
  slug: string;
  title: string;
  fields: LinkField[];
  /** Signs the values of this survey's fields. */
  key: string;
  /** The survey's address without parameters. */
  address: string;
}

/** Throws NotFoundError. */
export async function getLinkMaker(db: Db, surveyId: string, publicUrl: string): Promise<LinkMaker> {
  const { id, slug, survey: edited, publishedVersion } = await getSurvey(db, surveyId);
  const survey = publishedVersion === null ? edited : await getSurveyVersion(db, id, publishedVersion);
  const fields = survey.questions.flatMap((question) =>
    question.type === "hidden"
      ? [{ parameter: question.parameter, title: question.title, signed: question.signed }]
      : [],
  );
  const key = await hiddenFieldKey(db, id);
  return { id, slug, title: edited.title, fields, key, address: publicUrl + paths.publicSurvey(slug) };
}

/** A link that gives these values (by parameter), signed where the survey asks for it, or why there is none. */
export function makeLink(
  { fields, key, address }: LinkMaker,
  values: ReadonlyMap<string, string>,
): { ok: true; link: string } | { ok: false; parameter: string; problem: string } {
  const given: Record<string, string> = {};
  for (const { parameter, signed } of fields) {
    const value = values.get(parameter)?.trim() ?? "";
    if (value === "") continue;
    if (value.length > surveyLimits.hiddenText) {
      const problem = `Expected at most ${surveyLimits.hiddenText} characters for ${parameter}; ${value.length} came.`;
      return { ok: false, parameter, problem };
    }
    given[parameter] = signed ? signedValue(key, parameter, value) : value;
  }
  return { ok: true, link: withQuery(address, given) };
}

/** Renews the key of a survey as its form asks for; gives what is wrong with the form, null when it was renewed. */
export async function renewKey(
  db: Db,
  author: { id: string; name: string },
  surveyId: string,
  posted: FormValues,
): Promise<Record<string, string> | null> {
  const form = parseForm(posted, renewKeySchema);
  if (!form.ok) return form.fieldErrors;
  await renewHiddenFieldKey(db, author, surveyId, form.value.oldForDays * DAY_MS);
  return null;
}
