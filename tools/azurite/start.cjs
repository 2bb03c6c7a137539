// Starts Azurite with the arguments given, and ends it when standard input closes: when whoever
// started it ends it, or is gone, however it went. Ctrl-C in a terminal and the SIGTERM of a service
// manager reach the whole group; they are left to the parent, which drains before it closes the storage.
'use strict';

// Longer than any parent drains; for who started it by hand and holds its standard input open.
const patience = 60000;

let shutDown = () => process.exit(0);
const once = process.once;
process.once = (event, listener) => {
  if (event === 'SIGTERM') {
    shutDown = listener;
  }
  return event === 'SIGTERM' || event === 'SIGINT' ? process : once.call(process, event, listener);
};
process.on('SIGINT', () => {});
process.on('SIGTERM', () => setTimeout(shutDown, patience).unref());

// Its own farewell must not kill it before it has saved its data, when nobody is left to read it.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

process.stdin.on('end', () => shutDown());
process.stdin.on('error', () => shutDown());
process.stdin.resume();

require('azurite/dist/src/azurite.js');
