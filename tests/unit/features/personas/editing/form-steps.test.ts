import { describe, expect, it } from "vitest";
import { lineStep, stepForm } from "#app/features/personas/editing/form-steps.ts";
import { checkEditorForm, type EditorForm } from "#app/features/personas/editing/persona-form.schema.ts";
import { isShortened } from "#app/features/personas/editing/quote-words.ts";
import { newId } from "#app/lib/ids.ts";

const line = (text: string) => ({ id: newId(), text, locked: false, removed: false, added: false });

function formWith(texts: readonly string[], section: "goals" | "quotes" = "goals"): EditorForm {
  const lines = texts.map(line);
  const sections = [{ section, lines }];
  return { revision: 1, name: "Nora", summary: "Who.", summaryLocked: false, portraitSeed: "seed", sections };
}

/** The texts after steps on the line that begins with a text; a removed one in brackets. */
function orderAfter(form: EditorForm, ...steps: [step: "up" | "down" | "remove" | "undo", text: string][]) {
  let now = form;
  for (const [step, text] of steps) {
    const id = now.sections[0]?.lines.find((candidate) => candidate.text === text)?.id ?? "";
    now = stepForm(now, lineStep(step, "goals", id))?.form ?? now;
  }
  return now.sections[0]?.lines.map(({ text, removed }) => (removed ? `(${text})` : text));
}

describe("stepForm", () => {
  it("moves a line past removed ones, stays at the ends, removes and brings back", () => {
    const form = formWith(["a", "b", "c", "d"]);
    expect(orderAfter(form, ["up", "c"])).toEqual(["a", "c", "b", "d"]);
    expect(orderAfter(form, ["up", "a"], ["down", "d"])).toEqual(["a", "b", "c", "d"]);
    expect(orderAfter(form, ["remove", "b"], ["up", "c"])).toEqual(["c", "a", "(b)", "d"]);
    expect(orderAfter(form, ["remove", "b"], ["down", "a"], ["undo", "b"])).toEqual(["b", "c", "a", "d"]);
  });

  it("adds an empty line with an id of its own, and does nothing for another word or line", () => {
    const form = formWith(["a"]);
    const added = stepForm(form, "add:goals:");
    expect(added?.form.sections[0]?.lines.at(-1)).toMatchObject({ text: "", added: true, id: added?.focus });
    expect(stepForm(form, "save")).toBeNull();
    expect(stepForm(form, "up:goals:nobody")).toBeNull();
    expect(stepForm(form, "up:constructor:x")).toBeNull();
  });
});

describe("checkEditorForm", () => {
  const errorsOf = (form: EditorForm, quotes = new Map<string, string>()) => {
    const checked = checkEditorForm(form, quotes);
    return checked.ok ? [] : Object.keys(checked.fieldErrors);
  };

  it("names the field of every fault, and lets a removed line be empty", () => {
    expect(errorsOf({ ...formWith(["", "x".repeat(1001)]), name: " " })).toEqual([
      "name",
      "sections[0].lines[0].text",
      "sections[0].lines[1].text",
    ]);
    const emptied = formWith([""]);
    const [section] = emptied.sections;
    if (section?.lines[0]) section.lines[0].removed = true;
    expect(errorsOf(emptied)).toEqual([]);
    const twice = line("a");
    expect(errorsOf({ ...formWith([]), sections: [{ section: "goals", lines: [twice, twice] }] })).toEqual([
      "name",
    ]);
  });

  it("lets a quote be shortened but not rewritten", () => {
    const said = "It broke twice in May, and Anna at the desk did not care.";
    expect(isShortened(said, said)).toBe(true);
    expect(isShortened(said, "It broke twice … and [the person] at the desk did not care.")).toBe(true);
    expect(isShortened(said, "It broke twice, and they did care.")).toBe(false);
    expect(isShortened(said, "It did broke.")).toBe(false);
    expect(isShortened(said, "[nothing]")).toBe(false);
    const form = formWith(["It never broke."], "quotes");
    const id = form.sections[0]?.lines[0]?.id ?? "";
    expect(errorsOf(form, new Map([[id, said]]))).toEqual(["sections[0].lines[0].text"]);
    expect(errorsOf(formWith(["It broke twice."], "quotes"))).toEqual([]);
  });
});
