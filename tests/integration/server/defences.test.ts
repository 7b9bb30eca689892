import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { routeAccess } from "#app/features/accounts/route-access.ts";
import { createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { addressOf } from "#tests/support/route-addresses.ts";
import { startTestServer, type TestServer } from "#tests/support/server.ts";

const FORM = "application/x-www-form-urlencoded";

describeEachDatabase("the server in front", (_open, dialect) => {
  let server: TestServer;
  let owner: Actor;
  let cookie: string;

  beforeAll(async () => {
    server = await startTestServer(await dialect.createUrl());
    owner = await createOwner(server.db);
    cookie = await signedInCookie(server.db, owner);
  });
  afterAll(() => server.stop());

  test.each(["evil.example", "evil.example:80", "localhost", "localhost:1", "127.0.0.1.evil.example"])(
    "refuses the host %j",
    async (Host) => {
      expect((await server.send("/sign-in", { headers: { Host } })).status).toBe(421);
    },
  );

  test("refuses an absolute address in the request line", async () => {
    expect((await server.send("http://evil.example/sign-in")).status).toBe(421);
  });

  test("builds no link from what the visitor says about the host", async () => {
    const headers = { "X-Forwarded-Host": "evil.example", Forwarded: "host=evil.example", Cookie: cookie };
    for (const path of ["/sign-in", "/settings", "/settings/team", "/health"]) {
      const answer = await server.send(path, { headers });
      expect(JSON.stringify(answer.headers) + answer.body).not.toContain("evil.example");
    }
  });

  test.each([
    "/.env",
    "/package.json",
    "/data/earshot.db",
    "/uploads/",
    "/.git/config",
    "/..%2fpackage.json",
    "/..%2f..%2fetc%2fpasswd",
    "/assets/..%2f..%2fserver%2findex.js",
    "/.vite/manifest.json",
    "/build/server/index.js",
    "/app/root.tsx",
    "/assets/entry.client.js.map",
  ])("does not serve %s", async (path) => {
    expect((await server.send(path)).status).toBe(404);
  });

  test.each([
    "/s/../settings/team",
    "/s/%2e%2e/settings/team",
    "/s/.%2E/settings/team",
    "/s/..\\settings\\team",
    "/%2e%2e/package.json",
    "/s/x/..",
  ])("refuses %s, which is another page once resolved", async (path) => {
    const headers = { "Content-Type": FORM, Cookie: cookie, Origin: "https://evil.example" };
    expect((await server.send(path, { method: "POST", headers, body: "a=1" })).status).toBe(400);
    expect((await server.send(path)).status).toBe(400);
  });

  test("answers NUL, and numbers that no database holds, as the visitor's fault on every route", async () => {
    const names = ["before", "after", "search", "q", "theme", "customer", "segment", "suggestion", "link"];
    const values = ["\0", '["\\u0000","x"]', '[1e300,"x"]', '[1.5,"x"]', "1e999", "1.5"];
    for (const id of Object.keys(routeAccess)) {
      const path = addressOf(id);
      const asked = values.map(
        (value) => `${path}?${new URLSearchParams(names.map((name) => [name, value])).toString()}`,
      );
      for (const target of [...asked, path.replaceAll("no-such", "%00")]) {
        const { status } = await server.send(target, { headers: { Cookie: cookie } });
        // 503 is how /health says that no worker runs.
        expect([target, status < 500 || id === "health"]).toEqual([target, true]);
      }
    }
    // Each route is asked seven times, one after the other.
  }, 120_000);

  test.each([
    "/%E0%A4%A",
    "/%",
    "//evil.example",
    "/\\evil.example",
    "/a%00b",
    "/?_routes=%00&index",
    "/__manifest?p=%00",
  ])("answers the malformed address %s without an error of its own", async (path) => {
    expect((await server.send(path)).status).toBeLessThan(500);
  });

  test.each(["TRACE", "OPTIONS", "PROPFIND", "PURGE"])("takes no %s", async (method) => {
    expect((await server.send("/sign-in", { method })).status).toBe(405);
  });

  test("sends the headers that keep browsers from doing harm", async () => {
    const { headers } = await server.send("/sign-in");
    expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*'nonce-.*frame-ancestors 'none'/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cache-control": "no-store",
    });
    expect(headers["x-powered-by"]).toBeUndefined();
  });

  test("allows each page's own scripts alone, with a nonce that is never the same", async () => {
    const [first, second] = await Promise.all([server.send("/sign-in"), server.send("/sign-in")]);
    const nonceIn = (policy: string | string[] = "") => /'nonce-([^']+)'/.exec(String(policy))?.[1];
    const nonce = nonceIn(first.headers["content-security-policy"]);
    expect(nonce).not.toBe(nonceIn(second.headers["content-security-policy"]));
    const inline = [...first.body.matchAll(/<script(?![^>]*\bsrc=)[^>]*>/g)].map(([tag]) => tag);
    expect(inline.length).toBeGreaterThan(0);
    for (const tag of inline) expect(tag).toContain(`nonce="${nonce}"`);
  });

  test("serves hashed files for ever", async () => {
    const page = await server.send("/sign-in");
    const asset = /\/assets\/[\w.-]+\.js/.exec(page.body)?.[0] ?? "";
    const { headers, status } = await server.send(asset);
    expect(status).toBe(200);
    expect(headers["cache-control"]).toContain("immutable");
  });

  test("refuses a body that is too long, announced or not", async () => {
    const body = `email=${"x".repeat(2 * 1024 * 1024)}`;
    const headers = { Origin: server.origin, "Content-Type": FORM };
    const announced = { ...headers, "Content-Length": String(body.length) };
    expect((await server.send("/sign-in", { method: "POST", headers: announced, body })).status).toBe(413);
    const chunked = { ...headers, "Transfer-Encoding": "chunked" };
    expect((await server.send("/sign-in", { method: "POST", headers: chunked, body })).status).toBe(413);
  });

  test.each([
    "__proto__[isAdmin]=1",
    "a[__proto__][x]=1",
    "constructor.prototype.x=1",
    "__proto__=1",
    "a[constructor]=1",
  ])("refuses the form %s and stays as it was", async (body) => {
    for (const path of ["/sign-in", "/settings", "/settings/team", "/sign-in.data", "/customers/new"]) {
      const headers = { Origin: server.origin, "Content-Type": FORM, Cookie: cookie };
      const { status } = await server.send(path, { method: "POST", headers, body });
      expect([202, 404, 422]).toContain(status);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect((await server.send("/health")).status).toBe(200);
  });

  test.each([
    "application/json",
    "text/plain",
    "multipart/form-data; boundary=x",
    "multipart/form-data",
    "x/y",
  ])("refuses a form that comes as %s", async (type) => {
    const headers = { Origin: server.origin, "Content-Type": type };
    const answer = await server.send("/sign-in", { method: "POST", headers, body: '{"email":"a"}' });
    expect(answer.status).toBe(422);
  });

  const foreign = {
    "a foreign Origin": { Origin: "https://evil.example" },
    "Origin null": { Origin: "null" },
    "another port of this machine": { Origin: "http://localhost:1" },
    "a foreign Origin that claims to be the host": {
      Origin: "https://evil.example",
      "X-Forwarded-Host": "evil.example",
    },
    "Sec-Fetch-Site cross-site": { "Sec-Fetch-Site": "cross-site" },
    "Sec-Fetch-Site same-site": { "Sec-Fetch-Site": "same-site" },
    "a foreign Referer alone": { Referer: "https://evil.example/page" },
    "an Origin that is no address": { Origin: "evil" },
  };

  describe.each(Object.entries(foreign))("a write with %s", (_, headers) => {
    const openToAll = /^\/(?:(?:s|unsubscribe)\/|my-answers$)/;
    test("is refused on every route but the public answers, their receipts and unsubscribing", async () => {
      for (const id of Object.keys(routeAccess)) {
        const path = addressOf(id);
        for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
          for (const variant of [path, path === "/" ? "/_root.data" : `${path}.data`]) {
            const sent = { "Content-Type": FORM, Cookie: cookie, ...headers };
            const answer = await server.send(variant, { method, headers: sent, body: "a=1" });
            if (openToAll.test(path)) expect([id, method, answer.status < 500]).toEqual([id, method, true]);
            else expect([id, method, answer.status]).toEqual([id, method, 403]);
          }
        }
      }
    });
  });

  test("logs no failure of its own in all of this", () => {
    const faults = server.log.filter((line) => /unexpected error|request failed/.test(line));
    expect(faults).toEqual([]);
    expect(server.log.join("")).not.toContain(cookie.split("=")[1]);
  });
});
