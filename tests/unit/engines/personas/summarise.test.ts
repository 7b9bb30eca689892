import { expect, it } from "vitest";
import type { DraftLine } from "#app/engines/personas/evidence.ts";
import { summarise } from "#app/engines/personas/summarise.ts";
import { richEvidence } from "#tests/support/segment-evidence.ts";

const line = (value: string): DraftLine => ({
  section: "demographics",
  key: `attribute:${value}`,
  text: value,
  origin: "evidence",
  evidence: { value, share: 0.8 },
});

it("says of the members what the segment's name does not say already", () => {
  const evidence = richEvidence({ segmentName: "Families with children", themes: [] });
  const lines = [line("Family with children"), line("35–44")];
  expect(summarise(evidence, lines)).toBe("Families with children, mostly “35–44”.");
  expect(summarise(evidence, lines.slice(0, 1))).toBe("Families with children.");
});
