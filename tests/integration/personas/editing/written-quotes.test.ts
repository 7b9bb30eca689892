import { expect, it } from "vitest";
import { settleLine } from "#app/features/personas/asking/settle-line.server.ts";
import { savePersona } from "#app/features/personas/editing/save-edit.server.ts";
import { getPersonaDocument } from "#app/features/personas/outputs/persona-document.server.ts";
import { getPersona } from "#app/features/personas/personas.service.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { formOf } from "#tests/support/family-persona.ts";
import { planted, plantPersona } from "#tests/support/planted-persona.ts";

const mia = { id: "u1", name: "Mia Colleague" };
const written = "I would buy everything you sell.";

describeEachDatabase("a quote of a persona", (open) => {
  it("is never written by a colleague, whatever page or section the words come from, and stays nameless when shortened", async () => {
    const db = await open();
    const { personaId } = await plantPersona(db);
    const { lines } = await getPersona(db, personaId);
    const quote = lines.find(({ text }) => text === planted[2]);
    if (!quote) throw new Error("Expected the planted quote.");
    const form = await formOf(db, personaId);
    const { revision } = form;
    const wording = (text: string) => ({ intent: "reword" as const, revision, text });
    const place = { personaId, lineId: quote.id };
    const line = { id: quote.id, text: written, locked: false, removed: false, added: false };
    const sections = form.sections.map(({ section, lines: own }) => {
      const others = own.filter(({ id }) => id !== quote.id);
      return { section, lines: section === "goals" ? [...others, line] : others };
    });

    await expect(savePersona(db, personaId, { ...form, sections }, mia)).rejects.toThrow(InvalidInputError);
    await expect(settleLine(db, mia, place, wording(written))).rejects.toThrow(InvalidInputError);
    expect((await getPersona(db, personaId)).lines).toEqual(lines);

    await settleLine(db, mia, place, wording("Ottoline Pargetter of Quellhof waited […]"));
    const document = await getPersonaDocument(db, personaId, "anyone", { withQuotes: true });
    const texts = document.sections.find(({ key }) => key === "quotes")?.lines.map(({ text }) => text);
    expect(texts).toContain("[name] of [company] waited […]");
    expect(JSON.stringify(document)).not.toMatch(/Ottoline|Pargetter/);
  });
});
