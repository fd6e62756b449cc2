import type { Header, Probe } from '../model/probe.ts';
import { configPath } from './config-contract.ts';

const url = `{{target}}${configPath}`;
const accept: Header = ['Accept', 'application/json'];
const json: Header = ['Content-Type', 'application/json'];

/** Whose key a request carries. */
type Key = 'valid' | 'none' | 'wrong' | 'altered' | 'empty';

const keyHeaders: Readonly<Record<Key, readonly Header[]>> = {
  valid: [['X-Api-Key', '{{apiKey}}']],
  none: [],
  wrong: [['X-Api-Key', 'closer-conformance-never-issued']],
  altered: [['X-Api-Key', '{{alteredApiKey}}']],
  empty: [['X-Api-Key', '']],
};

const purposes: Readonly<Record<Key, string>> = {
  valid: '',
  none: ' without a key',
  wrong: ' with a key that was never issued',
  altered: ' with the key, one character of it changed',
  empty: ' with an empty key',
};

interface ConfigRequest {
  readonly name: string;
  readonly method: Probe['method'];
  readonly purpose: string;
  readonly key?: Key;
  readonly body?: string;
}

/** A request to the config API. All but GET write. */
export function configProbe({ name, method, purpose, key = 'valid', body }: ConfigRequest): Probe {
  return {
    name,
    purpose: `${purpose}${purposes[key]}`,
    method,
    url,
    headers: [accept, ...keyHeaders[key], ...(body === undefined ? [] : [json])],
    ...(body === undefined ? {} : { body }),
    effect: method === 'GET' ? 'safe' : 'unsafe',
    whenNotGiven: 'no API key was given',
  };
}

/** The requests of a read-only `check config`. `read` goes first: when it fails in transport, the others need not be sent. */
export const configReadProbes = {
  read: configProbe({ name: 'read', method: 'GET', purpose: 'that reads the config' }),
  readWithoutKey: configProbe({
    name: 'read-without-key',
    method: 'GET',
    purpose: 'that reads the config',
    key: 'none',
  }),
  readWithWrongKey: configProbe({
    name: 'read-with-wrong-key',
    method: 'GET',
    purpose: 'that reads the config',
    key: 'wrong',
  }),
  readWithAlteredKey: configProbe({
    name: 'read-with-altered-key',
    method: 'GET',
    purpose: 'that reads the config',
    key: 'altered',
  }),
  readWithEmptyKey: configProbe({
    name: 'read-with-empty-key',
    method: 'GET',
    purpose: 'that reads the config',
    key: 'empty',
  }),
} satisfies Record<string, Probe>;
