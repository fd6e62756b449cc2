import type { Command } from 'commander';
import { addCheckCommands } from './commands/check.ts';

/** Adds a command to the program; `setStatus` takes the exit status that it comes to. What `argv` does not ask for may be left out. */
export type AddCommand = (program: Command, setStatus: (status: number) => void, argv: readonly string[]) => void;

export interface CommandEntry {
  /** What the command does, as a phrase; the list of commands shows it. */
  readonly summary: string;
  /** Loads the command. None is loaded that does not run, but for check: most runs are one, and each file takes time to load. */
  readonly load: () => Promise<AddCommand>;
}

/** The commands, in the order in which the help lists them. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  check: {
    summary: 'check a live endpoint: userinfo, config, or the flow over both; alone, all that the settings file names',
    load: async () => addCheckCommands,
  },
  login: {
    summary: 'sign in by the browser for an access token, and check the flow with it',
    load: async () => (await import('./commands/login.ts')).addLoginCommand,
  },
  validate: {
    summary: 'judge a JSON document offline: userinfo, config, config-create, config-patch or token',
    load: async () => (await import('./commands/validate.ts')).addValidateCommand,
  },
  replay: {
    summary: 'judge recorded exchanges again, without a network',
    load: async () => (await import('./commands/replay.ts')).addReplayCommand,
  },
  merge: {
    summary: 'join the results of many targets, such as those of shards',
    load: async () => (await import('./commands/merge.ts')).addMergeCommand,
  },
  fleet: {
    summary: 'check many targets on several machines, by a queue on Redis',
    load: async () => (await import('./commands/fleet.ts')).addFleetCommands,
  },
  init: {
    summary: 'write a settings file for check',
    load: async () => (await import('./commands/init.ts')).addInitCommand,
  },
  list: {
    summary: 'list the checks',
    load: async () => (await import('./commands/list.ts')).addListCommand,
  },
  explain: {
    summary: 'say what a check asks for, why, and which document says so',
    load: async () => (await import('./commands/explain.ts')).addExplainCommand,
  },
  config: {
    summary: 'read, change and delete the config of your organisation',
    load: async () => (await import('./commands/config.ts')).addConfigCommands,
  },
  restore: {
    summary: 'put back the config that an interrupted `check config --write` left behind',
    load: async () => (await import('./commands/restore.ts')).addRestoreCommand,
  },
  verify: {
    summary: 'verify a running provider against pacts',
    load: async () => (await import('./commands/verify.ts')).addVerifyCommand,
  },
  contract: {
    summary: 'check pacts against the OpenAPI document; compare two such documents',
    load: async () => (await import('./commands/contract.ts')).addContractCommands,
  },
  demo: {
    summary: 'check the reference provider, to see a report',
    load: async () => (await import('./commands/demo.ts')).addDemoCommand,
  },
  serve: {
    summary: 'serve the reference provider, right or wrong in named ways',
    load: async () => (await import('./commands/serve.ts')).addServeCommand,
  },
};
