import { beforeEach, expect, it } from "vitest";
import { emptyLine } from "#app/features/personas/editing/form-steps.ts";
import type { EditorForm } from "#app/features/personas/editing/persona-form.schema.ts";
import { createPersona, getPersona } from "#app/features/personas/personas.service.server.ts";
import { action } from "#app/routes/_app.personas.$personaId.edit.tsx";
import type { Db } from "#db/client.server.ts";
import { createMember, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { familyPersona, formOf, postedForm, withLines } from "#tests/support/family-persona.ts";
import { routeArgs } from "#tests/support/route-args.ts";

describeEachDatabase("two people who edit one persona", (open) => {
  let db: Db;
  let personaId: string;
  let cookies: string[];
  let began: EditorForm;

  beforeEach(async () => {
    db = await open();
    const planted = await familyPersona(db);
    personaId = planted.personaId;
    const other = await createMember(db, planted.owner, "marketer");
    cookies = [await signedInCookie(db, planted.owner), await signedInCookie(db, other)];
    began = await formOf(db, personaId);
  });

  const post = async (who: number, form: EditorForm, more: Record<string, string> = {}) => {
    const sent = { ...postedForm(form), ...more };
    const path = `/personas/${personaId}/edit`;
    return action(routeArgs(db, path, { params: { personaId }, cookie: cookies[who] ?? "", form: sent }));
  };
  const saved = expect.objectContaining({ status: 303 });
  const texts = async (section: string) =>
    (await getPersona(db, personaId)).lines
      .filter((line) => line.section === section)
      .map(({ text }) => text);

  it.each([
    ["one after the other", false],
    ["the other way round", true],
  ])("keep everything both typed, saved %s", async (_, turned) => {
    const one = { ...began, name: "Nora", summaryLocked: true };
    const line = { ...emptyLine(), text: "Wants fewer parcels." };
    const two = withLines({ ...began, summary: "Families who plan." }, "goals", (lines) => [...lines, line]);
    for (const [who, form] of (turned ? [two, one] : [one, two]).entries()) {
      expect(await post(who, form)).toEqual(saved);
    }
    const { persona } = await getPersona(db, personaId);
    expect([persona.name, persona.summary]).toEqual(["Nora", "Families who plan."]);
    expect(persona.summaryLockedAt).not.toBeNull();
    expect(await texts("goals")).toContain("Wants fewer parcels.");
  });

  it("decide about a line that both reworded: nothing is written before, and each text is shown", async () => {
    const reword = (text: string) =>
      withLines(began, "change", ([first, ...rest]) => (first ? [{ ...first, text }, ...rest] : rest));
    expect(await post(0, reword("Send one large pack."))).toEqual(saved);
    const mine = { ...reword("Send two small packs."), name: "Typed too" };
    const refused = await post(1, mine);
    const id = began.sections.find(({ section }) => section === "change")?.lines[0]?.id;
    const key = `sections/change/${id}/text`;
    expect(refused).toMatchObject({
      init: { status: 409 },
      data: {
        form: { name: "Typed too", revision: began.revision },
        conflicts: [{ key, theirs: "Send one large pack.", mine: "Send two small packs." }],
        seen: began.revision + 1,
      },
    });
    expect((await getPersona(db, personaId)).persona.name).not.toBe("Typed too");

    const decided = { "keep[0].key": key, "keep[0].take": "mine", seen: String(began.revision + 1) };
    // The first writes there once more: the second has not seen that.
    const third = withLines(await formOf(db, personaId), "change", ([first]) =>
      first ? [{ ...first, text: "Send none." }] : [],
    );
    expect(await post(0, third)).toEqual(saved);
    expect(await post(1, mine, decided)).toMatchObject({ data: { conflicts: [{ theirs: "Send none." }] } });
    expect(await post(1, mine, { ...decided, seen: String(began.revision + 2) })).toEqual(saved);
    expect(await texts("change")).toEqual(["Send two small packs."]);
    expect((await getPersona(db, personaId)).persona.name).toBe("Typed too");
  });

  it("are asked when one removed what the other reworded, and theirs can count", async () => {
    const removed = withLines(began, "day", (lines) => lines.map((line) => ({ ...line, removed: true })));
    expect(await post(0, removed)).toEqual(saved);
    const reworded = withLines(began, "day", (lines) =>
      lines.map((line) => ({ ...line, text: "Another day." })),
    );
    const refused = await post(1, reworded);
    expect(refused).toMatchObject({ data: { conflicts: [{ theirs: "removed", mine: "Another day." }] } });
    const id = began.sections.find(({ section }) => section === "day")?.lines[0]?.id;
    const decided = { "keep[0].key": `sections/day/${id}`, "keep[0].take": "theirs" };
    expect(await post(1, reworded, { ...decided, seen: String(began.revision + 1) })).toEqual(saved);
    expect(await texts("day")).toEqual([]);
  });

  it("save once by a double click, and lose nothing to an error or a step", async () => {
    const line = { ...emptyLine(), text: "Wants calm." };
    const form = withLines(began, "goals", (lines) => [...lines, line]);
    expect([await post(0, form), await post(0, form)]).toEqual([saved, saved]);
    expect((await texts("goals")).filter((text) => text === "Wants calm.")).toHaveLength(1);
    const wrong = { ...form, name: "" };
    expect(await post(0, wrong)).toMatchObject({
      init: { status: 422 },
      data: { fieldErrors: { name: "Give the persona a name" }, form: { sections: form.sections } },
    });
    const moved = await post(0, form, { intent: `up:goals:${line.id}` });
    expect(moved).toMatchObject({ init: { status: 200 }, data: { focus: line.id } });
  });

  it("cannot put words into customers' mouths, nor take a line from another persona", async () => {
    const words = { ...emptyLine(), text: "I love it." };
    expect(
      await post(
        0,
        withLines(began, "quotes", () => [words]),
      ),
    ).toEqual(saved);
    expect(await texts("quotes")).toEqual([]);
    const other = await getPersona(db, personaId);
    const segment = await db.selectFrom("segments").select("id").executeTakeFirstOrThrow();
    const second = await createPersona(db, segment.id, { id: "u1", name: "Mia" });
    const stolen = { ...emptyLine(), id: other.lines[0]?.id ?? "", text: "Mine now." };
    const form = withLines(await formOf(db, second), "goals", (lines) => [...lines, stolen]);
    const sent = { params: { personaId: second }, cookie: cookies[0] ?? "", form: postedForm(form) };
    expect(await action(routeArgs(db, `/personas/${second}/edit`, sent))).toEqual(saved);
    expect((await getPersona(db, personaId)).lines.length).toBe(other.lines.length);
    expect((await getPersona(db, second)).lines.map(({ text }) => text)).toContain("Mine now.");
  });
});
