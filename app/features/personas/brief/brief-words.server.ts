import { setImmediate } from "node:timers/promises";
import { type TellingWord, tellingWords } from "#app/engines/personas/words/telling-words.ts";
import { tokenize } from "#app/engines/text/tokenize.ts";
import type { Db } from "#db/client.server.ts";
import type { BriefWords } from "./persona-brief.ts";
import { type SampledStatement, selectStatements } from "./sampled-statements.repository.server.ts";

const WORDS = 14;

/** The words of a segment's members, counted in what the newest of them and of all others said. */
export async function gatherBriefWords(db: Db, segmentId: string): Promise<BriefWords> {
  const members = await selectStatements(db, segmentId, "members");
  const others = await selectStatements(db, segmentId, "others");
  const used = tellingWords(members, others, 2 * WORDS);
  // Each count takes some milliseconds; whoever else waits for this process comes in between.
  await setImmediate();
  const complaints = tellingWords(
    members.filter(({ kind }) => kind === "pain"),
    members.filter(({ kind }) => kind !== "pain"),
    WORDS,
  );
  const use = withoutWordsOf(complaints, used).slice(0, WORDS);
  return { use, complaints, members: peopleIn(members), others: peopleIn(others) };
}

/** Nobody should write with words that the same brief calls the words of complaints; phrases with one of them go too. */
export function withoutWordsOf(
  complaints: readonly TellingWord[],
  used: readonly TellingWord[],
): TellingWord[] {
  const spoilt = new Set(complaints.flatMap(({ text }) => wordsOf(text)));
  return used.filter(({ text }) => !wordsOf(text).some((word) => spoilt.has(word)));
}

function wordsOf(text: string): string[] {
  return tokenize(text).map(({ lower }) => lower);
}

function peopleIn(statements: readonly SampledStatement[]): number {
  return new Set(statements.map(({ person }) => person)).size;
}
