import { faultsOf } from '../define.ts';

/** A fault of the config API. */
export const fault = faultsOf('config');
