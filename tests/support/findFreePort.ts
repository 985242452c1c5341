import { createServer } from 'node:net';

/** A port that nobody listened on a moment ago: for servers in processes of their own, which have to be told one. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}
