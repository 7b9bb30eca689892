/** A host of an https address: at least two labels of letters, digits and hyphens, as browsers write it. */
const HOST = /^(?=.{4,253}$)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+$/;
/** Browsers drop or turn these round, so that an address would lead elsewhere than it reads. */
const ODD = /[\s\\\p{Cc}]/u;

/**
 * The address to which an ending may lead on, as browsers write it; null unless it is https, on the usual port, without a
 * user, and its host is one of `hosts` exactly.
 */
export function allowedRedirect(address: string, hosts: readonly string[]): string | null {
  if (!/^https:\/\/[^/]/i.test(address) || ODD.test(address) || !URL.canParse(address)) return null;
  const { protocol, username, password, port, hostname, href } = new URL(address);
  const plain = protocol === "https:" && username === "" && password === "" && port === "";
  return plain && hosts.includes(hostname) ? href : null;
}

/** The host that a line of the form names, with or without https:// before it; null when it names none. */
export function readHost(line: string): string | null {
  const text = line.trim();
  const address = /^https:\/\//i.test(text) ? text : `https://${text}`;
  if (ODD.test(address) || !URL.canParse(address)) return null;
  const { hostname, pathname, search, hash, port, username } = new URL(address);
  const bare = pathname === "/" && search === "" && hash === "" && port === "" && username === "";
  // A number alone would be an address of the network, which names nobody.
  return bare && HOST.test(hostname) && !/^[\d.]+$/.test(hostname) ? hostname : null;
}
