import jaroWinkler from "natural/lib/natural/distance/jaro-winkler_distance.js";
import { type AspectUse, isEverydayStem } from "./termhood.ts";

// Nearly equal by Jaro-Winkler (Winkler 1990) from here on.
const nearlyEqual = 0.93;
// A slip of the pen is rare beside the word that was meant, and short words are too easily alike.
const rarity = 5;
const shortestSlip = 5;
const longestCompared = 60;
// Nearly equal keys share their beginning, so that in alphabetical order they stand close together.
const neighbours = 10;

/** Which keys are one aspect: the same stems in another order, or a slip of the pen. Maps each key to the one it joins. */
export function joinAspectKeys(uses: ReadonlyMap<string, AspectUse>): ReadonlyMap<string, string> {
  const countOf = (key: string) => uses.get(key)?.mentions ?? 0;
  const joined = new Map<string, string>();
  const byBag = new Map<string, string>();
  for (const key of [...uses.keys()].sort(
    (one, other) => countOf(other) - countOf(one) || (one < other ? -1 : 1),
  )) {
    const bag = key.split(" ").sort().join(" ");
    const first = byBag.get(bag) ?? key;
    byBag.set(bag, first);
    joined.set(key, first);
  }
  const ordered = [...byBag.values()].sort();
  for (const [index, key] of ordered.entries()) {
    for (const other of ordered.slice(index + 1, index + 1 + neighbours)) {
      const [rare, frequent] = countOf(key) < countOf(other) ? [key, other] : [other, key];
      if (countOf(rare) * rarity <= countOf(frequent) && isSlip(rare, frequent)) joined.set(rare, frequent);
    }
  }
  return new Map([...joined].map(([key, target]) => [key, joined.get(target) ?? target]));
}

// Every word must be nearly equal, and none that differs may be a word by itself: "contact" is no slip of "contract".
function isSlip(rare: string, frequent: string): boolean {
  if (rare.length > longestCompared || frequent.length > longestCompared) return false;
  const words = rare.split(" ");
  const meant = frequent.split(" ");
  if (words.length !== meant.length) return false;
  return words.every((word, index) => {
    const other = meant[index] ?? "";
    if (word === other) return true;
    if (word.length < shortestSlip || /\d/.test(word) || isEverydayStem(word)) return false;
    return !isLonger(word, other) && !isLonger(other, word) && jaroWinkler(word, other) > nearlyEqual;
  });
}

// "Connector" is not "connect" with a slip, and a slip of the pen is seldom longer than one letter.
function isLonger(word: string, other: string): boolean {
  return word.startsWith(other) || word.length > other.length + 1;
}
