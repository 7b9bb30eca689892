/** One line of the table: what was measured, our figure and the bar it has to reach. */
export type Figure = { ability: string; set: string; measure: string; value: number; bar: number };

/** The table as text, one line a figure; a figure under its bar is marked. */
export function formatFigures(figures: readonly Figure[]): string {
  const lines = figures.map((figure) => {
    const mark = figure.value >= figure.bar ? "  " : "← short";
    const columns = [figure.ability.padEnd(22), figure.set.padEnd(28), figure.measure.padEnd(10)];
    return `${columns.join(" ")} ${figure.value.toFixed(3)}  bar ${figure.bar.toFixed(2)} ${mark}`.trimEnd();
  });
  return `${lines.join("\n")}\n`;
}
