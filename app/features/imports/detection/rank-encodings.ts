import jschardet from "jschardet";
import { decodeWhole } from "./decode-text.ts";
import { encodingNames } from "./encoding-names.ts";
import { oddShare } from "./odd-letters.ts";

/** jschardet's names (lower case) of encodings that we call otherwise, or that one of ours reads as well. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ["iso-8859-1", "windows-1252"],
  ["iso8859-15", "iso-8859-15"],
  ["macroman", "macintosh"],
  ["maclatin2", "maccenteuro"],
  ["cp858", "cp850"],
  ["iso-8859-9", "windows-1254"],
  ["iso-8859-8", "windows-1255"],
  ["iso-8859-13", "windows-1257"],
  ["ibm866", "cp866"],
  ["tis-620", "windows-874"],
  ["cp874", "windows-874"],
  ["cp932", "shift-jis"],
  ["shift_jis", "shift-jis"],
  ["cp949", "euc-kr"],
  ["gb2312", "gb18030"],
  ["big5hkscs", "big5"],
]);

/** Looked at whatever the letters say. */
const USUAL = ["windows-1252", "windows-1250", "iso-8859-15", "macintosh"];
/** What few tools of today write: they win only where they fit clearly better. */
const RARE = /^(mac|cp|koi8-u)/;

/**
 * The encodings that bytes beyond ASCII may be in, the likeliest first. Two things speak for one: how well its letters
 * are spread as in some language (jschardet's confidence, 0 to 1), and how few of them stand where no writer puts
 * them. Between equals Windows-1252 is taken, which most older tools write.
 */
export function rankEncodings(foreign: Buffer): string[] {
  const confidences = new Map<string, number>();
  for (const hint of jschardet.detectAll(foreign)) {
    const named = hint.encoding?.toLowerCase() ?? "";
    const encoding = ALIASES.get(named) ?? named;
    if (!encodingNames.has(encoding) || encoding.startsWith("utf-")) continue;
    confidences.set(encoding, Math.max(confidences.get(encoding) ?? 0, hint.confidence));
  }
  for (const encoding of USUAL) confidences.set(encoding, confidences.get(encoding) ?? 0);
  return [...confidences]
    .map(([encoding, confidence]) => ({ encoding, score: scoreOf(encoding, confidence, foreign) }))
    .sort((a, b) => b.score - a.score)
    .map(({ encoding }) => encoding);
}

/** Factors and power were chosen on texts in 24 languages (tests/unit/features/imports/rank-encodings.test.ts). */
function scoreOf(encoding: string, confidence: number, foreign: Buffer): number {
  const usual = encoding === "windows-1252" ? 1.3 : RARE.test(encoding) ? 0.7 : 1;
  const orderly = (1 - oddShare(decodeWhole(encoding, foreign))) ** 8;
  return (confidence + 0.015) * usual * orderly;
}
