/** A host of letters, digits, dots and hyphens, as browsers write it. */
const HOST = /^(?=.{1,253}$)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*$/;
const LOCAL = new Set(["localhost", "127.0.0.1"]);
/** Browsers drop or turn these round; in a header they would begin another rule. */
const ODD = /[\s\\;,'"*\p{Cc}]/u;

/**
 * The site that a line of the form names, as browsers write its origin ("https://www.example.com"); null where it names
 * none. https only, but for a page that somebody tries out on their own machine. With or without a port; no patterns,
 * for "*.example.com" would allow what anybody may publish there.
 */
export function readSite(line: string): string | null {
  const text = line.trim();
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (ODD.test(address) || !URL.canParse(address)) return null;
  const { protocol, hostname, origin, username, password } = new URL(address);
  if (username !== "" || password !== "" || !HOST.test(hostname)) return null;
  if (LOCAL.has(hostname)) return origin;
  // A single label or a number alone is a place in a network, which names nobody.
  const isName = hostname.includes(".") && !/^[\d.]+$/.test(hostname);
  return protocol === "https:" && isName ? origin : null;
}
