// Loaded into a server under test (node --expose-gc --import): on SIGUSR2 it collects its garbage, so that
// what is measured afterwards is what it holds and not what it has not come to sweep up yet. The second and
// third time give the emptied pages back.
process.on('SIGUSR2', () => {
  for (let n = 0; n < 3; n++) globalThis.gc();
});
