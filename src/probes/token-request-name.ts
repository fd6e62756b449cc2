/** Name of the request that asks for the access token; an exchange of this name in a run means that its token is fresh. */
export const tokenRequestName = 'token';
