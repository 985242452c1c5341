// Written so that old versions of Node can still read it: no imports, no recent syntax.

const needed = [20, 19, 0];

/** True if `version` ("v20.19.0") is at least the one that package.json asks for. */
export function isNodeNewEnough(version) {
  const parts = version.replace(/^v/, '').split('.').map(Number);
  for (let i = 0; i < needed.length; i += 1) {
    if (parts[i] !== needed[i]) return parts[i] > needed[i];
  }
  return true;
}

/** What to tell somebody whose Node is too old. */
export function explainOldNode(version) {
  return (
    'Netboard needs Node ' +
    needed.join('.') +
    ' or newer; this is ' +
    version +
    '.\nInstall a newer one from https://nodejs.org (the "LTS" download) and run the same command again.'
  );
}
