/** Parts of the help that several commands share; written for 80 columns. */

/** What the exit statuses mean where a command has a meaning of its own for 0 to 3. */
export function exitStatusesOf(conforms: string, violates: string, usage: string, inconclusive: string): string {
  return `
Exit status:
  0    ${conforms}
  1    ${violates}
  2    ${usage}
  3    ${inconclusive}
  70   a fault of closer-conformance itself
  130  interrupted`;
}

export const exitStatusHelp = exitStatusesOf(
  'the target conforms',
  'it violates the contract, or there are more warnings than --max-warnings',
  'the command or a file that it names cannot be used as it is',
  'inconclusive: the target was not reached, or there is too little to judge',
);

/** Of the commands that may read from a config where their requests go. */
export const flowHeaderHelp = `
The headers of --header go to the origins of --token-endpoint,
--userinfo-endpoint and --origin, as far as these are given: their values may
be keys, and an endpoint that only the config names does not get them.`;

export const programHelp = `
Examples:
  $ export CLOSER_USERINFO_TOKEN=...   # an access token of your own provider
  $ closer-conformance check userinfo https://acme.example/userinfo
  $ closer-conformance validate userinfo answer.json
  $ closer-conformance explain userinfo/has-required-members

Environment variables:
  CLOSER_USERINFO_TOKEN         access token for check userinfo
  CLOSER_USERINFO_SECOND_TOKEN  another person's access token: with it, check
                                userinfo also sees that two people get two ids
  CLOSER_API_KEY                an admin's API key for the config API
  CLOSER_CLIENT_SECRET          the config's client secret
  NO_COLOR                      plain text, as --no-color
${exitStatusHelp}`;
