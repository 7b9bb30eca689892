import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";

/**
 * A phone number in the form it is matched by (E.164: "+4917012345678"), or null when it is none, is one of many
 * people's behind an extension, or has no country code and `country` (two letters) is not given.
 */
export function normalisePhone(raw: string | null | undefined, country = ""): string | null {
  const text = (raw ?? "").trim();
  // Longer than any number with its spaces; the library's own limit is far above.
  if (text.length < 5 || text.length > 40) return null;
  const parsed = parsePhoneNumberFromString(text, isPhoneCountry(country) ? country : undefined);
  if (!parsed?.isPossible() || parsed.ext !== undefined) return null;
  return parsed.number;
}

/** Whether numbers of the country (two letters, ISO 3166) can be read. */
function isPhoneCountry(code: string): code is CountryCode {
  return isSupportedCountry(code);
}
