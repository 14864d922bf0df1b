// Preloaded into the program under test: any attempt to open a connection ends it with exit code 99.
import dns from 'node:dns';
import net from 'node:net';

const refuse = (what) => () => {
  process.stderr.write(`NETWORK: ${what}\n`);
  process.exit(99);
};
net.Socket.prototype.connect = refuse('socket');
dns.lookup = refuse('dns');
dns.promises.lookup = refuse('dns');
globalThis.fetch = refuse('fetch');
