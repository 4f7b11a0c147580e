import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { DefinitionKind } from '../kind.ts'
import { checkSyntax } from './check-syntax.ts'

/** What is wrong as `code line:character-line:character message`; a pattern of the message is enough. */
type Case = [name: string, text: string, problems: [at: string, message: RegExp][]]

const wsdl1 = (body: string) =>
  `<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:t="urn:t" xmlns:o="urn:o" targetNamespace="urn:t">\n${body}\n</definitions>`
const wsdl2 = (body: string) =>
  `<description xmlns="http://www.w3.org/ns/wsdl" xmlns:t="urn:t" targetNamespace="urn:t">\n${body}\n</description>`
const proto3 = (body: string) => `syntax = "proto3";\n${body}`

const cases: Partial<Record<DefinitionKind, Case[]>> = {
  graphql: [
    [
      'a schema',
      '"""Pets"""\ntype Query { pets(first: Int = 1): [Pet!]! }\ntype Pet { name: String }',
      [],
    ],
    ['a brace too few', 'type Query {\n  a: Int', [['syntax 1:8-1:9', /Expected/]]],
    ['an unexpected character', 'type Query {\n  a: ?\n}', [['syntax 1:5-1:6', /\?/]]],
    [
      'a type that is nowhere',
      'type Query {\n  a: Dog\n}',
      [['structure 1:5-1:8', /Unknown type "Dog"/]],
    ],
    [
      'two types of one name',
      'type Query { a: Int }\ntype Query { b: Int }',
      [['structure 0:5-0:10', /only one type named "Query"/]],
    ],
    ['no query', 'type Pet { a: Int }', [['structure 0:0-0:4', /Query root type/]]],
    ['an empty text', '', [['syntax 0:0-0:1', /Unexpected <EOF>/]]],
    ['an introspection answer', '{"data": {"__schema": {"types": []}}}', []],
    [
      'JSON that is no introspection answer',
      '{"a": 1}',
      [['structure 0:0-0:7', /"types" in "__schema"/]],
    ],
    ['JSON that is broken', '{"a": ', [['syntax 0:6-0:6', /./]]],
    [
      'brackets nested deep',
      `type Query { a: ${'['.repeat(100_000)}`,
      [['syntax 0:215-0:216', /nested more than 200/]],
    ],
  ],
  'wsdl:1': [
    [
      'a whole service',
      wsdl1(`<message name="m"><part name="p" type="t:x"/></message>
        <portType name="pt"><operation name="o"><input message="t:m"/><output message="o:far"/></operation></portType>
        <binding name="b" type="t:pt"/><service name="s"><port name="p" binding="t:b"/></service>`),
      [],
    ],
    ['an element that does not end', wsdl1('<message name="m">'), [['syntax 2:13-2:14', /tag/]]],
    [
      'an attribute without quotes',
      '<definitions a=1/>',
      [
        ['syntax 0:15-0:16', /^Unquoted attribute value\.$/],
        ['syntax 0:17-0:18', /unclosed tag/i],
      ],
    ],
    ['another root', '<definitions/>', [['structure 0:0-0:12', /root has to be "definitions"/]]],
    ['no text', '', [['syntax 0:0-0:1', /root element/]]],
    [
      'names that are missing',
      wsdl1('<message/>\n<binding name="b"/>'),
      [
        ['structure 1:0-1:8', /"message" has no "name"/],
        ['structure 2:0-2:8', /"binding" has no "type"/],
      ],
    ],
    [
      'names that nothing declares',
      wsdl1(`<portType name="p"><operation name="o"><input message="t:no"/></operation></portType>
<binding name="b" type="t:no"/>
<service name="s"><port name="p" binding="u:b"/></service>`),
      [
        ['structure 1:39-1:45', /no message "no"/],
        ['structure 2:0-2:8', /no portType "no"/],
        ['structure 3:18-3:23', /prefix of "u:b"/],
      ],
    ],
    [
      'the same name twice',
      wsdl1('<message name="m"/>\n<message name="m"/>'),
      [['structure 2:0-2:8', /message "m" is there already/]],
    ],
    [
      'entities that multiply',
      `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n${wsdl1('&b;')}`,
      [['syntax 0:0-0:9', /document type is not allowed/]],
    ],
    [
      'an entity from elsewhere',
      `<!DOCTYPE a SYSTEM "file:///etc/passwd">\n${wsdl1('')}`,
      [['syntax 0:0-0:9', /document type is not allowed/]],
    ],
    [
      'a name behind wide characters and other line ends',
      wsdl1('<!-- \u{1F600} -->\r\n<!-- \u{1F600} --><message/>'),
      [['structure 2:11-2:19', /"message" has no "name"/]],
    ],
    [
      'an entity nobody declared',
      '<definitions>&b;</definitions>',
      [['syntax 0:15-0:16', /entity/]],
    ],
    [
      'elements nested deep',
      '<a>'.repeat(100_000),
      [['syntax 0:600-0:602', /nested more than 200/]],
    ],
  ],
  'wsdl:2': [
    [
      'a whole service',
      wsdl2(`<interface name="i"/><binding name="b" interface="t:i" type="x"/>
        <service name="s" interface="t:i"><endpoint name="e" binding="t:b"/></service>`),
      [],
    ],
    [
      'names that nothing declares',
      wsdl2('<service name="s" interface="t:i"><endpoint name="e" binding="t:b"/></service>'),
      [
        ['structure 1:0-1:8', /no interface "i"/],
        ['structure 1:34-1:43', /no binding "b"/],
      ],
    ],
    [
      'no target namespace',
      '<description xmlns="http://www.w3.org/ns/wsdl"/>',
      [['structure 0:0-0:12', /no "targetNamespace"/]],
    ],
  ],
  'proto:3': [
    [
      'everything there is',
      proto3(`// c
        import public "a.proto"; package a.b; option java_package = "x"; option (a.b).c = { d: [1, 2] };
        option features.(pb.cpp).x = true;
        message A {
          optional string message = 1 [deprecated = true, (a) = { b: "]" }];
          map<string, .a.B> b = 2; repeated A c = 3;
          oneof d { int32 e = 4; option (x) = 1; string reserved = 5; }
          reserved 6, 8 to max; reserved "f"; enum E { Z = 0; N = -1 [a = 1]; option allow_alias = true; }
          message B { } ; extensions 100 to 199; string option = 9;
        }
        service S { rpc Get (stream A) returns (.a.b.A) { option (x) = { get: "/a" }; } rpc B (A) returns (A); }
        extend A { int32 g = 100; }`),
      [],
    ],
    [
      'a field without a number',
      proto3('message A {\n  int32 x = ;\n}'),
      [['syntax 2:12-2:13', /Found ";", expected the number/]],
    ],
    ['a brace too few', proto3('message A {'), [['syntax 1:11-1:12', /expected "}"/]]],
    ['a word that declares nothing', proto3('mesage A {}'), [['syntax 1:0-1:6', /a declaration/]]],
    ['a text without end', 'syntax = "proto3;', [['syntax 0:9-0:10', /no end/]]],
    ['a comment without end', '/* syntax', [['syntax 0:0-0:1', /comment has no end/]]],
    ['an option without value', proto3('option a = ;'), [['syntax 1:11-1:12', /a value/]]],
    ['brackets that do not match', proto3('option a = { ] };'), [['syntax 1:13-1:14', /expected/]]],
    [
      'numbers and names twice',
      proto3('message A { int32 a = 1; int32 b = 1;\n int32 a = 2; }'),
      [
        ['structure 1:35-1:36', /number "1" is there already/],
        ['structure 2:7-2:8', /name "a" is there already/],
      ],
    ],
    [
      'numbers that are none',
      proto3('message A { int32 a = 0; int32 b = 19500; }'),
      [
        ['structure 1:22-1:23', /from 1 to/],
        ['structure 1:35-1:40', /reserved/],
      ],
    ],
    [
      'an enum that begins with one',
      proto3('enum E { A = 1; }'),
      [['structure 1:13-1:14', /zero/]],
    ],
    [
      '"required"',
      proto3('message A { required int32 a = 1; }'),
      [['structure 1:12-1:20', /proto2/]],
    ],
    [
      'messages nested deep',
      proto3('message A {'.repeat(100_000)),
      [['syntax 1:1110-1:1111', /nested more than 100/]],
    ],
  ],
  'proto:2': [
    [
      'groups and required fields',
      'message A { required int32 a = 1; optional group B = 2 { optional int32 c = 1; } extensions 4; }\nenum E { X = 1; }',
      [],
    ],
  ],
  'asyncapi:2': [
    ['the least there is', 'asyncapi: 2.6.0\ninfo: { title: A, version: "1" }\nchannels: {}', []],
    [
      'no channels and no title',
      'asyncapi: 2.6.0\ninfo: { version: "1" }\n',
      [
        ['structure 1:5-1:20', /"title"/],
        ['structure 0:0-1:20', /"channels"/],
      ],
    ],
    ['broken YAML', 'asyncapi: [', [['syntax 0:11-0:11', /./]]],
    ['a list', '[]', [['structure 0:0-0:2', /is an object/]]],
  ],
  'asyncapi:3': [
    ['the least there is', 'asyncapi: 3.0.0\ninfo: { title: A, version: "1" }', []],
    [
      'another version, an operation without channel',
      'asyncapi: 2.0.0\ninfo: { title: A, version: "1" }\noperations:\n  go:\n    action: run',
      [
        ['structure 0:10-0:15', /3\.x\.y/],
        ['structure 4:12-4:15', /"send" or "receive"/],
        ['structure 3:5-4:15', /channel/],
      ],
    ],
  ],
  'raml:1': [
    ['the least there is', '#%RAML 1.0\ntitle: A\n/pets:\n  get: {}', []],
    ['a type of its own', '#%RAML 1.0 DataType\ntype: object', []],
    ['an include', '#%RAML 1.0\ntitle: A\ntypes: !include types.raml', []],
    ['another first line', '#RAML\ntitle: A', [['structure 0:0-0:5', /first line/]]],
    ['no title', '#%RAML 1.0\nbaseUri: A', [['structure 0:0-1:10', /"title"/]]],
    ['broken YAML', '#%RAML 1.0\ntitle: [', [['syntax 1:8-1:8', /./]]],
  ],
  'openapi:3': [['broken JSON', '{', [['syntax 0:1-0:1', /./]]]],
}

