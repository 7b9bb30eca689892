/** Numbers from `from` to `to`; `to` itself belongs to the next bin unless `includesTo`. */
export interface NumberBin {
  from: number;
  to: number;
  includesTo: boolean;
}

/** Counts, range and equally wide bins of the numbers answered to one question. */
export interface NumberSummary {
  n: number;
  min: number;
  max: number;
  mean: number;
  /** The squared distances from the mean, added up. */
  squares: number;
  bins: (NumberBin & { count: number })[];
}

const BINS = 8;

/** At most eight equally wide bins from `min` to `max`; those of whole numbers begin and end with one. */
export function numberBins(min: number, max: number, wholeNumbers: boolean): NumberBin[] {
  if (wholeNumbers) {
    const width = Math.ceil((max - min + 1) / BINS);
    const bins = Math.ceil((max - min + 1) / width);
    return Array.from({ length: bins }, (_, index) => {
      const from = min + index * width;
      return { from, to: Math.min(max, from + width - 1), includesTo: true };
    });
  }
  if (min === max) return [{ from: min, to: max, includesTo: true }];
  const width = (max - min) / BINS;
  return Array.from({ length: BINS }, (_, index) => {
    const last = index === BINS - 1;
    return { from: min + index * width, to: last ? max : min + (index + 1) * width, includesTo: last };
  });
}
