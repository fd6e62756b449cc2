import { answerOf, bodyWith, type HostileServer, toTokens } from '../hostile-server.ts';

function json(body: string | Uint8Array): HostileServer['start'] {
  return () => toTokens((socket) => socket.write(answerOf(body)));
}

/** A body whose backOfficeData is a list of the same item, about as long as the cap lets through. */
function items(item: string, bytes = 1_048_000): string {
  const times = Math.floor(bytes / (item.length + 1));
  return `{"externalUserId":"2","userData":{"id":"2","backOfficeData":[${Array(times).fill(item).join(',')}]}}`;
}

const deep = 100_000;
const twoMebibytes = 2 * 1024 * 1024;

/** JSON that hurts whoever parses, walks or judges it. */
export const jsons: readonly HostileServer[] = [
  {
    name: 'nests arrays 100,000 deep',
    start: json('['.repeat(deep) + ']'.repeat(deep)),
    expected: { unjudged: /nested deeper than 100 levels/ },
  },
  {
    name: 'nests objects 100,000 deep',
    start: json(`${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`),
    expected: { unjudged: /nested deeper than 100 levels/ },
  },
  {
    name: 'nests a value 100,000 deep',
    start: json(
      `{"externalUserId":"2","userData":{"id":"2","backOfficeData":[{"key":"k","value":${'['.repeat(deep)}${']'.repeat(deep)}}]}}`,
    ),
    expected: { unjudged: /nested deeper than 100 levels/ },
  },
  {
    name: 'opens a million brackets',
    start: json('['.repeat(1_000_000)),
    expected: { unjudged: /nested deeper than 100 levels/ },
  },
  {
    name: 'violates two requirements in each of 300,000 items',
    start: json(items('{}')),
    expected: { violates: ['userinfo/back-office-items-are-complete'] },
  },
  {
    name: 'violates a million times',
    start: json(items('{}', 1_500_100)),
    args: ['--max-body', String(twoMebibytes)],
    expected: { violates: ['userinfo/back-office-items-are-complete'] },
  },
  {
    name: 'sends half a million items that are numbers',
    start: json(items('1')),
    expected: { violates: ['userinfo/members-have-their-types'] },
  },
  {
    name: 'sends items that are wrong in every way',
    start: json(items('{"key":1,"displayName":null,"kee":2}')),
    expected: {
      violates: [
        'userinfo/back-office-items-are-complete',
        'userinfo/members-have-their-types',
        'userinfo/optional-members-are-not-null',
      ],
    },
  },
  {
    name: 'sends 100,000 undocumented members and none of its own',
    start: json(`{${Array.from({ length: 80_000 }, (_, index) => `"m${index}":1`).join(',')}}`),
    expected: { violates: ['userinfo/has-required-members'] },
  },
  {
    name: 'sends a member named __proto__ in place of its own',
    start: json('{"__proto__":{"externalUserId":"2","userData":{"id":"2","backOfficeData":[]}}}'),
    expected: { violates: ['userinfo/has-required-members'] },
  },
  {
    name: 'sends members named after those of every object',
    start: json(
      '{"constructor":{"prototype":{"externalUserId":"2"}},"hasOwnProperty":1,"toString":null,"userData":{"__proto__":null,"id":"2","backOfficeData":[]}}',
    ),
    expected: { violates: ['userinfo/has-required-members'] },
  },
  {
    name: 'sends 1e400 as an identifier',
    start: json('{"externalUserId":1e400,"userData":{"id":-1e400,"backOfficeData":[]}}'),
    args: ['--show-values'],
    expected: { violates: ['userinfo/members-have-their-types'] },
  },
  {
    name: 'sends a number of 5,000 digits',
    start: json(`{"externalUserId":${'9'.repeat(5000)},"userData":{"id":0.${'1'.repeat(5000)},"backOfficeData":[]}}`),
    args: ['--show-values'],
    expected: { violates: ['userinfo/members-have-their-types'] },
  },
  {
    name: 'sends a number of a megabyte',
    start: json(`{"externalUserId":${'9'.repeat(1_000_000)},"userData":{"id":"2","backOfficeData":[]}}`),
    args: ['--show-values'],
    expected: { violates: ['userinfo/members-have-their-types'] },
  },
  {
    name: 'sends escaped lone surrogates',
    start: json(bodyWith('"email":{"\\ud800":"\\udfff"},"firstName":["\\ud83d"],"\\udead":"\\udbff"')),
    args: ['--show-values'],
    expected: { violates: ['userinfo/members-have-their-types'] },
  },
  {
    name: 'sends lone surrogates encoded in UTF-8',
    start: json(
      Buffer.concat([Buffer.from('{"externalUserId":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]),
    ),
    expected: { violates: ['userinfo/body-is-utf-8'] },
  },
  {
    name: 'sends a megabyte of NUL',
    start: json(new Uint8Array(1_000_000)),
    expected: { violates: ['userinfo/body-is-utf-8'] },
  },
  {
    name: 'sends a string of a megabyte that is not closed',
    start: json(`{"externalUserId":"${'\\u0041'.repeat(170_000)}`),
    expected: { violates: ['userinfo/body-is-json'] },
  },
];