for (const [kind, rows] of Object.entries(cases))
  describe(kind, () => {
    for (const [name, text, expected] of rows)
      test(`${expected.length === 0 ? 'accepts' : 'finds'} ${name}`, async () => {
        const found = await checkSyntax(kind as DefinitionKind, text)

        const at = found.map(
          ({ code, range: { start, end } }) =>
            `${code} ${start.line}:${start.character}-${end.line}:${end.character}`,
        )
        assert.deepEqual(
          at,
          expected.map(([each]) => each),
          JSON.stringify(found.map(({ message }) => message)),
        )
        for (const [index, [, message]] of expected.entries())
          assert.match(found[index]?.message ?? '', message)
      })
  })

test('never throws, whatever the text', async () => {
  const kinds = Object.keys(cases) as DefinitionKind[]
  const pieces = [
    '{',
    '}',
    '<a',
    '>',
    '"',
    "'",
    'message A',
    '=',
    ';',
    '&',
    'type A',
    '\n',
    '#%RAML 1.0',
    '\uFEFF',
    '\u{1F600}',
    '<!--',
    ']]>',
    '$ref',
    '(',
    '0x',
  ]
  let seed = 7
  const next = () => (seed = (seed * 16_807) % 2_147_483_647)

  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: 12 }, () => pieces[next() % pieces.length]).join(' ')
    for (const kind of kinds) await checkSyntax(kind, text)
  }
})
