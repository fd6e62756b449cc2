export { configChecks } from './config.ts';
export { flowChecks } from './flow.ts';
export { userinfoChecks } from './userinfo.ts';
