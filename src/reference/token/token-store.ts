import { randomBytes } from 'node:crypto';
import type { Person } from '../demo-values.ts';

/** Whom and what a token stands for. */
export interface Grant {
  readonly person: Person;
  readonly scope?: string;
  /** The authorization code that it was issued for. */
  readonly code?: string;
}

/** What an authorization code is bound to. @see RFC 6749 section 4.1.2, RFC 7636 section 4.4 */
export interface CodeBinding {
  readonly person: Person;
  readonly redirectUri?: string;
  /** By the method S256. */
  readonly codeChallenge?: string;
  readonly scope?: string;
}

interface Expiring<T> {
  readonly value: T;
  readonly expiresAtMs: number;
}

/** @see RFC 6749 section 4.1.2: ten minutes at the most */
const codeSeconds = 600;

/** The tokens and codes that the reference provider issued, in memory. */
export class TokenStore {
  readonly #now: () => number;
  readonly #accessTokens = new Map<string, Expiring<Grant>>();
  readonly #refreshTokens = new Map<string, Grant>();
  readonly #codes = new Map<string, Expiring<CodeBinding>>();
  readonly #usedCodes = new Set<string>();

  constructor(people: readonly Person[], now: () => number) {
    this.#now = now;
    for (const person of people) {
      this.#accessTokens.set(person.accessToken, { value: { person }, expiresAtMs: Number.POSITIVE_INFINITY });
    }
  }

  /** The person that an access token was issued for; undefined where it was not issued, or is valid no longer. */
  personOf(accessToken: string): Person | undefined {
    return this.#alive(this.#accessTokens, accessToken)?.person;
  }

  /** The person whom an access token that resembles another was issued for. */
  personWith(resembles: (accessToken: string) => boolean): Person | undefined {
    const token = [...this.#accessTokens.keys()].find(resembles);
    return token === undefined ? undefined : this.personOf(token);
  }

  /** @param make makes the token of a text that nobody can guess */
  issueAccessToken(grant: Grant, seconds: number, make: (text: string) => string = String): string {
    return this.#issue(this.#accessTokens, grant, seconds, make);
  }

  issueRefreshToken(grant: Grant): string {
    const token = secretText();
    this.#refreshTokens.set(token, grant);
    return token;
  }

  issueCode(binding: CodeBinding): string {
    return this.#issue(this.#codes, binding, codeSeconds);
  }

  refreshGrant(refreshToken: string): Grant | undefined {
    return this.#refreshTokens.get(refreshToken);
  }

  /** A refresh token is exchanged for the next one. @see RFC 6749 section 10.4 */
  revokeRefreshToken(refreshToken: string): void {
    this.#refreshTokens.delete(refreshToken);
  }

  binding(code: string): CodeBinding | undefined {
    return this.#alive(this.#codes, code);
  }

  /**
   * A code serves once; whoever comes with it again may have stolen it, so that what it gave is taken back.
   * @see RFC 6749 section 4.1.2
   */
  useCode(code: string): void {
    this.#codes.delete(code);
    this.#usedCodes.add(code);
  }

  revokeIfUsed(code: string): void {
    if (!this.#usedCodes.has(code)) return;
    for (const [token, { value }] of this.#accessTokens) if (value.code === code) this.#accessTokens.delete(token);
    for (const [token, grant] of this.#refreshTokens) if (grant.code === code) this.#refreshTokens.delete(token);
  }

  #issue<T>(
    issued: Map<string, Expiring<T>>,
    value: T,
    seconds: number,
    make: (text: string) => string = String,
  ): string {
    for (const [key, { expiresAtMs }] of issued) if (expiresAtMs <= this.#now()) issued.delete(key);
    const key = make(secretText());
    issued.set(key, { value, expiresAtMs: this.#now() + seconds * 1000 });
    return key;
  }

  #alive<T>(issued: ReadonlyMap<string, Expiring<T>>, key: string): T | undefined {
    const found = issued.get(key);
    return found === undefined || found.expiresAtMs <= this.#now() ? undefined : found.value;
  }
}

/** @see RFC 6749 section 10.10: 160 bits of chance or more */
function secretText(): string {
  return randomBytes(24).toString('base64url');
}
