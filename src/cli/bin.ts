#!/usr/bin/env node
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** Tells the code of the command from any other that was ever built; the build fills it in. */
declare const STAMP_OF_COMMAND: string;

/**
 * Loads the command as `require` would, but with what V8 made of its code before: to make it anew is a third of the whole time of
 * `check userinfo`. Where that cannot be kept, as in a folder that is read-only, all is the same but for that time.
 *
 * @see https://nodejs.org/api/vm.html#scriptcreatecacheddata
 */
const path = join(import.meta.dirname, 'command', 'start.cjs');
// V8 looks at its own version and flags; of the code it compares the length alone.
const cache = join(import.meta.dirname, '..', '.cache', `${STAMP_OF_COMMAND}-${process.version}-${process.arch}`);
// Coverage misses what is not compiled anew.
const mayCache = process.env.NODE_V8_COVERAGE === undefined;
const cachedData = mayCache ? contentOf(cache) : undefined;
// It is ASCII alone, and Latin-1 is read sooner than UTF-8; the build has wrapped it, so that it is not copied once more.
const script = new Script(readFileSync(path, 'latin1'), {
  filename: path,
  ...(cachedData === undefined ? {} : { cachedData }),
});
const command = new Module(path);
command.filename = path;
const require = createRequire(path);
require.cache[path] = command;
script.runInThisContext().call(command.exports, command.exports, require, command, path, dirname(path));
command.loaded = true;
const [, , name, subject, ...rest] = process.argv;
const isUsual = name === 'check' && subject === 'userinfo' && !rest.some((word) => word === '-h' || word === '--help');
if (isUsual && mayCache && script.cachedDataRejected !== false) process.once('exit', keep);
command.exports.start();

function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Keeps what V8 has made by now. Of a run that came to a verdict that is every function which such a run calls; of another, few. */
function keep(status: number): void {
  if (status !== 0 && status !== 1) return;
  const unfinished = `${cache}.${process.pid}`;
  try {
    mkdirSync(dirname(cache), { recursive: true });
    writeFileSync(unfinished, script.createCachedData());
    renameSync(unfinished, cache);
  } catch {
    discard(unfinished);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where it cannot be removed it cannot have been written.
  }
}
