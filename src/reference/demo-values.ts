import type { components } from '../generated/openapi.ts';

type UserInfo = components['schemas']['UserInfo'];

/** Somebody who can sign in at the reference provider. */
export interface Person {
  readonly username: string;
  readonly password: string;
  /** An access token that is valid from the start and does not expire. */
  readonly accessToken: string;
  /** What /userinfo says of the person. */
  readonly userinfo: UserInfo;
}

/** A client of the token endpoint. @see RFC 6749 section 2 */
export interface Client {
  readonly id: string;
  readonly secret: string;
}

/** The guide's own example. */
const tyler: Person = {
  username: 'tyler',
  password: 'tyler-demo-password',
  accessToken: 'tyler-demo-access-token',
  userinfo: {
    externalUserId: 'external_id_2',
    userData: {
      id: 'external_id_2',
      email: 'a@example.com',
      phone: { region: 'PL', number: '666777666' },
      firstName: 'Tyler',
      lastName: 'Durden',
      backOfficeData: [{ key: 'office_number', value: '777666777', displayName: 'Office number' }],
    },
  },
};

/** The required members alone. */
const marla: Person = {
  username: 'marla',
  password: 'marla-demo-password',
  accessToken: 'marla-demo-access-token',
  userinfo: { externalUserId: 'external_id_3', userData: { id: 'external_id_3', backOfficeData: [] } },
};

/** What the reference provider knows unless it is told otherwise. Well known, so good for nothing but a demo. */
export const demo = {
  people: [tyler, marla],
  apiKey: 'demo-admin-api-key',
  client: { id: 'demo-client', secret: 'demo-client-secret' },
} as const satisfies { people: readonly [Person, Person]; apiKey: string; client: Client };
