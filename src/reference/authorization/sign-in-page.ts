import { type Answer, withText } from '../answer.ts';
import type { Person } from '../demo-values.ts';

/**
 * A page to choose a person on. Its form is sent to its own address, so that nothing of the request stands in it; the names of
 * people are those that the provider was made with.
 */
export function signInPage(people: readonly Person[]): Answer {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
  };
  return withText({ status: 200, headers }, pageOf(people.map(({ username }) => username)));
}

function pageOf(usernames: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in - reference provider</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 34rem; margin: 12vh auto 0; padding: 0 1.5rem; }
h1 { font-size: 1.4rem; line-height: 1.3; }
button { display: block; width: 100%; margin: 0.75rem 0; padding: 0.75rem; font: inherit; }
</style>
</head>
<body>
<main>
<h1>Sign in at the reference provider</h1>
<p>As whom? Nobody here is real, and no password is asked for.</p>
<form method="post">
${usernames.map((name) => `<button name="username" value="${name}">Sign in as ${name}</button>`).join('\n')}
<button>Refuse</button>
</form>
</main>
</body>
</html>
`;
}
