// A /userinfo endpoint that Closer's widget can use, in Express.
//
//   npm install express
//   EXAMPLE_TOKEN=let-me-in node examples/express/server.mjs
//   CLOSER_USERINFO_TOKEN=let-me-in npx closer-conformance check userinfo http://127.0.0.1:3000/userinfo
import { createHash } from 'node:crypto';
import express from 'express';

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

const app = express();

app.get('/userinfo', requirePerson, (_request, response) => {
  const { id, email, phone, firstName, lastName, plan } = response.locals.person;
  // The members that Closer's guide names. response.json leaves out what is undefined: null is not allowed for any of them.
  response.set('Cache-Control', 'no-store').json({
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
  });
});

// The endpoint judges the token itself. Where a session middleware of yours redirects to a sign-in page, exempt /userinfo from
// it: Closer calls without cookies, and a sign-in page is no answer to it.
function requirePerson(request, response, next) {
  // The scheme's name may come in any case of letters (RFC 9110 section 11.1).
  const [, token] = /^Bearer +(\S+)$/i.exec(request.get('Authorization') ?? '') ?? [];
  // A refusal says how to do better (RFC 6750 section 3), and names no error where no token was tried.
  if (token === undefined) return response.status(401).set('WWW-Authenticate', 'Bearer realm="userinfo"').end();
  response.locals.person = personByTokenHash.get(hashOf(token));
  if (response.locals.person === undefined) {
    return response.status(401).set('WWW-Authenticate', 'Bearer realm="userinfo", error="invalid_token"').end();
  }
  return next();
}

// In production this stands behind TLS: the token and the person's data travel through every network in between.
const server = app.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}/userinfo\n`);
});
