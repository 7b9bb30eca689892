import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vitest/config";
import remixConfig from "./remix.config.js";
import { bundledScript } from "./scripts/build/bundled-script.ts";

// Under vitest the Remix plugin would rewrite every .server module, so it is left out.
const underTest = process.env.VITEST === "true";

export default defineConfig({
  plugins: [underTest ? [] : remix(remixConfig), tailwindcss(), bundledScript()],
  server: { host: "127.0.0.1" },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    globalSetup: ["tests/support/global-setup.ts"],
    setupFiles: ["tests/support/setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A build does without it.
    sequence: underTest ? { sequencer: (await import("./tests/support/browser-first.ts")).BrowserFirst } : {},
    maxWorkers: 2,
    // Of tests of one file that are marked as concurrent.
    maxConcurrency: 2,
  },
});
