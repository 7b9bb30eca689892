import { sql } from "kysely";
import { expect, test } from "vitest";
import { takeTokenHashes } from "#app/features/responses/anonymous/anonymous-tokens.repository.server.ts";
import {
  isUnusedToken,
  makeAnonymousTokens,
} from "#app/features/responses/anonymous/anonymous-tokens.server.ts";
import { hashToken } from "#app/lib/signing.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { publishedSurvey } from "#tests/support/surveys.ts";

describeEachDatabase("one-time tokens of an anonymous survey", (open, dialect) => {
  test("asked for by 50 at once let one in", async () => {
    const db = await open();
    const { id } = await publishedSurvey(db);
    const [token = ""] = await makeAnonymousTokens(db, id, 1);
    expect(await isUnusedToken(db, id, token)).toBe(true);
    const take = () => db.transaction().execute((trx) => takeTokenHashes(trx, id, [hashToken(token)]));
    const taken = await Promise.all(Array.from({ length: 50 }, take));
    expect(taken.filter(({ size }) => size === 1)).toHaveLength(1);
    expect(await isUnusedToken(db, id, token)).toBe(false);
  });

  test("are of one survey, and cannot be left out or forged", async () => {
    const db = await open();
    const { id } = await publishedSurvey(db);
    const other = await publishedSurvey(db);
    const [token = ""] = await makeAnonymousTokens(db, id, 1);
    expect(await isUnusedToken(db, other.id, token)).toBe(false);
    for (const forged of ["", "null", hashToken(token), token.slice(0, -1), `${token}x`]) {
      expect(await isUnusedToken(db, id, forged)).toBe(false);
    }
  });

  test("lie in the database as hashes in their own order, in which nobody sees who was first", async () => {
    const db = await open();
    const { id } = await publishedSurvey(db);
    const tokens = await makeAnonymousTokens(db, id, 300);
    const place = dialect.name === "postgres" ? sql`ctid` : sql`1`;
    const { rows } = await sql<{
      token_hash: string;
    }>`select * from anonymous_tokens order by ${place}`.execute(db);
    const stored = rows.map((row) => row.token_hash);
    expect(stored).toEqual(tokens.map(hashToken).sort());
    expect(rows.map((row) => Object.keys(row).sort())).toEqual(rows.map(() => ["survey_id", "token_hash"]));
    expect(JSON.stringify(rows)).not.toContain(tokens[0]);
  });
});
