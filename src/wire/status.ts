/** Whether a status says that the request was understood and done. @see RFC 9110 section 15.3 */
export function isSuccessStatus(status: number): boolean {
  return status >= 200 && status < 300;
}
