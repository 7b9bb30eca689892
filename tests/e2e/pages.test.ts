import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { routeAccess } from "#app/features/accounts/route-access.ts";
import { type App, openPage, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import {
  collectErrors,
  findAxeViolations,
  findSidewaysScroll,
  findWeakContrast,
} from "./support/check-page.ts";
import { type ListedPage, nameOf, notListed, pageList } from "./support/page-list.ts";
import { fillWithSample, type SampleIds } from "./support/sample-instance.ts";

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };
const unknown: SampleIds = {
  surveyId: "",
  slug: "",
  responseId: "",
  receipt: "",
  importId: "",
  unpackingId: "",
  mappingId: "",
  itemId: "",
  themeId: "",
  statementId: "",
  customerId: "",
  companyId: "",
  segmentId: "",
  personaId: "",
  checkId: "",
  token: "",
  invitationId: "",
  draftedInvitationId: "",
  unsubscribeToken: "",
  sharedToken: "",
  dressedId: "",
  dressedSlug: "",
};
/** Three readings by axe of a long page, on a machine that is busy with other tests. */
const patience = 120_000;
const names = pageList(unknown).map(nameOf);

it("every route is a listed page or is known to be none", () => {
  const missing = Object.keys(routeAccess).filter((id) => !names.includes(id) && !notListed.includes(id));
  expect(missing).toEqual([]);
});

describeInBrowser("every page", (browser) => {
  let app: App;
  let pages: ListedPage[];
  let signedIn: Page;
  let stranger: Page;
  const errorsOf = new Map<Page, string[]>();

  beforeAll(async () => {
    app = await startApp();
    const { owner, ids } = await fillWithSample(app.db);
    pages = pageList(ids);
    // Without motion nothing is caught half way between two schemes.
    const options = { viewport: desktop, reducedMotion: "reduce" } as const;
    signedIn = await openPage(browser(), app, owner, options);
    stranger = await openPage(browser(), app, null, options);
    for (const page of [signedIn, stranger]) errorsOf.set(page, collectErrors(page));
  }, 180_000);
  afterAll(() => app?.stop());

  it.each(names)(
    "%s can be read by everyone, in both schemes, on a desktop and on a phone",
    async (name) => {
      const listed = pages.find((page) => nameOf(page) === name);
      if (!listed) throw new Error(`The page ${name} is not listed.`);
      const page = listed.public ? stranger : signedIn;
      errorsOf.get(page)?.splice(0);
      await page.setViewportSize(desktop);
      await page.emulateMedia({ colorScheme: "light" });
      const answer = await page.goto(listed.path, { waitUntil: "networkidle" });
      expect(answer?.status()).toBe(200);
      expect(new URL(page.url()).pathname).toBe(listed.path.replace(/\?.*/, ""));
      expect(await page.title()).toMatch(/\S/);
      expect(await page.locator("h1").count()).toBe(1);
      expect(await findSidewaysScroll(page)).toBe("");
      expect(await findAxeViolations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await findWeakContrast(page)).toEqual([]);
      await page.setViewportSize(phone);
      expect(await findSidewaysScroll(page)).toBe("");
      expect(await findAxeViolations(page)).toEqual([]);
      expect(errorsOf.get(page)).toEqual([]);
    },
    patience,
  );

  it("a page that is not there says so, in the shell", async () => {
    const answer = await signedIn.goto("/customers/nobody", { waitUntil: "networkidle" });
    expect(answer?.status()).toBe(404);
    expect(await signedIn.getByRole("heading", { level: 1 }).textContent()).toBe("Nothing is here");
    expect(await findAxeViolations(signedIn)).toEqual([]);
  });
});
