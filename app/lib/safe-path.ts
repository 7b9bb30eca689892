// A control character or a backslash, also when written as %0d or %5c: browsers read "/\evil" as "//evil".
const UNSAFE = /[\p{Cc}\\]|%(?:0[0-9a-f]|1[0-9a-f]|7f|5c)/iu;

/** The path itself when it leads to a page of this instance, else the fallback; use it before every redirect to a given address. */
export function safePath(text: string | null | undefined, fallback = "/"): string {
  if (!text?.startsWith("/") || text.startsWith("//") || text.length > 2000 || UNSAFE.test(text)) {
    return fallback;
  }
  const here = "http://here.invalid";
  if (!URL.canParse(text, here)) return fallback;
  const url = new URL(text, here);
  // "/..//evil" becomes "//evil" only once its dots are resolved.
  if (url.origin !== here || url.pathname.startsWith("//")) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
