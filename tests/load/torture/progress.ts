const EVERY = 10_000;
let shownAt = -Infinity;

/** Shows how far a run is: in place on a terminal, else a line now and then. */
export function showProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
  else if (performance.now() - shownAt > EVERY) {
    shownAt = performance.now();
    process.stderr.write(`${line}\n`);
  }
}

export function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  shownAt = -Infinity;
}
