import { claimOf } from "../comparing.ts";
import type { LineEvidence, PersonaSection } from "../evidence.ts";
import { addressing, blaming, denying, explaining, narrowing, praising, promising } from "./loaded-words.ts";
import { checkShareWords } from "./share-words.ts";
import { checkNumbers } from "./spoken-numbers.ts";

/** A line as it stands, which a proposal says in other words. */
export interface WordedLine {
  section: PersonaSection;
  text: string;
  evidence: LineEvidence;
}

/** Fine, or why the proposal is dropped, as a sentence. */
export type WordingCheck = { ok: true } | { ok: false; reason: string };

/** A longer sentence is no wording of a line any more. */
const LONGEST_WORDING = 400;
/** So many words may be new as a third of the line's, within these ends. */
const MOST_NEW_WORDS = 8;
const LEAST_NEW_WORDS = 4;
const LEAST_KEPT = 0.4;

/**
 * Whether a proposal says nothing that the line does not say: every number, word for a share and comparison must be true of
 * the evidence or stand in the line, what the line names in quotation marks or by its value must be named, and nothing may
 * be denied, explained, promised, praised or addressed that was not. Rather drops a good sentence than passes a wrong one.
 * Text only: no markup, no links, no other script.
 */
export function checkWording(proposal: string, line: WordedLine): WordingCheck {
  const problem =
    problemOfText(proposal, line.text) ??
    problemOfNames(proposal, line) ??
    problemOfClaims(plain(withoutQuoted(proposal)), plain(withoutQuoted(line.text)), line) ??
    problemOfWords(withoutQuoted(proposal), withoutQuoted(line.text), line);
  return problem === null ? { ok: true } : { ok: false, reason: problem };
}

