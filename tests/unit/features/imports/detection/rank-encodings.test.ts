import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeWhole } from "#app/features/imports/detection/decode-text.ts";
import { detectEncoding } from "#app/features/imports/detection/detect-encoding.ts";
import { encodingNames } from "#app/features/imports/detection/encoding-names.ts";
import { foreignPieces } from "#app/features/imports/detection/foreign-pieces.ts";
import { oddShare } from "#app/features/imports/detection/odd-letters.ts";
import { encodedLanguages, ticketsIn } from "#tests/fixtures/imports/encodings.ts";

const files = encodedLanguages.flatMap((language) =>
  language.encodings.map((encoding) => ({
    name: `${language.language} in ${encoding}`,
    encoding,
    text: ticketsIn(language),
  })),
);

describe("guessing an encoding", () => {
  it.each(files)("$name", ({ encoding, text }) => {
    const bytes = iconv.encode(text, encoding);
    const found = detectEncoding(bytes, true);
    expect(found.sure).toBe(false);
    expect(decodeWhole(found.encoding, bytes)).toBe(text);
    const [guess, ...rivals] = found.readings;
    expect(guess?.encoding).toBe(found.encoding);
    expect(rivals.length).toBeGreaterThan(0);
    for (const rival of rivals) expect(rival.texts).not.toEqual(guess?.texts);
  });

  it("takes Windows-1252 where nothing but a few signs is beyond ASCII", () => {
    const bytes = iconv.encode("id,text\n1,Costs £5 ©\n2,It’s late\n", "windows-1252");
    expect(detectEncoding(bytes, true)).toMatchObject({ encoding: "windows-1252", sure: false });
  });

  it("reads the euro sign of Mac Roman", () => {
    expect(decodeWhole("macintosh", Buffer.from([0x35, 0xdb]))).toBe("5€");
  });

  it("offers only encodings that can be chosen and decoded", () => {
    for (const name of encodingNames.keys()) {
      expect(iconv.encodingExists(name)).toBe(true);
      // All but UTF-16 have ASCII's separators where ASCII has them, which cutting into pieces relies on.
      if (!name.startsWith("utf-16"))
        expect(iconv.encode('a,;\t|\n"0', name).toString("latin1")).toBe('a,;\t|\n"0');
    }
  });
});

describe("letters out of place", () => {
  it.each([
    ["Größe, naïve, l’œuvre, Привет, παραγγελία, 5 €", 0],
    ["capitals inside a word: grÖße", 1 / 2],
    ["signs between letters: gr§Çe", 1 / 2],
    ["accents without a letter: 5 ¤", 1],
    ["two scripts in a word: plохо", 1 / 3],
    ["no character: \ufffd", 1],
  ])("%s", (text, share) => {
    expect(oddShare(text)).toBe(share);
  });
});

describe("the pieces that a guess rests on", () => {
  const piecesOf = (text: string) =>
    foreignPieces(Buffer.from(text, "latin1")).map((piece) => piece.toString("latin1"));

  it("are the cells with letters beyond ASCII", () => {
    expect(piecesOf('id,text\n1,"Größe, falsch"\n2,plain,ä\n')).toEqual(["Größe, falsch", "ä"]);
    expect(piecesOf('{"a":"Größe","b":"plain"}')).toEqual(["Größe"]);
  });

  it("are cut around the first such letter", () => {
    const [piece = ""] = piecesOf(`${"long ".repeat(100)}ä${" after".repeat(100)}`);
    expect(piece.length).toBeLessThan(250);
    expect(piece).toContain("ä");
  });

  it("stay few in a file full of them", () => {
    expect(piecesOf("äöü\n".repeat(100_000)).join("").length).toBeLessThan(20_000);
  });
});
