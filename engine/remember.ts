/** What has been worked out once is not worked out again. */

interface Memo<Key, Value> {
  readonly get: (key: Key) => Value | undefined
  readonly set: (key: Key, value: Value) => unknown
}

/** `work` is told the key, so that a place asked often needs no function of its own for each. */
export function remember<Key, Value>(memory: Memo<Key, Value>, key: Key, work: (key: Key) => Value): Value {
  let value = memory.get(key)
  if (value === undefined) {
    value = work(key)
    memory.set(key, value)
  }
  return value
}
