import type { Config } from '../config.ts';
import { StorageError } from '../storage/storageError.ts';

/**
 * Says in plain words why the server could not start and what to do. Null for an error nobody foresaw: that is a
 * fault of ours, and its stack belongs on the terminal.
 */
export function explainStartFailure(error: unknown, config: Config): string | null {
  if (error instanceof StorageError) return explainStorage(error, config.dataDir);
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const syscall = error instanceof Error && 'syscall' in error ? error.syscall : null;
  if (syscall === 'listen' || syscall === 'getaddrinfo') return explainListen(code, config);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return explainUnwritable(config.dataDir);
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return `${config.dataDir} is a file, and Netboard needs a folder there. Move the file, or set DATA_DIR to a folder.`;
  }
  if (code === 'ENOSPC') return explainFullDisk(config.dataDir);
  return null;
}

function explainListen(code: unknown, { port, host }: Config): string | null {
  if (code === 'EADDRINUSE') {
    return (
      `Port ${port} is in use: another program, perhaps another Netboard, has it. ` +
      `Stop that one, or choose another port: PORT=${port === 65535 ? 3000 : port + 1} npm start`
    );
  }
  if (code === 'EACCES') {
    return `This account may not use port ${port}. Choose one above 1023: PORT=3000 npm start`;
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `HOST is ${host}, which is no address of this computer. Leave HOST unset to listen on all of its addresses.`;
  }
  return null;
}

function explainStorage(error: StorageError, dataDir: string): string | null {
  switch (error.kind) {
    case 'locked':
      return (
        `Another Netboard is running on the same data (${dataDir}). ` +
        'Stop that one, or give this one a folder of its own: DATA_DIR=./other npm start'
      );
    case 'notWritable':
      return explainUnwritable(dataDir);
    case 'diskFull':
      return explainFullDisk(dataDir);
    case 'corrupt':
      return (
        `The data in ${dataDir} is damaged: ${error.message} Nothing was changed. ` +
        'Keep a copy of the folder as it is, and restore your last backup into an empty one (see README.md).'
      );
    case 'tooNew':
      return (
        `The data in ${dataDir} was written by a newer Netboard than this one. ` +
        'Nothing was changed. Start the newer version.'
      );
    default:
      return null;
  }
}

function explainUnwritable(dataDir: string): string {
  return (
    `Netboard cannot write to ${dataDir}, where it keeps everything. ` +
    'Give this account the right to write there, or set DATA_DIR to a folder where it may.'
  );
}

function explainFullDisk(dataDir: string): string {
  return `The disk that holds ${dataDir} is full. Free some space, or set DATA_DIR to a folder on another disk.`;
}
