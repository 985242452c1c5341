// `npm run backup [-- folder]`: a task of the server, which reads it from the command line.
await import('./start.mjs');
