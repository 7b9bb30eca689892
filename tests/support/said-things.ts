import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { feedbackItem, recordItems } from "./factories.ts";
import { runJobs } from "./jobs.ts";

/** Complaints about one thing, each in other words. */
export const late = [
  "My parcel arrived two weeks late.",
  "The delivery is late again and nobody tells me why.",
  "Late delivery for the third time this year.",
  "The parcel never arrives on the promised day.",
  "Delivery was late, the beans came after my holiday.",
  "Another late parcel, this is annoying.",
];
export const crashes = [
  "The app crashes when I open the timer.",
  "Since the update the app crashes every morning.",
  "App keeps crashing on my phone.",
  "It crashes as soon as I open the app.",
  "The timer page makes the app crash.",
  "The app crashed again and lost my settings.",
];
const charged = [
  "I was charged twice for the same invoice.",
  "You charged my card twice this month.",
  "The invoice was charged twice again.",
  "My card was charged twice for one order.",
  "Charged twice and the refund never came.",
  "They charged me twice without any reason.",
];

/** Things that two customers each complain about, a few days apart, read and grouped into themes. */
export async function sayThings(db: Db): Promise<void> {
  const sentences = [...late, ...crashes, ...charged];
  const resolved = await db.transaction().execute((trx) =>
    resolveCustomers(
      trx,
      Array.from({ length: sentences.length * 2 }, (_, index) => ({ externalId: `C${index}` })),
    ),
  );
  await recordItems(
    db,
    resolved.flatMap((customer, index) =>
      customer === null
        ? []
        : [
            feedbackItem({
              externalId: `T${index}`,
              customerId: customer.id,
              body: sentences[index % sentences.length] ?? "",
              occurredAt: new Date(Date.now() - (index + 1) * 86_400_000).toISOString(),
            }),
          ],
    ),
  );
  await runJobs(db);
}

/** Everything that a correction may change, as it stands. */
export async function whatStands(db: Db) {
  const statements = await db
    .selectFrom("statements")
    .select(["id", "theme_id", "theme_score", "kind", "kind_score", "aspects", "reasons", "original_reading"])
    .orderBy("id")
    .execute();
  const themes = await db
    .selectFrom("themes")
    .select(["id", "name", "fitted_name", "state", "successor_id", "mentions", "people"])
    .orderBy("id")
    .execute();
  return { statements, themes };
}

/** The themes that are shown, largest first. */
export async function shownThemes(db: Db) {
  return db
    .selectFrom("themes")
    .select(["id", "name", "kind", "mentions", "people"])
    .where("state", "in", ["emerging", "established"])
    .where("mentions", ">", 0)
    .orderBy("mentions", "desc")
    .orderBy("id")
    .execute();
}

/** The ids of the statements that stand in a theme. */
export async function statementsIn(db: Db, themeId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("statements")
    .select("id")
    .where("theme_id", "=", themeId)
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}
