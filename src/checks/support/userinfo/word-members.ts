/** Parameters of a challenge and members of an OAuth error. @see RFC 6750 section 3, RFC 6749 section 5.2 */
export const documentedWords: readonly string[] = ['error', 'error_description', 'scope'];

/** Members that frameworks explain an error in: problem details (RFC 9457), FastAPI, Spring, Laravel, Rails. */
export const wordMembers: readonly string[] = [...documentedWords, 'title', 'detail', 'message'];
