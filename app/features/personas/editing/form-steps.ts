import { newId } from "#app/lib/ids.ts";
import type { EditorForm, EditorLine } from "./persona-form.schema.ts";

type Section = EditorForm["sections"][number];
export type LineStep = "up" | "down" | "remove" | "undo";

/** The step that a button about a line posts: "up:goals:<id>". */
export function lineStep(step: LineStep, section: string, lineId: string): string {
  return `${step}:${section}:${lineId}`;
}

/** The place among the lines of a section to which a line moves up or down, past those that are removed; null at the end. */
export function neighbour(lines: readonly EditorLine[], index: number, way: "up" | "down"): number | null {
  const by = way === "up" ? -1 : 1;
  for (let at = index + by; at >= 0 && at < lines.length; at += by)
    if (lines[at]?.removed === false) return at;
  return null;
}

/** A line that somebody adds, and still has to write. */
export function emptyLine(): EditorLine {
  return { id: newId(), text: "", locked: false, removed: false, added: true };
}

/**
 * One step of editing without a script, done to what was typed; `focus` is the line it was about. Null when a button says
 * something else than a step.
 */
export function stepForm(form: EditorForm, intent: string): { form: EditorForm; focus: string } | null {
  const [step = "", name = "", lineId = ""] = intent.split(":");
  const section = form.sections.find((candidate) => candidate.section === name);
  if (section === undefined) return null;
  const withLines = (lines: Section["lines"], focus: string) => ({
    form: {
      ...form,
      sections: form.sections.map((one) => (one === section ? { ...section, lines } : one)),
    },
    focus,
  });
  const { lines } = section;
  if (step === "add") {
    const line = emptyLine();
    return withLines([...lines, line], line.id);
  }
  const index = lines.findIndex((line) => line.id === lineId);
  const line = lines[index];
  if (line === undefined) return null;
  if (step === "remove" || step === "undo") {
    return withLines(lines.with(index, { ...line, removed: step === "remove" }), lineId);
  }
  if (step !== "up" && step !== "down") return null;
  const to = neighbour(lines, index, step);
  return withLines(to === null ? lines : lines.toSpliced(index, 1).toSpliced(to, 0, line), lineId);
}
