import { beforeEach, describe, expect, it, vi } from "vitest";
import { createStages } from "#scripts/demo/stages.ts";

describe("the stages of a long preparation", () => {
  let written: string;
  const output = (isTTY: boolean) => ({
    isTTY,
    write: (text: string) => {
      written += text;
    },
  });

  beforeEach(() => {
    written = "";
  });

  it("write one line each where nobody watches", () => {
    const stages = createStages(output(false));
    stages.begin("Importing tickets.csv");
    stages.update(500, 2000, "reading");
    stages.end("2,000 tickets");
    expect(written).toMatch(/^ {2}Importing tickets\.csv +2,000 tickets \(0\.0 s\)\n$/);
  });

  it("draw a bar on a terminal, and none where the end is unknown", () => {
    vi.useFakeTimers({ now: 1_000_000 });
    const stages = createStages(output(true));
    stages.begin("Analysing");
    stages.update(1, 2, "themes");
    expect(written).toContain("████████████░░░░░░░░░░░░ 50 % themes");
    vi.advanceTimersByTime(200);
    written = "";
    stages.update(7, null, "waiting");
    expect(written).not.toContain("%");
    vi.useRealTimers();
  });
});
