/** The kinds of JSON documents that can be judged without a server: what it answers with, or what it is sent. */
export const documentKinds = ['userinfo', 'config', 'config-create', 'config-patch', 'token'] as const;

export type DocumentKind = (typeof documentKinds)[number];
