/** The beginning of a survey's address made from its title: lower-case words with hyphens, at most 60 characters. */
export function slugFromTitle(title: string): string {
  const words =
    title
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const slug = words.join("-").slice(0, 60).replace(/-$/, "");
  return slug === "" ? "survey" : slug;
}
