/** What follows on a page that was sent. */
export type Step =
  | { kind: "page"; at: string }
  /** The answers brought up questions that the page did not show yet. */
  | { kind: "more"; at: string }
  /** There are no more pages. */
  | { kind: "end" };

/**
 * Where somebody goes from a page that showed `asked`, having seen `seen` in all, on the path that their answers lead
 * to: `pages` are the question ids of each page of that path. Works without scripts: what a page could not show yet, it
 * shows before it is left. A script shows the whole path and turns its pages itself; then everything has been asked.
 */
export function turnPage(
  pages: readonly (readonly string[])[],
  { asked, seen }: { asked: ReadonlySet<string>; seen: ReadonlySet<string> },
  way: "next" | "back" | "send",
): Step {
  const here = pages.findLastIndex((page) => page.some((id) => asked.has(id)));
  if (way === "back") {
    const first = pages.findIndex((page) => page.some((id) => asked.has(id)));
    return { kind: "page", at: pages[Math.max(0, first - 1)]?.[0] ?? "" };
  }
  const missing = pages[here]?.find((id) => !asked.has(id));
  if (missing !== undefined) return { kind: "more", at: missing };
  const next = way === "next" ? pages[here + 1] : pages.find((page) => page.some((id) => !seen.has(id)));
  return next?.[0] === undefined ? { kind: "end" } : { kind: "page", at: next[0] };
}
