/**
 * Index of the last item whose value is no more than the limit, −1 where there is none. @param items in rising order
 */
export function lastAtMost<T>(items: ArrayLike<T>, limit: number, measure: (item: T) => number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (measure(items[middle] as T) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
