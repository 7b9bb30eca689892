import { readdir, utimes, writeFile } from "node:fs/promises";
import { request } from "node:http";
import path from "node:path";
import { expect, test } from "vitest";
import { startWeb, startWorker } from "#scripts/load/earshot-process.ts";
import { findFreePort } from "#scripts/load/free-port.ts";
import { createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { withOwnInstance } from "#tests/support/own-instance.ts";

const own = withOwnInstance();
const HOUR_MS = 60 * 60 * 1000;

/** Begins an upload that never ends; resolves once a part of it is on disk. */
async function beginUpload(origin: string, cookie: string, list: () => Promise<string[]>): Promise<void> {
  const { hostname, port } = new URL(origin);
  const headers = {
    Host: `localhost:${port}`,
    Origin: `http://localhost:${port}`,
    Cookie: cookie,
    "Content-Type": "multipart/form-data; boundary=half",
  };
  const sending = request({ host: hostname, port, path: "/imports/new", method: "POST", headers });
  sending.on("error", () => undefined);
  sending.write('--half\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n');
  sending.write("rating,text\n".repeat(20_000));
  await expect.poll(list, { timeout: 10_000 }).toHaveLength(1);
}

test("what a killed web server left of an upload is gone within the hour, with no further upload", async () => {
  const { db, place, ends } = own();
  const uploads = path.join(place.dataDir, "uploads");
  const list = () => readdir(uploads).catch((): string[] => []);
  const makeOld = (name: string, milliseconds: number) => {
    const then = new Date(Date.now() - milliseconds);
    return utimes(path.join(uploads, name), then, then);
  };
  const cookie = await signedInCookie(db, await createOwner(db));
  const port = await findFreePort();
  const web = ends(await startWeb(place, port));
  await beginUpload(web.origin, cookie, list);
  await web.kill();
  const [left = ""] = await list();
  expect(left).toMatch(/\.part$/);
  expect(await db.selectFrom("imports").select("id").execute()).toEqual([]);

  // A worker finds it when it starts, and leaves alone what may still be on its way.
  await makeOld(left, HOUR_MS / 2 + 1000);
  await writeFile(path.join(uploads, "fresh.part"), "x");
  ends(startWorker(place));
  await expect.poll(list, { timeout: 20_000, interval: 50 }).toEqual(["fresh.part"]);

  // It comes back by itself, soon enough that nothing stays for an hour.
  const selectNext = () =>
    db
      .selectFrom("jobs")
      .select(["id", "run_at"])
      .where("name", "=", "imports.sweep")
      .where("state", "=", "waiting")
      .execute();
  await expect.poll(selectNext, { timeout: 10_000 }).toHaveLength(1);
  const [next] = await selectNext();
  expect(Date.parse(next?.run_at ?? "")).toBeLessThan(Date.now() + HOUR_MS / 2);
  await makeOld("fresh.part", HOUR_MS / 2 + 1000);
  await db
    .updateTable("jobs")
    .set({ run_at: "2026-01-01T00:00:00.000Z" })
    .where("id", "=", next?.id ?? "")
    .execute();
  await expect.poll(list, { timeout: 10_000, interval: 50 }).toEqual([]);
}, 60_000);
