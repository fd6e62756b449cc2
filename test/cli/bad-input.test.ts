import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectUsageError, runBin } from '../support/run-bin.ts';
import { type SampleServer, sampleToken, startServer, userinfoOf } from '../support/sample-server.ts';

let folder: string;
let server: SampleServer;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'closer-bad-input-'));
  writeFileSync(join(folder, 'empty'), ' \n');
  writeFileSync(join(folder, 'spaced'), 'two words\n');
  mkdirSync(join(folder, 'directory'));
  server = await startServer(userinfoOf());
  url = `${server.origin}/userinfo`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** `URL`, `FOLDER` and `TOKEN` in an argument stand for what only a run knows. */
const filled = (argument: string): string =>
  argument.replaceAll('URL', url).replaceAll('FOLDER', folder).replaceAll('TOKEN', sampleToken);

const run = (argv: readonly string[], env: Readonly<Record<string, string>> = { CLOSER_USERINFO_TOKEN: sampleToken }) =>
  runBin(argv.map(filled), { env });

type Case = readonly [what: string, argv: string, message: string | RegExp];

describe.each<readonly [string, readonly Case[]]>([
  [
    'commands',
    [
      ['an unknown one', 'chek', /has no command "chek"; did you mean check\? It has check, login, validate, /],
      ['one that is far from all', 'frobnicate', /has no command "frobnicate"\. It has check, login, validate, /],
      ['a URL in place of one', 'https://id.example/', /did you mean check userinfo <url>\?/],
      [
        'a subject of check',
        'userinfo https://id.example/',
        /no command "userinfo"; did you mean check userinfo <url>\?/,
      ],
      ['help for an unknown one', 'help frobnicate', /has no command "frobnicate"/],
      ['check of nothing', 'check', /closer-conformance\.yaml/],
      [
        'check of something unknown',
        'check usrinfo',
        /^error: check has no command "usrinfo"; did you mean userinfo\? It has userinfo, config/,
      ],
      [
        'check of a URL',
        'check https://id.example/',
        /^error: check has no command "https:\/\/id\.example\/"; did you mean check userinfo <url>\?/,
      ],
      [
        'a missing URL',
        'check userinfo',
        "check userinfo needs <url>, the endpoint's URL, as the config's userInfoEndpoint has it, or --targets, a file of many.",
      ],
      [
        'an argument too many',
        'check userinfo URL again',
        'check userinfo takes [url] and nothing more; an argument with spaces goes in quotes.',
      ],
      ['validate without a schema', 'validate', 'validate needs <schema>, what the document is.'],
      [
        'an unknown schema',
        'validate usrinfo',
        '<schema> takes userinfo, config, config-create, config-patch or token, not "usrinfo"; did you mean userinfo?',
      ],
      ['explain of nothing', 'explain', /^error: explain needs <check-id>, /],
    ],
  ],
  [
    'options',
    [
      [
        'an unknown one',
        'check userinfo URL --tokn x',
        /^error: check userinfo has no option --tokn; did you mean --token\? It takes .*--token-file.*--timeout/,
      ],
      ['one of another command', 'list --timeout 5', 'list has no option --timeout. It takes --json.'],
      [
        'one of the command above it',
        'check userinfo URL --config FOLDER/empty',
        /^error: check userinfo has no option --config: settings and waivers are for check without a subject\. It takes/,
      ],
      ['one almost for help', 'list --hlp', 'list has no option --hlp; did you mean --help? It takes --json.'],
      [
        'one almost for the version',
        '--verison',
        'closer-conformance has no option --verison; did you mean --version?',
      ],
      ['the letter of other programs', '-v', 'closer-conformance has no option -v; did you mean -V?'],
      ['an argument of none', 'list usrinfo', 'list takes no arguments.'],
      [
        'one before the command',
        '--timeout 5 check userinfo URL',
        /takes no option --timeout before its command; options follow it/,
      ],
      ['one without its value', 'check userinfo URL --timeout', "Option '--timeout <ms>' argument missing."],
      [
        'two that exclude each other',
        'check userinfo URL --token TOKEN --token-file FOLDER/empty',
        "Option '--token <token>' cannot be used with option '--token-file <file>'.",
      ],
      ['a certificate without its key', 'check userinfo URL --cert FOLDER/empty', '--cert and --key go together.'],
      [
        'an unknown profile',
        'check userinfo URL --profile stric',
        '--profile takes closer or strict, not "stric"; did you mean strict?',
      ],
      [
        'an unknown reporter',
        'check userinfo URL --reporter xml',
        /^error: There is no reporter "xml"; there are pretty.*json/,
      ],
      [
        'a reporter and its file with a colon',
        'check userinfo URL --reporter html:a.html',
        /^error: There is no reporter "html:a\.html"; did you mean "html=a\.html"\? There are/,
      ],
      [
        'a reporter without a file name',
        'check userinfo URL --reporter json=',
        '--reporter json= needs the name of a file after the "=".',
      ],
      [
        'two reporters to stdout',
        'check userinfo URL --reporter json --reporter pretty',
        'The reporters json and pretty both write to stdout; give one of them another file: --reporter pretty=FILE.',
      ],
      [
        'two reporters to one file',
        'check userinfo URL --reporter json=FOLDER/a --reporter pretty=FOLDER/./a',
        /^error: The reporters json and pretty both write to .*\/a; give one of them another file/,
      ],
    ],
  ],
  [
    'numbers',
    [
      ['none', 'check userinfo URL --timeout soon', '--timeout takes a whole number from 1 to 3600000, not "soon".'],
      ['zero', 'check userinfo URL --timeout 0', '--timeout takes a whole number from 1 to 3600000, not "0".'],
      [
        'a negative one',
        'check userinfo URL --timeout -5',
        '--timeout takes a whole number from 1 to 3600000, not "-5".',
      ],
      [
        'a fraction',
        'check userinfo URL --concurrency 1.5',
        '--concurrency takes a whole number from 1 to 100, not "1.5".',
      ],
      [
        'a huge one',
        'check userinfo URL --concurrency 99999999999999999999',
        '--concurrency takes a whole number from 1 to 100, not "99999999999999999999".',
      ],
      [
        'one beyond what a body may be',
        'check userinfo URL --max-body 1000000000000',
        '--max-body takes a whole number from 1 to 268435456, not "1000000000000".',
      ],
      [
        'a negative count of warnings',
        'check userinfo URL --max-warnings -1',
        '--max-warnings takes a whole number from 0 to 1000000, not "-1".',
      ],
    ],
  ],
  [
    'the URL',
    [
      [
        'without a scheme',
        'check userinfo id.example/userinfo',
        '"id.example/userinfo" is not a URL. Did you mean https://id.example/userinfo?',
      ],
      [
        'of another scheme',
        'check userinfo ftp://id.example/',
        '"ftp://id.example/" does not begin with https:// or http://.',
      ],
      ['that is none', 'check userinfo http://', '"http://" is not a URL.'],
      [
        'with a password',
        'check userinfo https://me:hunter2@id.example/',
        'The URL carries a user name or password. Leave them out; --header sends what a gateway needs.',
      ],
    ],
  ],
  [
    'headers',
    [
      [
        'without a colon',
        'check userinfo URL --header a-secret-value',
        "--header takes a name, a colon and a value, such as --header 'X-Tenant: 42'.",
      ],
      ['with a name that is none', 'check userinfo URL --header X(Y):1', '"X(Y)" is not the name of a header.'],
      [
        'with a value that cannot be sent',
        'check userinfo URL --header X:ż',
        /^error: The value of the header X has .* beyond ASCII/,
      ],
      [
        "that is the requests' own",
        'check userinfo URL --header Authorization:a-secret-value',
        "The header Authorization is the requests' own and cannot be set by --header.",
      ],
    ],
  ],
  [
    'files',
    [
      [
        'a token file that is not there',
        'check userinfo URL --token-file FOLDER/none',
        /^error: --token-file: .*\/none cannot be read: there is no such file\.\n$/,
      ],
      [
        'a token file that is a directory',
        'check userinfo URL --token-file FOLDER',
        /cannot be read: it is a directory\.\n$/,
      ],
      [
        'a token file that is empty',
        'check userinfo URL --token-file FOLDER/empty',
        /^error: --token-file: .*\/empty is empty\.\n$/,
      ],
      [
        'a token that cannot be sent',
        'check userinfo URL --token-file FOLDER/spaced',
        /^error: The access token has a space, /,
      ],
      [
        'a certificate that is not there',
        'check userinfo URL --ca FOLDER/none',
        /^error: --ca: .*\/none cannot be read: there is no such file\.\n$/,
      ],
      [
        'a report to a directory',
        'check userinfo URL --reporter json=FOLDER/directory',
        /^error: .*\/directory cannot be written: it is a directory\.\n$/,
      ],
      [
        'a report below a file',
        'check userinfo URL --reporter json=FOLDER/empty/report.json',
        /^error: .*\/empty\/report\.json cannot be written: a part of its path is no directory\.\n$/,
      ],
      [
        'a document that is not there',
        'validate userinfo FOLDER/none',
        /^error: .*\/none cannot be read: there is no such file\.\n$/,
      ],
      ['a document that is a directory', 'validate userinfo FOLDER', /cannot be read: it is a directory\.\n$/],
    ],
  ],
])('%s', (_group, cases) => {
  test.each(cases)('%s', async (_what, argv, message) => {
    const before = server.requests.length;
    expectUsageError(await run(argv.split(' ')), message);
    expect(server.requests.length, 'nothing was sent').toBe(before);
  });
});

