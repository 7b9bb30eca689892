import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { type App, openPage, startApp } from "./app.ts";

/** An Earshot that has been set up, and nothing else. */
export interface OwnApp extends App {
  owner: Actor;
  /** A new page of a browser profile of its own, in which the owner is signed in. */
  openPage(options?: BrowserContextOptions): Promise<Page>;
}

/** Gives the tests of a block an Earshot of their own, stopped after them. */
export function useOwnApp(browser: () => Browser): () => OwnApp {
  let own: OwnApp | undefined;
  beforeAll(async () => {
    const app = await startApp();
    const owner = await createOwner(app.db);
    own = { ...app, owner, openPage: (options) => openPage(browser(), app, owner, options) };
  });
  afterAll(() => own?.stop());
  return () => {
    if (!own) throw new Error("There is an app only while a test runs.");
    return own;
  };
}
