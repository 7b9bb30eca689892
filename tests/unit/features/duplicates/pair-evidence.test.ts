import { describe, expect, it } from "vitest";
import { bareAddress, matchKeys, nameKey, type PersonFacts } from "#app/features/duplicates/match-keys.ts";
import { LIKELY, weighPair } from "#app/features/duplicates/pair-evidence.ts";

const nobody: PersonFacts = {
  ...{ id: "1", externalId: null, email: null, name: null, phoneKey: null, companyId: null, otherEmails: [] },
};
const person = (facts: Partial<PersonFacts>): PersonFacts => ({ ...nobody, ...facts });

function isLikely(one: Partial<PersonFacts>, other: Partial<PersonFacts>): boolean {
  const pair = [person(one), person({ id: "2", ...other })] as const;
  const keys = new Set(matchKeys(pair[0]));
  const met = matchKeys(pair[1]).some((key) => keys.has(key));
  return met && weighPair(...pair).score >= LIKELY;
}

describe("a likely pair", () => {
  it.each<[string, Partial<PersonFacts>, Partial<PersonFacts>]>([
    ["addresses written alike", { email: "ana.diaz@example.org" }, { email: "anadiaz+shop@example.org" }],
    ["one phone", { phoneKey: "+491701234567" }, { phoneKey: "+491701234567", email: "ana@example.org" }],
    ["a name and a company", { name: "Ana Diaz", companyId: "c" }, { name: "Díaz, Ana", companyId: "c" }],
    [
      "a name and the same mailbox elsewhere",
      { name: "Ana Diaz", email: "ana.diaz@gmail.com" },
      { name: "Ana Diaz", email: "ana.diaz@web.de" },
    ],
    [
      "an address that a source says of both",
      { email: "a@x.org" },
      { externalId: "C2", otherEmails: ["a@x.org"] },
    ],
  ])("is known by %s", (_, one, other) => {
    expect(isLikely(one, other)).toBe(true);
    expect(isLikely(other, one)).toBe(true);
  });

  it.each<[string, Partial<PersonFacts>, Partial<PersonFacts>]>([
    ["a name alone", { name: "Ana Diaz" }, { name: "Ana Diaz" }],
    ["a first name and a company", { name: "Ana", companyId: "c" }, { name: "Ana", companyId: "c" }],
    ["a company alone", { companyId: "c" }, { companyId: "c" }],
    [
      "a shared phone under two names",
      { name: "Ana Diaz", phoneKey: "+491701234567" },
      { name: "Bo Lund", phoneKey: "+491701234567" },
    ],
    ["one mailbox name at two firms", { email: "info.desk@a.org" }, { email: "info.desk@b.org" }],
  ])("is not made by %s", (_, one, other) => {
    expect(isLikely(one, other)).toBe(false);
  });

  it("says what speaks for it and against it", () => {
    const one = person({ externalId: "1", email: "ana.diaz@x.org", name: "Ana Diaz" });
    const other = person({ id: "2", externalId: "2", email: "anadiaz@x.org", name: "Ana Diaz" });
    expect(weighPair(one, other)).toMatchObject({
      reasons: ["ana.diaz@x.org and anadiaz@x.org are written alike", "both have the same name"],
      doubts: ["each has a customer number of its own"],
    });
  });
});

describe("the parts of a key", () => {
  it("compares names whatever their order, case and accents", () => {
    expect(nameKey("Díaz, Ana")).toBe(nameKey("ANA DIAZ"));
    expect(nameKey("Ana")).toBe("");
  });

  it("knows one mailbox behind dots, a plus and an older domain", () => {
    expect(bareAddress("a.diaz+shop@googlemail.com")).toBe("adiaz@gmail.com");
  });
});
