import { violatesForEach } from '../../model/verdict.ts';
import { quote } from '../../wire/describe.ts';
import { changedMembers } from '../support/config/state.ts';
import { acceptedPatches } from '../support/config/steps.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/patch-keeps-the-others',
  title: 'PATCH of one member changes no other',
  requirement: 'config.patch-keeps',
  needs: { results: acceptedPatches },
  judge: ({ results }) =>
    violatesForEach(
      results.flatMap(({ member, answer, before, after }) =>
        (changedMembers(before, after) ?? ['the whole config'])
          .filter((name) => name !== member)
          .map((changed) => ({ member, changed, answer })),
      ),
      ({ member, changed, answer }) => ({
        pointer: '',
        where: 'the config afterwards',
        message: `PATCH of ${member} alone changed ${quote(changed)} too.`,
        expected: `${member} changed and nothing else`,
        actual: `${quote(changed)} changed too`,
        exchange: `${answer.name}/read-back`,
        fix: 'Change only the members that the PATCH names; leave the others as they are, and give absent ones no default.',
      }),
    ),
});
