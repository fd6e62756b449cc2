/** Whether a URL's host is this machine, so that what is sent there crosses no network. @see RFC 8252 section 8.3 */
export function isLoopback(url: URL): boolean {
  const host = url.hostname;
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
