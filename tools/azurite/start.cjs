// Starts Azurite with the arguments given, and ends it when standard input closes: when whoever
// started it ends it, or is gone, however it went. Ctrl-C in a terminal reaches the whole group; it is
// left to the parent, which drains before it closes the storage.
'use strict';

const once = process.once;
process.once = (event, listener) => (event === 'SIGINT' ? process : once.call(process, event, listener));
process.on('SIGINT', () => {});

// Its own farewell must not kill it before it has saved its data, when nobody is left to read it.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.on('error', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.resume();

require('azurite/dist/src/azurite.js');
