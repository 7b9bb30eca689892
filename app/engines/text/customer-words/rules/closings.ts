const regards: readonly RegExp[] = [
  /^(?:(?:thanks|thank you|many thanks)(?: and| &|,| \+) )?(?:with |my )?(?:(?:kind|best|warm|warmest|kindest|many|very best) )?(?:regards|rgds|wishes)\b/i,
  /^(?:yours (?:truly|sincerely|faithfully)|sincerely(?: yours)?|respectfully(?: yours)?|all the best|best|cheers|warmly|kr|br)\b/i,
  /^(?:danke und |vielen dank und )?(?:mit |viele |beste |liebe |herzliche |schöne |freundliche |sonnige |ganz )*(?:mit )?(?:freundlichem?n?|besten?|herzlichen?|lieben?|vielen?|schönen?)? ?(?:grüßen?|grüssen?|gruß|gruss|gruessen?)(?: aus \p{Lu}\p{L}{1,20})?(?![\p{L}])/iu,
  /^(?:mfg|m\.f\.g\.|lg|vg|hochachtungsvoll)(?!\p{L})/iu,
  /^(?:(?:bien |très |merci,? )?cordialement|bien à vous|cdlt|(?:avec )?(?:mes|nos) (?:sincères |meilleures |cordiales )?salutations|(?:sincères |meilleures )?salutations(?: distinguées)?|sincèrement|amicalement)(?!\p{L})/iu,
  /^(?:(?:un |muchos )?(?:cordial(?:es)? |afectuosos? )?saludos?(?: cordial(?:es)?)?|(?:muy )?atentamente|atte\.?|un abrazo|reciba un cordial saludo)(?!\p{L})/iu,
  /^(?:have a (?:nice|great|good|lovely) (?:day|evening|week|weekend|one)|(?:einen )?schöne[ns]? (?:tag|abend|woche|wochenende)(?: noch)?|bonne (?:journée|soirée|semaine|fin de journée)|(?:que tenga )?(?:un )?buen (?:día|fin de semana))(?!\p{L})/iu,
  /^(?:je vous prie|nous vous prions|veuillez)(?: d['’]| )agréer.{0,160}$/i,
];
const thanks: readonly RegExp[] = [
  /^(?:thanks|thank you|many thanks|thx|ty)(?: (?:so|very) much| a lot| again| in advance| for your (?:help|time|support|understanding)| a million| everyone| all| both)*(?!\p{L})/iu,
  /^(?:vielen |besten |herzlichen |lieben |schönen )?danke?(?: schön| sehr| im voraus| vorab| für (?:ihre|eure|deine|die) hilfe)*(?!\p{L})/iu,
  /^(?:un grand )?merci(?: beaucoup| d['’]avance| par avance| pour votre (?:aide|retour)| bien)*(?!\p{L})/iu,
  /^(?:muchas |mil |muchísimas )?gracias(?: de antemano| por su (?:ayuda|atención)| por adelantado)*(?!\p{L})/iu,
];
const joined = /^[\s,.!]{0,4}(?:(?:and|und|et|y)\s|[&+/|])?\s{0,3}/i;
const punctuation = /^[\s,.!;:–—-]{0,6}/;

/** How a letter is closed: what kind of words, and the name that follows them on the same line ("" for none). */
export interface Closing {
  kind: "regards" | "thanks";
  name: string;
}

/** Reads a line as the close of a letter: "Best regards, Anna", "Vielen Dank", "Cordialement"; undefined for others. */
export function readClosing(line: string, depth = 0): Closing | undefined {
  const words = line.trim().replace(/^[-–—*_]{1,3}\s?/, "");
  if (words.length < 2 || words.length > 200) return undefined;
  for (const [kind, patterns] of [
    ["regards", regards],
    ["thanks", thanks],
  ] as const) {
    for (const pattern of patterns) {
      const found = pattern.exec(words);
      if (found === null || found[0].trim() === "") continue;
      const rest = words.slice(found[0].length);
      const name = rest.replace(punctuation, "").replace(/[\s,.!*_]{1,6}$/, "");
      if (name === "") return { kind, name };
      // "Thanks, Anna" is signed by Anna; "Thanks Anna!" is said to her.
      if (isName(name) && (kind === "regards" || /^\s?[,.–—-]/.test(rest))) return { kind, name };
      // "Thanks and best regards", "mit freundlichen Grüßen / best regards": one close after the other.
      const next = depth < 2 ? readClosing(rest.replace(joined, ""), depth + 1) : undefined;
      if (next !== undefined) return next;
    }
  }
  return undefined;
}

/** One to four words written as names are. */
export function isName(words: string): boolean {
  // "i. A. Bernd Kolb" signs for somebody else.
  const parts = words.replace(/^(?:i\.\s?[AV]\.|p\.?p\.)\s/, "").split(/\s+/);
  const written = parts.filter(
    (part) => /^(?:dr\.?|prof\.?|\p{Lu}[\p{L}'’-]{0,24}|\p{Lu}\.)$/iu.test(part) && /^\p{Lu}/u.test(part),
  );
  const small = parts.filter((part) =>
    /^(?:van|von|de|da|di|del|la|le|der|den|el|bin|al|y|und|and|et|&)$/.test(part),
  );
  return written.length > 0 && written.length <= 4 && written.length + small.length === parts.length;
}
