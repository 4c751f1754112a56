/** The shortest of several runs, in milliseconds. */
export function shortest(runs, work) {
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    work();
    best = Math.min(best, performance.now() - begun);
  }
  return best;
}
