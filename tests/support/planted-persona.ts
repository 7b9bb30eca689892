import type { DraftLine, Quote } from "#app/engines/personas/evidence.ts";
import { resolveCompanies } from "#app/features/companies/companies.service.server.ts";
import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { insertLines } from "#app/features/personas/persona-lines.repository.server.ts";
import { createPersona } from "#app/features/personas/personas.service.server.ts";
import { createSegment } from "#app/features/segments/segments.service.server.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { feedbackItem, recordItems } from "./factories.ts";
import { runJobs } from "./jobs.ts";

/** What each of the planted customers says; the third names herself and her company. */
export const planted = [
  "The refund took far too long for me.",
  "Nobody could tell where the parcel was.",
  "Ottoline Pargetter of Quellhof waited, mail ottoline@quellhof.example please.",
] as const;

const quiet = { editedAt: null, editedBy: null, lockedAt: null, lockedBy: null, removedAt: null };

/**
 * A persona of three customers of one company whose lines are exactly these: a pain quoting all three, each of their
 * quotes, a goal that the first contradicts, an assumption somebody edited, an invented story; `more` come after them.
 */
export async function plantPersona(db: Db, more: readonly DraftLine[] = []) {
  const customers = await db.transaction().execute(async (trx) => {
    const [company] = await resolveCompanies(trx, [{ name: "Quellhof" }]);
    const names = ["Wystan Aldous", "Thaddea Marsh", "Ottoline Pargetter"];
    return resolveCustomers(
      trx,
      names.map((name, at) => ({ externalId: `P${at}`, name, companyId: company?.id ?? null })),
    );
  });
  const customerIds = customers.map((customer) => customer?.id ?? "");
  await recordItems(
    db,
    planted.map((body, at) =>
      feedbackItem({ externalId: `PT${at}`, customerId: customerIds[at] ?? null, body }),
    ),
  );
  await runJobs(db);
  const segmentId = await createSegment(
    db,
    {
      name: "Waiting people",
      message: "",
      rule: {
        match: "all",
        items: [{ about: "measure", measure: "feedback-items", operator: "at-least", value: 1 }],
      },
    },
    null,
  );
  const personaId = await createPersona(db, segmentId, { id: "u1", name: "Mia Colleague" });
  await db.deleteFrom("persona_lines").where("persona_id", "=", personaId).execute();
  const items = await db.selectFrom("feedback_items").select(["id", "customer_id", "body"]).execute();
  const quotes = planted.map((text): Quote => {
    const item = items.find(({ body }) => body === text);
    return {
      statementId: newId(),
      itemId: item?.id ?? "",
      text,
      occurredAt: "2026-03-01T10:00:00.000Z",
      source: "ticket",
    };
  });
  const lines = [...plantedLines(quotes), ...more].map((line, position) => ({
    ...line,
    id: newId(),
    position,
    ...quiet,
    ...(line.section === "objections" && { editedAt: "2026-04-01T00:00:00.000Z", editedBy: "Mia Colleague" }),
  }));
  await insertLines(db, personaId, lines);
  return { personaId, segmentId, customerIds, quotes };
}

function plantedLines(quotes: readonly Quote[]): DraftLine[] {
  const counted = { n: 3, of: 3, share: 1, low: 0.44, high: 1, othersShare: 0.1 };
  const said = quotes.map(
    (quote): DraftLine => ({
      section: "quotes",
      key: `quote:${quote.statementId}`,
      text: quote.text,
      origin: "evidence",
      evidence: { quotes: [quote] },
    }),
  );
  const line = (
    section: DraftLine["section"],
    text: string,
    origin: DraftLine["origin"],
    evidence: DraftLine["evidence"],
  ): DraftLine => ({ section, key: `${section}:${text}`, text, origin, evidence });
  return [
    line("story", "She plans on Sundays.", "invented", {}),
    line("demographics", "Most live in a “family” household.", "evidence", {
      ...counted,
      distribution: [
        { value: "family", n: 9, share: 0.9, low: 0.6, high: 0.98 },
        { value: "lighthouse keeper", n: 1, share: 0.1, low: 0.02, high: 0.4 },
      ],
    }),
    line("goals", "Most ask for “a date”.", "evidence", { ...counted, against: quotes.slice(0, 1) }),
    line("pains", "All complain about “waiting”.", "evidence", {
      ...counted,
      themeId: "t1",
      newest: "2026-03-01T10:00:00.000Z",
      sources: [{ source: "Hotel Quellhof desk", n: 3 }],
      quotes: [...quotes],
    }),
    line("objections", "They may not buy again.", "assumption", {}),
    ...said,
  ];
}
