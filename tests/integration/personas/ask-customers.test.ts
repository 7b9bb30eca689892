import { expect, it } from "vitest";
import { listInvitations } from "#app/features/invitations/invitations.service.server.ts";
import { askCustomers } from "#app/features/personas/asking/ask-customers.server.ts";
import { countAnswerers } from "#app/features/personas/asking/ask-plan.server.ts";
import { settleLine } from "#app/features/personas/asking/settle-line.server.ts";
import { getPersona } from "#app/features/personas/personas.service.server.ts";
import {
  personalTokens,
  submitResponse,
  withdrawResponse,
} from "#app/features/responses/responses.service.server.ts";
import {
  getDoor,
  getPublicSurvey,
  getSurvey,
  publishSurvey,
} from "#app/features/surveys/surveys.service.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { familyPersona } from "#tests/support/personas.ts";

/** The line that says what changes for them: the segment's message, which nobody has confirmed. */
async function message(db: Db, personaId: string) {
  const { persona, lines } = await getPersona(db, personaId);
  const line = lines.find(({ section, text }) => section === "change" && text.includes("Calm mornings"));
  if (!line) throw new Error("The draft has no line with the segment's message.");
  return { persona, line };
}

async function publish(db: Db, surveyId: string) {
  const { revision, slug, survey } = await getSurvey(db, surveyId);
  await publishSurvey(db, null, surveyId, revision);
  return { open: await getPublicSurvey(db, slug), questionId: survey.questions[0]?.id ?? "" };
}

/** Some customers answer by their personal links; gives the ids of their responses. */
async function answer(
  db: Db,
  surveyId: string,
  { open, questionId }: Awaited<ReturnType<typeof publish>>,
  answers: readonly (readonly [customerId: string, value: string])[],
): Promise<string[]> {
  const tokens = await personalTokens(
    db,
    surveyId,
    answers.map(([customerId]) => customerId),
  );
  const ids: string[] = [];
  for (const [customerId, value] of answers) {
    const response = await submitResponse(db, {
      survey: open,
      idempotencyKey: crypto.randomUUID(),
      personalToken: tokens.get(customerId) ?? null,
      posted: { [questionId]: { values: [value], other: "" } },
    });
    ids.push(response.id);
  }
  await runJobs(db);
  return ids;
}

describeEachDatabase("an assumption of a persona", (open) => {
  it("is asked of those who can answer, and becomes evidence by their answers for as long as these stand", async () => {
    const db = await open();
    const { author, personaId, segmentId, family, alone } = await familyPersona(db);
    const { line } = await message(db, personaId);
    expect(line.origin).toBe("assumption");
    expect(await countAnswerers(db, segmentId)).toMatchObject({
      ...{ members: 24, reachable: 22, leftOut: [{ reason: "no-consent", count: 2 }] },
      ...{ forTenPoints: 20, needed: 12 },
    });

    const surveyId = await askCustomers(db, author, personaId, [line.id]);
    const drafted = await getSurvey(db, surveyId);
    expect(drafted.status).toBe("draft");
    expect(drafted.survey.questions).toMatchObject([
      { type: "single-choice", title: "Does this speak to you? “Calm mornings for all of you.”" },
    ]);
    expect((await getDoor(db, surveyId)).settings.onlyByLink).toBe(true);
    const { invitations } = await listInvitations(db, surveyId, { before: null, pageSize: 5 });
    expect(invitations).toMatchObject([{ state: "draft" }]);
    // Asked twice, it is the survey that exists.
    expect(await askCustomers(db, author, personaId, [line.id])).toBe(surveyId);
    expect((await message(db, personaId)).line.evidence.asked).toMatchObject({
      verdict: "waiting",
      surveyId,
    });

    const published = await publish(db, surveyId);
    const yes = family.slice(0, 14).map((id) => [id, "yes"] as const);
    const said = await answer(db, surveyId, published, [
      ...yes,
      [family[14] ?? "", "no"],
      // Nobody of the segment.
      [alone[0] ?? "", "no"],
    ]);
    const confirmed = (await message(db, personaId)).line;
    expect(confirmed.origin).toBe("evidence");
    expect(confirmed.evidence).toMatchObject({ n: 14, of: 15, sources: [{ source: "Survey", n: 15 }] });
    expect(confirmed.evidence.asked).toMatchObject({ yes: 14, no: 1, unsure: 0, people: 24 });
    expect(confirmed.evidence.low).toBeGreaterThan(0.5);

    for (const id of said.slice(0, 4)) await withdrawResponse(db, id);
    await runJobs(db);
    const again = (await message(db, personaId)).line;
    expect(again.origin).toBe("assumption");
    expect(again.evidence.n).toBeUndefined();
    expect(again.evidence.asked).toMatchObject({ yes: 10, no: 1, verdict: "undecided" });
  });

  it("that customers contradict stays one, until somebody keeps, rewords or removes it", async () => {
    const db = await open();
    const { author, personaId, family } = await familyPersona(db);
    const { line } = await message(db, personaId);
    const surveyId = await askCustomers(db, author, personaId, [line.id]);
    const no = family.slice(0, 15).map((id) => [id, "no"] as const);
    await answer(db, surveyId, await publish(db, surveyId), no);
    const contradicted = (await message(db, personaId)).line;
    expect(contradicted.origin).toBe("assumption");
    expect(contradicted.evidence.asked).toMatchObject({ yes: 0, no: 15, verdict: "contradicted" });

    const place = { personaId, lineId: line.id };
    await settleLine(db, author, place, { intent: "keep" });
    expect((await message(db, personaId)).line.evidence.asked?.kept).toMatchObject({ by: author.name });

    const { persona } = await message(db, personaId);
    const text = "Calm mornings for some of you.";
    await settleLine(db, author, place, { intent: "reword", revision: persona.revision, text });
    const reworded = (await message(db, personaId)).line;
    expect(reworded.evidence.asked).toMatchObject({ reworded: true });
    // What was answered to other words says nothing of these: it is asked anew.
    const next = await askCustomers(db, author, personaId, [line.id]);
    expect(next).not.toBe(surveyId);
    expect((await message(db, personaId)).line.evidence.asked).toMatchObject({ surveyId: next, no: 0 });

    const after = await message(db, personaId);
    await settleLine(db, author, place, { intent: "remove", revision: after.persona.revision });
    await expect(message(db, personaId)).rejects.toThrow();
    await expect(askCustomers(db, author, personaId, [line.id])).rejects.toThrow(InvalidInputError);
  });
});
