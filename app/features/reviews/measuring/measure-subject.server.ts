import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { findPersona } from "#app/features/personas/personas.service.server.ts";
import { daysBefore } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import type { ReviewSubject } from "../review.schema.ts";
import {
  type AttributeFigures,
  MONTH_DAYS,
  QUARTER_DAYS,
  type ReviewFigures,
} from "../review-figures.schema.ts";
import { measureLines } from "./measure-lines.server.ts";
import { measureWindow } from "./measure-window.server.ts";
import { type People, peopleOf } from "./people-of-query.server.ts";
import { countFilled, countPeople, countRecommenders, countValues } from "./standing.repository.server.ts";

const MOST_VALUES = 12;

/**
 * What a subject is like: what its people said and did before `at` (ISO text), who they are as known now. For a job: its
 * work grows with what these people said and did in a quarter, and with the values known of them.
 */
export async function measureSubject(
  db: Db,
  subject: ReviewSubject,
  id: string,
  at: string,
): Promise<ReviewFigures> {
  const segmentId = subject === "persona" ? ((await findPersona(db, id))?.segmentId ?? null) : null;
  const people = peopleOf(subject, id, segmentId);
  return {
    people: await countPeople(db, people),
    month: await measureWindow(db, people, at, MONTH_DAYS),
    quarter: await measureWindow(db, people, at, QUARTER_DAYS),
    nps: await countRecommenders(db, people),
    attributes: await measureAttributes(db, people, subject === "company" ? id : null, at),
    lines: subject === "persona" && segmentId !== null ? await measureLines(db, id) : [],
  };
}

/** Of a company its own attributes, else those of its people. */
async function measureAttributes(
  db: Db,
  people: People,
  companyId: string | null,
  at: string,
): Promise<AttributeFigures[]> {
  const wanted = companyId === null ? "customer" : "company";
  const attributes = (await listAttributes(db)).filter(({ subject }) => subject === wanted);
  const isOne = people.kind === "customer" || companyId !== null;
  const figures: AttributeFigures[] = [];
  for (const { id, label, valueType, freshDays } of attributes) {
    const staleBefore = freshDays === null ? null : daysBefore(at, freshDays);
    const of = { people, companyId };
    const filled = await countFilled(db, id, of, staleBefore);
    if (filled.filled === 0) {
      figures.push({ id, label, ...filled, values: [] });
      continue;
    }
    const counted = isOne || valueType === "choice" || valueType === "boolean";
    figures.push({
      ...{ id, label },
      ...filled,
      values: counted ? await countValues(db, id, of, MOST_VALUES) : [],
    });
  }
  return figures;
}
