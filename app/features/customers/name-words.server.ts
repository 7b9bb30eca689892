import type { Db } from "#db/client.server.ts";
import { selectNamesAfter } from "./customers.repository.server.ts";

const PAGE = 1000;
/** Shorter parts of a name, such as initials, stand for too many other things. */
const shortestWord = 3;

/** The words (lower case) of the names of all customers, where they are written as names. */
export async function listNameWords(db: Db): Promise<Set<string>> {
  const words = new Set<string>();
  for (let after = ""; ; ) {
    const page = await selectNamesAfter(db, after, PAGE);
    for (const { name } of page) {
      for (const word of (name ?? "").split(/[\s,]+/)) {
        if (word.length >= shortestWord && /^\p{Lu}/u.test(word)) words.add(word.toLowerCase());
      }
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return words;
    after = last.id;
  }
}
