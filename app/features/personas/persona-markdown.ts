import type { LineEvidence } from "#app/engines/personas/evidence.ts";
import { personaSections } from "#app/engines/personas/evidence.ts";
import { formatShare } from "#app/lib/numbers.ts";
import { sectionTitles } from "./persona.schema.ts";

interface MarkdownLine {
  section: (typeof personaSections)[number];
  text: string;
  origin: "evidence" | "assumption" | "invented";
  evidence: LineEvidence;
  /** Who wrote it anew; null for a line as it was drafted. */
  editedBy: string | null;
}

/**
 * A persona as Markdown: every line says whether it is evidence (with its numbers), an assumption, or invented, and
 * whether somebody wrote it anew.
 */
export function personaMarkdown(
  persona: { name: string; summary: string; segmentSize: number; evidenceSize: number; draftedAt: string },
  lines: readonly MarkdownLine[],
): string {
  const parts = [
    `# ${escapeMarkdown(persona.name)} _(invented name)_`,
    `> ${escapeMarkdown(persona.summary)}`,
    `Drafted ${persona.draftedAt.slice(0, 10)} from ${persona.segmentSize} customers, of whom ${persona.evidenceSize} have said something.`,
  ];
  for (const section of personaSections) {
    const own = lines.filter((line) => line.section === section);
    if (own.length === 0) continue;
    parts.push(`## ${sectionTitles[section]}`, own.map(toMarkdown).join("\n"));
  }
  return `${parts.join("\n\n")}\n`;
}

function toMarkdown(line: MarkdownLine): string {
  const text = escapeMarkdown(line.text);
  const edited = line.editedBy === null ? "" : " (edited)";
  if (line.section === "quotes") return `- “${text}”${edited}`;
  if (line.origin === "invented") return `- _${text}_ (invented)${edited}`;
  if (line.origin === "assumption") return `- ${text} **(assumption)**${edited}`;
  return `- ${text}${edited}${numbers(line.evidence)}`;
}

function numbers({ n, of, share, othersShare }: LineEvidence): string {
  if (n === undefined || of === undefined) return "";
  if (share === undefined) return ` (n = ${n})`;
  const others = othersShare === undefined ? "" : `; others ${formatShare(othersShare)}`;
  return ` (${n} of ${of}, ${formatShare(share)}${others})`;
}

/** Keeps people's words from becoming markup, and on one line. */
function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|!]/g, "\\$&");
}
