import { askCustomers } from "#app/features/personas/asking/ask-customers.server.ts";
import { getPersona, listPersonas } from "#app/features/personas/personas.service.server.ts";
import { recordResponses } from "#app/features/responses/responses.service.server.ts";
import { listPeople } from "#app/features/segments/people.service.server.ts";
import { getSurvey, publishSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { DAY_MS, isoFromNow } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { runJobsToTheEnd } from "./run-jobs.ts";
import type { Stages } from "./stages.ts";

/** Up to which share of those who answer they say yes, and up to which no; the others are not sure. */
const ofWhatChanges = { yes: 0.86, no: 0.93 };
const ofWhatHoldsBack = { yes: 0.2, no: 0.85 };
const MOST_ANSWERS = 42;
/** People come by name, and what they say has nothing to do with it. */
const STEP = 13;

/**
 * What one persona assumes is asked of those who can tell, and their answers have come back: they confirm what changes
 * for these customers and contradict what may hold them back. Without members who can be asked nothing happens.
 */
export async function askSample(
  db: Db,
  author: { id: string; name: string },
  stages: Stages,
): Promise<number> {
  const [first] = await listPersonas(db);
  if (!first) return 0;
  const { persona, lines } = await getPersona(db, first.id);
  const assumed = ["change", "objections"].flatMap(
    (section) => lines.find((line) => line.section === section && line.origin === "assumption") ?? [],
  );
  const { customers } = await listPeople(
    db,
    { kind: "segment", id: persona.segmentId },
    {
      outside: false,
      condition: { about: "consent", purpose: "contact", operator: "is", state: "granted" },
      after: null,
      pageSize: MOST_ANSWERS,
    },
  );
  if (assumed.length === 0 || customers.length === 0) return 0;
  const surveyId = await askCustomers(
    db,
    author,
    persona.id,
    assumed.map(({ id }) => id),
  );
  const { survey, revision } = await getSurvey(db, surveyId);
  await publishSurvey(db, author, surveyId, revision);
  const asked = survey.questions.map(({ id, title }) => ({
    id,
    said: title.startsWith("Does this speak to you?") ? ofWhatChanges : ofWhatHoldsBack,
  }));
  const { recorded } = await recordResponses(
    db,
    surveyId,
    customers.map((customer, at) => ({
      idempotencyKey: `asked-${customer.id}`,
      customerId: customer.id,
      submittedAt: isoFromNow(-((at % 9) + 1) * DAY_MS - at * 60_000),
      answers: Object.fromEntries(
        asked.map(({ id, said }) => [
          id,
          answerAt(((at * STEP) % customers.length) / customers.length, said),
        ]),
      ),
    })),
  );
  await runJobsToTheEnd(db, stages);
  return recorded;
}

function answerAt(place: number, { yes, no }: { yes: number; no: number }): string {
  if (place < yes) return "yes";
  return place < no ? "no" : "unsure";
}
