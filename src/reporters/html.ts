import type { Report } from '../model/report.ts';
import { clip } from './clip.ts';
import { digest } from './digest.ts';
import { checkSections } from './html/checks.ts';
import { masthead, toolbar } from './html/masthead.ts';
import { policyFor } from './html/policy.ts';
import { requestSection } from './html/requests.ts';
import { script } from './html/script.ts';
import { style } from './html/style.ts';
import { html as template } from './html/template.ts';
import { Markup } from './markup.ts';
import { verdictWords } from './summary-line.ts';

/**
 * The report as one self-contained page, to be sent to somebody: it loads nothing, and its Content-Security-Policy
 * would not let it. Without scripts all of it can be read, and the filters are not there.
 *
 * @param failure why the run fails whatever the verdict
 */
export function html(report: Report, failure?: string): string {
  const found = digest(report);
  return `<!doctype html>${
    template`
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor({ style, script })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${verdictWords[report.verdict]}: ${clip(report.target, 200)}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<a class="skip" href="#checks">Skip to the checks</a>${masthead(report, found, failure)}${toolbar(report)}
<main id="checks" tabindex="-1">${checkSections(report, found, failure)}
  <p class="none" hidden>No check matches the filter.</p>${requestSection(report.exchanges)}
</main>
<footer>
  <p>What is violated fails the run in the profile ${report.profile}; warnings and notes do not${failure === undefined ? '' : ', up to the limit that was set'}. Where a credential was sent or came back, a placeholder such as <code>{{token}}</code> stands in this file.</p>
</footer>
<script>${new Markup(script)}</script>
</body>
</html>
`.text
  }`;
}
