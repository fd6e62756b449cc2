import type { Behaviour } from '../reference/faults/behaviour.ts';
import { type BehaviourName, behaviours } from '../reference/faults/index.ts';
import { prose } from '../reporters/pretty/layout.ts';

const headings = {
  userinfo: { fault: 'Faults of /userinfo', variant: 'Odd ways of /userinfo, which conform' },
  config: { fault: 'Faults of the config API', variant: 'Odd ways of the config API, which conform' },
  flow: { fault: 'Faults of the token endpoint', variant: 'Odd ways of the token endpoint, which conform' },
} as const;

/** Every fault and variant by endpoint, with what it does and the check that finds it. */
export function faultList(): string {
  const sections = Object.entries(headings).flatMap(([subject, { fault, variant }]) => [
    section(fault, (behaviour) => behaviour.subject === subject && 'trips' in behaviour),
    section(variant, (behaviour) => behaviour.subject === subject && 'warns' in behaviour),
  ]);
  return sections.join('\n');
}

function section(heading: string, isIn: (behaviour: Behaviour) => boolean): string {
  const inside = Object.entries<Behaviour>(behaviours).filter(([, behaviour]) => isIn(behaviour));
  return [`${heading}:`, ...inside.flatMap(([name, behaviour]) => lines(name, behaviour)), ''].join('\n');
}

/** Name, sentence and check of some faults and variants. */
export function behaviourLines(names: readonly BehaviourName[]): readonly string[] {
  return names.flatMap((name) => lines(name, behaviours[name]));
}

function lines(name: string, behaviour: Behaviour): readonly string[] {
  const found = 'trips' in behaviour ? ` Found by ${behaviour.trips}.` : '';
  return [`  ${name}`, ...prose(`${behaviour.does}${found}`, 6)];
}
