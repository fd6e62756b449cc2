/** Opens an address in the browser; where that cannot be done it says so, since the address was printed as well. */
export function openBrowser(url: string, say: (text: string) => void): void {
  const failed = (): void => say('No browser could be opened here; open the address yourself.');
  import('open').then(({ default: open }) => open(url)).then((browser) => browser.on('error', failed), failed);
}
