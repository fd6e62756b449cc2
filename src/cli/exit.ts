export { exitStatus, exitStatusOf, failureByWarnings } from '../engine/exit-status.ts';
