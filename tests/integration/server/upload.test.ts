import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { InvalidInputError, PayloadTooLargeError } from "#app/lib/errors.ts";
import { receiveUpload, sweepUploads } from "#app/lib/upload.server.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "earshot-upload-"));
});
afterEach(() => rm(directory, { recursive: true }));

function upload(parts: [string, string | File][]): Request {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  return new Request("http://localhost/imports/new", { method: "POST", body: form });
}

const options = (maxBytes = 1000) => ({ directory, maxBytes });

test("keeps a file under a name of its own, with its size and hash", async () => {
  const file = new File(["a,b\n1,2\n"], "../../etc/passwd.csv");
  const received = await receiveUpload(
    upload([
      ["kind", "tickets"],
      ["file", file],
    ]),
    options(),
  );
  expect(received.fields.get("kind")).toBe("tickets");
  expect(received.file).toMatchObject({
    bytes: 8,
    sha256: createHash("sha256").update("a,b\n1,2\n").digest("hex"),
  });
  expect(received.file.name).not.toContain("/");
  expect(received.file.key).toMatch(/^[0-9a-f-]{36}$/);
  expect(await readdir(directory)).toEqual([received.file.key]);
  expect(await readFile(path.join(directory, received.file.key), "utf8")).toBe("a,b\n1,2\n");
});

test("refuses a file past the cap and leaves nothing behind", async () => {
  const file = new File(["x".repeat(1001)], "big.csv");
  await expect(receiveUpload(upload([["file", file]]), options())).rejects.toThrow(PayloadTooLargeError);
  expect(await readdir(directory)).toEqual([]);
});

test("takes a file of exactly the cap", async () => {
  const file = new File(["x".repeat(1000)], "big.csv");
  expect((await receiveUpload(upload([["file", file]]), options())).file.bytes).toBe(1000);
});

test.each([0.01, 0.5, 0.99])("keeps nothing of an upload cut off at %d of its way", async (share) => {
  const type = 'multipart/form-data; boundary="cut"';
  const text = `--cut\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${"x".repeat(900)}\r\n--cut--\r\n`;
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(Buffer.from(text).subarray(0, Math.floor(text.length * share)));
      controller.error(new Error("connection reset"));
    },
  });
  const init: RequestInit & { duplex: "half" } = {
    method: "POST",
    body,
    headers: { "Content-Type": type },
    duplex: "half",
  };
  await expect(receiveUpload(new Request("http://localhost/", init), options())).rejects.toThrow(
    InvalidInputError,
  );
  expect(await readdir(directory)).toEqual([]);
});

test.each([
  ["no file", upload([["kind", "tickets"]])],
  [
    "two files",
    upload([
      ["a", new File(["1"], "a")],
      ["b", new File(["2"], "b")],
    ]),
  ],
  ["a thousand parts", upload(Array.from({ length: 1000 }, (_, index) => [`f${index}`, "x"]))],
  ["no multipart", new Request("http://localhost/", { method: "POST", body: "x" })],
  [
    "an end that never comes",
    new Request("http://localhost/", {
      method: "POST",
      headers: { "Content-Type": "multipart/form-data; boundary=b" },
      body: '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
    }),
  ],
])("refuses %s", async (_, request) => {
  await expect(receiveUpload(request, options())).rejects.toThrow(InvalidInputError);
  expect(await readdir(directory)).toEqual([]);
});

test("sweeps what is old and kept by nobody", async () => {
  const old = new Date(Date.now() - 2 * 60 * 60 * 1000);
  for (const name of ["half.part", "kept", "abandoned", "fresh"]) {
    await writeFile(path.join(directory, name), "x");
    if (name !== "fresh") await utimes(path.join(directory, name), old, old);
  }
  expect(await sweepUploads(directory, 60 * 60 * 1000, async (key) => key === "kept")).toBe(2);
  expect((await readdir(directory)).sort()).toEqual(["fresh", "kept"]);
});

test("sweeps on where a file goes while it looks", async () => {
  const old = new Date(Date.now() - 2 * 60 * 60 * 1000);
  for (const name of ["a", "b", "c"]) {
    await writeFile(path.join(directory, name), "x");
    await utimes(path.join(directory, name), old, old);
  }
  // Whichever is looked at first, all others go meanwhile.
  const isKept = async (key: string) => {
    for (const name of ["a", "b", "c"])
      if (name !== key) await rm(path.join(directory, name), { force: true });
    return true;
  };
  expect(await sweepUploads(directory, 60 * 60 * 1000, isKept)).toBe(0);
});
