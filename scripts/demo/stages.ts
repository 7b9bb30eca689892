/** Shows how far a long preparation is: one line a stage, with a bar while it runs where the output is a terminal. */
export interface Stages {
  /** Begins a stage; the one before is ended. */
  begin(title: string): void;
  /** How far the stage is; without a total only the note is shown. */
  update(done: number, total: number | null, note?: string): void;
  /** Ends the stage with what came out. */
  end(result?: string): void;
}

const BAR = 24;

/** Stages written to a stream such as process.stdout. Where it is no terminal, only finished stages are written. */
export function createStages(output: { isTTY?: boolean; write(text: string): unknown }): Stages {
  let title = "";
  let startedAt = 0;
  let shownAt = 0;
  const draw = (text: string) => {
    if (output.isTTY === true) output.write(`\r\u001b[2K${text}`);
  };
  return {
    begin(next) {
      title = next;
      startedAt = Date.now();
      draw(`  ${title} …`);
    },
    update(done, total, note = "") {
      // A terminal is slow: ten times a second is enough for an eye.
      if (Date.now() - shownAt < 100) return;
      shownAt = Date.now();
      const share = total === null || total === 0 ? null : Math.min(1, done / total);
      const filled = Math.round((share ?? 0) * BAR);
      const bar =
        share === null ? "" : `${"█".repeat(filled)}${"░".repeat(BAR - filled)} ${Math.round(share * 100)} %`;
      draw(`  ${title.padEnd(34)} ${bar} ${note}`.trimEnd());
    },
    end(result = "") {
      const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
      draw("");
      output.write(`  ${title.padEnd(34)} ${result} (${seconds} s)\n`);
    },
  };
}

/** Stages that show nothing, for tests. */
export const silentStages: Stages = {
  begin: () => undefined,
  update: () => undefined,
  end: () => undefined,
};
