export { type CheckUserinfoOptions, checkUserinfo } from './edge/check-userinfo.ts';
export { UsageError } from './model/errors.ts';
export type { Report } from './model/report.ts';
