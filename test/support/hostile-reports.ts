import { summarise } from '../../src/engine/summary.ts';
import type { CheckReport, Report } from '../../src/model/report.ts';
import { crashing, manyViolations } from './report-fixtures.ts';
import { sampleUnreachable } from './sample-report.ts';

/** What a server may send so that a report says, shows or does what it should not. */
export const hostileTexts: Readonly<Record<string, string>> = {
  'a terminal sequence': 'x\u001b[2J\u001b]0;title\u0007y',
  'C1 controls': 'x\u009b31m\u0090y\u0085z',
  NUL: 'x\0y',
  'DEL and backspace': 'x\u007f\by',
  'lone surrogates': 'x\ud83dy\ude00z',
  noncharacters: 'x\ufffey\uffffz\u{1fffe}',
  'bidirectional controls': 'x\u202ecod\u2066y\u2069\u061c\u200f',
  'zero-width characters': 'x\u200by\u200dz\ufeff',
  'line breaks': 'x\ny\r\nz\u2028a\u2029b\vc\fd',
  'the end of a script': 'x</script><script>alert(1)</script>',
  'the end of a style, a title and a comment': '--></style></title></textarea><img src=x onerror=alert(1)>',
  'the end of a CDATA section': 'x]]><failure/>]]&gt;y',
  'entities and a doctype': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;&amp;&#60;',
  attributes: `x" onmouseover="alert(1)' autofocus onfocus='alert(1)\` x=\``,
  'workflow commands': '::error::x ::stop-commands::y %0A::set-output name=a::b ##[add-mask]c ##vso[task.complete]d',
  'a workflow command on a line of its own': 'x\n::error title=a::b\n##[group]c\n ::warning::d',
  'commands of other systems': "##teamcity[buildStatus status='SUCCESS'] [[ATTACHMENT|/etc/passwd]]",
  'Markdown links and images':
    '[x](https://evil.example) ![y](https://evil.example/z.png) <https://evil.example> [a]: b',
  'Markdown blocks': '\n\n# x\n- y\n> z\n\n```\ncode\n```\n---\n| a | b |\n| --- | --- |',
  backticks: 'x ` y `` z ``` ```` a` `',
  pipes: 'x | y \\| z \\\\| a ||',
  'mentions and addresses': '@everyone #1 a@evil.example https://evil.example www.evil.example GH-1 :smile: $x$ $`y`$',
  emphasis: '**x** _y_ ~~z~~ *a*b_c_d',
  'SARIF placeholders and links': '{0} {{1}} {target} [x](1) [y](https://evil.example)',
  percent: '%0A%0D%25%3A%2C',
  backslashes: '\\ \\n \\u{1b} \\`x\\` \\',
};

/** A text that no format has to do anything about. */
export const harmlessText = 'harmless';

/**
 * A report in which every text that may come from a server, a pact or a file is the same given one: two checks of each
 * outcome that there can be.
 */
export function reportOf(text: string): Report {
  return {
    ...base,
    target: text,
    checks: base.checks.map((check, index) => ({
      ...check,
      id: `${check.id.split('/')[0]}/${index}${text}`,
      title: text,
      ...(check.because === undefined ? {} : { because: text }),
      source: {
        name: text,
        section: text,
        url: index === 0 ? `https://evil.example/${text}` : text,
        ...(index % 2 === 0 ? { reason: text } : {}),
      },
      exchanges: check.exchanges.slice(0, 2).map(() => text),
      findings: check.findings.map((_finding, place) => ({
        ...(place % 2 === 0 ? { pointer: `/${text}`, path: `$.${text}` } : { pointer: '', path: '$', where: text }),
        message: text,
        expected: text,
        actual: text,
        fix: text,
      })),
    })),
    exchanges: base.exchanges.map(({ response, error, timings }) => ({
      name: text,
      request: { method: 'GET', url: text, headers: [[text, text]] },
      ...(response === undefined ? {} : { response: { ...response, headers: [[text, text]] } }),
      ...(error === undefined ? {} : { error: { code: error.code, message: text, hint: text } }),
      timings,
      tls: { protocol: text, cipher: text, subject: text, issuer: text, validTo: '2026-05-01T12:00:00.000Z' },
      curl: `curl '${text}' "$CLOSER_USERINFO_TOKEN"`,
    })),
  };
}

const base: Report = (() => {
  const many = manyViolations();
  const kinds = new Map<string, CheckReport[]>();
  for (const check of [...many.checks, ...crashing().checks, ...sampleUnreachable().checks]) {
    const kind = `${check.outcome} ${check.gates} ${check.level}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), check]);
  }
  const checks = [...kinds.values()].flatMap((same) => same.slice(0, 2));
  return { ...many, checks, summary: summarise(checks), exchanges: many.exchanges.slice(3) };
})();
