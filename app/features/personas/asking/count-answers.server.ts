import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import type { PersonaQuestion } from "./persona-question.ts";
import {
  countMemberAnswers,
  countMembers,
  selectQuestionsAfter,
  updateCounts,
} from "./persona-questions.repository.server.ts";

const PAGE = 100;

/**
 * Counts anew what members answered to the questions about lines, of all personas: what came is in, what was withdrawn,
 * set aside or erased is out, and who has left the segment does not count. Safe to run twice.
 */
export async function countLineAnswers(db: Db, signal: AbortSignal): Promise<void> {
  for (let after = ""; ; ) {
    const page = await selectQuestionsAfter(db, after, PAGE);
    for (const question of page) {
      signal.throwIfAborted();
      await countOne(db, question);
    }
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) return;
    after = last.id;
  }
}

async function countOne(db: Db, question: PersonaQuestion & { segmentId: string }): Promise<void> {
  const values = await countMemberAnswers(db, question.segmentId, question);
  const people = await countMembers(db, question.segmentId);
  const times = values.map(({ firstAt, lastAt }) => ({ firstAt, lastAt }));
  const of = (value: string) => values.find((row) => row.value === value)?.people ?? 0;
  const isClaim = question.kind === "claim";
  const counted = {
    yes: isClaim ? of("yes") : values.reduce((sum, row) => sum + row.people, 0),
    no: isClaim ? of("no") : 0,
    unsure: isClaim ? of("unsure") : 0,
    people,
    firstAt: times.map(({ firstAt }) => firstAt).sort()[0] ?? null,
    lastAt:
      times
        .map(({ lastAt }) => lastAt)
        .sort()
        .at(-1) ?? null,
  };
  const same =
    counted.yes === question.yes &&
    counted.no === question.no &&
    counted.unsure === question.unsure &&
    counted.people === question.people &&
    counted.firstAt === question.firstAt &&
    counted.lastAt === question.lastAt;
  if (!same) await updateCounts(db, question.id, counted, nowIso());
}
