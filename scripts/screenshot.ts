import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { readEnv } from "#app/lib/env.server.ts";
import { ExpectedError } from "#app/lib/errors.ts";
import { readDemoState } from "./demo/demo-state.ts";
import { runScript } from "./run-script.ts";

const size = { width: 1280, height: 800 };

// Takes the README's picture of the running demo: `npx tsx scripts/screenshot.ts --browser /usr/bin/chromium`.
await runScript(async () => {
  const { publicUrl, dataDir } = readEnv();
  const { browser: executablePath } = parseArgs({ options: { browser: { type: "string" } } }).values;
  const owner = (await readDemoState(dataDir))?.accounts[0];
  if (!owner) throw new ExpectedError(`Expected the demo's data in ${dataDir}. Run "npm run demo" first.`);
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ["--no-sandbox"],
  });
  const page = await browser.newPage({ baseURL: publicUrl, viewport: size });
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(owner.email);
  await page.getByLabel("Password").fill(owner.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("/");
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: "public/screenshots/overview.png" });
  await browser.close();
});
