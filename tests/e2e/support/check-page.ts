import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** WCAG 2.2 AA and what came before it. */
const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds wrong with the page as it is shown now: rule, and the first few places. */
export async function findAxeViolations(page: Page): Promise<string[]> {
  return violationsIn(axeOn(page).withTags(standard));
}

/** The one rule that a change of scheme alone can break. */
export async function findWeakContrast(page: Page): Promise<string[]> {
  return violationsIn(axeOn(page).withRules("color-contrast"));
}

/**
 * A page without frames is read in the page itself ("legacy"): else the whole account of what was fine goes to a second,
 * blank page and back, which is twice the work, and needed only to put the accounts of frames together.
 */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(page.frames().length === 1);
}

async function violationsIn(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes
      .slice(0, 3)
      .map(({ html, any }) => `\n    ${html.slice(0, 200)} ${any[0]?.message ?? ""}`);
    return `${id}: ${help} (${nodes.length})${places.join("")}`;
  });
}

/** By how many pixels the page is wider than its window, and what sticks out; "" when nothing does. */
export async function findSidewaysScroll(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return "";
    const widest = [...document.querySelectorAll("main *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(-3)
      .map((element) => element.outerHTML.slice(0, 160));
    return `${scrollWidth - clientWidth} px too wide: ${widest.join(" | ")}`;
  });
}

/** Collects what a page's own scripts print as errors, and what its security policy refuses. */
export function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return errors;
}

/** Fails where axe finds something or the page scrolls sideways, as it is shown now. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await findAxeViolations(page)).toEqual([]);
  expect(await findSidewaysScroll(page)).toBe("");
}