function problemOfText(proposal: string, original: string): string | null {
  if (proposal.trim() === "") return "It is empty.";
  if (proposal.length > Math.min(LONGEST_WORDING, Math.max(160, original.length * 1.6)))
    return "It is much longer than the line.";
  if (/[\p{Cc}\p{Cf}\p{Co}]/u.test(proposal)) return "It has line breaks or hidden signs in it.";
  if (/[<>`{}[\]|\\*_#@~^=]|:\/\/|www\.|\S\.\p{L}{2}/iu.test(proposal))
    return "It has markup or a link in it.";
  const foreign = /[^\p{Script=Latin}\P{L}]/gu;
  const own = new Set(original.match(foreign));
  if (proposal.match(foreign)?.some((letter) => !own.has(letter))) return "It is written in another script.";
  return null;
}

const quoted = /[“"„«]([^“”"„«»]{1,300})[”"“»]/g;

function namesIn(text: string): string[] {
  return [...text.matchAll(quoted)].map(([, name]) => (name ?? "").trim());
}

function withoutQuoted(text: string): string {
  return text.replace(quoted, " ");
}

function problemOfNames(proposal: string, { text, evidence }: WordedLine): string | null {
  const names = namesIn(text);
  const left = names.find((name) => !plain(proposal).includes(plain(name)));
  if (left !== undefined) return `It does not name “${left}”.`;
  const added = namesIn(proposal).find((name) => !plain(text).includes(plain(name)));
  if (added !== undefined) return `It quotes “${added.slice(0, 60)}”, which the line does not.`;
  const { value } = evidence;
  const isNamed =
    value === undefined || !plain(text).includes(plain(value)) || plain(proposal).includes(plain(value));
  return isNamed ? null : `It does not name “${value}”.`;
}

/** Compared letter by letter: composed, in small letters, with single spaces. */
function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim();
}

function problemOfClaims(proposal: string, original: string, { evidence }: WordedLine): string | null {
  const compared = checkComparison(proposal, original, evidence);
  if (compared.wrong !== null) return `“${compared.wrong}” compares in a way that the numbers do not.`;
  const shared = checkShareWords(compared.rest, original, evidence);
  if (shared.wrong !== null) return `“${shared.wrong}” is not what the numbers say.`;
  // The line is taken apart in the same way, so that a number keeps its neighbour.
  const own = checkComparison(original, original, evidence).rest;
  const ownShares = checkShareWords(own, original, evidence);
  const counted = checkNumbers(shared.rest, `${original} ; ${ownShares.rest}`, evidence);
  if (counted.wrong !== null) return `“${counted.wrong}” is not a number of this line.`;
  const tellsShare = ownShares.found + checkNumbers(own, original, evidence).shares > 0;
  if (evidence.share !== undefined && tellsShare && shared.found + counted.shares === 0)
    return "It does not say of how many the line holds.";
  return null;
}

const comparative =
  /\b(?:more|less|fewer|than|rarer|higher|lower|greater|smaller|larger|likelier|better|worse|unlike|versus|compared|comparison|above|below|exceeds?|outnumbers?|especially|particularly|average|common)\b/;
const beside =
  /,? ?(?:and )?(?:they (?:do|say) (?:so|this) )?\b(far |much |considerably |clearly )?(more|less) (?:often|likely|frequently|commonly) than (?:the )?(?:other customers|others|the rest|everyone else|all other customers)\b/g;

/** Ways of saying that a number is an end. */
const bounds = ["or more", "or less", "more than", "less than"];

function checkComparison(
  proposal: string,
  original: string,
  evidence: LineEvidence,
): { rest: string; wrong: string | null } {
  const claim = claimOf(evidence);
  let wrong: string | null = null;
  let rest = proposal.replace(beside, (found, much: string | undefined, direction: string) => {
    const isOwn = original.includes(found.trim());
    const isTrue = claim === `far ${direction}` || (claim === direction && much === undefined);
    if (!isOwn && !isTrue) wrong ??= found.replace(/^,? ?(?:and )?/, "");
    return " ";
  });
  // A comparison of the line itself may stay as it is.
  for (const clause of [...original.split(/[,;.]/).map((part) => part.trim()), ...bounds])
    if (comparative.test(clause) && original.includes(clause)) rest = rest.replace(clause, " ");
  // Words for shares that hold a comparing word are weighed as shares.
  const left = rest.replace(/\b(?:more|less|fewer) than half\b/g, " ");
  return { rest, wrong: wrong ?? comparative.exec(left)?.[0] ?? null };
}

function problemOfWords(
  proposal: string,
  original: string,
  { section, evidence, text }: WordedLine,
): string | null {
  const [said, before] = [plain(proposal), plain(original)];
  const added = (words: RegExp) => said.match(words)?.find((word) => !before.match(words)?.includes(word));
  const kinds: [RegExp, string][] = [
    [denying, "denies or limits"],
    [explaining, "explains"],
    [addressing, "addresses somebody"],
    [promising, "promises or judges"],
    [narrowing, "narrows down"],
    ...(section === "motivations" ? [] : [[praising, "praises"] satisfies [RegExp, string]]),
    ...(section === "pains" || section === "avoid" ? [] : [[blaming, "blames"] satisfies [RegExp, string]]),
  ];
  for (const [words, does] of kinds) {
    const word = added(words);
    if (word !== undefined) return `“${word}” ${does} what the line does not.`;
  }
  for (const [words, does] of [
    [praising, "praise"],
    [blaming, "blame"],
  ] as const) {
    const word = before.match(words)?.[0];
    if (word !== undefined && said.match(words) === null)
      return `It leaves out “${word}”, by which the line says that they ${does}.`;
  }
  const known = new Set(wordsOf(plain(text)));
  const strange = proposal
    .split(/[.!?;:](?:\s|$)/)
    .find(
      (part) =>
        wordsOf(part).length > 0 && !wordsOf(plain(part)).some((word) => known.has(word) && word.length > 3),
    );
  if (strange !== undefined) return `“${strange.trim().slice(0, 60)}” is a sentence of its own.`;
  const name = [...proposal.matchAll(/(?<=[\p{L}\p{N},;] )\p{Lu}[\p{L}'’-]+/gu)]
    .map(([word]) => word)
    .find((word) => !known.has(plain(word)));
  if (name !== undefined) return `“${name}” is a name that the line does not have.`;
  const fresh = wordsOf(said).filter((word) => word.length > 3 && !known.has(word));
  const most = Math.min(MOST_NEW_WORDS, Math.max(LEAST_NEW_WORDS, wordsOf(plain(text)).length / 3));
  if (new Set(fresh).size > most) return "It says much that the line does not.";
  if (namesIn(text).length > 0 || evidence.value !== undefined) return null;
  const content = wordsOf(before).filter((word) => word.length > 3);
  const kept = content.filter((word) => said.includes(word)).length;
  return kept < content.length * LEAST_KEPT ? "It is about something else than the line." : null;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
