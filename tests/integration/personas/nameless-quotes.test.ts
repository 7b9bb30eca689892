import { expect, it } from "vitest";
import { resolveCompanies } from "#app/features/companies/companies.service.server.ts";
import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { createPersona, getPersona } from "#app/features/personas/personas.service.server.ts";
import { createSegment } from "#app/features/segments/segments.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { feedbackItem, recordItems } from "#tests/support/factories.ts";
import { runJobs } from "#tests/support/jobs.ts";

const people = 12;
const firstNames = ["Ottoline", "Thaddea", "Wystan"];
const complaints = [
  (name: string) => `The parcel came late again and nobody at Quellhof told ${name} why.`,
  (name: string) => `My parcel was two weeks late, ${name}`,
  (name: string) => `The late parcel has spoilt the week of ${name.split(" ")[0]} here.`,
];

/** Customers of one company who put their own name where no greeting or farewell gives it away. */
async function complain(db: Db): Promise<void> {
  const customers = await db.transaction().execute(async (trx) => {
    const [company] = await resolveCompanies(trx, [{ name: "Quellhof" }]);
    return resolveCustomers(
      trx,
      Array.from({ length: people }, (_, at) => ({
        externalId: `C${at}`,
        name: `${firstNames[at % 3]} Pargetter`,
        companyId: company?.id ?? null,
      })),
    );
  });
  await recordItems(
    db,
    customers.map((customer, at) =>
      feedbackItem({
        externalId: `T${at}`,
        customerId: customer?.id ?? null,
        body: complaints[at % 3]?.(`${firstNames[at % 3]} Pargetter`) ?? "",
      }),
    ),
  );
  await runJobs(db);
}

describeEachDatabase("the quotes of a persona", (open) => {
  it("name neither who said them nor their company", async () => {
    const db = await open();
    await complain(db);
    const segmentId = await createSegment(
      db,
      {
        name: "Everyone",
        message: "",
        rule: {
          match: "all",
          items: [{ about: "measure", measure: "feedback-items", operator: "at-least", value: 1 }],
        },
      },
      null,
    );
    const author = { id: "u1", name: "Mia" };
    const { lines } = await getPersona(db, await createPersona(db, segmentId, author));
    const quoted = lines.flatMap(({ section, text, evidence }) => [
      ...(section === "quotes" ? [text] : []),
      ...(evidence.quotes ?? []).map((quote) => quote.text),
    ]);
    expect(quoted.join("\n")).toContain("[name]");
    expect(quoted.join("\n")).not.toContain("Quellhof");
    // Nor is a theme named after them, although no list of names knows theirs.
    expect(JSON.stringify(lines)).not.toMatch(/Ottoline|Thaddea|Wystan|Pargetter/i);
  });
});
