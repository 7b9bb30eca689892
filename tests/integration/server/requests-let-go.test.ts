import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { readEnv } from "#app/lib/env.server.ts";
import { createLogger } from "#app/lib/logger.server.ts";
import { builtPages } from "#scripts/serve/built-pages.ts";
import { startServer } from "#scripts/serve/start-server.ts";
import { createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";

const VISITS = 20;
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");

/** The same build, which tells of each request it renders a page for. */
function watched(build: ServerBuild, onRequest: (request: Request) => void): ServerBuild {
  const render: ServerBuild["entry"]["module"]["default"] = (request, ...rest) => {
    onRequest(request);
    return build.entry.module.default(request, ...rest);
  };
  return { ...build, entry: { module: { ...build.entry.module, default: render } } };
}

describeEachDatabase("a page that was sent", (_open, dialect) => {
  test("leaves nothing of its request in memory", async () => {
    const requests: WeakRef<Request>[] = [];
    const pages = await builtPages();
    const build = watched(await pages.loadBuild(), (request) => requests.push(new WeakRef(request)));
    const env = readEnv({ DATABASE_URL: await dialect.createUrl(), PORT: "0" });
    const quiet = createLogger("silent", "web");
    const server = await startServer(env, quiet, { ...pages, loadBuild: async () => build });
    try {
      const cookie = await signedInCookie(server.db, await createOwner(server.db));
      const visit = () =>
        fetch(`http://localhost:${server.port}/attributes`, { headers: { Cookie: cookie } });
      for (let visits = 0; visits < VISITS; visits += 1)
        expect(await (await visit()).text()).toContain("</html>");
      expect(requests).toHaveLength(VISITS);
      const held = () => {
        collectGarbage();
        return requests.filter((request) => request.deref() !== undefined).length;
      };
      // What a timer or a connection still holds is let go within seconds.
      await expect.poll(held, { timeout: 20_000, interval: 500 }).toBeLessThan(3);
    } finally {
      await server.stop();
    }
  });
});
