/** Loaded into each measured process (`node --require`): at its end it writes down what the process has used. */

const {writeFileSync, readFileSync} = require('node:fs')

const file = process.env.LENS_BENCH_USAGE
if (file !== undefined && require('node:worker_threads').isMainThread) {
  process.on('exit', () => {
    const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage()
    writeFileSync(file, JSON.stringify({cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMb: peak(maxRSS)}))
  })
}

/** In MB. On Linux `maxRSS` includes the parent before its fork became node, so the kernel's own mark is better. */
function peak(maxRss) {
  try {
    return (Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024) / 1e6
  } catch {
    return (maxRss * 1024) / 1e6
  }
}
