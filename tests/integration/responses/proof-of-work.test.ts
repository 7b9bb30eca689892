import { expect, test } from "vitest";
import {
  demandWork,
  isWorkDone,
  WAIT_SECONDS,
} from "#app/features/responses/page-proofs/proof-of-work.server.ts";
import { solveChallenge } from "#app/features/surveys/public-script/solve-challenge.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";

const key = "0b6f1f8e-1111-4222-8333-444455556666";
const now = 1_800_000_000_000;

describeEachDatabase("proof of work", (open) => {
  test("as a browser finds it is taken, for that one answer and for fifteen minutes", async () => {
    const db = await open();
    const challenge = await demandWork(db, key, now);
    const proof = await solveChallenge(challenge);
    const done = (changes: { challenge?: string; proof?: string } = {}, at = now, of = key) =>
      isWorkDone(db, of, { challenge, proof, ...changes }, at);
    expect(await done()).toBe(true);
    expect(await done({ proof: `${proof}0` })).toBe(false);
    expect(await done({ proof: "" })).toBe(false);
    expect(await done({}, now, key.replace("0", "1"))).toBe(false);
    expect(await done({ challenge: challenge.replace(/^17/, "1") })).toBe(false);
    for (const forged of ["", "0.0.0", "..", "x".repeat(500)])
      expect(await done({ challenge: forged })).toBe(false);
    expect(await done({}, now + 16 * 60_000)).toBe(false);
  });

  test("is waiting where there is no script", async () => {
    const db = await open();
    const challenge = await demandWork(db, key, now);
    const after = (seconds: number) => isWorkDone(db, key, { challenge, proof: "" }, now + seconds * 1000);
    expect(await after(WAIT_SECONDS - 1)).toBe(false);
    expect(await after(WAIT_SECONDS)).toBe(true);
    expect(await after(16 * 60)).toBe(false);
  });
});
