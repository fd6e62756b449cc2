import { faultsOf } from '../define.ts';

/** A fault of the token endpoint. */
export const fault = faultsOf('flow');
