import { interactionName } from '../edge/pact/interaction-name.ts';
import type { Interaction } from '../edge/pact/pact-file.ts';
import { type LoadedPact, shippedPacts } from '../edge/pact/shipped-pacts.ts';
import { UsageError } from '../model/errors.ts';
import { beneathField, field, prose } from '../reporters/pretty/layout.ts';
import { didYouMean } from '../wire/near-miss.ts';

/**
 * What an interaction of a pact of ours asks for: the state it is in, its request, and an answer that fits.
 *
 * @throws {UsageError} for an interaction of another pact, with where it can be read
 */
export function interactionExplanation(id: string): string {
  const [report = ''] = id.split('/');
  const ours = [...shippedPacts().values()].flatMap((loaded) =>
    loaded.pact.interactions.map((interaction) => {
      const { consumer, provider } = loaded.pact;
      return { id: `${report}/${interactionName(consumer, provider, interaction.description)}`, interaction, loaded };
    }),
  );
  const found = ours.find((one) => one.id === id);
  if (found !== undefined) return explanationOf(id, found.interaction, found.loaded);
  const known = ours.map((one) => one.id);
  throw new UsageError(
    'unknown-interaction',
    `No pact of this package has the interaction "${id}"${didYouMean(id, known) || '.'} What one of another pact asks for stands in that pact.`,
  );
}

function explanationOf(id: string, interaction: Interaction, { pact, url }: LoadedPact): string {
  const { description, states, method, path, document } = interaction;
  const lines = [
    ...prose(id),
    ...prose(`${description}, in the pact between ${pact.consumer} and ${pact.provider}`, 2),
    '',
    ...states.flatMap(({ name }, index) => field(index === 0 ? 'given' : '', name, 2)),
    ...field('request', `${method} ${path}`, 2),
    ...field('source', url, 2),
    ...field('answer', 'the one below fits; which others do is said by the matchingRules of the pact', 2),
    ...beneathField(JSON.stringify(document.response, withoutRules, 2).split('\n'), 2),
  ];
  return `${lines.join('\n')}\n`;
}

/** The rules of a pact are written for its verifier. */
function withoutRules(key: string, value: unknown): unknown {
  return key === 'matchingRules' ? undefined : value;
}
