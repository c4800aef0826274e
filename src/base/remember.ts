/** The same function, worked out once for each argument, for as long as that is held. */
export function remember<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, {readonly value: Value}>();
  return (key) => {
    const found = known.get(key) ?? {value: work(key)};
    known.set(key, found);
    return found.value;
  };
}

/** The same without an argument: what nobody asks for is never worked out. */
export function once<Value>(work: () => Value): () => Value {
  let known: {readonly value: Value} | undefined;
  return () => {
    known ??= {value: work()};
    return known.value;
  };
}
