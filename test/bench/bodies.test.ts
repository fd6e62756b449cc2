import { describe, expect, it } from 'vitest';
import { bodyOfBytes } from '../../scripts/bench/bodies.ts';
import { validateUserinfo } from '../../src/index.ts';

describe('a body of so many bytes', () => {
  it.each([300, 1000, 10_000, 100_000, 1_000_000])('has %i of them, and conforms without a warning', (bytes) => {
    const text = bodyOfBytes(bytes);
    expect(Buffer.byteLength(text)).toBe(bytes);
    const { verdict, checks } = validateUserinfo(JSON.parse(text));
    expect(verdict).toBe('conforms');
    expect(checks.filter(({ outcome }) => outcome === 'violates').map(({ id }) => id)).toEqual([]);
  });

  it('grows by items, not by one long value', () => {
    const { backOfficeData } = JSON.parse(bodyOfBytes(100_000)).userData;
    expect(backOfficeData.length).toBeGreaterThan(900);
  });

  it('cannot be shorter than its members', () => {
    expect(() => bodyOfBytes(100)).toThrow(RangeError);
  });
});
