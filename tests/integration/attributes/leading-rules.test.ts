import { expect, it } from "vitest";
import {
  changeAttribute,
  chooseValue,
  confirmValue,
  leaveToRule,
  listChoices,
  listValuesOf,
} from "#app/features/attributes/attributes.service.server.ts";
import type { LeadingRule } from "#app/features/attributes/leading-rule.ts";
import { saveTypedValue } from "#app/features/profiles/profiles.service.server.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { defineAttribute, hear, leadingText, makeCustomers } from "#tests/support/attributes.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { owner } from "#tests/support/imports.ts";

const spring = "2026-04-01T00:00:00.000Z";
const summer = "2026-07-01T00:00:00.000Z";
const autumn = "2026-10-01T00:00:00.000Z";

describeEachDatabase("what leads where sources disagree", (open) => {
  it("follows the attribute's rule, in whatever order the values come", async () => {
    const db = await open();
    const said = [
      { text: "typed", source: "manual" as const, at: spring, confidence: 0.8 },
      { text: "answered", source: "survey" as const, at: summer, confidence: 0.9 },
      { text: "bought in", source: "import" as const, at: autumn, confidence: 0.5 },
    ];
    const expected: [LeadingRule, string][] = [
      ["newest", "bought in"],
      ["manual", "typed"],
      ["trusted", "answered"],
      ["surest", "answered"],
    ];
    for (const [leadingRule, text] of expected) {
      const sourceOrder = ["survey", "manual", "import"] as const;
      const definition = { key: leadingRule, label: leadingRule, leadingRule, sourceOrder: [...sourceOrder] };
      const attribute = await defineAttribute(db, definition);
      const [one = "", other = ""] = (await makeCustomers(db, 2)).slice(0, 2);
      await hear(db, attribute.id, one, ...said);
      await hear(db, attribute.id, other, ...[...said].reverse());
      expect([leadingRule, await leadingText(db, attribute.id, one)]).toEqual([leadingRule, text]);
      expect([leadingRule, await leadingText(db, attribute.id, other)]).toEqual([leadingRule, text]);
    }
  });

  it("keeps what was known first, and lets every value be there once however often a file says it", async () => {
    const db = await open();
    const attribute = await defineAttribute(db, { leadingRule: "first" });
    const [customer = ""] = await makeCustomers(db, 1);
    await hear(db, attribute.id, customer, { text: "first", at: summer }, { text: "later", at: autumn });
    await hear(db, attribute.id, customer, { text: "later", at: autumn }, { text: "later" });
    expect(await leadingText(db, attribute.id, customer)).toBe("first");
    expect(await listValuesOf(db, { customerId: customer })).toHaveLength(2);
  });

  it("is what a person chose, until the rule is asked again; every choice is on record", async () => {
    const db = await open();
    const attribute = await defineAttribute(db);
    const [customerId = ""] = await makeCustomers(db, 1);
    const field = { subject: { customerId }, attributeId: attribute.id };
    await hear(db, attribute.id, customerId, { text: "old", at: spring }, { text: "new", at: summer });
    const old = (await listValuesOf(db, { customerId })).find(({ text }) => text === "old");
    await chooseValue(db, owner, field, old?.id ?? "");
    expect(await leadingText(db, attribute.id, customerId)).toBe("old");
    await hear(db, attribute.id, customerId, { text: "newer still", at: autumn });
    expect(await leadingText(db, attribute.id, customerId)).toBe("old");
    await leaveToRule(db, owner, field);
    expect(await leadingText(db, attribute.id, customerId)).toBe("newer still");
    await confirmValue(db, owner, field);
    const actions = (await listChoices(db, field)).map(({ action, text }) => [action, text]);
    expect(actions).toEqual([
      ["confirmed", "newer still"],
      ["by-rule", "old"],
      ["chosen", "old"],
    ]);
    await expect(chooseValue(db, owner, field, "nothing")).rejects.toThrow(NotFoundError);
  });

  it("can be a value that its file's rule held back, when a person chooses it", async () => {
    const db = await open();
    const attribute = await defineAttribute(db);
    const [customerId = ""] = await makeCustomers(db, 1);
    await hear(db, attribute.id, customerId, { text: "known" }, { text: "bought in", rule: "fill" });
    expect(await leadingText(db, attribute.id, customerId)).toBe("known");
    const held = (await listValuesOf(db, { customerId })).find(({ text }) => text === "bought in");
    await chooseValue(db, owner, { subject: { customerId }, attributeId: attribute.id }, held?.id ?? "");
    expect(await leadingText(db, attribute.id, customerId)).toBe("bought in");
  });

  it("is what somebody types, even where the rule would let another source lead", async () => {
    const db = await open();
    const attribute = await defineAttribute(db, { leadingRule: "trusted", sourceOrder: ["survey"] });
    const [customerId = ""] = await makeCustomers(db, 1);
    await hear(db, attribute.id, customerId, { text: "answered", source: "survey" });
    await saveTypedValue(db, { customerId }, attribute.id, "told me on the phone", "Maria", "2027-01-31");
    const leading = (await listValuesOf(db, { customerId })).find(
      ({ supersededAt }) => supersededAt === null,
    );
    expect(leading).toMatchObject({
      text: "told me on the phone",
      chosenBy: "Maria",
      expiresAt: "2027-01-31T23:59:59.999Z",
    });
    const typing = saveTypedValue(db, { customerId }, attribute.id, "x", "Maria", "soon");
    await expect(typing).rejects.toThrow(/expected a date/);
  });

  it("is decided anew for everybody when the rule changes", async () => {
    const db = await open();
    const attribute = await defineAttribute(db);
    const customers = await makeCustomers(db, 3);
    for (const customer of customers) {
      await hear(db, attribute.id, customer, { text: "typed", source: "manual", at: spring });
      await hear(db, attribute.id, customer, { text: "bought in", at: summer });
    }
    await changeAttribute(db, owner, attribute.id, { ...attribute, leadingRule: "manual" });
    for (const customer of customers) expect(await leadingText(db, attribute.id, customer)).toBe("typed");
  });

  it("counts two types of source that agree as two, so that one can be taken back", async () => {
    const db = await open();
    const attribute = await defineAttribute(db);
    const [customerId = ""] = await makeCustomers(db, 1);
    await hear(
      db,
      attribute.id,
      customerId,
      { text: "same", source: "survey", at: spring },
      { text: "same", at: summer },
      { text: "same", at: autumn },
    );
    const values = await listValuesOf(db, { customerId });
    expect(values.map(({ sourceType, learntAt }) => [sourceType, learntAt])).toEqual([
      ["import", autumn],
      ["survey", spring],
    ]);
  });
});
