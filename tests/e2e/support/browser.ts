import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";

/** Where a Chromium may be: named by the environment, downloaded by Playwright, or installed by the system. */
function findChromium(): string | undefined {
  const candidates = [
    process.env.CHROMIUM_PATH,
    process.env.CHROME_PATH,
    chromium.executablePath(),
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ];
  return candidates.find((path) => path !== undefined && path !== "" && existsSync(path));
}

const flags = [
  // Chromium's own sandbox needs rights that containers do not give; the pages are ours.
  "--no-sandbox",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const path = findChromium();

/**
 * Tests that need a browser; it is started once for the block. Where there is none they are skipped, and it is said
 * loudly, because a run without them proves less than it seems to.
 */
export function describeInBrowser(name: string, body: (browser: () => Browser) => void): void {
  if (path === undefined) {
    const rule = "!".repeat(78);
    process.stderr.write(
      `\n${rule}\nNO BROWSER: "${name}" IS SKIPPED. Install Chromium or set CHROMIUM_PATH to run it.\n${rule}\n\n`,
    );
    describe.skip(name, () => body(unavailable));
    return;
  }
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: path, args: flags });
    });
    afterAll(() => browser?.close());
    body(() => browser ?? unavailable());
  });
}

function unavailable(): never {
  throw new Error("The browser has not been started.");
}
