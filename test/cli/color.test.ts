import { expect, test } from 'vitest';
import { runBin } from '../support/run-bin.ts';

const escapeCharacter = '\u001b';

test.each([{}, { CI: 'true' }, { FORCE_COLOR: '1' }, { CI: 'true', TERM: 'xterm-256color' }])(
  'a report that goes to no terminal is plain text, under %j too',
  async (env) => {
    const { stdout, stderr, status } = await runBin(['validate', 'userinfo', '-'], { env, stdin: '{}' });
    expect(status).toBe(1);
    expect(stdout).toContain('DOES NOT CONFORM');
    expect(stdout + stderr).not.toContain(escapeCharacter);
  },
);
