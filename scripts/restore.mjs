// `npm run restore -- <file>`: a task of the server, which reads it from the command line.
await import('./start.mjs');
