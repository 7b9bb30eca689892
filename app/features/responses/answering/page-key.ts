const pageKey = /^[A-Za-z0-9-]{16,64}$/;

/** Whether a text is a key as our pages have it. */
export function isPageKey(text: string): boolean {
  return pageKey.test(text);
}

/**
 * The key of the page that a request goes on with; null where it begins one. Only our own pages lead on to a page with a
 * key: whoever could send somebody else a link with a key of theirs would read along what is entered there, and be given
 * its receipt. Let through are frames, whose pages have no origin and stand on listed sites alone. Browsers that do not say
 * where a request comes from (before 2023, and all of them on plain http) say by Origin or Referer from which page.
 */
export function keyToGoOnWith({ url, headers }: Pick<Request, "url" | "headers">): string | null {
  const key = new URL(url).searchParams.get("draft");
  return key === null || !isPageKey(key) || comesFromElsewhere(url, headers) ? null : key;
}

function comesFromElsewhere(url: string, headers: Headers): boolean {
  const site = headers.get("Sec-Fetch-Site");
  if (site !== null) return headers.get("Sec-Fetch-Dest") === "document" && site !== "same-origin";
  // What a proxy in front speaks is not known here, so hosts are compared; which ours may be is decided in front.
  const from = headers.get("Origin") ?? headers.get("Referer") ?? "";
  return !URL.canParse(from) || new URL(from).host !== new URL(url).host;
}
