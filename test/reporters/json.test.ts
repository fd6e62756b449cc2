import { expect, test } from 'vitest';
import { json } from '../../src/reporters/json.ts';
import { goodBody, sampleOfBody, sampleReport } from '../support/sample-report.ts';

test('is the report, to its last member', () => {
  const report = sampleReport();
  expect(JSON.parse(json(report))).toEqual(report);
});

test('ends in a line feed and is indented', () => {
  expect(json(sampleReport())).toMatch(/^\{\n {2}"schemaVersion": 1,\n[\s\S]*\n\}\n$/);
});

test('shows no remote character that cannot be seen, and loses none', () => {
  const name = 'x\u001b[31m\u202e\u2028\ud83d';
  const report = sampleOfBody({ ...goodBody, [name]: 1 });
  const text = json(report);
  expect(text).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]/u);
  const { checks } = JSON.parse(text);
  const found = checks.find(({ id }: { id: string }) => id === 'userinfo/only-documented-members').findings[0];
  // UTF-8 has no lone surrogates: the server's JSON.stringify wrote it as an escape, which JSON.parse undid.
  expect(found.pointer).toBe(`/${name}`);
});
