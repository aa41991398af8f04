// Turns code-server's own client files into a static, serverless VS Code web build that @vscode/test-web can serve.
// node make-web-build.mjs CODE_SERVER_HOME DEST
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {join, resolve} from 'node:path'

const [home, dest] = process.argv.slice(2).map((p) => resolve(p))
const V = join(home, 'lib/node_modules/code-server/lib/vscode')
rmSync(dest, {recursive: true, force: true})
mkdirSync(dest, {recursive: true})
cpSync(join(V, 'out'), join(dest, 'out'), {recursive: true})
symlinkSync(join(V, 'extensions'), join(dest, 'extensions'))
symlinkSync(join(V, 'node_modules'), join(dest, 'node_modules'))
const pkg = JSON.parse(readFileSync(join(V, 'package.json'), 'utf8'))
writeFileSync(
  join(dest, 'package.json'),
  JSON.stringify({name: pkg.name, version: pkg.version, type: 'module'}),
)
// 1. code-server always connects to its server: take that out
const wb = join(dest, 'out/vs/code/browser/workbench/workbench.js')
let s = readFileSync(wb, 'utf8')
function once(re, to, what) {
  const n = [...s.matchAll(new RegExp(re.source, 'g'))].length
  if (n !== 1)
    throw new Error(`${what}: expected once in workbench.js, found ${n}; code-server's patches have changed`)
  s = s.replace(re, to)
}
once(
  /\{\.\.\.JSON\.parse\(([\w$]+)\),remoteAuthority:location\.host\}/,
  '{isEnabledFileDownloads:true,isEnabledFileUploads:true,isEnabledCoderGettingStarted:false,...JSON.parse($1)}',
  'remoteAuthority',
)
// code-server keeps the user's settings on its server; VS Code for the web keeps them in the browser
once(
  /get userRoamingDataHome\(\)\{return [\w$]+\(([\w$]+)\.file\(this\.userDataPath\)\.with\(\{scheme:([\w$]+)\.vscodeRemote\}\),"User"\)\}/,
  'get userRoamingDataHome(){return $1.file("/User").with({scheme:$2.vscodeUserData})}',
  'userRoamingDataHome',
)
// code-server ships only the Node half of its built-in extensions (no dist/browser): drop those that could not be activated
const broken = readdirSync(join(V, 'extensions')).filter((d) => {
  try {
    const b = JSON.parse(readFileSync(join(V, 'extensions', d, 'package.json'), 'utf8')).browser
    return b && !existsSync(join(V, 'extensions', d, b)) && !existsSync(join(V, 'extensions', d, `${b}.js`))
  } catch {
    return false
  }
})
once(
  /this\.builtinExtensionsPromises=([\w$]+)\.map\(/,
  `this.builtinExtensionsPromises=$1.filter(x=>!${JSON.stringify(broken)}.includes(x.extensionPath)).map(`,
  'builtinExtensionsPromises',
)
writeFileSync(wb, s)
// 2. workbench.js starts itself from the page's configuration; test-web wants a module that exports create, URI, Emitter
writeFileSync(
  join(dest, 'out/vs/workbench/workbench.web.main.internal.js'),
  `import '../code/browser/workbench/workbench.js';
export function create() { /* workbench.js did */ }
export const URI = { parse: (s) => s, revive: (u) => u };
export class Emitter { constructor() { this.event = () => ({ dispose() {} }); } fire() {} dispose() {} }
`,
)
// imported, not copied: its icon fonts are named by relative addresses
writeFileSync(
  join(dest, 'out/vs/workbench/workbench.web.main.internal.css'),
  "@import url('../code/browser/workbench/workbench.css');\n",
)
writeFileSync(join(dest, 'version'), pkg.version)
console.log(`VS Code web ${pkg.version} in ${dest}`)
