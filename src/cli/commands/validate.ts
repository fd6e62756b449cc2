import { Argument, type Command } from 'commander';
import { type DocumentKind, documentKinds } from '../../model/document.ts';
import { exitStatusHelp } from '../help.ts';
import { addReportOptions, type ReportFlags } from '../options.ts';

/** `validate`; what it does is loaded when it runs. */
export function addValidateCommand(program: Command, setStatus: (status: number) => void): void {
  addReportOptions(program.command('validate'))
    .description('Judges a JSON document by the contract, offline.')
    .addArgument(new Argument('<schema>', 'what the document is').choices(documentKinds))
    .argument('[file]', 'the document; - or nothing reads stdin', '-')
    .addHelpText('after', help)
    .action(async (kind: DocumentKind, file: string, flags: ReportFlags, command: Command) => {
      const { runValidate } = await import('../run-validate.ts');
      // No document but RFC 6749 describes a token answer: the profile that lets RFCs pass would fail none.
      const strict = kind === 'token' && command.getOptionValueSource('profile') === 'default';
      setStatus(await runValidate(kind, file, strict ? { ...flags, profile: 'strict' } : flags));
    });
}

const help = `
Schemas:
  userinfo       the body that /userinfo answers with
  config         the body that GET /api/oauth-config answers with
  config-create  the body of POST /api/oauth-config
  config-patch   the body of PATCH /api/oauth-config
  token          the body that the token endpoint answers with

A token answer is described by RFC 6749 alone, so that its default profile is
strict. Values of a config or a token answer may be secrets: --show-values shows
those of userinfo alone.

Examples:
  $ closer-conformance validate userinfo answer.json
  $ curl -s -H "Authorization: Bearer $TOKEN" https://acme.example/userinfo |
      closer-conformance validate userinfo
${exitStatusHelp}`;
