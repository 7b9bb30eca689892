import { expect, test } from "vitest";
import { applyState } from "#app/features/personas/editing/apply-state.ts";
import {
  type PersonaState,
  personaStateSchema,
  stateOf,
} from "#app/features/personas/editing/persona-state.ts";
import { mergeEdits } from "#app/features/surveys/merging/merge-edits.ts";
import { sameValue } from "#app/features/surveys/merging/same-value.ts";
import { randomFrom } from "#tests/support/random-surveys.ts";

type Random = () => number;
const at = (random: Random, count: number) => Math.floor(random() * count);

function randomState(random: Random): PersonaState {
  const lines = (section: string) =>
    Array.from({ length: at(random, 5) }, (_, index) => ({
      id: `${section}${index}`,
      text: `${section} ${index}`,
      locked: random() < 0.3,
    }));
  const sections = { goals: lines("goals"), pains: lines("pains"), say: lines("say") };
  return { name: "Name", summary: "Summary", summaryLocked: false, portraitSeed: "seed", sections };
}

/** A copy after some random edits by somebody, whose words begin with their name. */
function edited(random: Random, state: PersonaState, who: string): PersonaState {
  const next: PersonaState = structuredClone(state);
  if (random() < 0.3) next.name = `${who} name`;
  if (random() < 0.3) next.summary = `${who} summary`;
  if (random() < 0.3) next.portraitSeed = `${who} face`;
  for (let step = 0; step < 1 + at(random, 6); step += 1) {
    const lines = Object.values(next.sections)[at(random, 3)] ?? [];
    const index = at(random, lines.length);
    const line = lines[index];
    const deed = at(random, 5);
    if (deed === 0 || line === undefined)
      lines.push({ id: `${who}${step}`, text: `${who} added ${step}`, locked: false });
    else if (deed === 1) line.text = `${who} wrote ${step}`;
    else if (deed === 2) line.locked = !line.locked;
    else if (deed === 3) lines.splice(index, 1);
    else lines.splice(at(random, lines.length), 0, ...lines.splice(index, 1));
  }
  return next;
}

/** Every word that somebody typed in a state. */
function typedBy(who: string, state: unknown): string[] {
  const words = JSON.stringify(state).match(new RegExp(`"${who} [^"]*"`, "g")) ?? [];
  return [...new Set(words)];
}

test("nothing that either of two people typed is lost: it is in the merge, or in a conflict they are shown", () => {
  const random = randomFrom(7);
  let conflicts = 0;
  for (let round = 0; round < 1500; round += 1) {
    const base = randomState(random);
    const [one, two] = [edited(random, base, "A"), edited(random, base, "B")];
    for (const [theirs, mine] of [
      [one, two],
      [two, one],
    ]) {
      const { merged, undecided } = mergeEdits(base, theirs, mine);
      const state = personaStateSchema.parse(merged);
      conflicts += undecided.length;
      const shown = undecided.map((conflict) => [conflict.theirs, conflict.mine]);
      for (const word of [...typedBy("A", one), ...typedBy("B", two)])
        expect(JSON.stringify([state, shown])).toContain(word);
      // Whoever edited alone gets exactly what they wrote.
      expect(sameValue(mergeEdits(base, base, mine).merged, mine)).toBe(true);
    }
  }
  expect(conflicts).toBeGreaterThan(500);
});

test("writing a state and reading it back gives the same state, whatever was moved, removed and added", () => {
  const random = randomFrom(11);
  const { changed, added } = applyState([], randomState(random), { author: "Mia", now: "2026-01-01" });
  let stored = [...changed, ...added];
  for (let round = 0; round < 400; round += 1) {
    const persona = { name: "Name", summary: "Summary", summaryLockedAt: null, portraitSeed: "seed" };
    const before = stateOf(persona, stored);
    const { goals = [], pains = [], say = [] } = before.sections;
    const wanted = edited(random, { ...before, sections: { goals, pains, say } }, `W${round}`);
    const written = applyState(stored, wanted, { author: "Mia", now: "2026-01-02" });
    const byId = new Map(written.changed.map((line) => [line.id, line]));
    stored = [...stored.map((line) => byId.get(line.id) ?? line), ...written.added];
    const after = stateOf(persona, stored).sections;
    expect({ goals: after.goals, pains: after.pains, say: after.say }).toEqual(wanted.sections);
    // Lines that nobody removed in this round are still there, removed ones included.
    expect(stored.length).toBe(new Set(stored.map(({ id }) => id)).size);
  }
});
