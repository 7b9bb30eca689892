const pageKey = /^[A-Za-z0-9-]{16,64}$/;

/** Whether a text is a key as our pages have it. */
export function isPageKey(text: string): boolean {
  return pageKey.test(text);
}

/**
 * The key of the page that a request goes on with; null where it begins one. Only our own pages lead on to a page with a
 * key: whoever could send somebody else a link with a key of theirs would read along what is entered there, and be given
 * its receipt. Let through are frames, whose pages have no origin and stand on listed sites alone, and browsers that do
 * not say where a page comes from.
 */
export function keyToGoOnWith({ url, headers }: Pick<Request, "url" | "headers">): string | null {
  const key = new URL(url).searchParams.get("draft");
  const fromElsewhere =
    headers.get("Sec-Fetch-Dest") === "document" && headers.get("Sec-Fetch-Site") !== "same-origin";
  return key === null || fromElsewhere || !isPageKey(key) ? null : key;
}
