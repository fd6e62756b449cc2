/** A process that serves conforming /userinfo endpoints, each on a port of its own: `targets-server.ts <ports>` writes a URL a line. */

import { startAnswering } from './answering-server.ts';
import { bodyOfBytes } from './bodies.ts';

const ports = Number(process.argv[2]);
for (let port = 0; port < ports; port += 1) {
  const { url } = await startAnswering({ body: bodyOfBytes(1000) });
  process.stdout.write(`${url}\n`);
}
