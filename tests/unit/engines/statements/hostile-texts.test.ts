import { expect, test } from "vitest";
import { extractStatements } from "#app/engines/statements/extract-statements.ts";
import { fixedNoise } from "#app/engines/themes/vectors/random.ts";

const texts = 10_000;
// One text in so many is long: a word of 10,000 letters or a line repeated.
const longEvery = 200;

const noise = fixedNoise(7);
const pick = <T>(from: readonly T[], fallback: T): T =>
  from[Math.floor(((noise() + 1) / 2) * from.length)] ?? fallback;
const code = (from: number, to: number) =>
  String.fromCodePoint(from + Math.floor(((noise() + 1) / 2) * (to - from)));

const pieces: readonly (() => string)[] = [
  () => code(0, 32),
  () => code(0x80, 0xa0),
  () => code(0x590, 0x6ff),
  () => pick(["\u202e", "\u200f", "\u200b", "\u200d", "\ufeff", "\u2028", "\u0301", "\ufe0f"], ""),
  () => code(0x1f300, 0x1faff),
  () => code(0xd800, 0xdfff),
  () => code(0x4e00, 0x9fff),
  () => code(0x0e00, 0x0e7f),
  () => pick(["<script>", "</p>", "<a href='", "&nbsp;", "<!--", "]]>", "{{", "${", "%s", "\\u0000"], ""),
  () =>
    pick(["SGVsbG8gd29ybGQ=", "data:image/png;base64,iVBORw0KGgo", "'; DROP TABLE x;--", "../../etc"], ""),
  () => pick(["constructor", "__proto__", "toString", "hasOwnProperty", "await", "undefined", "NaN"], ""),
  () =>
    pick(
      ["I", "love", "not", "the app", "crashes", "please add", "but", "n't", "wasn’t", "battery life"],
      "",
    ),
  () =>
    pick([".", "!!!!", "?", ",", ";", " - ", "\r\n", "\n> ", "\n--\n", "```\n", "1.", "(", "'", "’s"], ""),
  () => pick([" ", " ", "\t", "\u00a0"], " "),
];
const longPieces = ["a", "é", "z\u0301", "😀", "<b>", "QUJD", "no ", "but it crashes, ", "\u202e", "1e9"];

function hostileText(index: number): string {
  if (index % longEvery === 0) {
    const piece = longPieces[(index / longEvery) % longPieces.length] ?? "a";
    return piece.repeat(Math.ceil(10_000 / piece.length));
  }
  return Array.from({ length: 1 + (index % 30) }, () => pick(pieces, () => "")()).join(pick(["", " "], ""));
}

test("ten thousand hostile texts give exact spans and scores within their ranges", () => {
  for (let index = 0; index < texts; index += 1) {
    const text = hostileText(index);
    const { statements, sentiment } = extractStatements({ id: "1", text, rating: null });
    let faults = Math.abs(sentiment) <= 1 ? "" : "sentiment ";
    let position = 0;
    for (const statement of statements) {
      if (statement.start < position || text.slice(statement.start, statement.end) !== statement.text)
        faults += "span ";
      position = statement.end;
      if (!Object.values(statement.kindScores).every((score) => score >= 0 && score <= 1)) faults += "score ";
      for (const { start, end, text: words } of statement.aspects) {
        if (text.slice(start, end) !== words || start < statement.start || end > statement.end)
          faults += "aspect ";
      }
    }
    if (faults !== "") expect({ text, faults }).toEqual({ text, faults: "" });
  }
}, 240_000);
