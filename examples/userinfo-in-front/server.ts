import { createServer } from 'node:http';
import { userinfoInFront } from './handler.ts';

/**
 * Run it behind your TLS proxy:
 *
 *   PROVIDER_USERINFO=https://id.acme.example/userinfo PORT=8080 npx tsx server.ts
 */
const { PROVIDER_USERINFO: providerUserinfo, PORT: port = '8080' } = process.env;
if (providerUserinfo === undefined) {
  process.stderr.write("Set PROVIDER_USERINFO to the URL of the provider's userinfo endpoint.\n");
  process.exit(2);
}
const userinfo = userinfoInFront(providerUserinfo);

const server = createServer((request, response) => {
  if (request.url === '/userinfo') void userinfo(request, response);
  else response.writeHead(404).end();
});
server.listen(Number(port), () => {
  const address = server.address();
  const bound = typeof address === 'object' ? address?.port : port;
  process.stdout.write(`/userinfo is at http://localhost:${bound}/userinfo\n`);
});
