import { expect, it } from "vitest";
import { readCustomerQuery } from "#app/features/customers/customer-filter.ts";

const read = (query: string) => readCustomerQuery(new URLSearchParams(query));

it("reads what the address asks for", () => {
  expect(read("search=ada&segment=s1&heard=2026-10-24&since=2026-01-01")).toEqual({
    search: "ada",
    segment: "s1",
    heard: "2026-10-24",
    since: "2026-01-01",
  });
  expect(read("heard=never").heard).toBe("never");
});

it("leaves out what it cannot read", () => {
  expect(read("heard=sometimes&since=yesterday")).toEqual({
    search: "",
    segment: null,
    heard: null,
    since: null,
  });
});
