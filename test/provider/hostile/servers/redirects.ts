import { expect } from 'vitest';
import { rawServer } from '../../../support/raw-server.ts';
import { always, type HostileServer, toTokens } from '../hostile-server.ts';

function redirect(status: number, location: string): string {
  return `HTTP/1.1 ${status} Found\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`;
}

/** What a redirect comes to: it is not followed, so that it is the answer. */
const expected = { violates: ['userinfo/answers-200'] };

/** Redirects: none is followed, the token goes where it was meant to go and nowhere else. */
export const redirects: readonly HostileServer[] = [
  ...[301, 302, 303, 307, 308].map(
    (status): HostileServer => ({
      name: `redirects to another origin with status ${status}`,
      async start() {
        const thief = await rawServer((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'));
        const server = await toTokens((socket) => socket.write(redirect(status, `${thief.origin}/steal`)));
        return {
          url: server.url,
          close: () => Promise.all([server.close(), thief.close()]),
          verify() {
            expect(thief.requests).toEqual([]);
            expect(thief.connections()).toBe(0);
          },
        };
      },
      expected,
    }),
  ),
  {
    name: 'redirects to itself, for ever',
    async start() {
      let requests = 0;
      const server = await toTokens((socket) => {
        requests += 1;
        socket.write(redirect(302, '/userinfo'));
      });
      // Once for each request with the token that the command has.
      return { ...server, verify: () => expect(requests).toBe(2) };
    },
    expected,
  },
  {
    name: 'redirects in a circle of addresses, whoever asks',
    async start() {
      let requests = 0;
      const server = await always((socket) => {
        requests += 1;
        socket.write(redirect(302, `/userinfo/${requests}`));
      });
      return { ...server, verify: () => expect(requests).toBe(5) };
    },
    expected,
  },
  {
    name: 'redirects to a script',
    start: () => toTokens((socket) => socket.write(redirect(302, 'javascript:alert(1)//</script>'))),
    expected,
  },
  {
    name: 'redirects to a file',
    start: () => toTokens((socket) => socket.write(redirect(302, 'file:///etc/passwd'))),
    expected,
  },
  {
    name: 'redirects to an address of 60,000 characters',
    start: () => toTokens((socket) => socket.write(redirect(302, `https://a.example/${'x'.repeat(60_000)}`))),
    expected,
  },
];
