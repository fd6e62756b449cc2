import { issuedIn } from '../checks/support/flow/token-answer.ts';
import { userinfoChecks } from '../checks/userinfo.ts';
import { InternalError } from '../model/errors.ts';
import type { Exchange, ProbeResult, UnsentProbe, WhyUnsent } from '../model/exchange.ts';
import type { Probe } from '../model/probe.ts';
import { type FlowForm, flowProbes, flowProbesFor } from '../probes/flow.ts';
import type { JsonObject } from '../wire/json-object.ts';
import { type Credentials, userinfoCredentials } from './credentials.ts';
import { expiredTokenResult } from './flow-expiry.ts';
import type { CheckFlowOptions } from './flow-options.ts';
import { openSession, type Session } from './session.ts';

interface FlowContext {
  /** Of the token endpoint. */
  readonly session: Session;
  readonly form: FlowForm;
  readonly userInfoEndpoint: string;
  /** All that is known by now, what was issued too. */
  readonly credentials: () => Credentials;
  readonly options: CheckFlowOptions;
}

/**
 * Sends the requests of the flow in the order in which they spend what they bring. Where no token is issued nothing follows; what
 * was not sent says why.
 */
export async function runFlow(context: FlowContext): Promise<readonly ProbeResult[]> {
  const { session, options } = context;
  const send = sequentially(session, options);
  const { token: tokenProbe } = flowProbesFor(context.form);
  const exchange = await send(tokenProbe);
  const body = exchange.response === undefined ? undefined : issuedIn(exchange);
  if (body === undefined) return [exchange, ...nothingFollows(context.form, exchange)];

  const accessToken = context.credentials().get('token');
  if (accessToken === undefined) throw new InternalError('lost-token', 'the token that was issued was not taken down');
  await options.onToken?.(accessToken);
  const hasIssuedRefreshToken = typeof body.refresh_token === 'string' && body.refresh_token !== '';
  const form = { ...context.form, hasIssuedRefreshToken };
  const asked = await askUserinfo({ ...context, form }, accessToken, (userinfo) =>
    refuseAndWait(form, send, userinfo, body, options),
  );
  return [exchange, ...asked];
}

/** Asks /userinfo with the token, and lets what follows ask it again. */
async function askUserinfo(
  { userInfoEndpoint, credentials, options }: FlowContext,
  accessToken: string,
  andThen: (userinfo: Session) => Promise<readonly ProbeResult[]>,
): Promise<readonly ProbeResult[]> {
  const session = await openSession({
    subject: 'userinfo',
    target: userInfoEndpoint,
    credentials: new Map([...credentials(), ...userinfoCredentials(accessToken, options.secondToken)]),
    options,
  });
  try {
    const results = await session.run(userinfoChecks.flatMap(({ probes }) => probes));
    return [...results, ...(await andThen(session))];
  } finally {
    session.close();
  }
}

/** What must be refused; the second use of the code last, since it may take back the token. */
async function refuseAndWait(
  form: FlowForm,
  send: (probe: Probe) => Promise<Exchange>,
  userinfo: Session,
  body: JsonObject,
  options: CheckFlowOptions,
): Promise<readonly ProbeResult[]> {
  const { wrongSecret, unknownGrant, get, expiredToken, usedCode } = flowProbesFor(form);
  const results: ProbeResult[] = [await send(wrongSecret), await send(unknownGrant), await send(get)];
  const expired = await expiredTokenResult(expiredToken, userinfo.send, body.expires_in, options.waitExpiry);
  const reason = whyCodeIsNotUsedAgain(form, options, !('notSent' in expired));
  results.push(expired, reason === undefined ? await send(usedCode) : { name: usedCode.name, ...reason });
  return results;
}

function whyCodeIsNotUsedAgain(form: FlowForm, options: CheckFlowOptions, waited: boolean): WhyUnsent | undefined {
  const expected = true;
  if (form.grantType !== 'authorization_code') {
    return { notSent: `the grant was ${form.grantType}, so that there is no code to use again`, expected };
  }
  if (options.keepToken === true) {
    return {
      notSent: 'a server may revoke the token when its code comes again, and the token was to be kept',
      expected,
    };
  }
  if (waited) {
    return {
      notSent: 'the code may have expired while the run waited for the token to expire; run again without that',
      expected,
    };
  }
  return undefined;
}

/** Without a token there is nothing to ask with, and nothing to be refused. */
function nothingFollows(form: FlowForm, { error }: Exchange): readonly UnsentProbe[] {
  const { token: _token, ...others } = flowProbesFor(form);
  const probes = [...new Set([...userinfoChecks.flatMap((check) => check.probes), ...Object.values(others)])];
  const why: WhyUnsent =
    error === undefined
      ? { notSent: 'no access token was issued', expected: false, blockedBy: 'flow/issues-a-token' }
      : { notSent: error.message, expected: false };
  return probes.map(({ name }) => ({ name, ...why }));
}

/** Sends the requests to the token endpoint one after the other, and says how far it is. */
function sequentially({ send }: Session, { onProgress }: CheckFlowOptions): (probe: Probe) => Promise<Exchange> {
  const total = Object.keys(flowProbes).length;
  let done = 0;
  return async (probe) => {
    onProgress?.({ probe, done, total });
    const exchange = await send(probe);
    done += 1;
    return exchange;
  };
}
