import { expect } from 'vitest';
import type { ValidateBodyOptions } from './edge/validate.ts';
import * as matchers from './matchers.ts';

// Also makes the declarations a module: without an export `declare module` would replace Vitest's types.
export type { ValidateBodyOptions };

/** Importing this module gives Vitest's `expect` the matchers, such as `expect(body).toConformToUserinfo()`. */
expect.extend(matchers);

declare module 'vitest' {
  // The type parameter must be named as Vitest names it.
  // biome-ignore lint/suspicious/noExplicitAny: the default is Vitest's own
  interface Matchers<T = any> {
    /** Passes where a body, or its JSON text, conforms to the contract of /userinfo. */
    toConformToUserinfo(options?: ValidateBodyOptions): T;
    /** Passes where a body conforms to the contract of GET /api/oauth-config. */
    toConformToConfig(options?: ValidateBodyOptions): T;
    /** Passes where a body is one that POST /api/oauth-config takes. */
    toConformToConfigCreate(options?: ValidateBodyOptions): T;
    /** Passes where a body is one that PATCH /api/oauth-config takes. */
    toConformToConfigPatch(options?: ValidateBodyOptions): T;
    /** Passes where a body is a token answer by RFC 6749 section 5.1. */
    toConformToTokenAnswer(options?: ValidateBodyOptions): T;
  }
}
