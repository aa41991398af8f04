/** Runs what the documents tell people to run: each snippet of docs/ci.md, the action, the hooks and the templates. */

import {execFileSync, spawnSync} from 'node:child_process'
import {chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {parse as parseYaml} from 'yaml'
import {flags} from '../cli/flags.ts'
import {readConfig} from '../engine/files.ts'

const {validateAction, validateWorkflow} = createRequire(import.meta.url)(
  '@action-validator/core',
) as typeof import('@action-validator/core')

const program = resolve('dist/cli.cjs')
const page = readFileSync('docs/ci.md', 'utf8')
const snippets = [...page.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language = '', text = '']) => ({
  language,
  text,
}))
const bad = 'This launch will drive adoption of the mobile app.\n'

const folder = mkdtempSync(join(tmpdir(), 'customer-lens-docs-'))
const bin = join(folder, 'bin')
const repository = join(folder, 'repository')
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** Stands in for a program that this machine may not have; what it was asked is written down. */
function standIn(name: string, script: string): void {
  mkdirSync(bin, {recursive: true})
  writeFileSync(
    join(bin, name),
    `#!/usr/bin/env bash\nset -e\necho "${name} $*" >> "${folder}/asked"\n${script}\n`,
  )
  chmodSync(join(bin, name), 0o755)
}

standIn('customer-lens', `exec node "${program}" "$@"`)
standIn(
  'npx',
  `[ "$1" = --yes ] && shift; [[ "$1" =~ ^customer-lens(@.*)?$ ]] || exit 99; shift; exec node "${program}" "$@"`,
)
standIn('reviewdog', `exec node "${resolve('tests/readRdjson.mjs')}" "${resolve('.')}"`)
standIn(
  'docker',
  `[ "$1" = build ] && exit 0; while [ "$1" != customer-lens ]; do shift; done; shift; exec node "${program}" "$@"`,
)
standIn(
  'gh',
  `case "$*" in *"--method PATCH"*|*"--method POST"*) cat "\${@: -1}" > /dev/null 2>&1 || true;; *) cat "${folder}/comments" 2>/dev/null || true;; esac`,
)

function files(contents: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(repository, path)), {recursive: true})
    writeFileSync(join(repository, path), text)
  }
}

function run(script: string, env: Readonly<Record<string, string>> = {}) {
  const {status, stdout, stderr} = spawnSync('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: repository,
    encoding: 'utf8',
    env: {
      ...process.env,
      CUSTOMER_LENS: `node ${program}`,
      PATH: `${bin}:${process.env['PATH'] ?? ''}`,
      ...env,
    },
  })
  return {status, stdout, stderr}
}

files({
  'docs/plan.md': `# Plan\n\n${bad}`,
  'docs/other.md': 'Tenants got their repairs within a day.\n',
  'documents.ndjson': `${JSON.stringify({path: 'docs/plan.md', text: bad})}\n`.repeat(50),
  Dockerfile: readFileSync('Dockerfile', 'utf8'),
})
for (const args of [
  ['init', '-q', '-b', 'main'],
  ['add', '.'],
  ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', 'start'],
  ['update-ref', 'refs/remotes/origin/main', 'HEAD'],
])
  execFileSync('git', args, {cwd: repository})

