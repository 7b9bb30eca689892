import { setImmediate } from "node:timers/promises";
import { tellingWords } from "#app/engines/personas/words/telling-words.ts";
import type { Db } from "#db/client.server.ts";
import type { BriefWords } from "./persona-brief.ts";
import { type SampledStatement, selectStatements } from "./sampled-statements.repository.server.ts";

const WORDS = 14;

/** The words of a segment's members, counted in what the newest of them and of all others said. */
export async function gatherBriefWords(db: Db, segmentId: string): Promise<BriefWords> {
  const members = await selectStatements(db, segmentId, "members");
  const others = await selectStatements(db, segmentId, "others");
  const use = tellingWords(members, others, WORDS);
  // Each count takes some milliseconds; whoever else waits for this process comes in between.
  await setImmediate();
  const complaints = tellingWords(
    members.filter(({ kind }) => kind === "pain"),
    members.filter(({ kind }) => kind !== "pain"),
    WORDS,
  );
  return { use, complaints, members: peopleIn(members), others: peopleIn(others) };
}

function peopleIn(statements: readonly SampledStatement[]): number {
  return new Set(statements.map(({ person }) => person)).size;
}
