import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { cancelImport, receiveImport } from "#app/features/imports/imports.service.server.ts";
import { unpackInChild } from "#app/features/imports/unpack/unpack-in-child.server.ts";
import type { Bench, Figure, Section } from "./bench.ts";
import { megabytes, seconds, whole } from "./figures.ts";
import { writeCsv, writeJsonLines, writeWorkbook } from "./large-files.ts";

/** Rows of the file whose way from drop to preview is timed: some 200 MB. */
const DROPPED_ROWS = 1_200_000;

/** Large files of other formats become tables; a very large one is dropped. */
export const unpackFiles: Section = {
  name: "unpack",
  title: "Files that have to be unpacked",
  async run(bench) {
    return [
      ...(await unpackOne(bench, "XLSX", writeWorkbook)),
      ...(await unpackOne(bench, "JSON lines", writeJsonLines)),
      await dropOne(bench),
    ];
  },
};

async function unpackOne(
  { place, rows }: Bench,
  what: string,
  write: (file: string, rows: number) => Promise<void>,
): Promise<Figure[]> {
  const [source, target] = [path.join(place.dataDir, "source"), path.join(place.dataDir, "table")];
  const scratch = path.join(place.dataDir, "scratch");
  await write(source, rows);
  let peak = 0;
  const began = performance.now();
  await unpackInChild(
    { source, target, scratch },
    {
      signal: new AbortController().signal,
      onProgress: (_, peakBytes) => {
        peak = Math.max(peak, peakBytes);
      },
    },
  );
  const took = (performance.now() - began) / 1000;
  for (const file of [source, target]) await rm(file);
  return [
    { what: `${what}, ${whole(rows)} rows: rows a second`, value: whole(rows / took) },
    { what: `${what}: memory of its process at most`, value: megabytes(peak) },
  ];
}

/** From the first byte that the server reads to the answer that leads to the preview. */
async function dropOne({ db, owner, place }: Bench): Promise<Figure> {
  const file = path.join(place.dataDir, "dropped.csv");
  await writeCsv(file, DROPPED_ROWS);
  const { size } = await stat(file);
  const [boundary, name] = ["benchmark-boundary", "tickets.csv"];
  const body = Readable.from(multipart(file, boundary, name));
  const request = new Request("http://localhost/imports/new", {
    method: "POST",
    headers: { "Content-Type": `multipart/form-data; boundary=${boundary}` },
    body: Readable.toWeb(body) as ReadableStream,
    duplex: "half",
  } as RequestInit);
  const began = performance.now();
  const id = await receiveImport(db, owner, request);
  const took = (performance.now() - began) / 1000;
  await cancelImport(db, id);
  await rm(file);
  return { what: `From the drop of ${megabytes(size)} of CSV to its preview`, value: seconds(took) };
}

async function* multipart(file: string, boundary: string, name: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`,
  );
  yield* createReadStream(file, { highWaterMark: 256 * 1024 });
  yield Buffer.from(`\r\n--${boundary}--\r\n`);
}
