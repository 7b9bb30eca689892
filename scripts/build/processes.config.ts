import { defineConfig } from "vite";
import { PROCESSES } from "../run/process-arguments.mjs";

const scripts = ["analyze", "backup", "demo", "import", "migrate", "serve", "start", "worker"];

/** What other processes and threads begin with. */
const beginnings = [
  "app/features/feedback/analysis-thread.server.ts",
  "app/features/imports/unpack/unpack-process.server.ts",
  "app/features/personas/outputs/files/files-thread.server.ts",
  "app/features/scores/fit-values-thread.server.ts",
  "app/features/segments/suggest-thread.server.ts",
  "app/features/themes/fit-thread.server.ts",
  "app/lib/thread-start.mjs",
];

const input = [...scripts.map((name) => `scripts/${name}.ts`), ...beginnings];

// Earshot's own processes as plain JavaScript, all in one folder, so that what lies beside another still does.
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    target: "node20",
    outDir: PROCESSES,
    emptyOutDir: true,
    minify: false,
    rollupOptions: { input, output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" } },
  },
});
