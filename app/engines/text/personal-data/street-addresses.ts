import type { PersonalSpan } from "./personal-span.ts";

const word = String.raw`[\p{Lu}][\p{L}'.-]{1,24}`;
const number = String.raw`\d{1,5}[A-Za-z]?`;
const patterns = [
  // 12 Elm Street, 4b Old Mill Rd., with a flat before and a town or code after.
  String.raw`${number},? (?:${word} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Square|Sq|Terrace|Close|Crescent|Highway|Hwy|Parkway|Pkwy|Way)\b\.?`,
  // Lindenstraße 12, Am Alten Markt 3
  String.raw`[\p{Lu}][\p{L}-]{1,30}(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ufer|damm) ?${number}(?!\d)`,
  // 14 rue de la Paix, 3, avenue Foch
  String.raw`${number},? (?:rue|avenue|boulevard|place|chemin|impasse|quai|all[ée]e) (?:(?:de|du|des|la|le|les|l') ?){0,2}${word}(?: ${word}){0,2}`,
  // Calle Mayor 5, Avenida de la Luz, 7
  String.raw`(?:Calle|Avenida|Avda\.?|Plaza|Paseo|Camino|Carrer|Via|Viale|Piazza) (?:(?:de|del|la|las|los|el) ){0,2}${word}(?: ${word}){0,2},? ${number}`,
];
// " Apt 4", ", 10115 Berlin", ", Springfield, IL 62704", ", Leeds LS1 4AP": what may follow a street.
const rest = String.raw`(?:,? (?:Apt|Apartment|Flat|Unit|Suite|#)\.? ?\w{1,6})?(?:,? \d{4,5} ${word}(?: ${word})?|,? ${word}(?: ${word})?(?:,? [A-Z]{2})? (?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}))?`;
const street = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${patterns.map((pattern) => `(?:${pattern})`).join("|")})${rest}`,
  "gu",
);

/** Street addresses as they are written in English, German, French, Spanish and Italian, with the town where one follows. */
export function findStreetAddresses(text: string): PersonalSpan[] {
  return Array.from(text.matchAll(street), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: "address" as const,
  }));
}
