import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { ExpectedError } from "#app/lib/errors.ts";
import { type AppOptions, builtFiles } from "./create-app.ts";

/** What `npm run build` made, ready to be served. Throws an ExpectedError when there is no build. */
export async function builtPages(
  root = process.cwd(),
): Promise<Pick<AppOptions, "loadBuild" | "files" | "mode">> {
  const serverFile = path.join(root, "build/server/index.js");
  if (!existsSync(serverFile))
    throw new ExpectedError(`There is no build at ${serverFile}. Run "npm run build".`);
  const build: ServerBuild = await import(pathToFileURL(serverFile).href);
  return {
    loadBuild: async () => build,
    files: builtFiles(path.join(root, "build/client")),
    mode: "production",
  };
}
