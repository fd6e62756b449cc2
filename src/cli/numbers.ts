import { UsageError } from '../model/errors.ts';

/** Reads an option's value as a whole number within bounds, both included. */
export function wholeNumber(option: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new UsageError('invalid-number', `${option} takes a whole number from ${least} to ${most}, not "${text}".`);
  };
}
