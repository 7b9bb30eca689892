/** What a language is called by those who speak it: "de" is "Deutsch". */
export function ownName(tag: string): string {
  const name = nameIn(tag, tag);
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** What a language is called on our own pages: "de" is "German". */
export function languageName(tag: string): string {
  return nameIn("en", tag);
}

function nameIn(language: string, tag: string): string {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;
  } catch {
    // A tag that reads like one and means nothing.
    return tag;
  }
}

/** Languages that are offered by name; any other is added by its tag. */
export const offeredLanguages: readonly string[] = [
  ..."ar bg bn ca cs da de el en es et eu fa fi fr gl he hi hr hu id is it ja ko lt lv ms nb nl pl pt".split(
    " ",
  ),
  ..."pt-BR ro ru sk sl sr sv sw th tr uk ur vi zh-Hans zh-Hant".split(" "),
];

/** The tag that somebody means who typed a tag, or the name of an offered language; null for neither. */
export function readLanguage(typed: string): string | null {
  const wanted = typed.trim().toLowerCase();
  const named = offeredLanguages.find((tag) =>
    [languageName(tag), ownName(tag)].some((name) => name.toLowerCase() === wanted),
  );
  if (named !== undefined) return named;
  try {
    return Intl.getCanonicalLocales(typed.trim())[0] ?? null;
  } catch {
    return null;
  }
}
