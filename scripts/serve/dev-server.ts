import type { ServerBuild } from "@remix-run/node";
import { createServer } from "vite";
import { runScript } from "../run-script.ts";
import { runServer } from "./run-server.ts";

// The same server in front; pages and the browser's files come from Vite and change while it runs.
await runScript(() =>
  runServer(async () => {
    const vite = await createServer({ server: { middlewareMode: true } });
    return {
      loadBuild: async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild,
      files: vite.middlewares,
      mode: "development",
    };
  }),
);
