// Starts Azurite with the arguments given, and ends it when standard input closes: when whoever
// started it ends it, or is gone, however it went. Ctrl-C in a terminal and the SIGTERM of a service
// manager reach the whole group; they are left to the parent, which drains before it closes the storage.
'use strict';

// Longer than any parent drains; for who started it by hand and holds its standard input open.
const patience = 60000;

// What is under way when the parent ends is answered; a connection that is merely open would hold up the end.
const farewell = 500;

const http = require('http');
const servers = [];
const createServer = http.createServer;
http.createServer = (...given) => {
  const server = createServer(...given);
  servers.push(server);
  return server;
};

let shutDown = () => process.exit(0);
const end = () => {
  shutDown();
  setTimeout(() => servers.forEach(server => server.closeAllConnections()), farewell);
};
const once = process.once;
process.once = (event, listener) => {
  if (event === 'SIGTERM') {
    shutDown = listener;
  }
  return event === 'SIGTERM' || event === 'SIGINT' ? process : once.call(process, event, listener);
};
process.on('SIGINT', () => {});
process.on('SIGTERM', () => setTimeout(end, patience).unref());

// Its own farewell must not kill it before it has saved its data, when nobody is left to read it.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

process.stdin.on('end', end);
process.stdin.on('error', end);
process.stdin.resume();

require('azurite/dist/src/azurite.js');
