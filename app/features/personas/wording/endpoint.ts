/** An address of a service as an owner names it: at most a path, no user, no query. */
const ODD = /[\s\\\p{Cc}]/u;

/** Whether a host is this very machine, whatever the network says. */
export function isThisMachine(hostname: string): boolean {
  return (
    hostname === "localhost" || hostname === "[::1]" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
  );
}

/**
 * The address under which an OpenAI-compatible service answers chats, from its base such as "http://127.0.0.1:11434/v1";
 * null where it is none, or not encrypted on its way through a network that the owner did not name their own.
 */
export function chatAddress(base: string, ownNetwork: boolean): URL | null {
  if (ODD.test(base) || !/^https?:\/\/[^/]/i.test(base) || !URL.canParse(base)) return null;
  const url = new URL(base);
  const { protocol, username, password, search, hash, hostname } = url;
  if (username !== "" || password !== "" || search !== "" || hash !== "") return null;
  if (protocol === "http:" && !ownNetwork && !isThisMachine(hostname)) return null;
  return new URL(`${url.origin}${url.pathname.replace(/\/+$/, "")}/chat/completions`);
}
