import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { findAudience } from "#app/features/invitations/show-audience.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { selectValueCounts } from "../evidence/values.repository.server.ts";
import type { PersonaLine } from "../persona-lines.repository.server.ts";
import { getPersona } from "../personas.service.server.ts";
import { answersForMargin, answersNeeded } from "./enough-answers.ts";
import { leastKnownBySection } from "./least-known.ts";
import { questionForLine } from "./line-question.ts";
import { countMembers } from "./persona-questions.repository.server.ts";

export type PlannedQuestion = NonNullable<ReturnType<typeof questionForLine>>;

/** An assumption and the question about it; null where customers cannot be asked. */
export interface PlannedLine {
  line: PersonaLine;
  planned: PlannedQuestion | null;
  /** The survey that asks about it already, as it reads now. */
  surveyId: string | null;
}

/** Who can be asked about a persona: members of its segment with an address who agreed to be written to. */
export interface Answerers {
  members: number;
  reachable: number;
  /** Members who cannot be asked, by the reason, most first. */
  leftOut: { reason: string; count: number }[];
  /** Answers for an interval of about ten points to either side. */
  forTenPoints: number;
  /** Answers from which on something follows for a line. */
  needed: number;
}

/** Whom a mailing to those who can answer writes to. */
function audienceOfSegment(segmentId: string) {
  return { kind: "customers" as const, search: "", segmentId, consentedOnly: true };
}

/** The assumptions of a persona with a question for each. Throws NotFoundError for an unknown persona. */
export async function planQuestions(db: Db, personaId: string) {
  const { persona, lines } = await getPersona(db, personaId);
  const attributes = await listAttributes(db);
  const ids = attributes.map(({ id }) => id);
  const unknown = leastKnownBySection(attributes, await selectValueCounts(db, persona.segmentId, ids));
  const planned = lines
    .filter(({ origin }) => origin === "assumption")
    .map((line, index): PlannedLine => {
      const { asked } = line.evidence;
      return {
        line,
        planned: questionForLine(line, `line-${index + 1}`, unknown.get(line.section)),
        surveyId: asked !== undefined && !asked.reworded ? asked.surveyId : null,
      };
    });
  return { persona, planned };
}

/** Whether customers can be asked about a line, and are not asked about these words of it yet. */
export function canAskAbout(line: PersonaLine): boolean {
  const { asked } = line.evidence;
  return (asked === undefined || asked.reworded) && questionForLine(line, "line", undefined) !== null;
}

/** How many of a segment's members can be asked, and how many of them would have to answer. */
export async function countAnswerers(db: Db, segmentId: string): Promise<Answerers> {
  const members = await countMembers(db, segmentId);
  const { included, leftOut } = await findAudience(db, {
    ...{ id: "", surveyId: "", state: "draft", audience: audienceOfSegment(segmentId) },
    ...{ message: { subject: "", text: "" }, reminders: 0, reminderDays: 1, sendAt: null },
    ...{ gathered: false, gatheredTo: null, createdAt: nowIso(), startedAt: null },
  });
  return {
    members,
    reachable: included,
    leftOut,
    forTenPoints: answersForMargin(members),
    needed: answersNeeded(members),
  };
}
