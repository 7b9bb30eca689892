import { givenNames } from "../../given-names.ts";
import { isName } from "./closings.ts";

const address = /[^\s<>@|]{1,64}@[^\s<>@|]{2,100}\.[^\s<>@|]{2,20}/;
const webAddress =
  /(?:https?:\/\/|www\.)\S{3,300}|(?<![\p{L}\p{N}.])[\p{L}\p{N}-]{2,40}\.(?:com|org|net|io|de|fr|es|co\.uk|eu|example)(?![\p{L}\p{N}])/u;
const phone = /\+?\(?\d[\d ()/.–-]{5,20}\d/;
const label =
  /^(?:t|m|f|p|e|w|tel|tél|téléphone|telefon|teléfono|phone|mobile|mobil|móvil|mob|cell|direct|fax|office|e-?mail|mail|web|website|skype|whatsapp|linkedin|twitter|x|facebook|instagram|portable)[.:]*$/i;
const particle =
  /^(?:of|and|for|in|at|von|van|der|den|de|du|des|del|la|le|les|et|y|da|di|do|und|für|im|zu|zur|en|à|plc|inc|ltd|llc|gmbh|e\.\s?k\.?|e\.\s?v\.?|&|\||-|–|·|•|\/|\+)$/i;
const writtenAsName = /^[("'„“]?[\p{Lu}\d][\p{L}\p{N}\p{M}.'’&/-]{0,40}[)"'”“,;:]?$/u;
// Words that make a sentence even where all of them are capitals.
const sentenceWord =
  /^(?:i|you|he|she|it|they|my|your|this|that|the|is|are|was|were|has|have|had|do|does|did|not|no|never|can|cannot|can't|won't|doesn't|please|still|ich|ist|sind|nicht|kein|keine|das|mein|meine|je|ne|pas|est|mon|ma|no|es|mi|funciona|worst|ever|bad|terrible|awful|horrible|broken|error|errors|problem|issue|refund|waiting|late|missing|wrong|damaged|cancel|too|nie|kaputt|fehler|jamais|nunca|nada)$/i;
const position =
  /\b(?:manager|engineer|director|head|officer|owner|founder|assistant|specialist|coordinator|consultant|analyst|developer|accountant|buyer|ceo|cto|coo|cfo|vp|president|secretary|lead|partner|leiter(?:in)?|geschäftsführer(?:in)?|sachbearbeiter(?:in)?|einkauf|vertrieb|inhaber(?:in)?|buchhaltung|responsable|directeur|directrice|gérante?|assistante|comptable|chef|cheffe|jefe|jefa|directora?|gerente|propietari[oa]|contable|encargad[oa])\b/i;

/** True for a line as signatures have them: names, functions, companies, postal addresses, numbers, rules. Never a sentence. */
export function isSignatureLine(line: string): boolean {
  const trimmed = line.trim().replaceAll(/[*_]/g, "");
  if (trimmed.length > 160) return false;
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return true;
  if (/[!?]$/.test(trimmed) || /^p\.?\s?s\b/i.test(trimmed)) return false;
  if (isGivenName(trimmed) || (/^(?:i\.\s?[AV]\.|p\.?p\.)\s/.test(trimmed) && isName(trimmed))) return true;
  const words = trimmed.split(/[\s|]+/).filter((word) => word !== "");
  if (words.length > 14 || words.some(makesSentence)) return false;
  if (position.test(trimmed) && words.length <= 7 && /^\p{Lu}/u.test(trimmed) && !trimmed.endsWith("."))
    return true;
  if (/[.:]$/.test(trimmed) && words.length > 3 && !/(?:inc|ltd|co|kg|s\.a|str)\.$/i.test(trimmed))
    return false;
  return words.every(isSignatureWord);
}

// "Head of IT" is a function, "it" a subject.
function makesSentence(word: string): boolean {
  return word !== "IT" && sentenceWord.test(word.replace(/[.,;:]$/, ""));
}

/** True for a line with a way to reach somebody on it. */
export function hasContact(line: string): boolean {
  const head = line.slice(0, 300);
  return address.test(head) || webAddress.test(head) || phone.test(head);
}

function isSignatureWord(word: string): boolean {
  if (address.test(word) || webAddress.test(word) || label.test(word) || particle.test(word)) return true;
  return writtenAsName.test(word) || /^[+(\d][\d()/.,–-]{0,20}$/.test(word) || !/[\p{L}\p{N}]/u.test(word);
}

/** True for a name as people sign with it, also in small letters when it is a common one. */
export function isSignedName(line: string): boolean {
  const trimmed = line.trim().replace(/^[-–—*~]{1,3}\s?|[.,!*]{1,2}$/g, "");
  const [name = "", ...rest] = trimmed.split(/\s{0,3}[|·•]\s{0,3}/);
  if (rest.length > 0) return isSignedName(name) && isSignatureLine(line);
  if (trimmed.length > 50 || trimmed.split(/\s+/).some(makesSentence)) return false;
  return isName(trimmed) || isGivenName(trimmed);
}

/** One or two words of which the first is a common given name. */
export function isGivenName(line: string): boolean {
  const words = line
    .trim()
    .replace(/^[-–—*~]{1,3}\s?|[.,!*]{1,2}$/g, "")
    .split(/\s+/);
  const [first = "", second] = words;
  if (words.length > 3 || !givenNames.has(first.toLowerCase())) return false;
  return second === undefined || words.slice(1).every((word) => /^\p{Lu}[\p{L}.'’-]{0,24}$/u.test(word));
}
