/** What a text of a mail may be filled with; a fallback follows a bar: "{{name|there}}". */
const placeholderNames = ["name", "survey"] as const;
export type PlaceholderName = (typeof placeholderNames)[number];

const PLACEHOLDER = /\{\{([^{}|]{0,60})(?:\|([^{}|]{0,200}))?\}\}/g;

/** What is wrong with the placeholders of a text, in words; null when nothing is. */
export function placeholderProblem(text: string): string | null {
  for (const [whole, name = "", fallback] of text.matchAll(PLACEHOLDER)) {
    const known = placeholderNames.find((candidate) => candidate === name.trim());
    if (!known) return `${whole} is not known. Use {{name|there}} or {{survey}}.`;
    if (known === "name" && !fallback?.trim()) {
      return "Not everybody's name is known: write what to say instead, such as {{name|there}}.";
    }
  }
  return /\{\{|\}\}/.test(text.replace(PLACEHOLDER, ""))
    ? "A placeholder is not complete. Write it as {{name|there}} or {{survey}}."
    : null;
}

/** The text with each placeholder replaced by its value, or by its fallback where there is none. Values are taken as they are. */
export function fillPlaceholders(text: string, values: Record<PlaceholderName, string | null>): string {
  return text.replace(PLACEHOLDER, (_whole, name: string, fallback: string | undefined) => {
    const known = placeholderNames.find((candidate) => candidate === name.trim());
    return (known && values[known]) || fallback?.trim() || "";
  });
}
