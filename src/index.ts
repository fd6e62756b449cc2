export { type CheckConfigOptions, type CheckConfigResult, checkConfig } from './edge/check-config.ts';
export {
  type CheckFlowOptions,
  type ClientAuthentication,
  checkFlow,
  type Grant,
  type OAuthClient,
  type WaitExpiry,
} from './edge/check-flow.ts';
export type { CheckOptions } from './edge/check-options.ts';
export { type CheckUserinfoOptions, checkUserinfo } from './edge/check-userinfo.ts';
export {
  type Config,
  type ConfigAbsent,
  type ConfigClient,
  type ConfigClientOptions,
  type ConfigCreateForm,
  type ConfigDone,
  type ConfigFailure,
  type ConfigFound,
  type ConfigPatchForm,
  type ConfigReadResult,
  type ConfigWriteResult,
  createConfigClient,
} from './edge/config-client.ts';
export type { TlsOptions } from './edge/http.ts';
export type { Patience } from './edge/patience.ts';
export type { PutBackFailure, PutBackResult } from './edge/put-back.ts';
export { type ReplayOptions, replay } from './edge/replay.ts';
export { type Restored, type RestoreOptions, type RestoreResult, restore } from './edge/restore.ts';
export { journalFolder } from './edge/state-folder.ts';
export type { TargetOptions } from './edge/targets/check-target.ts';
export { type CheckTargetsOptions, checkTargets } from './edge/targets/check-targets.ts';
export {
  type ValidateBodyOptions,
  validateConfig,
  validateConfigCreate,
  validateConfigPatch,
  validateTokenAnswer,
  validateUserinfo,
} from './edge/validate.ts';
export type { WriteOptions, Written } from './edge/write-config.ts';
export type { Progress } from './engine/run.ts';
export { applyWaivers } from './engine/waivers.ts';
export { UsageError } from './model/errors.ts';
export type {
  AnsweredExchange,
  Exchange,
  FailedExchange,
  ProbeResult,
  RecordedRequest,
  RecordedResponse,
  RetryAfter,
  Timings,
  TlsFacts,
  TransportError,
  UnsentProbe,
  WhyUnsent,
} from './model/exchange.ts';
export type { Header, Probe } from './model/probe.ts';
export type {
  CheckReport,
  ExchangeReport,
  FindingReport,
  Outcome,
  Profile,
  Report,
  Subject,
  Summary,
} from './model/report.ts';
export type { Level } from './model/requirement.ts';
export type { RecordedRun, TlsSetup } from './model/run.ts';
export type { Target, TargetError, TargetExitStatus, TargetResult } from './model/target.ts';
export type { Finding } from './model/verdict.ts';
export type { Waiver } from './model/waiver.ts';
