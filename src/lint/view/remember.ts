/** The same function, worked out once for each argument: several rules ask for the same slides and styles. */
export function remember<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, {readonly value: Value}>();
  return (key) => {
    const found = known.get(key) ?? {value: work(key)};
    known.set(key, found);
    return found.value;
  };
}

/** The same without an argument: a part is parsed and walked when a rule asks for it, and only then. */
export function once<Value>(work: () => Value): () => Value {
  let known: {readonly value: Value} | undefined;
  return () => {
    known ??= {value: work()};
    return known.value;
  };
}
