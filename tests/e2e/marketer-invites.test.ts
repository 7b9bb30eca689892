import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { listPeople } from "#app/features/invitations/invitations.service.server.ts";
import { saveMailServer } from "#app/features/mail/mail.service.server.ts";
import { createMember, createOwner } from "#tests/support/accounts.ts";
import { addCustomer } from "#tests/support/invitations.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { type MailListener, startMailListener } from "#tests/support/mail-listener.ts";
import { publishedSurvey } from "#tests/support/surveys.ts";
import { type App, openPage, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";

describeInBrowser("a marketer invites customers by mail", (browser) => {
  let app: App;
  let listener: MailListener;

  beforeAll(async () => {
    listener = await startMailListener();
  });
  afterAll(() => listener.stop());
  beforeEach(async () => {
    listener.received.length = 0;
    app = await startApp();
  });
  afterEach(() => app?.stop());

  test.each([true, false])(
    "from the draft to the answer, with scripts %s",
    async (javaScriptEnabled) => {
      const owner = await createOwner(app.db);
      const marketer = await createMember(app.db, owner, "marketer");
      const survey = await publishedSurvey(app.db);
      await addCustomer(app.db, "ana@example.org", { name: "Ana Lee" });
      const page = await openPage(browser(), app, marketer, { javaScriptEnabled });

      await page.goto(`/surveys/${survey.id}/invitations`);
      expect(await page.getByText("An owner names one under Settings, Mail.").count()).toBe(1);
      await saveMailServer(app.db, owner, {
        ...{
          host: "127.0.0.1",
          port: listener.port,
          security: "none",
          user: "",
          password: "",
          allowUntrusted: false,
        },
        ...{ fromName: "Example", fromAddress: "hello@example.com" },
      });

      await page.getByRole("link", { name: "New mailing" }).click();
      await page.waitForURL(/invitations\/new$/);
      await page.getByLabel("Subject").fill("{{nmae|you}}, a word?");
      await page.getByLabel("A list of addresses").check();
      await page.getByLabel("Or a file").setInputFiles({
        name: "guests.csv",
        mimeType: "text/csv",
        buffer: Buffer.from("E-mail;Name\nana@example.org;Ana\nnew@example.org;New One\nnonsense;Nobody\n"),
      });
      await page.getByLabel("Make customers of addresses").check();
      await page.getByRole("button", { name: "See the mail and who gets it" }).click();
      expect(await page.getByText("{{nmae|you}} is not known").count()).toBeGreaterThan(0);
      // What was typed is still there; a file has to be chosen anew, as everywhere in browsers.
      expect(await page.getByLabel("Subject").inputValue()).toBe("{{nmae|you}}, a word?");
      await page.getByLabel("Subject").fill("{{name|You}}, a word?");
      await page
        .getByLabel("Addresses", { exact: false })
        .and(page.locator("textarea"))
        .fill("ana@example.org\nNew One <new@example.org>\nnonsense\n");
      await page.getByRole("button", { name: "See the mail and who gets it" }).click();

      await page.waitForURL(/invitations\/[\w-]{36}$/);
      expect(await page.getByText("2 people get a mail").count()).toBe(1);
      expect(await page.getByText("Expected one address such as ana@example.org.").count()).toBe(1);
      expect(await page.getByText("Ana Lee, a word?").count()).toBeGreaterThan(0);
      expect(listener.received).toHaveLength(0);

      await page.getByRole("button", { name: "Send now" }).click();
      await page.getByText("The list is still being made").waitFor();
      await runJobs(app.db);
      await page.reload();
      expect(await countOf(page, "Sent")).toBe("2");
      const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
      const { people } = await listPeople(app.db, id, { status: null, after: null, pageSize: 10 });
      expect(people.map(({ name }) => name).sort()).toEqual(["Ana Lee", "New One"]);

      const mail = listener.received.find(({ to }) => to[0] === "new@example.org");
      expect(mail?.headers.get("subject")).toEqual(["New One, a word?"]);
      const link = /https?:\/\/\S+\/s\/\S+/.exec(mail?.text ?? "")?.[0] ?? "";
      // A browser that says it is a robot is not counted as a reader.
      const userAgent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36";
      const reader = await openPage(browser(), app, null, { javaScriptEnabled, userAgent });
      await reader.goto(new URL(link).pathname + new URL(link).search);
      expect(await reader.getByRole("button").count()).toBeGreaterThan(0);
      await page.reload();
      expect(await countOf(page, "Opened")).toBe("1");
      await totalOf(page, "Opened").getByRole("link").click();
      await page.waitForURL(/status=opened/);
      expect(await page.getByRole("row").filter({ hasText: "New One" }).count()).toBe(1);

      await reader.goto(new URL(mail?.headers.get("list-unsubscribe")?.[0]?.slice(1, -1) ?? "").pathname);
      await reader.getByRole("button", { name: "Send me no more survey mails" }).click();
      await reader.getByRole("heading", { name: "You will get no more survey mails" }).waitFor();
      await page.goto(page.url().replace(/\?.*/, ""));
      expect(await countOf(page, "Unsubscribed")).toBe("1");
    },
    120_000,
  );
});

/** A number of the totals with its label. */
function totalOf(page: Page, label: string): Locator {
  return page.locator("dl > div").filter({ has: page.locator("dt", { hasText: new RegExp(`^${label}$`) }) });
}

async function countOf(page: Page, label: string): Promise<string> {
  const text = await totalOf(page, label).locator("dd > a, dd > span").first().textContent();
  return text?.trim() ?? "";
}
