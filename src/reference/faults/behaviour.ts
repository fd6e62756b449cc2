import type { CheckId } from '../../generated/requirements.ts';
import type { ConfigEffect } from '../oauth-config/effect.ts';
import type { TokenEffect } from '../token/effect.ts';
import type { UserinfoEffect } from '../userinfo/effect.ts';

/** What a behaviour changes, by the endpoint that it belongs to. */
export interface Effects {
  readonly userinfo: UserinfoEffect;
  readonly config: ConfigEffect;
  readonly flow: TokenEffect;
}

export type Subject = keyof Effects;

/** One named way in which the provider is wrong. */
export interface Fault<S extends Subject> {
  readonly subject: S;
  /** What the provider does wrong, in one sentence. */
  readonly does: string;
  /** The check that must find it. */
  readonly trips: CheckId;
  /** JSON Pointer of the finding. */
  readonly pointer: string;
  /** The other checks that find something wrong, since the one defect breaks what they judge too. */
  readonly also: readonly CheckId[];
  readonly effect: Effects[S];
}

/** One named way in which the provider is odd and still conforms. */
interface Variant<S extends Subject> {
  readonly subject: S;
  readonly does: string;
  /** The checks that warn of it; it passes all the same. */
  readonly warns: readonly CheckId[];
  readonly effect: Effects[S];
}

export type UserinfoFault = Fault<'userinfo'>;
export type ConfigFault = Fault<'config'>;
export type TokenFault = Fault<'flow'>;
export type UserinfoVariant = Variant<'userinfo'>;
export type ConfigVariant = Variant<'config'>;
export type TokenVariant = Variant<'flow'>;
export type Behaviour = UserinfoFault | ConfigFault | TokenFault | UserinfoVariant | ConfigVariant | TokenVariant;
