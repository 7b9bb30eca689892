import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DraftLine } from "#app/engines/personas/evidence.ts";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { plantPersona } from "#tests/support/planted-persona.ts";
import { type App, openPage, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import { findSidewaysScroll } from "./support/check-page.ts";

/** As long as a line may be: markup, a word without end, another direction of writing, emoji. */
const long = [
  `<b>${"x".repeat(990)}</b>`,
  "مرحبا بالعالم ".repeat(70),
  "👩‍🚀 every word counts ".repeat(40),
].map((text) => text.slice(0, 1000));

const lines = (
  ["role", "demographics", "pains", "motivations", "channels", "say", "avoid", "change"] as const
)
  .flatMap((section) => long.map((text) => ({ section, text })))
  .map(
    ({ section, text }, at): DraftLine => ({
      section,
      key: `${section} ${at}`,
      text,
      origin: at % 2 === 0 ? "evidence" : "assumption",
      evidence: at % 2 === 0 ? { n: 12, of: 40, share: 0.3, low: 0.18, high: 0.45, othersShare: 0.1 } : {},
    }),
  );

describeInBrowser("a persona leaves", (browser) => {
  let app: App;
  let owner: Actor;
  let personaId: string;

  beforeAll(async () => {
    app = await startApp();
    owner = await createOwner(app.db);
    personaId = (await plantPersona(app.db, lines)).personaId;
  }, 60_000);
  afterAll(() => app?.stop());

  it("on one sheet, and with others on one sheet across, whatever people wrote", async () => {
    const page = await openPage(browser(), app, owner);
    await page.goto(`/personas/${personaId}/print?view=one-page`, { waitUntil: "networkidle" });
    const sheet = await printed(page);
    expect(sheet.pages).toHaveLength(1);
    expect(sheet.text).toContain("What changes for them");
    await page.goto(`/personas/${personaId}/print`, { waitUntil: "networkidle" });
    const full = await printed(page);
    expect(full.pages.length).toBeGreaterThan(1);
    expect(full.text).toContain("The refund took far too long");
    await page.goto("/personas/wall?drafts=yes", { waitUntil: "networkidle" });
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await findSidewaysScroll(page)).toBe("");
    const [wall, ...more] = (await printed(page)).pages;
    expect(more).toEqual([]);
    expect(wall?.width).toBeGreaterThan(wall?.height ?? 0);
  });

  it("by a link that is made, opened by a stranger and taken back without scripts", async () => {
    const page = await openPage(browser(), app, owner, { javaScriptEnabled: false });
    await page.goto(`/personas/${personaId}/out`);
    await page.getByLabel("Who the link is for").fill("Agency");
    await page.getByLabel("Days it works").fill("many");
    await page.getByLabel("The persona as it stands").check();
    await page.getByRole("button", { name: "Make a link" }).click();
    expect(await page.getByLabel("Who the link is for").inputValue()).toBe("Agency");
    await page.getByLabel("Days it works").fill("7");
    await page.getByRole("button", { name: "Make a link" }).click();
    const link = new URL(await page.getByLabel("Link to the persona").inputValue());
    const stranger = await openPage(browser(), app, null, { viewport: { width: 390, height: 844 } });
    await stranger.goto(link.pathname, { waitUntil: "networkidle" });
    expect(await stranger.locator("main").textContent()).toContain("A draft");
    expect(await findSidewaysScroll(stranger)).toBe("");
    await page.getByRole("button", { name: "Take back the link for Agency" }).click();
    expect((await stranger.reload())?.status()).toBe(404);
    expect(await stranger.getByRole("heading").textContent()).toBe("Nothing is shown at this address");
  });

  it("as a brief whose words can be copied", async () => {
    const page = await openPage(browser(), app, owner, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.goto(`/personas/${personaId}/brief`, { waitUntil: "networkidle" });
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByText("Copied.").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.getByLabel("The brief as Markdown").inputValue(),
    );
  });
});

/** A page as it is printed: the sizes of its sheets, and its words. */
async function printed(page: Page) {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true, format: "A4" }));
  const pdf = await getDocument({ data }).promise;
  const pages: { width: number; height: number }[] = [];
  const words: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    pages.push({ width, height });
    for (const item of (await sheet.getTextContent()).items) if ("str" in item) words.push(item.str);
  }
  return { pages, text: words.join(" ").replace(/\s+/g, " ") };
}
