import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import {
  toCsvCustomers,
  toCsvPurchases,
  toCsvReviews,
  toCsvTickets,
} from "#app/features/sample-company/csv.ts";
import { generateSampleCompany } from "#app/features/sample-company/generate-sample-company.ts";

const sample = generateSampleCompany({ seed: 7, now: "2026-11-20T09:00:00.000Z" });
const rowsOf = (file: string): Record<string, string>[] => parse(file, { columns: true });

describe("the files of the sample", () => {
  it("hold one row for each record, with texts exactly as written", () => {
    expect(rowsOf(toCsvCustomers(sample))).toHaveLength(sample.customers.length);
    expect(rowsOf(toCsvPurchases(sample))).toHaveLength(sample.purchases.length);
    expect(rowsOf(toCsvTickets(sample)).map((row) => row.Description)).toEqual(
      sample.tickets.map((ticket) => ticket.body),
    );
    expect(rowsOf(toCsvReviews(sample)).map((row) => row.Review)).toEqual(
      sample.reviews.map((review) => review.body),
    );
  });

  it("hold nothing of the truth", () => {
    const files = [
      toCsvCustomers(sample),
      toCsvPurchases(sample),
      toCsvTickets(sample),
      toCsvReviews(sample),
    ];
    for (const file of files) expect(file).not.toMatch(/schedule-lost|kind-support|baristas|disengaged/);
  });
});
