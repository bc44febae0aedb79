import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { printSchema } from 'graphql';
import { expect, it } from 'vitest';
import { createSchema } from '../../src/api/schema.js';
import { testFolder } from '../testkit/test-folder.js';

/** The package names its binary where its entry is a function that reads it. */
const COMPILER = createRequire(import.meta.url).resolve('relay-compiler/cli.js');

const folder = testFolder();
const MODULES = {
  Members: `import { graphql } from 'react-relay';
graphql\`query MembersQuery($ringId: String!) {
  ring(ringId: $ringId) { ...Members_ring ...Identifiers_ring summaryGraph { clusters { clusterId hub accounts } } }
}\`;
graphql\`fragment Members_ring on Ring
  @refetchable(queryName: "MembersPageQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 50 }, after: { type: "String" }, role: { type: "MemberRole" }) {
  ringId
  members(first: $first, after: $after, filter: { role: $role }) @connection(key: "Members_members") {
    totalCount
    edges { node { accountId role confidence account { ...Links_account } } }
  }
}\`;
`,
  Identifiers: `import { graphql } from 'react-relay';
graphql\`fragment Identifiers_ring on Ring
  @refetchable(queryName: "IdentifiersPageQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 50 }, after: { type: "String" }) {
  identifiers(first: $first, after: $after) @connection(key: "Identifiers_identifiers") {
    edges { node { kind value bits identifier { id degree } } }
  }
}\`;
`,
  Links: `import { graphql } from 'react-relay';
graphql\`fragment Links_account on Account
  @refetchable(queryName: "LinksPageQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 50 }, after: { type: "String" }) {
  links(first: $first, after: $after) @connection(key: "Links_links") {
    edges { node { firstAt bits identifier { value } } }
  }
}\`;
`,
  Search: `import { graphql } from 'react-relay';
graphql\`query SearchQuery($text: String!, $first: Int!, $after: String) {
  search(text: $text, first: $first, after: $after) @connection(key: "Search_search") {
    edges { node { reason found { __typename ... on Account { id accountId } ... on Ring { id ringId reading } } } }
  }
}\`;
`,
};

it('is taken by the Relay compiler: connections, refetchable fragments, unions', async () => {
  const artifacts = folder.path('artifacts');
  await mkdir(folder.path('src'));
  await mkdir(artifacts);
  await folder.write('schema.graphql', printSchema(createSchema()));
  // Relay wants the names of a module's queries to begin with the name of the module.
  for (const [module, text] of Object.entries(MODULES)) await folder.write(`src/${module}.js`, text);
  const config = {
    root: '.',
    sources: { src: 'ringtrace' },
    projects: {
      ringtrace: {
        language: 'typescript',
        schema: 'schema.graphql',
        output: 'artifacts',
        eagerEsModules: true,
      },
    },
  };
  const configFile = await folder.write('relay.config.json', JSON.stringify(config));
  await promisify(execFile)(process.execPath, [COMPILER, configFile], { cwd: folder.path('.') });
  const made = (await readdir(artifacts)).map((file) => file.replace(/\.graphql\.ts$/, '')).sort();
  expect(made).toEqual([
    'IdentifiersPageQuery',
    'Identifiers_ring',
    'LinksPageQuery',
    'Links_account',
    'MembersPageQuery',
    'MembersQuery',
    'Members_ring',
    'SearchQuery',
  ]);
  const pageQuery = await readFile(join(artifacts, 'MembersPageQuery.graphql.ts'), 'utf8');
  expect(pageQuery).toContain('node(id: $id)');
});
