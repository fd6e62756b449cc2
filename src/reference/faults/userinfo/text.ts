import type { Answer } from '../../answer.ts';
import { withHeader, withText } from '../../answer.ts';
import type { UserinfoFault } from '../behaviour.ts';
import { set } from '../edit.ts';
import { fault } from './define.ts';

const notJson = 'userinfo/body-is-json';
const notUtf8 = 'userinfo/body-is-utf-8';
const mediaType = 'userinfo/declares-json';

const signInPage =
  '<!DOCTYPE html>\n<html lang="en"><head><title>Sign in</title></head><body><form method="post" action="/sign-in"><input name="username"></form></body></html>\n';

function page(answer: Answer): Answer {
  return withHeader(withText(answer, signInPage), 'content-type', 'text/html; charset=utf-8');
}

function encoded(encoding: 'latin1' | 'utf16le', byteOrderMark = ''): (answer: Answer) => Answer {
  return (answer) => ({
    ...answer,
    body: Buffer.from(byteOrderMark + Buffer.from(answer.body ?? []).toString(), encoding),
  });
}

/** Bodies that are not JSON, or not in UTF-8. */
export const textFaults = {
  'html-sign-in-page': fault('Answers with status 200 and an HTML sign-in page.', { answer: page }, notJson),
  'html-declared-json': fault(
    'Answers with an HTML page that is declared to be JSON.',
    { text: () => signInPage },
    notJson,
  ),
  'empty-body': fault('Answers with status 200 and no body.', { text: () => '' }, notJson),
  'truncated-json': fault(
    'Ends the JSON text in its middle.',
    { text: (text) => text.slice(0, text.length / 2) },
    notJson,
  ),
  'trailing-comma': fault(
    'Writes a comma before the last brace.',
    { text: (text) => text.replace(/\}$/, ',}') },
    notJson,
  ),
  'single-quotes': fault(
    'Writes single quotes, as the print function of a language does.',
    { text: (text) => text.replaceAll('"', "'") },
    notJson,
  ),
  'json-with-comment': fault(
    'Writes a comment into the JSON text.',
    { text: (text) => `// the person\n${text}` },
    notJson,
  ),
  'text-after-json': fault(
    'Writes a warning of the server behind the JSON text.',
    { text: (text) => `${text}\nWarning: Undefined variable $user` },
    notJson,
  ),
  'json-twice': fault('Writes the JSON text twice.', { text: (text) => text + text }, notJson),
  'not-a-number': fault(
    'Writes NaN, which JSON does not have.',
    { text: (text) => text.replace(/"777666777"/, 'NaN') },
    notJson,
  ),
  'line-break-in-string': fault(
    'Writes a line break into a string without escaping it.',
    { text: (text) => text.replace('Tyler', 'Ty\nler') },
    notJson,
  ),
  jsonp: fault(
    'Wraps the JSON text into a call of a function (JSONP).',
    { text: (text) => `callback(${text});` },
    notJson,
  ),
  'anti-hijacking-prefix': fault("Writes )]}', before the JSON text.", { text: (text) => `)]}',\n${text}` }, notJson),
  'form-body': fault(
    'Answers with form-encoded data, declared as such.',
    {
      answer: (answer, { person }) =>
        withHeader(
          withText(answer, new URLSearchParams({ externalUserId: person.userinfo.externalUserId }).toString()),
          'content-type',
          'application/x-www-form-urlencoded',
        ),
    },
    notJson,
    { also: [mediaType] },
  ),
  'xml-body': fault(
    'Answers with XML, declared as such.',
    {
      answer: (answer) =>
        withHeader(withText(answer, '<?xml version="1.0"?><userinfo/>'), 'content-type', 'application/xml'),
    },
    notJson,
  ),
  'latin-1': fault(
    'Encodes the body in Latin-1.',
    { body: set('/userData/firstName', 'Zoë'), answer: encoded('latin1') },
    notUtf8,
  ),
  'utf-16': fault(
    'Encodes the body in UTF-16 with a byte order mark.',
    { answer: encoded('utf16le', '\ufeff') },
    notUtf8,
  ),
  'utf-16-without-mark': fault(
    'Encodes the body in UTF-16 without a byte order mark.',
    { answer: encoded('utf16le') },
    notUtf8,
  ),
  'cut-character': fault(
    'Cuts a character of several bytes in two.',
    {
      body: set('/userData/firstName', '→'),
      answer: (answer) => {
        const bytes = Buffer.from(answer.body ?? []);
        const cut = bytes.indexOf('→') + 2;
        return { ...answer, body: Buffer.concat([bytes.subarray(0, cut), bytes.subarray(cut + 1)]) };
      },
    },
    notUtf8,
  ),
} satisfies Record<string, UserinfoFault>;
