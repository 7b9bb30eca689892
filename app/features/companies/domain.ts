/** The domain in a web address, an e-mail address or a bare domain, lower case and without "www"; null when there is none. */
export function normaliseDomain(raw: string | null | undefined): string | null {
  const text = (raw ?? "").trim().toLowerCase();
  if (text.length > 300) return null;
  const host = text
    .replace(/^[a-z][a-z0-9+.-]{0,15}:\/\//, "")
    .replace(/[/?#].*$/s, "")
    .replace(/^.*@/, "")
    .replace(/:\d{1,5}$/, "")
    .replace(/^www\./, "")
    .replace(/\.$/, "");
  return /^[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63})+$/u.test(host) ? host : null;
}
