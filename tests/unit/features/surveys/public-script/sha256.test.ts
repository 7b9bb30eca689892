import { createHash, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { sha256Start } from "#app/features/surveys/public-script/sha256.ts";

const reference = (text: string) => createHash("sha256").update(text, "latin1").digest().readUInt32BE(0);

test("begins as SHA-256 does, for every length around the edges of a block", () => {
  for (const text of [
    "",
    "abc",
    ...Array.from({ length: 140 }, (_, length) => randomBytes(length).toString("latin1")),
  ]) {
    expect([text.length, sha256Start(text)]).toEqual([text.length, reference(text)]);
  }
});
