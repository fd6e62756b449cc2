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
export { UsageError } from './model/errors.ts';
export type { Report } from './model/report.ts';
