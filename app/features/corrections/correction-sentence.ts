import type { Correction } from "./correction.schema.ts";

const kindNames = new Map([
  ["pain", "a pain point"],
  ["goal", "a goal"],
  ["praise", "praise"],
  ["question", "a question"],
  ["other", "none of these"],
]);

/** A correction in words, with the names as they were then; `words` are those of the statement it is about. */
export function correctionSentence(correction: Correction, words: string | null): string {
  const quote = words === null ? "a statement that is no longer there" : `“${shorten(words)}”`;
  switch (correction.kind) {
    case "rename":
      return `Renamed “${correction.before}” to “${correction.name}”.`;
    case "merge":
      return `Merged “${correction.themeName}” into “${correction.intoName}”.`;
    case "split":
      return `Split “${correction.name}” off “${correction.themeName}”.`;
    case "mute":
      return `Muted “${correction.themeName}”.`;
    case "pin":
      return correction.of === "theme"
        ? `Pinned “${correction.themeName}”.`
        : `Pinned ${quote} in “${correction.themeName}”.`;
    case "move":
      return `Moved ${quote} from ${named(correction.fromName)} to ${named(correction.themeName)}.`;
    case "kind":
      return correction.from === correction.to
        ? `Confirmed that ${quote} is ${kindName(correction.to)}.`
        : `Read ${quote} as ${kindName(correction.to)} instead of ${kindName(correction.from)}.`;
    case "aspect":
      return `Said that ${quote} is about “${correction.to.text}”${
        correction.from ? ` rather than “${correction.from.text}”` : ""
      }.`;
    case "undo":
      return "Took a correction back.";
  }
}

function named(theme: string): string {
  return theme === "" ? "no theme" : `“${theme}”`;
}

function kindName(kind: string): string {
  return kindNames.get(kind) ?? kind;
}

function shorten(words: string): string {
  return words.length > 90 ? `${words.slice(0, 88).trimEnd()}…` : words;
}