describe('the token', () => {
  test('is missed where there is none', async () => {
    expectUsageError(
      await run(['check', 'userinfo', 'URL'], {}),
      'There is no access token: set the environment variable CLOSER_USERINFO_TOKEN to one, or name a file with --token-file.',
    );
    expectUsageError(
      await run(['check', 'userinfo', 'URL'], { CLOSER_USERINFO_TOKEN: ' ' }),
      /^error: There is no access token/,
    );
  });

  test.each(['CLOSER_USERINFO_TOKN', 'CLOSER_USER_INFO_TOKEN', 'Closer_Userinfo_Token'])(
    'is missed where the variable is called %s, which is named and not shown',
    async (name) => {
      expectUsageError(
        await run(['check', 'userinfo', 'URL'], { [name]: 'a-token-in-the-wrong-place' }),
        `There is no access token: set the environment variable CLOSER_USERINFO_TOKEN to one, or name a file with --token-file. ${name} is set; did you mean CLOSER_USERINFO_TOKEN?`,
      );
    },
  );

  test('is not taken to be another variable that is right', async () => {
    expectUsageError(
      await run(['check', 'userinfo', 'URL'], {
        CLOSER_USERINFO_SECOND_TOKEN: 'a-second-token',
        CLOSER_API_KEY: 'a-key',
      }),
      /--token-file\.$/m,
    );
  });

  test('must not be empty', async () => {
    expectUsageError(await run(['check', 'userinfo', 'URL', '--token', '']), '--token is empty.');
  });

  test('is in no error message, wherever it was put by mistake', async () => {
    const misplaced = [
      ['TOKEN'],
      ['check', 'TOKEN'],
      ['check', 'userinfo', 'TOKEN'],
      ['check', 'userinfo', 'URL', 'TOKEN'],
      ['check', 'userinfo', 'URL', '--tokn=TOKEN'],
      ['check', 'userinfo', 'URL', '--timeout', 'TOKEN'],
      ['check', 'userinfo', 'URL', '--reporter', 'TOKEN'],
      ['check', 'userinfo', 'URL', '--profile', 'TOKEN'],
      ['check', 'userinfo', 'URL', '--header', 'TOKEN'],
      ['check', 'userinfo', 'URL', '--token-file', 'TOKEN'],
      ['validate', 'TOKEN'],
      ['explain', 'TOKEN'],
    ];
    for (const argv of misplaced) {
      for (const rest of [argv, [...argv, '--token', 'TOKEN'], [...argv, '--token=TOKEN']]) {
        const { status, stdout, stderr } = await run(rest, argv === rest ? { CLOSER_USERINFO_TOKEN: sampleToken } : {});
        expect(stdout + stderr, rest.join(' ')).not.toContain(sampleToken);
        expect(status, rest.join(' ')).toBe(2);
      }
    }
  });

  test('that looks like a JWT is in no error message, whoever gave it where', async () => {
    const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1MSJ9.c2lnbmF0dXJl';
    for (const argv of [['check', 'userinfo', jwt], ['explain', jwt], [jwt]]) {
      const { status, stderr } = await run(argv, { CLOSER_USERINFO_TOKEN: 'another-token' });
      expect(stderr).toContain('{{token}}');
      expect(stderr).not.toContain('eyJzdWIiOiJ1MSJ9');
      expect(status).toBe(2);
    }
  });
});

test('a control character in an argument reaches no terminal', async () => {
  const { stderr } = await run(['check', 'userinfo', '\u001b]0;owned\u0007\u202e']);
  expect(stderr).toContain('"\\u{1b}]0;owned\\u{7}\\u{202e}" is not a URL.');
});

test.skipIf(!existsSync('/dev/full'))(
  'a report to a disk that is full: exit 2 after the run, with the reason',
  async () => {
    const { status, stderr } = await run(['check', 'userinfo', 'URL', '--reporter', 'json=/dev/full']);
    expect(stderr).toBe('error: /dev/full cannot be written: there is no space left.\n');
    expect(status).toBe(2);
  },
);

// Root may write everywhere.
test.skipIf(process.getuid?.() === 0)('a report to a folder that this user may not write to', async () => {
  const locked = join(folder, 'locked');
  mkdirSync(locked);
  chmodSync(locked, 0o500);
  expectUsageError(
    await run(['check', 'userinfo', 'URL', '--reporter', `json=${locked}/report.json`]),
    /this user may not/,
  );
  expect(server.requests).toEqual([]);
});
