import { createHash } from 'node:crypto';
import type { Page } from '../edge/loopback-server.ts';
import { escapeHtml } from '../reporters/escape.ts';

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 34rem; margin: 12vh auto 0; padding: 0 1.5rem; }
h1 { font-size: 1.4rem; line-height: 1.3; }
p { overflow-wrap: anywhere; }
`;
const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;

/** What the browser shows when it is back: plain HTML without a script, and nothing in it that would let anybody sign in. */
function loginPage(heading: string, ...paragraphs: readonly string[]): Page {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(heading)} - closer-conformance</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(heading)}</h1>
${paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}
</main>
</body>
</html>
`;
  return { html, styleHash };
}

const back = 'You can close this page and go back to the terminal.';

export const issuedPage = loginPage(
  'Signed in',
  'The token endpoint issued an access token. The checks go on in the terminal.',
  back,
);

export const noTokenPage = loginPage(
  'Signed in, but no access token',
  'The authorization server sent a code, and the token endpoint gave no access token for it. The report in the terminal says why.',
  back,
);

export function refusedPage(error: string, description: string | undefined): Page {
  return loginPage(
    'Not signed in',
    `The authorization server refused: ${error}.`,
    ...(description === undefined ? [] : [`It says: ${description}`]),
    back,
  );
}

export function ignoredPage(because: string): Page {
  return loginPage(
    'This is not the answer that is waited for',
    `The answer of the authorization server was not taken, since ${because}.`,
    'closer-conformance is still waiting. Open the address again that it printed in the terminal.',
  );
}
