import { expect, it } from "vitest";
import {
  type CompanyPlace,
  followRecord,
  type RecordPlace,
  settleRecord,
} from "#app/features/profiles/company/company-place.ts";

const today = "2026-11-26";
const record: RecordPlace = { customerId: "ana", companyId: "A", jobTitle: "Buyer", decisionRole: "user" };
const place = (change: Partial<CompanyPlace> = {}): CompanyPlace => ({
  ...{ id: "p1", companyId: "A", customerId: "ana", role: "user", title: "Buyer", since: null, until: null },
  ...{ origin: "record", ...change },
});

it("gives a record's first company a place without a beginning, and the same again nothing", () => {
  const { added, changed } = followRecord(record, [], today);
  expect([added, changed]).toEqual([
    [expect.objectContaining({ companyId: "A", role: "user", since: null })],
    [],
  ]);
  expect(followRecord(record, [place()], today)).toEqual({ added: [], changed: [] });
});

it("ends the place of the company that was left, and keeps it", () => {
  const moved = followRecord({ ...record, companyId: "B" }, [place()], today);
  expect(moved.changed).toEqual([place({ until: today })]);
  expect(moved.added).toEqual([expect.objectContaining({ companyId: "B", since: today })]);
  expect(followRecord({ ...record, companyId: null }, [place()], today).changed).toEqual([
    place({ until: today }),
  ]);
});

it("follows role and title, and leaves what was entered by hand", () => {
  const byHand = place({ id: "p2", role: "budget", origin: "person" });
  const other = place({ id: "p3", companyId: "B", origin: "person" });
  const changed = followRecord(
    { ...record, decisionRole: "champion" },
    [place(), byHand, other],
    today,
  ).changed;
  expect(changed).toEqual([place({ role: "champion" })]);
  expect(followRecord({ ...record, decisionRole: "budget" }, [place(), byHand], today).changed).toEqual([]);
});

it("has a record name a company and a role that are so", () => {
  expect(settleRecord(record, [place()])).toEqual(record);
  const left = [place({ until: today }), place({ id: "p2", companyId: "B", role: "budget", title: "Head" })];
  expect(settleRecord(record, left)).toEqual({
    ...{ customerId: "ana", companyId: "B", jobTitle: "Head", decisionRole: "budget" },
  });
  expect(settleRecord(record, [])).toMatchObject({ companyId: null, decisionRole: null, jobTitle: null });
});
