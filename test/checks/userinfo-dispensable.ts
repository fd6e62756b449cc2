import { userinfoProbes } from '../../src/probes/userinfo.ts';

const { withoutToken, withUnknownToken } = userinfoProbes;

/** Checks of a request that must be refused, and the requests that may show it to be no news. */
const earlier: Readonly<Record<string, readonly { readonly name: string }[]>> = {
  'userinfo/rejects-unknown-token': [withoutToken],
  'userinfo/rejects-altered-token': [withoutToken, withUnknownToken],
};

/** Whether a check of /userinfo can do without one answer where it has the others. */
export function isDispensable(check: string, probe: string): boolean {
  return earlier[check]?.some(({ name }) => name === probe) === true;
}
