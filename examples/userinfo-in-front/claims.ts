/** The claims of OpenID Connect Core 1.0 section 5.1 that are of use here. Whatever a provider adds is left alone. */
export type Claims = Readonly<Record<string, unknown>>;

/** What Closer expects of /userinfo. */
export interface UserInfo {
  readonly externalUserId: string;
  readonly userData: {
    readonly id: string;
    readonly email?: string;
    readonly firstName?: string;
    readonly lastName?: string;
    readonly backOfficeData: readonly BackOfficeField[];
  };
}

interface BackOfficeField {
  readonly key: string;
  readonly value: string;
  readonly displayName: string;
}

/** What agents see beside name and address, by the claim that it comes from. Change it to what your agents need. */
const shownToAgents: Readonly<Record<string, string>> = {
  preferred_username: 'User name',
  phone_number: 'Phone',
  locale: 'Language',
};

/**
 * The answer for Closer, from the claims of a provider; undefined where they name nobody.
 *
 * `sub` is the one claim that every provider sends and never gives to somebody else, so that it is the identifier. A member
 * without a value is left out: null is not allowed. A phone number goes to the agents as it is, since `phone` needs its region.
 */
export function userInfoOf(claims: Claims): UserInfo | undefined {
  const id = textOf(claims.sub);
  if (id === undefined) return undefined;
  const email = textOf(claims.email);
  const firstName = textOf(claims.given_name);
  const lastName = textOf(claims.family_name);
  const backOfficeData = Object.entries(shownToAgents).flatMap(([key, displayName]) => {
    const value = textOf(claims[key]);
    return value === undefined ? [] : [{ key, value, displayName }];
  });
  return {
    externalUserId: id,
    userData: {
      id,
      ...(email === undefined ? {} : { email }),
      ...(firstName === undefined ? {} : { firstName }),
      ...(lastName === undefined ? {} : { lastName }),
      backOfficeData,
    },
  };
}

function textOf(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim.trim() !== '' ? claim.trim() : undefined;
}
