/** Parts of the help that several commands share; written for 80 columns. */

export const exitStatusHelp = `
Exit status:
  0    the target conforms
  1    it violates the contract, or there are more warnings than --max-warnings
  2    the command or a file that it names cannot be used as it is
  3    inconclusive: the target was not reached, or there is too little to judge
  70   a fault of closer-conformance itself
  130  interrupted`;

export const programHelp = `
Examples:
  $ export CLOSER_USERINFO_TOKEN=...   # an access token of your own provider
  $ closer-conformance check userinfo https://example.com/userinfo
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
