import { sha256 } from '@noble/hashes/sha2.js';

/**
 * A Content-Security-Policy that lets a page load nothing and run no style and script but those given.
 *
 * @see https://www.w3.org/TR/CSP3/#grammardef-hash-source
 */
export function policyFor({ style, script }: { readonly style: string; readonly script: string }): string {
  return [
    "default-src 'none'",
    `style-src ${hashSource(style)}`,
    `script-src ${hashSource(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashSource(text: string): string {
  const hash = sha256(new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...hash))}'`;
}
