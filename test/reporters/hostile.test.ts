import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { github } from '../../src/reporters/github.ts';
import { html } from '../../src/reporters/html.ts';
import { json } from '../../src/reporters/json.ts';
import { junit } from '../../src/reporters/junit.ts';
import { markdown } from '../../src/reporters/markdown.ts';
import { pretty } from '../../src/reporters/pretty.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { harmlessText, hostileTexts, reportOf } from '../support/hostile-reports.ts';
import { htmlElements, outline, renderMarkdown, skeleton, xmlTags } from '../support/structure.ts';
import { workflowCommands } from '../support/workflow-commands.ts';

const reporters: Readonly<Record<string, (report: Report) => string>> = {
  pretty: (report) => pretty(report, { color: false }),
  json,
  junit,
  sarif,
  github,
  markdown,
  html,
};

const hostile = Object.entries(hostileTexts);
const written = new Map<string, string>();

/** What a reporter writes of a report that is made of one text. */
function write(name: string, text: string): string {
  const key = `${name} ${text}`;
  const before = written.get(key);
  if (before !== undefined) return before;
  const output = reporters[name]?.(reportOf(text)) ?? '';
  written.set(key, output);
  return output;
}

/** What a reader cannot see for what it is, or a terminal acts upon; written out here, not taken from the escaping. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Co}\p{Zl}\p{Zp}]/u;

describe.each(Object.keys(reporters))('%s', (name) => {
  test.each(hostile)('writes nothing that cannot be seen: %s', (_what, text) => {
    const seen = write(name, text).replaceAll('\n', '');
    expect(seen).not.toBe('');
    expect(unseen.exec(seen)?.[0]).toBeUndefined();
  });

  test.each(hostile)('writes no command of a CI system into its log: %s', (_what, text) => {
    const log = write(name, text);
    const own = name === 'github' ? workflowCommands(write(name, harmlessText)).length : 0;
    expect(workflowCommands(log)).toHaveLength(own);
    expect(log).not.toMatch(/##(?:vso|teamcity)?\[/);
  });

  test('shows what came all the same', () => {
    expect(write(name, 'before-\u001b-after')).toMatch(/before-\\{1,2}u(?:\{1b\}|\{\{1b\}\}|001b)-after/);
  });
});

describe('has the structure that it has of a harmless report', () => {
  const harmlessPage = outline(htmlElements(write('html', harmlessText)));
  test.each(hostile)('html: %s', (_what, text) => {
    const elements = htmlElements(write('html', text));
    expect(outline(elements)).toEqual(harmlessPage);
    for (const { attributes } of elements) {
      if (attributes.href !== undefined) expect(attributes.href).toMatch(/^(?:https:\/\/|#[\w-]+$)/);
      expect(Object.keys(attributes).filter((attribute) => attribute.startsWith('on'))).toEqual([]);
    }
  });

  test.each(hostile)('junit: %s', (_what, text) => {
    const xml = write('junit', text);
    expect(xmlTags(xml)).toEqual(xmlTags(write('junit', harmlessText)));
    expect(xml).not.toContain('[[ATTACHMENT|');
  });

  // What is no plain word stands in a code span; but for those the page is the same.
  const withoutCode = (text: string): readonly string[] =>
    outline(htmlElements(renderMarkdown(write('markdown', text)))).filter((element) => element !== 'code');
  const harmlessMarkdown = withoutCode(harmlessText);
  test.each(hostile)('markdown: %s', (_what, text) => {
    expect(withoutCode(text)).toEqual(harmlessMarkdown);
  });

  test.each(hostile)('json and sarif: %s', (_what, text) => {
    for (const name of ['json', 'sarif']) {
      expect(skeleton(JSON.parse(write(name, text)))).toEqual(skeleton(JSON.parse(write(name, harmlessText))));
    }
  });

  test.each(hostile)('github: %s', (_what, text) => {
    const named = (given: string): readonly unknown[] =>
      workflowCommands(write('github', given)).map(({ name, properties }) => [name, Object.keys(properties)]);
    expect(named(text)).toEqual(named(harmlessText));
    expect(named(text)).toContainEqual(['error', ['title']]);
  });
});

test.each(hostile)('JSON gives back what came: %s', (_what, text) => {
  expect(JSON.parse(write('json', text))).toEqual(JSON.parse(JSON.stringify(reportOf(text))));
});
