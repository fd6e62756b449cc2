import { describe, expect, test } from 'vitest';
import { tool } from '../../src/edge/tool.ts';
import { runBin } from '../support/run-bin.ts';

const exitStatuses = ['  0  ', '  1  ', '  2  ', '  3  ', '  70 ', '  130'];

/** Each level of help, and what nobody must look for elsewhere. */
const levels: readonly (readonly [argv: string, words: readonly string[]])[] = [
  [
    '--help',
    [
      'check ',
      'validate ',
      'list ',
      'explain ',
      'Examples:',
      'CLOSER_USERINFO_TOKEN',
      'CLOSER_USERINFO_SECOND_TOKEN',
      'CLOSER_API_KEY',
      'CLOSER_CLIENT_SECRET',
      'NO_COLOR',
      ...exitStatuses,
    ],
  ],
  ['check --help', ['userinfo [options] [url]', 'config [options] [origin]', ...exitStatuses]],
  [
    'check userinfo --help',
    [
      '(<url> | --targets <file>)',
      '--targets <file.ndjson>',
      '--resume',
      '--shard <i/n>',
      '--token-file <file>',
      '--token <token>',
      '--reporter <name[=file]>',
      '--profile <name>',
      '--max-warnings <n>',
      '--timeout <ms>',
      '--concurrency <n>',
      '--max-body <bytes>',
      '--header <N: V>',
      '--ca <file>',
      '--cert <file>',
      '--key <file>',
      '--insecure',
      '--show-values',
      '--no-color',
      'Examples:',
      'CLOSER_USERINFO_TOKEN',
      'CLOSER_USERINFO_SECOND_TOKEN',
      ...exitStatuses,
    ],
  ],
  [
    'check config --help',
    ['--write', '--api-key-file <file>', 'CLOSER_API_KEY', 'CLOSER_CLIENT_SECRET', ...exitStatuses],
  ],
  [
    'validate --help',
    ['userinfo ', 'config ', 'config-create ', 'config-patch ', 'token ', 'stdin', 'Examples:', ...exitStatuses],
  ],
  [
    'merge --help',
    ['<results.ndjson...>', '--targets <file.ndjson>', '--reporter <ndjson[=file]>', 'Examples:', ...exitStatuses],
  ],
  ['fleet --help', ['enqueue ', 'worker ', 'report ', 'remove ', 'npm install', 'CLOSER_REDIS_URL', 'Examples:']],
  [
    'fleet enqueue --help',
    ['--targets <file.ndjson>', '--fleet <name>', '--redis-url-file <file>', 'CLOSER_REDIS_URL'],
  ],
  [
    'fleet worker --help',
    ['--concurrency <n>', '--until-empty', '--lost-after <ms>', '--timeout <ms>', '--profile <name>', '  3  ', '  130'],
  ],
  ['fleet report --help', ['--reporter <ndjson[=file]>', '--wait', '--timeout <ms>', ...exitStatuses]],
  ['fleet remove --help', ['--yes', '--fleet <name>']],
  ['config get --help', ['--api-key-file <file>', 'CLOSER_API_KEY', ...exitStatuses]],
  [
    'config apply --help',
    ['--dry-run', 'Examples:', 'CLOSER_API_KEY', 'CLOSER_CLIENT_SECRET', 'CLOSER_USERINFO_TOKEN', ...exitStatuses],
  ],
  ['config delete --help', ['--yes', 'CLOSER_API_KEY', ...exitStatuses]],
  ['restore --help', ['--force', '--new-key', 'CLOSER_API_KEY', 'XDG_STATE_HOME', ...exitStatuses]],
  ['login --help', ['--save-token <file>', 'Examples:', 'CLOSER_API_KEY', 'CLOSER_CLIENT_SECRET', ...exitStatuses]],
  ['check flow --help', ['Examples:', 'CLOSER_API_KEY', 'CLOSER_CLIENT_SECRET', ...exitStatuses]],
  ['verify --help', ['--path <pact=own>', 'Examples:', 'CLOSER_USERINFO_TOKEN', ...exitStatuses]],
  ['replay --help', ['--subject <subject>', 'Examples:', ...exitStatuses]],
  ['serve --help', ['--fault <name>', '--list-faults', 'Examples:']],
  ['list --help', ['--json']],
  ['explain --help', ['<check-id>', 'Example:']],
];

describe.each(levels)('%s', (argv, words) => {
  test('goes to stdout, exits 0, and names what there is', async () => {
    const { status, stdout, stderr } = await runBin(argv.split(' '));
    for (const word of words) expect(stdout).toContain(word);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('is written for 80 columns', async () => {
    const { stdout } = await runBin(argv.split(' '));
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});

test.each(levels)('%s names no host that could be there', async (argv) => {
  const { stdout } = await runBin(argv.split(' '));
  const hosts = [...stdout.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host = '']) => host);
  const harmless = /\.example$|^localhost$|^127\.0\.0\.1$|^spinner\.closer\.app$/;
  expect(hosts.filter((host) => !harmless.test(host))).toEqual([]);
});

test.each(['check userinfo', 'config apply', 'contract diff'])(
  'help %s is the help of the subcommand',
  async (words) => {
    const { status, stdout } = await runBin(['help', ...words.split(' ')]);
    expect(stdout).toBe((await runBin([...words.split(' '), '--help'])).stdout);
    expect(status).toBe(0);
  },
);

test('help <command> is the help of the command', async () => {
  expect((await runBin(['help', 'validate'])).stdout).toBe((await runBin(['validate', '--help'])).stdout);
});

test.each(['check nonsense', 'config aply', 'fleet nonsense'])(
  'help %s is refused as the command itself is, with the names that there are',
  async (words) => {
    const refused = await runBin(['help', ...words.split(' ')]);
    expect(refused).toEqual(await runBin(words.split(' ')));
    expect(refused).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/has no command .* (has|mean)/),
    });
  },
);

test('restore says which exit status a refused key has, as the commands of config do', async () => {
  for (const command of [['restore'], ['config', 'get'], ['config', 'apply'], ['config', 'delete']]) {
    const { stdout } = await runBin([...command, '--help']);
    expect(stdout).toMatch(/^ {2}2 {4}.*the key was refused/m);
  }
});

test('no option is offered that is always refused, and no default that nobody can read', async () => {
  expect((await runBin(['check', '--help'])).stdout).not.toContain('--record');
  expect((await runBin(['check', 'config', '--help'])).stdout).toContain('--record <file.har>');
  expect((await runBin(['verify', '--help'])).stdout).toMatch(/repeatable \(default: none\)/);
});

test('no command at all: the help on stderr, exit 2', async () => {
  const { status, stdout, stderr } = await runBin([]);
  expect(stderr).toMatch(/^Usage: closer-conformance /);
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

test('--version', async () => {
  expect(await runBin(['--version'])).toEqual({ status: 0, stdout: `${tool.version}\n`, stderr: '' });
});
