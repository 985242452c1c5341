// The one way in for `npm start`, `npm test` and the others: `node scripts/run.mjs <script> [arguments]`.
// Old versions of Node must be able to read this file, so that they can say in plain words that they are too old.

import { explainOldNode, isNodeNewEnough } from './nodeVersion.mjs';

if (isNodeNewEnough(process.version)) {
  import('./' + process.argv[2] + '.mjs').catch(function (error) {
    console.error(error && error.plain ? error.message : error);
    process.exit(1);
  });
} else {
  console.error(explainOldNode(process.version));
  process.exit(1);
}
