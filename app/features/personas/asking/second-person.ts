/** What a claim about several people says of them, and what it says to one of them: the verbs stay as they are. */
const pronouns = new Map([
  ["they", "you"],
  ["them", "you"],
  ["their", "your"],
  ["theirs", "yours"],
  ["themselves", "yourself"],
]);

const pronoun = /(?<![\p{L}\p{N}])(?:they|them|their|theirs|themselves)(?![\p{L}\p{N}])/giu;

/** A claim about "them" turned to the one who reads it; what a claim puts between quotation marks stays as it is. */
export function secondPerson(claim: string): string {
  return claim
    .split(/(“[^”]*”)/u)
    .map((part) => (part.startsWith("“") ? part : part.replace(pronoun, turned)))
    .join("");
}

function turned(word: string): string {
  const you = pronouns.get(word.toLowerCase()) ?? word;
  return /^\p{Lu}/u.test(word) ? you.charAt(0).toUpperCase() + you.slice(1) : you;
}
