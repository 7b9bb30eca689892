import { expect, it } from "vitest";
import { ACTIVE_DAYS, getTheme, listThemes } from "#app/features/themes/themes.service.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { feedbackItem, recordItems } from "#tests/support/factories.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { sayThings } from "#tests/support/said-things.ts";

describeEachDatabase("the share of customers behind a theme", (open) => {
  it("counts active customers only, however many others say the same", async () => {
    const db = await open();
    await sayThings(db);
    const anonymous = Array.from({ length: 60 }, (_, at) =>
      feedbackItem({
        externalId: `R${at}`,
        customerId: null,
        body: "The app crashes when I open the timer.",
      }),
    );
    await recordItems(db, anonymous);
    await runJobs(db);

    const page = await listThemes(db, { kind: "pain", pageSize: 25 });
    const crashes = page.themes.find((theme) => theme.people > 40);
    expect(page.activeCustomers).toBe(36);
    expect(crashes?.activeSpeakers).toBeGreaterThan(0);
    expect(crashes?.activeSpeakers).toBeLessThanOrEqual(12);
    const { active } = await getTheme(db, crashes?.id ?? "", { after: null, pageSize: 15 });
    expect(active).toEqual({ customers: 36, speakers: crashes?.activeSpeakers });

    const long = new Date(Date.now() - (ACTIVE_DAYS + 1) * 86_400_000).toISOString();
    await db.updateTable("customer_metrics").set({ last_active_at: long }).execute();
    const later = await getTheme(db, crashes?.id ?? "", { after: null, pageSize: 15 });
    expect(later.active).toEqual({ customers: 0, speakers: 0 });
  });
});
