import type { CheckId } from '../../../generated/requirements.ts';
import type { AnsweredExchange } from '../../../model/exchange.ts';
import { quote } from '../../../wire/describe.ts';
import { fieldValues } from '../../../wire/fields.ts';
import { isSuccessStatus } from '../../../wire/status.ts';
import { isDeclaredHtml, isPage } from '../html-page.ts';
import { jsonObjectIn } from '../json-body.ts';
import { meaningOfFailure } from '../status-meaning.ts';
import { sightOfConfig } from './disclosure.ts';
import { keyIsRequired, requireTheKey } from './judge-step.ts';
import type { KeylessRead } from './reads.ts';
import { errorWords, recogniseError } from './recognise.ts';
import { type ConfigState, configStateOf, isRefusal } from './state.ts';

/**
 * The check that finds an answer to GET with the key wrong as a whole. Where GET without the key is answered in the same way, that
 * says no more: nobody has judged the key.
 */
export function faultOf(answer: AnsweredExchange): CheckId | undefined {
  const state = configStateOf(answer);
  if (state.kind === 'present')
    return recogniseError(state.config) === undefined ? undefined : 'config/has-all-members';
  if (state.kind !== 'unreadable' || isRefusal(state.status)) return undefined;
  return state.check === 'config/get-answers' || isPage(answer) ? state.check : undefined;
}

/** What it means that a read without the key was not refused, and what to do. */
export function explainUnrefused(
  { request, answer }: KeylessRead,
  { accepted, config, all }: { accepted: AnsweredExchange; config: ConfigState; all: readonly KeylessRead[] },
): { readonly message: string; readonly fix: string } {
  const { status, headers } = answer.response;
  const failure = meaningOfFailure(status);
  if (failure !== undefined) {
    return {
      message: `${request} was answered with status ${status}${failure.meaning}`,
      fix: `${failure.fix} Refuse a key that is missing or wrong with status 401 or 403.`,
    };
  }
  if (isSuccessStatus(status)) return explainSuccess(request, answer, config);
  const [location] = fieldValues(headers, 'Location');
  const sent = location === undefined ? '' : `, but sent to ${quote(location)}`;
  return {
    message: `${request} was not refused${sent} (status ${status}).`,
    fix: mayBeNoApi(accepted, config, all) ? checkTheOrigin(accepted) : requireTheKey,
  };
}

function explainSuccess(
  request: string,
  answer: AnsweredExchange,
  config: ConfigState,
): { readonly message: string; readonly fix: string } {
  const { status } = answer.response;
  const words = errorWords(jsonObjectIn(answer) ?? {});
  if (words === undefined || sightOfConfig(answer, config) !== undefined) {
    return { message: `${request} was answered (status ${status}).`, fix: requireTheKey };
  }
  return {
    message: `${request} was refused in words, but with status ${status}: ${words}.`,
    fix: 'Answer with status 401 or 403 where the key is missing or wrong: a client takes a 2xx for a success.',
  };
}

/** Whether each GET was answered as the one with the key was, and none with a config: any server does so where it has nothing. */
function mayBeNoApi(accepted: AnsweredExchange, config: ConfigState, all: readonly KeylessRead[]): boolean {
  const { status } = accepted.response;
  return config.kind === 'absent' && all.every(({ answer }) => answer.response.status === status);
}

function checkTheOrigin(accepted: AnsweredExchange): string {
  const inHtml = isDeclaredHtml(accepted) || isPage(accepted) ? ', and in HTML' : '';
  return `There may be no config API at this URL: GET with the key was answered with status ${accepted.response.status} too${inHtml}. Check the origin first; if it is right, ${keyIsRequired}`;
}
