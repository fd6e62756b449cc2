import { describe, expect, test } from 'vitest';
import { demo } from '../../src/reference/demo-values.ts';
import { runCli } from '../support/run-cli.ts';

interface JsonReport {
  readonly target: string;
  readonly verdict: string;
  readonly profile: string;
  readonly checks: readonly { id: string; outcome: string; findings: readonly { actual: string }[] }[];
}

async function demoReport(argv: readonly string[]): Promise<{ status: number; report: JsonReport }> {
  const { status, stdout } = await runCli(['demo', '--reporter', 'json', ...argv]);
  return { status, report: JSON.parse(stdout) };
}

const outcomeOf = ({ checks }: JsonReport, id: string) => checks.find((check) => check.id === id)?.outcome;

describe('demo', () => {
  test('reports that the reference provider conforms, for people', async () => {
    const { status, stdout, stderr } = await runCli(['demo']);
    expect(stdout).toMatch(/^CONFORMS: (http:\/\/127\.0\.0\.1:\d+)\/token, \1 /);
    expect(stderr).toContain('closer-conformance serve');
    for (const { accessToken } of demo.people) expect(stdout).not.toContain(accessToken);
    expect(status).toBe(0);
  });

  test('asks with the tokens of both persons', async () => {
    const { status, report } = await demoReport([]);
    expect(outcomeOf(report, 'userinfo/other-token-other-id')).toBe('conforms');
    expect(report.verdict).toBe('conforms');
    expect(status).toBe(0);
  });

  test('shows what a fault comes to', async () => {
    const { status, report } = await demoReport(['--fault', 'null-email', '--fault', 'bom']);
    expect(outcomeOf(report, 'userinfo/optional-members-are-not-null')).toBe('violates');
    expect(outcomeOf(report, 'userinfo/no-byte-order-mark')).toBe('violates');
    expect(status).toBe(1);
  });

  test('finds a fault that the token of its own sign-in shows', async () => {
    const { status, report } = await demoReport(['--fault', 'serves-altered-token']);
    expect(outcomeOf(report, 'userinfo/rejects-altered-token')).toBe('violates');
    expect(status).toBe(1);
  });

  test('takes the options of a report', async () => {
    expect((await demoReport(['--fault', 'bom'])).status).toBe(0);
    expect((await demoReport(['--fault', 'bom', '--max-warnings', '0'])).status).toBe(1);
    const strict = await demoReport(['--fault', 'bom', '--profile', 'strict']);
    expect(strict).toMatchObject({ status: 1, report: { profile: 'strict' } });
    const shown = await demoReport(['--fault', 'invalid-email', '--show-values']);
    expect(JSON.stringify(shown.report)).toContain('tyler.example.com');
    const hidden = await demoReport(['--fault', 'invalid-email']);
    expect(JSON.stringify(hidden.report)).not.toContain('tyler.example.com');
  });

  test('creates a config, signs in by it, and checks the config lifecycle, in one report', async () => {
    const { report } = await demoReport([]);
    for (const id of ['flow/issues-a-token', 'flow/rejects-used-code', 'config/creates', 'config/deletes'])
      expect([id, outcomeOf(report, id)]).toEqual([id, 'conforms']);
  });

  test.each([
    ['create-fails', 'config/creates'],
    ['absent-config-200-empty-object', 'config/has-all-members'],
    ['token-refuses-all', 'flow/issues-a-token'],
    ['serves-any-token', 'userinfo/rejects-unknown-token'],
  ])('shows a fault of any endpoint: %s', async (fault, check) => {
    const { status, report } = await demoReport(['--fault', fault]);
    expect(outcomeOf(report, check)).toBe('violates');
    expect(status).toBe(1);
  });

  test.each([['nul-email', 'There is no fault "nul-email"; did you mean "null-email"?']])(
    '--fault %s is a mistake of the user',
    async (fault, message) => {
      const { status, stdout, stderr } = await runCli(['demo', '--fault', fault]);
      expect(stderr).toMatch(/^error: /);
      expect(stderr).toContain(message);
      expect(stdout).toBe('');
      expect(status).toBe(2);
    },
  );
});
