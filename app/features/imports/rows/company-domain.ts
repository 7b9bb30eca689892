import { publicMailDomains } from "#app/lib/public-mail-domains.ts";

/** The domain of an address that may stand for a company; null where anybody has addresses of it. */
export function companyDomain(email: string | null): string | null {
  const domain = email === null ? "" : email.slice(email.lastIndexOf("@") + 1);
  return domain === "" || publicMailDomains.has(domain) ? null : domain;
}
