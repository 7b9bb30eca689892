import type { FileKind } from "#app/features/surveys/answers/answer-parts.ts";
import { beginsWith, pictureTypes } from "#app/features/surveys/pictures/picture-types.ts";

/** What a file is, as its first bytes say. */
export interface DetectedFile {
  kind: FileKind;
  mediaType: string;
}

const signatures: readonly { bytes: readonly (number | null)[]; is: DetectedFile }[] = [
  ...pictureTypes.map(({ bytes, mediaType }) => ({ bytes, is: { kind: "image" as const, mediaType } })),
  {
    bytes: [null, null, null, null, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69],
    is: { kind: "image", mediaType: "image/heic" },
  },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], is: { kind: "pdf", mediaType: "application/pdf" } },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], is: { kind: "document", mediaType: "application/rtf" } },
];

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The compound files of older office programs (MS-CFB, section 2.2). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const office = new Map<string, DetectedFile>([
  [
    "docx",
    {
      kind: "document",
      mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    },
  ],
  ["odt", { kind: "document", mediaType: "application/vnd.oasis.opendocument.text" }],
  ["doc", { kind: "document", mediaType: "application/msword" }],
  [
    "xlsx",
    { kind: "spreadsheet", mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  ],
  ["ods", { kind: "spreadsheet", mediaType: "application/vnd.oasis.opendocument.spreadsheet" }],
  ["xls", { kind: "spreadsheet", mediaType: "application/vnd.ms-excel" }],
]);
const texts = new Set(["txt", "csv", "md"]);

/** How many bytes from the start of a file `detectFile` looks at. */
export const DETECTED_BYTES = 4096;

/**
 * What a file is, by its first bytes; among archives and texts, which all begin alike, by the ending of its name. Null
 * for anything that nobody is asked for: programs, web pages and drawings with scripts in them.
 */
export function detectFile(name: string, head: Uint8Array): DetectedFile | null {
  const found = signatures.find(({ bytes }) => beginsWith(head, bytes));
  if (found !== undefined) return found.is;
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (beginsWith(head, ZIP))
    return ending.length === 4 || ending.startsWith("od") ? (office.get(ending) ?? null) : null;
  if (beginsWith(head, COMPOUND))
    return ending === "doc" || ending === "xls" ? (office.get(ending) ?? null) : null;
  return texts.has(ending) && isPlainText(head) ? { kind: "text", mediaType: "text/plain" } : null;
}

/** Text without control characters, that no browser would take for a page. */
function isPlainText(head: Uint8Array): boolean {
  const binary = head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
  return head.length > 0 && !binary && !/^\s*<[!?a-z]/i.test(new TextDecoder("utf-8").decode(head));
}