describe('docs/ci.md', () => {
  const shell = snippets.filter(({language}) => language === 'sh')
  test.for(shell.map(({text}) => text))('%s', (text) => {
    const isMissing = text.startsWith('parallel') && spawnSync('which', ['parallel']).status !== 0
    const ran = run(isMissing ? 'npx customer-lens pipe < documents.ndjson > results.ndjson' : text, {
      SLURM_ARRAY_TASK_ID: '3',
    })
    expect(ran).toMatchObject({status: 0})
  })

  test('what they left is what the page says', () => {
    const answers = readFileSync(join(repository, 'results.ndjson'), 'utf8').trimEnd().split('\n')
    expect(answers).toHaveLength(50)
    for (const file of [
      'lens.xml',
      'lens-checkstyle.xml',
      'lens.csv',
      'customer-lens-baseline.json',
      'part-3.ndjson',
    ])
      expect(existsSync(join(repository, file))).toBe(true)
  })

  test('names only flags that exist', () => {
    const named = [...page.matchAll(/customer-lens [^\n`]*/g)].flatMap(([line]) =>
      [...line.matchAll(/ --([\w-]+)/g)].map(([, name = '']) => name),
    )
    expect(
      named.filter((name) => !(name in flags) && !['rm', 'volume', 'tag', 'array'].includes(name)),
    ).toEqual([])
  })

  const yaml = snippets.filter(({language}) => language === 'yaml').map(({text}) => text)
  const isWorkflow = (text: string) => text.startsWith('# .github')

  test.for(yaml.filter(isWorkflow))('a workflow: %s', (text) => {
    expect(validateWorkflow(text).errors).toEqual([])
    for (const [, uses = ''] of text.matchAll(
      /uses: customer-lens\/customer-lens@v1\n\s+with:\n((?:\s{10}\w.*\n)+)/g,
    ))
      for (const [, name = ''] of uses.matchAll(/^\s+([\w-]+):/gm))
        expect(
          Object.keys((parseYaml(readFileSync('action.yml', 'utf8')) as {inputs: object}).inputs),
        ).toContain(name)
  })

  test('the parts of the matrix and of GitLab are merged', () => {
    const steps = yaml.flatMap((text) =>
      [...text.matchAll(/^\s+- (?:run: )?(npx --yes customer-lens .*)$/gm)].map(([, step = '']) => step),
    )
    const [part = '', merge = '', gitlabPart = '', gitlabMerge = ''] = steps
    expect(steps).toHaveLength(4)
    for (const [one, all, variable] of [
      [part, merge, /\$\{\{ matrix\.part \}\}/g],
      [gitlabPart, gitlabMerge, /\$CI_NODE_INDEX/g],
    ] as const) {
      rmSync(join(repository, 'part-3.ndjson'), {force: true})
      for (let i = 1; i <= 4; i++)
        expect(run(one.replace(variable, String(i)).replace('$CI_NODE_TOTAL', '4'))).toMatchObject({
          status: 0,
        })
      expect(run(all)).toMatchObject({status: 0, stdout: expect.stringMatching(/^No findings in 2 files/)})
    }
    expect(JSON.parse(readFileSync(join(repository, 'gl-code-quality-report.json'), 'utf8'))).toEqual([])
  })

  test('the configuration is one', () => {
    const config = yaml.find((text) => text.startsWith('# customer-lens.yaml')) ?? ''
    expect(readConfig(config, 'customer-lens.yaml')).toMatchObject({
      problems: [],
      value: {gates: {strategy: {failOn: 'warning'}}},
    })
  })
})

describe('the action', () => {
  const action = readFileSync('action.yml', 'utf8')
  const temp = join(folder, 'temp')

  function checked(inputs: Readonly<Record<string, string>>) {
    rmSync(temp, {recursive: true, force: true})
    mkdirSync(temp)
    const env = {
      RUNNER_TEMP: temp,
      GITHUB_OUTPUT: join(temp, 'output'),
      GITHUB_STEP_SUMMARY: join(temp, 'page'),
      ...inputs,
    }
    const ran = run(resolve('ci/check.sh'), env)
    return {
      ...ran,
      output: readFileSync(join(temp, 'output'), 'utf8'),
      page: readFileSync(join(temp, 'page'), 'utf8'),
    }
  }

  test('is an action', () => expect(validateAction(action).errors).toEqual([]))

  test('its scripts get inputs by the environment, never as a part of the script', () => {
    const steps = (parseYaml(action) as {runs: {steps: {run?: string}[]}}).runs.steps
    expect(steps.filter(({run = ''}) => run.includes('${{'))).toEqual([])
  })

  test('passes on what the command line decided, with annotations, SARIF and a summary', () => {
    const ran = checked({INPUT_PATHS: 'docs\n', INPUT_ARGS: '--no-baseline\n--fail-on=info\n'})
    expect(ran).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^::(?:warning|notice) file=docs\/plan\.md,line=3/),
    })
    expect(ran.output).toMatch(/^code=1\nsarif=.*customer-lens\.sarif\nsummary=.*customer-lens\.md\n$/)
    expect(ran.page).toContain('### Customer Lens: 1 finding in 2 documents')
    expect(ran.stderr).toContain('failed: 1 finding of level info or above')
  })

  test('passes with the baseline, and names with blanks are one name each', () => {
    files({'two words/a b.md': bad})
    expect(checked({INPUT_PATHS: 'docs', INPUT_ARGS: '--max-new=0'}).output).toMatch(/^code=0\n/)
    expect(checked({INPUT_PATHS: 'docs\ntwo words\n', INPUT_ARGS: '--max-new=0'}).output).toMatch(/^code=1\n/)
    rmSync(join(repository, 'two words'), {recursive: true})
  })

  test('wrong use is 2, and a malicious input is only a strange name', () => {
    expect(checked0('--nope')).toMatch(/^code=2\n/)
    expect(checked0('$(touch hacked); `touch hacked`')).toMatch(/^code=2\n/)
    expect(existsSync(join(repository, 'hacked'))).toBe(false)

    function checked0(args: string): string {
      rmSync(temp, {recursive: true, force: true})
      mkdirSync(temp)
      const env = {
        RUNNER_TEMP: temp,
        GITHUB_OUTPUT: join(temp, 'output'),
        GITHUB_STEP_SUMMARY: join(temp, 'page'),
      }
      run(resolve('ci/check.sh'), {...env, INPUT_PATHS: 'docs', INPUT_ARGS: args})
      return readFileSync(join(temp, 'output'), 'utf8')
    }
  })

  function commented(event: object, comments: string): string {
    writeFileSync(join(folder, 'event.json'), JSON.stringify(event))
    writeFileSync(join(folder, 'comments'), comments)
    writeFileSync(join(folder, 'asked'), '')
    const env = {
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_REPOSITORY: 'a/b',
      SUMMARY: join(temp, 'customer-lens.md'),
    }
    expect(run(resolve('ci/comment.sh'), env)).toMatchObject({status: 0})
    return readFileSync(join(folder, 'asked'), 'utf8')
  }

  test('keeps one comment: written the first time, replaced later, none without a pull request', () => {
    checked({INPUT_PATHS: 'docs'})
    expect(commented({pull_request: {number: 7}}, '')).toMatch(
      /gh api --silent --method POST repos\/a\/b\/issues\/7\/comments --field body=@/,
    )
    expect(commented({pull_request: {number: 7}}, '99\n')).toMatch(
      /gh api --silent --method PATCH repos\/a\/b\/issues\/comments\/99 --field body=@/,
    )
    expect(commented({}, '')).toBe('')
  })
})

test.for(['customer-lens', 'customer-lens-new'])(
  'the pre-commit hook %s runs on the names it is given',
  (id) => {
    const hooks = parseYaml(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as {id: string; entry: string}[]
    const {entry = ''} = hooks.find((hook) => hook.id === id) ?? {}
    files({'new one.md': bad, 'customer-lens.yaml': 'rules: {broadcast: warning}\n'})
    expect(run(`${entry} 'new one.md' docs/other.md`)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('failed: 1 '),
    })
    expect(run(`${entry} docs/other.md`)).toMatchObject({status: 0})
    rmSync(join(repository, 'new one.md'))
  },
)

test('the GitLab template runs, with names and flags from its variables', () => {
  const template = parseYaml(readFileSync('ci/gitlab.yml', 'utf8')) as {
    variables: Record<string, string>
    'customer-lens': {script: string[]; artifacts: {reports: Record<string, string>}}
  }
  const {script, artifacts} = template['customer-lens']
  const env = {...template.variables, CUSTOMER_LENS_PATHS: 'docs', CUSTOMER_LENS_ARGS: '--max-new 0'}
  expect(run(script.join('\n'), env)).toMatchObject({status: 0})
  for (const report of Object.values(artifacts.reports))
    expect(existsSync(join(repository, report))).toBe(true)
})

test('the Dockerfile copies and runs what there is', () => {
  const text = readFileSync('Dockerfile', 'utf8')
  const {
    scripts,
    name,
    bin: programs,
  } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>
    name: string
    bin: Record<string, string>
  }
  for (const [, script = ''] of text.matchAll(/npm run (\w+)/g)) expect(scripts).toHaveProperty(script)
  expect(text).toContain(`/build/${name}-*.tgz`)
  expect(programs).toHaveProperty(/ENTRYPOINT \["(.*)"\]/.exec(text)?.[1] ?? '')
})
