import type { Actor } from "#app/features/accounts/account.schema.ts";
import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { recordResponses } from "#app/features/responses/responses.service.server.ts";
import { changeClosingPoints } from "#app/features/results/results.service.server.ts";
import type { SampleCompany } from "#app/features/sample-company/sample-company.shapes.ts";
import type { SurveyDraft } from "#app/features/surveys/survey.schema.ts";
import { createSurveyFrom, getSurvey, publishSurvey } from "#app/features/surveys/surveys.service.server.ts";
import type { Db } from "#db/client.server.ts";
import type { Stages } from "./stages.ts";

/** Creates and publishes the sample's surveys and records their responses; `customerIds` leads from the sample's ids. */
export async function loadSurveysAndResponses(
  db: Db,
  sample: SampleCompany,
  context: {
    author: Actor;
    attributes: ReadonlyMap<string, Attribute>;
    customerIds: ReadonlyMap<string, string>;
    stages: Stages;
  },
): Promise<number> {
  let recorded = 0;
  for (const { key, survey, closing = [] } of sample.surveys) {
    const id = await createSurveyFrom(db, context.author, withAttributeIds(survey, context.attributes));
    const { revision } = await getSurvey(db, id);
    await publishSurvey(db, context.author, id, revision);
    const responses = sample.responses
      .filter((response) => response.surveyKey === key)
      .map(({ id: idempotencyKey, customerId, surveyKey, topics, group, ...response }) => ({
        ...response,
        idempotencyKey,
        customerId: context.customerIds.get(customerId ?? "") ?? null,
      }));
    const result = await recordResponses(db, id, responses);
    const [wrong] = result.rejected;
    if (wrong !== undefined)
      throw new Error(`The response ${wrong.idempotencyKey} was refused: ${wrong.reason}`);
    recorded += result.recorded;
    for (const point of closing)
      await changeClosingPoints(db, context.author, id, { intent: "add", themeId: null, ...point });
    context.stages.update(recorded, sample.responses.length, survey.title);
  }
  return recorded;
}

function withAttributeIds(survey: SurveyDraft, attributes: ReadonlyMap<string, Attribute>): SurveyDraft {
  const questions = survey.questions.map((question) => {
    if (question.purpose.kind !== "attribute") return question;
    const attribute = attributes.get(question.purpose.attributeId);
    if (attribute === undefined)
      throw new Error(`The sample has no attribute "${question.purpose.attributeId}".`);
    return { ...question, purpose: { kind: "attribute" as const, attributeId: attribute.id } };
  });
  return { ...survey, questions };
}
