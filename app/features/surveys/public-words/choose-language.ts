/**
 * The language to show: what was asked for, else the first of the browser's (an Accept-Language header, RFC 9110
 * section 12.5.4) that the survey has, else its default. "de-AT" is served by "de" and the other way round.
 */
export function chooseLanguage(
  offered: readonly string[],
  asked: string | null,
  acceptLanguage: string | null,
): string {
  const wanted = [...(asked === null ? [] : [asked]), ...preferences(acceptLanguage ?? "")];
  for (const language of wanted) {
    const exact = offered.find((offer) => offer.toLowerCase() === language.toLowerCase());
    const close = exact ?? offered.find((offer) => baseOf(offer) === baseOf(language));
    if (close !== undefined) return close;
  }
  return offered[0] ?? "en";
}

/** The languages of the header, most wanted first; at most ten are read. */
function preferences(header: string): string[] {
  return header
    .slice(0, 300)
    .split(",")
    .slice(0, 10)
    .map((part) => {
      const [language = "", ...parameters] = part.trim().split(";");
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { language, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{1,8})*$/.test(language) && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language);
}

function baseOf(language: string): string {
  return language.split("-")[0]?.toLowerCase() ?? "";
}
