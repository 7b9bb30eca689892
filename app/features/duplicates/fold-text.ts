/** A text without case and accents, for comparing: "Zoë" is "zoe". */
export function foldText(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
