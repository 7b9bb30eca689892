import { expect, it } from "vitest";
import { recordConsents } from "#app/features/consents/consents.service.server.ts";
import { getPersonaDocument } from "#app/features/personas/outputs/persona-document.server.ts";
import type { PersonaDocument } from "#app/features/personas/outputs/persona-document.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { planted, plantPersona } from "#tests/support/planted-persona.ts";

const byHand = { type: "person", id: null, label: "noted by hand", byName: "Mia" } as const;

describeEachDatabase("a persona as it leaves", (open) => {
  it("has quotes without names, and no ids", async () => {
    const db = await open();
    const { personaId, customerIds, quotes } = await plantPersona(db);
    const document = await getPersonaDocument(db, personaId, "team");
    expect(document).toMatchObject({ invented: true, status: "draft", basis: { segment: "Waiting people" } });
    expect(quotesOf(document).slice(0, 2)).toEqual(planted.slice(0, 2));
    const whole = JSON.stringify(document);
    expect(whole).not.toMatch(/Ottoline|Pargetter|Quellhof waited|ottoline@|Mia Colleague|"themeId"/);
    for (const id of [...customerIds, ...quotes.flatMap(({ itemId, statementId }) => [itemId, statementId])])
      expect(whole).not.toContain(id);
    expect(line(document, "goals")?.against.map(({ text }) => text)).toEqual([planted[0]]);
    expect(line(document, "objections")).toMatchObject({ origin: "assumption", edited: true });
    expect(line(document, "pains")?.evidence).toMatchObject({ n: 3, of: 3, othersShare: 0.1 });
  });

  it("quotes nobody who took the word back a moment ago", async () => {
    const db = await open();
    const { personaId, customerIds } = await plantPersona(db);
    await db
      .transaction()
      .execute((trx) =>
        recordConsents(trx, [
          { customerId: customerIds[0] ?? "", purposeId: "quotes", state: "withdrawn", source: byHand },
        ]),
      );
    const document = await getPersonaDocument(db, personaId, "team");
    expect(JSON.stringify(document)).not.toContain(planted[0]);
    expect(quotesOf(document)).toHaveLength(2);
    expect(line(document, "pains")?.quotes).toHaveLength(2);
    expect(line(document, "goals")).toMatchObject({ against: [], text: "Most ask for “a date”." });
  });

  it("tells outsiders no quotes, days, sources or rare values, and quotes only where that is asked for", async () => {
    const db = await open();
    const { personaId } = await plantPersona(db);
    const plain = await getPersonaDocument(db, personaId, "anyone");
    expect(quotesOf(plain)).toEqual([]);
    expect(JSON.stringify(plain)).not.toMatch(/refund took|lighthouse|Quellhof|2026-03-01T10/);
    expect(line(plain, "pains")?.evidence).toMatchObject({ n: 3, newest: "2026-03" });
    const quoting = await getPersonaDocument(db, personaId, "anyone", { withQuotes: true });
    expect(quotesOf(quoting)).toHaveLength(3);
    expect(line(quoting, "pains")?.quotes[0]).toEqual({
      text: planted[0],
      source: "ticket",
      occurredAt: "2026-03",
    });
    await expect(getPersonaDocument(db, "nobody", "anyone")).rejects.toThrow(NotFoundError);
  });
});

function line(document: PersonaDocument, key: string) {
  return document.sections.find((section) => section.key === key)?.lines[0];
}

function quotesOf(document: PersonaDocument): string[] {
  return document.sections.find(({ key }) => key === "quotes")?.lines.map(({ text }) => text) ?? [];
}
