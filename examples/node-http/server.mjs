// A /userinfo endpoint that Closer's widget can use, in plain Node.js.
//
//   EXAMPLE_TOKEN=let-me-in node examples/node-http/server.mjs
//   CLOSER_USERINFO_TOKEN=let-me-in npx closer-conformance check userinfo http://127.0.0.1:3000/userinfo
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

// Access tokens are as good as passwords: keep a hash of each, so that whoever reads the table cannot use it.
const hashOf = (token) => createHash('sha256').update(token).digest('base64url');

// Stands for the store that your token endpoint writes to. Without EXAMPLE_TOKEN nobody has a token.
const personByTokenHash = new Map();
if (process.env.EXAMPLE_TOKEN) {
  personByTokenHash.set(hashOf(process.env.EXAMPLE_TOKEN), {
    // An id that stays when the person changes their name or email: Closer knows people by it.
    id: 'customer-1042',
    email: 'tyler@example.com',
    phone: { region: 'PL', number: '221234567' },
    firstName: 'Tyler',
    lastName: 'Durden',
    plan: 'business',
  });
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname !== '/userinfo') return answer(response, 404);
  if (request.method !== 'GET') return answer(response, 405, { Allow: 'GET' });

  // The scheme's name may come in any case of letters (RFC 9110 section 11.1).
  const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  // A refusal says how to do better (RFC 6750 section 3), and names no error where no token was tried.
  if (token === undefined) return answer(response, 401, { 'WWW-Authenticate': 'Bearer realm="userinfo"' });
  const person = personByTokenHash.get(hashOf(token));
  if (person === undefined) {
    return answer(response, 401, { 'WWW-Authenticate': 'Bearer realm="userinfo", error="invalid_token"' });
  }
  // What is said of one person must not be kept for the next one.
  return answer(response, 200, { 'Cache-Control': 'no-store' }, userinfoOf(person));
});

// The members that Closer's guide names. One that has no value is left out: null is not allowed for any of them.
function userinfoOf({ id, email, phone, firstName, lastName, plan }) {
  return {
    externalUserId: id,
    userData: {
      // The same id again.
      id,
      email,
      phone,
      firstName,
      lastName,
      // What your agents should see of the person; [] where there is nothing to show.
      backOfficeData: plan ? [{ key: 'plan', value: plan, displayName: 'Plan' }] : [],
    },
  };
}

function answer(response, status, headers = {}, body = undefined) {
  if (body === undefined) return response.writeHead(status, headers).end();
  // JSON.stringify leaves out what is undefined, so that an absent member is absent.
  return response.writeHead(status, { ...headers, 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

// In production this stands behind TLS: the token and the person's data travel through every network in between.
server.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}/userinfo\n`);
});
