/** The most likely class of each customer; −1 where its probability is not above `least`. */
export function mostLikely(posteriors: Float64Array, classes: number, least: number): Int8Array {
  return Int8Array.from({ length: posteriors.length / classes }, (_, customer) => {
    let best = 0;
    for (let group = 1; group < classes; group += 1) {
      if ((posteriors[customer * classes + group] ?? 0) > (posteriors[customer * classes + best] ?? 0))
        best = group;
    }
    return (posteriors[customer * classes + best] ?? 0) > least ? best : -1;
  });
}
