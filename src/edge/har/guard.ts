import type { Entry, Har } from 'har-format';
import type { RunHar } from './format.ts';

/** Whether a value has the parts of HAR 1.2 that are read here, each of its type. */
export function isHar(value: unknown): value is Har {
  const entries = at(value, 'log', 'entries');
  return Array.isArray(entries) && entries.every(isEntry);
}

function isEntry(value: unknown): value is Entry {
  return (
    isText(at(value, 'request', 'method')) &&
    URL.canParse(String(at(value, 'request', 'url'))) &&
    isFields(at(value, 'request', 'headers')) &&
    typeof at(value, 'response', 'status') === 'number' &&
    isText(at(value, 'response', 'statusText')) &&
    isText(at(value, 'response', 'httpVersion')) &&
    isFields(at(value, 'response', 'headers')) &&
    isObject(at(value, 'response', 'content')) &&
    isTextOrAbsent(at(value, 'response', 'content', 'text')) &&
    isTextOrAbsent(at(value, 'request', 'postData', 'text')) &&
    typeof at(value, 'time') === 'number' &&
    isObject(at(value, 'timings'))
  );
}

/** Whether a HAR was written by --record, so that it holds a whole run. */
export function isRunHar(har: Har): har is RunHar {
  const facts = at(har, 'log', '_closerConformance');
  const unsent = at(facts, 'unsent');
  return (
    ['userinfo', 'config', 'flow'].includes(String(at(facts, 'subject'))) &&
    isText(at(facts, 'target')) &&
    !Number.isNaN(Date.parse(String(at(facts, 'startedAt')))) &&
    typeof at(facts, 'durationMs') === 'number' &&
    isTlsSetupOrAbsent(at(facts, 'tlsSetup')) &&
    Array.isArray(unsent) &&
    unsent.every(
      (probe) =>
        isText(at(probe, 'name')) && isText(at(probe, 'notSent')) && typeof at(probe, 'expected') === 'boolean',
    ) &&
    har.log.entries.every(
      (entry) =>
        isText(at(entry, '_closerConformance', 'name')) &&
        typeof at(entry, '_closerConformance', 'timings', 'total') === 'number' &&
        ['interimHeaders', 'trailers'].every((name) => isFieldsOrAbsent(at(entry, '_closerConformance', name))) &&
        isErrorOrAbsent(at(entry, '_closerConformance', 'error')) &&
        isRetryAfterOrAbsent(at(entry, '_closerConformance', 'retryAfter')),
    )
  );
}

function isErrorOrAbsent(value: unknown): boolean {
  return value === undefined || ['code', 'message', 'hint'].every((name) => isText(at(value, name)));
}

function isTlsSetupOrAbsent(value: unknown): boolean {
  const insecure = at(value, 'insecure');
  const isBoolean = insecure === undefined || typeof insecure === 'boolean';
  return value === undefined || (isBoolean && ['ca', 'cert', 'key'].every((name) => isTextOrAbsent(at(value, name))));
}

function isRetryAfterOrAbsent(value: unknown): boolean {
  return value === undefined || ['times', 'waitedMs'].every((name) => typeof at(value, name) === 'number');
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isFields(value: unknown): boolean {
  return Array.isArray(value) && value.every((field) => isText(at(field, 'name')) && isText(at(field, 'value')));
}

function isFieldsOrAbsent(value: unknown): boolean {
  return value === undefined || isFields(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || isText(value);
}

/** The value at some member names, one within the other; undefined where there is none. */
function at(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (inner, name) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined),
    value,
  );
}
