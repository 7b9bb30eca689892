import { crc32, deflateRawSync } from "node:zlib";
import yauzl from "yauzl";

interface Entry {
  name: string;
  data: Buffer;
}

/**
 * A ZIP archive with each of its files changed by `change`, all dated 1 January 1980, so that the same files give the
 * same bytes (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16). For archives that we made ourselves.
 */
export async function repackZip(archive: Buffer, change: (entry: Entry) => Promise<Buffer>): Promise<Buffer> {
  const entries: Entry[] = [];
  for (const entry of await readZip(archive)) {
    entries.push({ name: entry.name, data: await change(entry) });
  }
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of entries) {
    const packed = deflateRawSync(data);
    const path = Buffer.from(name, "utf8");
    // Version 2.0, names in UTF-8, deflate, no time, the first day there is.
    const shared = Buffer.alloc(26);
    for (const [at, value] of [20, 0x0800, 8, 0, 0x0021].entries()) shared.writeUInt16LE(value, at * 2);
    shared.writeUInt32LE(crc32(data), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(data.length, 18);
    shared.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const file = Buffer.concat([signature(0x04034b50), shared, path, packed]);
    directory.push(signature(0x02014b50), Buffer.from([20, 0]), shared, place, path);
    files.push(file);
    offset += file.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, ...directory, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** The files of an archive in order; folders, which need no entry, are left out. */
export async function readZip(archive: Buffer): Promise<Entry[]> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.fromBuffer(archive, { lazyEntries: false, autoClose: false }, (error, file) =>
      file ? resolve(file) : reject(error),
    );
  });
  const found: Promise<Entry>[] = [];
  zip.on("entry", (entry: yauzl.Entry) => {
    if (!entry.fileName.endsWith("/")) found.push(readEntry(zip, entry));
  });
  await new Promise((resolve, reject) => zip.once("end", resolve).once("error", reject));
  return Promise.all(found);
}

function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Entry> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (!stream) return reject(error);
      const parts: Buffer[] = [];
      stream
        .on("data", (part: Buffer) => parts.push(part))
        .on("error", reject)
        .on("end", () => resolve({ name: entry.fileName, data: Buffer.concat(parts) }));
    });
  });
}
