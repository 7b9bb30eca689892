/** One line of the table: what was measured, our figure and the bar it has to reach. */
export type Figure = {
  ability: string;
  set: string;
  measure: string;
  value: number;
  bar: number;
  /** True for times and memory, which have to stay under their bar. */
  lowerIsBetter?: boolean;
};

/** True when a figure does not reach its bar. */
export function fallsShort({ value, bar, lowerIsBetter = false }: Figure): boolean {
  return !(lowerIsBetter ? value <= bar : value >= bar);
}

/** The table as text, one line a figure; a figure on the wrong side of its bar is marked. */
export function formatFigures(figures: readonly Figure[]): string {
  const lines = figures.map((figure) => {
    const mark = fallsShort(figure) ? "← short" : "  ";
    const columns = [figure.ability.padEnd(22), figure.set.padEnd(28), figure.measure.padEnd(10)];
    const bar = `${figure.lowerIsBetter ? "under" : "bar"} ${figure.bar.toFixed(2)}`;
    return `${columns.join(" ")} ${figure.value.toFixed(3)}  ${bar} ${mark}`.trimEnd();
  });
  return `${lines.join("\n")}\n`;
}
