/** The value kept under a key, made the first time somebody asks. */
export function once<Key, Value>(kept: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = kept.get(key)
  if (known !== undefined || kept.has(key)) return known as Value
  const made = make()
  kept.set(key, made)
  return made
}
