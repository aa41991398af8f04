/** What has been worked out once is not worked out again. */

interface Memo<Key, Value> {
  readonly get: (key: Key) => Value | undefined
  readonly set: (key: Key, value: Value) => unknown
}

export function remember<Key, Value>(memory: Memo<Key, Value>, key: Key, work: () => Value): Value {
  let value = memory.get(key)
  if (value === undefined) {
    value = work()
    memory.set(key, value)
  }
  return value
}
