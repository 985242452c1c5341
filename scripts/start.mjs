import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ensure, root } from './ensure.mjs';

await ensure();
// In this process rather than in a child: signals reach the server without a middleman.
await import(pathToFileURL(join(root, 'dist/server/main.js')).href);
