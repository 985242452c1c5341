import { takeDataFolder } from '../../../../server/storage/sqlite/dataFolder.ts';

// Takes the data folder that it is given, says so, and holds it until it is ended.
takeDataFolder(process.argv[2] ?? '');
console.log('held');
setInterval(() => undefined, 60_000);
