export { exitStatus, exitStatusOf, warningsOf } from '../engine/exit-status.ts';
