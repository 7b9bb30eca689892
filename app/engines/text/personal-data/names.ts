import { givenNames } from "../given-names.ts";
import type { PersonalSpan } from "./personal-span.ts";

const name = String.raw`[\p{Lu}][\p{L}'’-]{1,24}`;
const names = String.raw`${name}(?: (?:(?:van|von|de|da|di|bin|al|el|la|der) ){0,2}(?:[\p{Lu}]\.|${name})){0,3}`;
const title = String.raw`(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Madam|Frau|Herr|Herrn|Mme|M|Mlle|Sra?|Srta|Don|Doña)\.? `;

// Each begins at a fixed word, so that a text is gone through once.
const places: readonly RegExp[] = [
  // Hi Anna, / Dear Mrs Smith: / Hallo Frau Kern! at the beginning of a line
  new RegExp(
    String.raw`(?<=^[ \t>]{0,4}(?:[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear|[Gg]ood (?:morning|afternoon|evening|day)|[Hh]allo|[Ll]iebe[rs]?|[Gg]uten Tag|[Bb]onjour|[Cc]h[eè]re?|[Hh]ola|[Ee]stimad[oa]),? (?:there |again )?)(?:${title})?${names}(?=\s{0,2}(?:[,;:!.\n–-]|$))`,
    "gmu",
  ),
  // Kind regards, Anna Smith / Thanks! – Anna at the end of a line, also on the line after
  new RegExp(
    String.raw`(?<=(?:^|[.!?,\s])(?:[Rr]egards|[Ww]ishes|[Ss]incerely|[Tt]hanks|[Tt]hank you|[Cc]heers|[Bb]est|[Yy]ours|[Tt]hx|[Gg]r(?:ü|ue)(?:ß|ss)en?|[Mm]fg|[Cc]ordialement|[Mm]erci|[Ss]aludos|[Gg]racias)[ ,.!–-]{0,4}\s{0,3}[–-]?[ ]?)(?:${title})?${names}(?=[ \t.]{0,4}(?:$|\n))`,
    "gmu",
  ),
  // my name is Anna Smith, this is Anna from accounting, signed Anna
  new RegExp(
    String.raw`(?<=\b(?:[Mm]y name(?: is|'s)|[Ii] am called|[Mm]ein Name ist|[Ii]ch hei(?:ß|ss)e|[Jj]e m'appelle|[Mm]e llamo) )${names}`,
    "gu",
  ),
  new RegExp(String.raw`(?<=\b[Tt]his is )${names}(?= (?:from|at|again|with|calling|here)\b)`, "gu"),
  // Mr Smith, Dr. Lee anywhere
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Frau|Herrn?|Mme|Mlle)\.? ${names}`, "gu"),
];

/**
 * Names of people where their place says so: after a greeting, in a signature, after "my name is" or a title; and
 * anywhere a common given name that is written as a name, with the family name behind it.
 */
export function findNames(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  for (const place of places) {
    for (const match of text.matchAll(place)) {
      if (!isNobody(match[0])) spans.push(span(match));
    }
  }
  for (const match of text.matchAll(capitalised)) {
    const [first, next] = match;
    if (!givenNames.has(first.toLowerCase().replace(/['’]s$/, ""))) continue;
    const family = next !== undefined && !isNobody(next.trim()) ? next : "";
    spans.push({ start: match.index, end: match.index + first.length + family.length, kind: "name" });
  }
  return spans;
}

// What stands behind is only looked at: in "Yesterday Anna called" the name is the second of two such words.
const capitalised = new RegExp(String.raw`(?<![\p{L}\p{N}])${name}(?=( ${name})?)`, "gu");

// What stands after a greeting or thanks with a capital and is nobody's name.
const nobody = new Set(
  `team all everyone everybody there support customer customers sir madam folks guys friends service staff help desk helpdesk
  company you the this that it i we my your our and but for in so please thanks thank regards hello hi dear
  best kind warm many regards wishes sincerely yours cheers
  again very much advance sales admin management colleagues ladies gentlemen whom damen herren zusammen équipe equipo`.split(
    /\s+/,
  ),
);

function isNobody(words: string): boolean {
  return words.split(" ").every((each) => nobody.has(each.toLowerCase().replace(/\.$/, "")));
}

function span(match: RegExpExecArray): PersonalSpan {
  return { start: match.index, end: match.index + match[0].length, kind: "name" };
}
