/** First bytes of files that are not text: https://en.wikipedia.org/wiki/List_of_file_signatures */
const SIGNATURES: readonly (readonly [name: string, bytes: string])[] = [
  ["an Excel workbook or another ZIP archive", "504b0304"],
  ["an empty ZIP archive", "504b0506"],
  ["an older Excel or Word file, or one protected by a password", "d0cf11e0a1b11ae1"],
  ["a gzip archive", "1f8b"],
  ["a PDF", "255044462d"],
  ["a PNG picture", "89504e47"],
  ["a JPEG picture", "ffd8ff"],
  ["a GIF picture", "47494638"],
  ["a SQLite database", "53514c69746520666f726d6174203300"],
  ["a program", "7f454c46"],
  ["a Windows program", "4d5a9000"],
  ["a 7-Zip archive", "377abcaf271c"],
  ["a RAR archive", "526172211a07"],
  ["a bzip2 archive", "425a68"],
  ["a Zstandard archive", "28b52ffd"],
];

/** What a file that is not text is, by its first bytes; undefined for a file that may be text. */
export function findFileSignature(start: Uint8Array): string | undefined {
  const hex = [...start.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return SIGNATURES.find(([, bytes]) => hex.startsWith(bytes))?.[0];
}

/** What a text is that has no rows of cells, by how it begins; undefined where it may have. */
export function findOtherFormat(text: string): string | undefined {
  const start = text.slice(0, 500).trimStart();
  if (/^(\{\s*["}]|\[\s*[[{\]])/.test(start)) return "JSON";
  if (/^<\?xml|^<(!doctype|html|svg|rss|feed)\b/i.test(start)) return "a web page or XML";
  return undefined;
}
