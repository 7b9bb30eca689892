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
    maxWorkers: 2,
  },
});
