import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
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
  attributeId: "",
  companyAttributeId: "",
  decisionId: "",
  segmentId: "",
  comparedSegments: "",
  comparedPersonas: "",
  personaId: "",
  lineId: "",
  reviewId: "",
  decidedReviewId: "",
  checkId: "",
  erasureId: "",
  pairId: "",
  token: "",
  invitationId: "",
  draftedInvitationId: "",
  unsubscribeToken: "",
  sharedToken: "",
  sharedPersonaToken: "",
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

/** A window that reads one page after the other, and what those printed as errors. */
interface Reader {
  page: Page;
  errors: string[];
}

describeInBrowser("every page", (browser) => {
  let app: App;
  let owner: Actor;
  let pages: ListedPage[];
  const resting = { signedIn: [] as Reader[], stranger: [] as Reader[] };

  beforeAll(async () => {
    app = await startApp();
    const sample = await fillWithSample(app.db);
    owner = sample.owner;
    pages = pageList(sample.ids);
  }, 180_000);
  afterAll(() => app?.stop());

  async function openReader(user: Actor | null): Promise<Reader> {
    // Without motion nothing is caught half way between two schemes.
    const options = { viewport: desktop, reducedMotion: "reduce" } as const;
    const page = await openPage(browser(), app, user, options);
    return { page, errors: collectErrors(page) };
  }

  // Two pages are read at once: each waits half a second for the network to rest.
  it.concurrent.each(names)(
    "%s can be read by everyone, in both schemes, on a desktop and on a phone",
    async (name) => {
      const listed = pages.find((page) => nameOf(page) === name);
      if (!listed) throw new Error(`The page ${name} is not listed.`);
      const readers = listed.public ? resting.stranger : resting.signedIn;
      const reader = readers.pop() ?? (await openReader(listed.public ? null : owner));
      await read(reader, listed);
      // One that failed is not used again: what it prints later is of its page.
      readers.push(reader);
    },
    patience,
  );

  it("a page that is not there says so, in the shell", async () => {
    const { page } = await openReader(owner);
    const answer = await page.goto("/customers/nobody", { waitUntil: "networkidle" });
    expect(answer?.status()).toBe(404);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Nothing is here");
    expect(await findAxeViolations(page)).toEqual([]);
  });
});

async function read({ page, errors }: Reader, { path, status = 200 }: ListedPage): Promise<void> {
  errors.splice(0);
  await page.setViewportSize(desktop);
  await page.emulateMedia({ colorScheme: "light" });
  const answer = await page.goto(path, { waitUntil: "networkidle" });
  expect(answer?.status()).toBe(status);
  expect(new URL(page.url()).pathname).toBe(path.replace(/\?.*/, ""));
  expect(await page.title()).toMatch(/\S/);
  expect(await page.locator("h1").count()).toBe(1);
  expect(await findSidewaysScroll(page)).toBe("");
  expect(await findAxeViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await findWeakContrast(page)).toEqual([]);
  await page.setViewportSize(phone);
  expect(await findSidewaysScroll(page)).toBe("");
  expect(await findAxeViolations(page)).toEqual([]);
  // A browser says itself that a page was answered with a refusal.
  expect(errors.filter((error) => status < 400 || !error.includes(`status of ${status}`))).toEqual([]);
}
