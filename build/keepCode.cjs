/** Loaded into one run of the finished program (`node --require`): keeps the code that V8 has made of it for later starts. */

const {writeFileSync} = require('node:fs')
const v8 = require('node:v8')
const vm = require('node:vm')

// V8 takes no code that was made under other flags than it has at the start.
v8.setFlagsFromString = () => {}

vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options)
    process.on('exit', () => writeFileSync('dist/main.code', this.createCachedData()))
  }
}
